/**
 * Keeping the log: scavenge, verify and back up, each answered with its progress and its end. A
 * service of this node's own (EventStoreDB has no such calls), with JSON for messages.
 */
import type {
  ServerWritableStream,
  ServiceDefinition,
  UntypedServiceImplementation,
} from '@grpc/grpc-js';
import { backUp } from '../log/backup.ts';
import { scavenge } from '../log/scavenge.ts';
import { verify } from '../log/verify.ts';
import { MalformedMessage } from '../wire/reader.ts';
import { asStatus } from './errors.ts';
import type { Serving } from './serving.ts';

/** What is told while it lasts, and at its end. */
export type KeeperMessage =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | {
      readonly kind: 'end';
      readonly events: number;
      readonly damage?: string | undefined;
      readonly streams?: number;
    };

type KeeperCall = ServerWritableStream<Buffer, Buffer>;

const asIs = (bytes: Buffer): Buffer => bytes;

const method = (name: string) => ({
  path: `/throughline.event_node.Keeper/${name}`,
  requestStream: false as const,
  responseStream: true as const,
  requestSerialize: asIs,
  requestDeserialize: asIs,
  responseSerialize: asIs,
  responseDeserialize: asIs,
});

export const keeperDefinition = {
  scavenge: method('Scavenge'),
  verify: method('Verify'),
  backup: method('Backup'),
} satisfies ServiceDefinition;

const fileOf = (request: Buffer): string => {
  const asked: unknown = JSON.parse(request.toString('utf8'));
  if (
    typeof asked === 'object' &&
    asked !== null &&
    'file' in asked &&
    typeof asked.file === 'string'
  ) {
    return asked.file;
  }
  throw new MalformedMessage('A backup must be told its file.');
};

type Task = (request: Buffer, tell: (message: KeeperMessage) => void) => Promise<KeeperMessage>;

const perform =
  ({ access }: Serving, task: Task) =>
  async (call: KeeperCall): Promise<void> => {
    let isOpen = true;
    call.on('cancelled', () => {
      isOpen = false; // the work goes on: half a scavenge helps nobody
    });
    const tell = (message: KeeperMessage): void => {
      if (isOpen) call.write(Buffer.from(JSON.stringify(message)));
    };
    try {
      access.checkOperator(call.metadata);
      tell(await task(call.request, tell));
      if (isOpen) call.end();
    } catch (error) {
      if (isOpen) call.emit('error', asStatus(error));
    }
  };

export const keeperService = (serving: Serving): UntypedServiceImplementation => {
  const { log, clock, stopSignal } = serving;
  return {
    scavenge: perform(serving, async () => ({
      kind: 'end',
      ...(await scavenge(log, clock, stopSignal)),
    })),
    verify: perform(serving, async (_, tell) => {
      const total = log.lastPosition();
      const verified = await verify(log, (done) => tell({ kind: 'progress', done, total }));
      return { kind: 'end', ...verified };
    }),
    backup: perform(serving, async (request, tell) => {
      const file = fileOf(request);
      const told = await backUp(log.database, file, (at) => tell({ kind: 'progress', ...at }));
      return { kind: 'end', ...told };
    }),
  };
};
