/**
 * A persistent subscription: hands each message to one of its consumers, waits for word of it, tries
 * again, parks what keeps failing, and remembers how far it came.
 */
import type { Clock, EventLog } from '../log/event-log.ts';
import { resolve } from '../serve/links.ts';
import type { Consumer, Message } from './consumer.ts';
import { createDelivery } from './delivery.ts';
import { type Liveness, trackLiveness } from './liveness.ts';
import { createParking } from './parking.ts';
import { trackProgress } from './progress.ts';
import type { Records } from './records.ts';
import { ALL_SOURCE, FROM_END, type GroupId, type GroupSettings } from './settings.ts';
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

export type GroupStatistics = Liveness & {
  readonly lastCheckpoint: number | undefined;
  readonly lastKnown: number | undefined;
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

const PAGES = 10; // read in one turn
const TICK = 100; // milliseconds between looks at timeouts and checkpoints

export const createGroup = ({ log, clock, records, id, settings, onFault }: Parts): Group => {
  const now = (): number => performance.now(); // no matter what the machine's clock is set to
  let isClosed = false;
  const kept = records.checkpoint(id);
  const source = sourceOf(log, clock, id, settings, kept);
  const progress = trackProgress({
    settings,
    source,
    now,
    checkpoint: kept,
    save: async (place) => {
      if (!isClosed) await records.saveCheckpoint(id, place).catch(onFault);
    },
  });
  const delivery = createDelivery(settings.strategy, now);
  const liveness = trackLiveness(settings, kept === undefined && settings.startFrom === FROM_END);
  const look = (): Liveness => liveness(delivery.waiting() + source.left(), source.came());
  look(); // what is there at the beginning
  let isReadingOn = false;
  let fault: unknown; // why nothing more can be read

  /** Reads a page; answers whether it came any further. Where nobody consumes, it passes over what is not to be given. */
  const read = (): boolean => {
    const room = Math.max(settings.historyBufferSize, 1) - delivery.waiting();
    const before = source.next();
    if (room <= 0 || source.isAtEnd()) return false;
    const batch = Math.min(room, Math.max(settings.readBatchSize, 1));
    const limit = delivery.consumers.length === 0 ? 0 : batch;
    for (const { place, looked, event } of source.pull(limit)) {
      const resolved = resolve(log, event, settings.resolveLinks);
      const message = { place, looked, resolved, read: event, retries: 0, isReplay: false };
      progress.began(message);
      delivery.add(message);
    }
    return source.next() > before;
  };

  const readOn = (): void => {
    if (isReadingOn) return;
    isReadingOn = true;
    setImmediate(() => {
      isReadingOn = false;
      pump();
    });
  };
  const mayRead = (): boolean => delivery.consumers.length === 0 || delivery.hasRoom();
  const step = (): void => {
    look();
    for (let pages = 0; pages < PAGES; pages += 1) {
      delivery.deliver();
      if (!mayRead() || !read()) return;
      progress.saveIfMuch();
    }
    readOn(); // others have their turn before the next
  };

  /** Does what may meet damage, or a filter that takes too long: then all consumers are told, and whoever joins. */
  const unlessFaulty = <Result>(work: () => Result): Result | undefined => {
    try {
      if (!isClosed && fault === undefined) return work();
    } catch (error) {
      fault = error;
      delivery.end(error);
    }
    return undefined;
  };
  const pump = (): void => unlessFaulty(step);

  const { park, retry, replay } = createParking({
    ...{ log, records, id, settings, onFault },
    parked: progress.settled,
    giveAgain: delivery.giveAgain,
  });
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
      const message = delivery.answered(consumer, key);
      if (message) each(message);
    }
    pump();
  };

  const tick = setInterval(() => {
    const expired = settings.messageTimeout > 0 ? now() - settings.messageTimeout : undefined;
    const late = expired === undefined ? [] : delivery.overdue(expired);
    for (const message of late) retry(message);
    progress.saveIfDue();
    pump();
  }, TICK);
  tick.unref();
  const stopListening = log.tail.listen(id.source === ALL_SOURCE ? undefined : id.source, pump);

  return {
    id,
    settings,
    begunAt: now(),
    consumers: delivery.consumers,
    join: (consumer) => {
      if (fault !== undefined) throw fault;
      delivery.join(consumer);
      pump();
    },
    goOn: pump,
    leave: (consumer) => {
      if (!delivery.leave(consumer)) return;
      if (delivery.consumers.length === 0) void progress.save();
      pump();
    },
    ack: (consumer, ids) => answered(consumer, ids, progress.settled),
    nack: (consumer, ids, action, reason) =>
      answered(consumer, ids, (message) => actions[action](message, reason)),
    replay: async (before) => {
      await replay(before);
      pump();
    },
    statistics: () => ({
      lastCheckpoint: progress.checkpoint(),
      lastKnown: unlessFaulty(source.last),
      ...look(),
      retrying: delivery.retrying(),
      inFlight: delivery.inFlight(),
      parked: records.parked(id).length,
      totalItems: delivery.totalItems(),
    }),
    close: async (reason) => {
      clearInterval(tick);
      stopListening();
      const saved = progress.save();
      isClosed = true; // nothing more is written down: it may be forgotten next
      await saved;
      if (reason) delivery.end(reason);
    },
  };
};
