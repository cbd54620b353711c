/** A consumer's connection: it says which group, then hears messages and answers each. */
import { randomUUID } from 'node:crypto';
import type messages from '@eventstore/db-client/generated/persistent_pb.js';
import type { ServerDuplexStream } from '@grpc/grpc-js';
import { StoredEvent } from '../log/stored-event.ts';
import type { UuidNotation } from '../protocol/identity.ts';
import { type Resolved, readEventBody } from '../protocol/read-answers.ts';
import { asStatus } from '../serve/errors.ts';
import type { Serving } from '../serve/serving.ts';
import { MalformedMessage } from '../wire/reader.ts';
import { bytesField, numberField, stringField } from '../wire/writer.ts';
import type { Consumer, Message } from './consumer.ts';
import type { Group, NackAction } from './group.ts';
import type { Groups } from './groups.ts';
import { maximumReached } from './refusals.ts';
import { ALL_SOURCE, type GroupId } from './settings.ts';

type ReadReq = InstanceType<typeof messages.ReadReq>;
export type ConsumerCall = ServerDuplexStream<ReadReq, Buffer>;
type Uuid = {
  hasStructured: () => boolean;
  getString: () => string;
  getStructured: () => Structured | undefined;
};
type Structured = { getMostSignificantBits: () => string; getLeastSignificantBits: () => string };

const hex = (bits: string): string =>
  BigInt.asUintN(64, BigInt(bits)).toString(16).padStart(16, '0');

const idText = (id: Uuid): string => {
  const structured = id.getStructured();
  if (!structured) return id.getString().toLowerCase();
  const text = hex(structured.getMostSignificantBits()) + hex(structured.getLeastSignificantBits());
  return text.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};

// The last, "stop", does nothing here as in EventStoreDB: the message stays under way until its time is up.
const ACTIONS: readonly (NackAction | undefined)[] = ['retry', 'park', 'retry', 'skip', undefined];

const MOST_UNREAD = 1024 * 1024; // bytes of messages to one consumer: beyond that it gets no more until it read some

/** Who consumes from a node that has no users, as EventStoreDB calls them. */
const NOBODY = 'system';

/** EventStoreDB gives an event that a link led to the link's position here, and its own in all other reads. */
const asGiven = ({ event, link }: Resolved): Resolved =>
  event && link
    ? {
        event: new StoredEvent(
          { ...event, position: link.position },
          event.content,
          event.metadataLength,
        ),
        link,
      }
    : { event, link };

/** ReadResp { event = 1 { …; retry_count = 5 } } */
const messageAnswer = ({ resolved, retries }: Message, notation: UuidNotation): Buffer =>
  bytesField(1, ...readEventBody(asGiven(resolved), notation), numberField(5, retries));

const confirmation = (id: GroupId): Buffer =>
  bytesField(2, stringField(1, `${id.source}::${id.group}/${randomUUID()}`));

const groupIdOf = (options: NonNullable<ReturnType<ReadReq['getOptions']>>): GroupId => ({
  source: options.hasAll()
    ? ALL_SOURCE
    : Buffer.from(options.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString('utf8'),
  group: options.getGroupName(),
});

const join = (
  call: ConsumerCall,
  groups: Groups,
  access: Serving['access'],
  request: ReadReq,
): { readonly group: Group; readonly consumer: Consumer } => {
  const options = request.getOptions();
  if (!options) throw new MalformedMessage('A consumer must first say which group it joins.');
  const id = groupIdOf(options);
  access.check(call.metadata, 'read', id.source);
  const group = groups.find(id);
  const { maxSubscriberCount } = group.settings;
  if (maxSubscriberCount > 0 && group.consumers.length >= maxSubscriberCount) {
    throw maximumReached(id);
  }
  const notation: UuidNotation = options.getUuidOption()?.hasStructured() ? 'structured' : 'text';
  let unread = 0;
  const consumer: Consumer = {
    username: access.caller(call.metadata) ?? NOBODY,
    connectionName: call.metadata.get('connection-name')[0]?.toString() ?? '<unknown>',
    begunAt: performance.now(),
    slots: Math.max(1, options.getBufferSize()),
    send: (message) => {
      const answer = messageAnswer(message, notation);
      unread += answer.length;
      call.write(answer, () => {
        const wasReading = consumer.isReading();
        unread -= answer.length;
        if (!wasReading && consumer.isReading()) group.goOn();
      });
    },
    isReading: () => unread < MOST_UNREAD,
    end: (error) => void call.emit('error', asStatus(error)),
    inFlight: new Map(),
    inFlightCount: 0,
    totalItems: 0,
  };
  call.write(confirmation(id));
  group.join(consumer);
  return { group, consumer };
};

/** PersistentSubscriptions/Read. */
export const consume =
  (groups: Groups, { access }: Serving) =>
  (call: ConsumerCall): void => {
    let joined: ReturnType<typeof join> | undefined;
    let isOpen = true;
    const leave = (): void => {
      isOpen = false;
      joined?.group.leave(joined.consumer);
    };
    const hear = (request: ReadReq): void => {
      if (!joined) {
        joined = join(call, groups, access, request);
        return;
      }
      const { group, consumer } = joined;
      const ack = request.getAck();
      const nack = request.getNack();
      if (ack) group.ack(consumer, ack.getIdsList().map(idText));
      if (!nack) return;
      const action = ACTIONS[nack.getAction()];
      if (action) group.nack(consumer, nack.getIdsList().map(idText), action, nack.getReason());
    };
    call.on('data', (request: ReadReq) => {
      if (!isOpen) return;
      try {
        hear(request);
      } catch (error) {
        leave();
        call.emit('error', asStatus(error));
      }
    });
    call.on('cancelled', leave);
    call.on('error', leave);
    call.on('end', () => {
      if (!isOpen) return;
      leave();
      call.end();
    });
  };
