/** A projector on a real event node, for tests: its own node, log and data folder. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { entry } from '@throughline/domain/entry/entry';
import { recordCall } from '@throughline/domain/entry/entry.fixtures';
import { given, samim } from '@throughline/domain/kelderby.fixtures';
import { pathways } from '@throughline/domain/pathways';
import { memoryKeyHolder } from '@throughline/event-store/key-holder';
import { type EventLog, openEventLog } from '@throughline/event-store/open';
import type { Order } from '@throughline/event-store/order';
import { type RunningNode, startNode } from '../../../test/support/event-node.ts';

export type Ground = {
  node: RunningNode;
  log: EventLog;
  readonly folder: string;
  /** Opens the log again, as after a restart of this process. */
  readonly reopen: () => Promise<EventLog>;
  readonly end: () => Promise<void>;
};

let minute = 0;

export const startGround = async (data?: string): Promise<Ground> => {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-projector-'));
  const keys = memoryKeyHolder();
  const node = await startNode(data === undefined ? {} : { data });
  const open = () =>
    openEventLog({
      ...{ url: ground.node.url, partnership: 'kelderby', pathways, keys },
      clock: () => new Date(Date.parse('2025-01-06T09:00:00Z') + 60_000 * ++minute).toISOString(),
    });
  const ground: Ground = {
    node,
    folder,
    log: undefined as never, // set before anyone has the ground
    reopen: async () => {
      await ground.log.close();
      ground.log = await open();
      return ground.log;
    },
    end: async () => {
      await ground.log.close();
      await ground.node.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  ground.log = await open();
  return ground;
};

/** A telephone call with a text of its own, as an order for the log. */
export const call = (text: string, streamId = randomUUID()): Order => ({
  pathway: entry as unknown as Order['pathway'], // the log asks a pathway with the messages of that pathway only
  streamId,
  command: recordCall({ entryId: streamId, text, childIds: [samim] }),
  commandId: randomUUID(),
  actor: given.actor,
  given,
});

/** Records calls and says at which position the last of them stands. */
export const record = async (log: EventLog, ...texts: readonly string[]): Promise<bigint> => {
  const outcomes = await log.handleMany(texts.map((text) => call(text)));
  const last = outcomes.at(-1);
  if (last?.kind !== 'done') throw new Error(`Expected it to be recorded, found ${last?.kind}.`);
  return BigInt(
    outcomes.reduce((most, outcome) => {
      const position = outcome.kind === 'done' ? BigInt(outcome.receipt.position) : 0n;
      return position > most ? position : most;
    }, 0n),
  );
};
