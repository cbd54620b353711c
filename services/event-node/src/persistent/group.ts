/**
 * A persistent subscription: hands each message to one of its consumers, waits for word of it, tries
 * again, parks what keeps failing, and remembers how far it came.
 */
import type { Clock, EventLog } from '../log/event-log.ts';
import { uuidText } from '../protocol/identity.ts';
import { resolve } from '../serve/links.ts';
import {
  begin,
  type Consumer,
  chooser,
  finish,
  finishAll,
  isFree,
  type Message,
  overdue,
} from './consumer.ts';
import { trackProgress } from './progress.ts';
import type { Records } from './records.ts';
import { ALL_SOURCE, type GroupId, type GroupSettings } from './settings.ts';
import { sourceOf } from './source.ts';

export type NackAction = 'park' | 'retry' | 'skip';

export type Group = {
  readonly id: GroupId;
  readonly settings: GroupSettings;
  /** Milliseconds, on the clock of `performance`. */
  readonly begunAt: number;
  readonly consumers: readonly Consumer[];
  readonly join: (consumer: Consumer) => void;
  /** Gives what can be given, now that a consumer has read what it was sent. */
  readonly goOn: () => void;
  readonly leave: (consumer: Consumer) => void;
  readonly ack: (consumer: Consumer, ids: readonly string[]) => void;
  readonly nack: (
    consumer: Consumer,
    ids: readonly string[],
    action: NackAction,
    reason: string,
  ) => void;
  /** Gives parked messages out again: those before an event number in the stream where they are parked. */
  readonly replay: (before: number) => Promise<void>;
  readonly statistics: () => GroupStatistics;
  /** Ends it: saves how far it came and lets its consumers go. */
  readonly close: (reason: Error | undefined) => Promise<void>;
};

export type GroupStatistics = {
  readonly lastCheckpoint: number | undefined;
  readonly lastKnown: number | undefined;
  readonly buffered: number;
  readonly retrying: number;
  readonly inFlight: number;
  readonly parked: number;
  readonly totalItems: number;
};

type Parts = {
  readonly log: EventLog;
  readonly clock: Clock;
  readonly records: Records;
  readonly id: GroupId;
  readonly settings: GroupSettings;
  readonly onFault: (error: unknown) => void;
};

const TICK = 100; // milliseconds between looks at timeouts and checkpoints

export const createGroup = ({ log, clock, records, id, settings, onFault }: Parts): Group => {
  const now = (): number => performance.now(); // no matter what the machine's clock is set to
  const kept = records.checkpoint(id);
  const source = sourceOf(log, clock, id, settings, kept);
  const progress = trackProgress({
    settings,
    next: source.next,
    now,
    checkpoint: kept,
    save: (place) => records.saveCheckpoint(id, place).catch(onFault),
  });
  const choose = chooser(settings.strategy);
  const consumers: Consumer[] = [];
  const waiting: Message[] = []; // read, and not yet given to anybody
  const again: Message[] = []; // given, and to be given again
  let totalItems = 0;
  let isClosed = false;

  const give = (consumer: Consumer, message: Message): void => {
    begin(consumer, uuidText(message.read.id), { message, sentAt: now() });
    totalItems += 1;
    consumer.send(message);
  };

  /** Gives what can be given from a queue, in order; a pinned message may let others pass. */
  const drain = (queue: Message[]): void => {
    const held: Message[] = [];
    for (const [index, message] of queue.entries()) {
      const consumer = choose(consumers, message);
      if (consumer) give(consumer, message);
      else if (settings.strategy.startsWith('Pinned')) held.push(message);
      else {
        queue.splice(0, index);
        return;
      }
    }
    queue.splice(0, queue.length, ...held);
  };

  const read = (): boolean => {
    const room = Math.max(settings.historyBufferSize, 1) - waiting.length;
    if (room <= 0 || source.isAtEnd()) return false;
    const limit = Math.min(room, Math.max(settings.readBatchSize, 1));
    for (const { place, event } of source.pull(limit)) {
      const resolved = resolve(log, event, settings.resolveLinks);
      const message: Message = { place, resolved, read: event, retries: 0, isReplay: false };
      progress.began(message);
      waiting.push(message);
    }
    return true;
  };

  const hasRoom = (): boolean => consumers.some(isFree);

  const pump = (): void => {
    if (isClosed || consumers.length === 0) return;
    drain(again);
    do drain(waiting);
    while (hasRoom() && read());
  };

  const park = (message: Message, reason: string): void => {
    // Settled only once it is safely parked: a crash between gives it out again, never loses it.
    const parked = records.park(id, message.resolved, reason);
    parked.then(() => progress.settled(message)).catch(onFault);
  };
  const retry = (message: Message): void => {
    message.retries += 1;
    if (message.retries > settings.maxRetryCount) {
      park(message, `Reached retry count of ${settings.maxRetryCount}`);
    } else again.push(message);
  };
  const actions: Readonly<Record<NackAction, (message: Message, reason: string) => void>> = {
    park: (message, reason) => park(message, `Client explicitly NAK'ed message.\n${reason}`),
    retry,
    skip: progress.settled,
  };

  const answered = (
    consumer: Consumer,
    ids: readonly string[],
    each: (message: Message) => void,
  ): void => {
    for (const key of ids) {
      const message = finish(consumer, key);
      if (message) each(message);
    }
    pump();
  };

  const replay = async (before: number): Promise<void> => {
    const parked = records.parked(id).filter(({ revision }) => revision < before);
    const last = parked.at(-1);
    if (!last) return;
    for (const { link } of parked) {
      const resolved = resolve(log, link, true); // as EventStoreDB does, whatever the group asks
      again.push({ place: link.position, resolved, read: link, retries: 0, isReplay: true });
    }
    await records.unpark(id, last.revision + 1);
    pump();
  };

  const tick = setInterval(() => {
    const expired = now() - settings.messageTimeout;
    for (const consumer of settings.messageTimeout > 0 ? consumers : []) {
      for (const message of overdue(consumer, expired)) retry(message);
    }
    progress.saveIfDue();
    pump();
  }, TICK);
  tick.unref();
  const stopListening = log.tail.listen(id.source === ALL_SOURCE ? undefined : id.source, pump);

  return {
    id,
    settings,
    begunAt: now(),
    consumers,
    join: (consumer) => {
      consumers.push(consumer);
      pump();
    },
    goOn: pump,
    leave: (consumer) => {
      const at = consumers.indexOf(consumer);
      if (at < 0) return;
      consumers.splice(at, 1);
      again.push(...finishAll(consumer));
      if (consumers.length === 0) void progress.save();
      pump();
    },
    ack: (consumer, ids) => answered(consumer, ids, progress.settled),
    nack: (consumer, ids, action, reason) =>
      answered(consumer, ids, (message) => actions[action](message, reason)),
    replay,
    statistics: () => ({
      lastCheckpoint: progress.checkpoint(),
      lastKnown: source.last() < 0 ? undefined : source.last(),
      buffered: waiting.length,
      retrying: again.length,
      inFlight: consumers.reduce((sum, { inFlightCount }) => sum + inFlightCount, 0),
      parked: records.parked(id).length,
      totalItems,
    }),
    close: async (reason) => {
      isClosed = true;
      clearInterval(tick);
      stopListening();
      await progress.save();
      for (const consumer of [...consumers]) if (reason) consumer.end(reason);
      consumers.length = 0;
    },
  };
};
