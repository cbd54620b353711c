/**
 * A persistent subscription: hands each message to one of its consumers, waits for word of it, tries
 * again, parks what keeps failing, and remembers how far it came.
 */
import type { Clock, EventLog } from '../log/event-log.ts';
import type { StoredEvent } from '../log/stored-event.ts';
import { uuidText } from '../protocol/identity.ts';
import { resolve } from '../serve/links.ts';
import { type Consumer, chooser, type Message } from './consumer.ts';
import type { Records } from './records.ts';
import type { GroupId, GroupSettings } from './settings.ts';
import { ALL_SOURCE } from './settings.ts';
import { sourceOf } from './source.ts';

export type NackAction = 'park' | 'retry' | 'skip' | 'stop';

export type Group = {
  readonly id: GroupId;
  readonly settings: GroupSettings;
  readonly consumers: readonly Consumer[];
  readonly join: (consumer: Consumer) => void;
  readonly leave: (consumer: Consumer) => void;
  readonly ack: (consumer: Consumer, ids: readonly string[]) => void;
  readonly nack: (
    consumer: Consumer,
    ids: readonly string[],
    action: NackAction,
    reason: string,
  ) => void;
  /** Gives parked messages out again, at most so many. */
  readonly replay: (limit: number) => Promise<void>;
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
  let checkpoint = records.checkpoint(id);
  const source = sourceOf(log, clock, id, settings, checkpoint);
  const choose = chooser(settings.strategy);
  const consumers: Consumer[] = [];
  const waiting: Message[] = []; // read, and not yet given to anybody
  const again: Message[] = []; // given, and to be given again
  const unsettled = new Set<Message>(); // everything that the checkpoint must not pass
  let sinceCheckpoint = 0;
  let lastCheckpointAt = clock();
  let totalItems = 0;
  let isClosed = false;

  const now = (): number => clock() / 1000; // milliseconds
  const later = (work: Promise<void>): void => void work.catch(onFault);

  const settle = (message: Message): void => {
    unsettled.delete(message);
    sinceCheckpoint += 1;
    if (sinceCheckpoint >= settings.maxCheckpointCount) saveCheckpoint();
  };

  const settledUpTo = (): number => {
    let place = source.next() - 1;
    for (const message of unsettled) {
      if (!message.isReplay) place = Math.min(place, message.place - 1);
    }
    return place;
  };

  const saveCheckpoint = (): Promise<void> => {
    const place = settledUpTo();
    sinceCheckpoint = 0;
    lastCheckpointAt = clock();
    if (place < 0 || place === checkpoint) return Promise.resolve();
    checkpoint = place;
    const saved = records.saveCheckpoint(id, place);
    later(saved);
    return saved;
  };

  const give = (consumer: Consumer, message: Message): void => {
    const key = uuidText(message.read.id);
    const entry = { message, sentAt: now() };
    consumer.inFlight.set(key, [...(consumer.inFlight.get(key) ?? []), entry]);
    consumer.inFlightCount += 1;
    consumer.totalItems += 1;
    totalItems += 1;
    consumer.send(message);
  };

  /** Gives what can be given from a queue, in order; a pinned message may let others pass. */
  const drain = (queue: Message[]): void => {
    let kept = 0;
    for (const [index, message] of queue.entries()) {
      const consumer = choose(consumers, message);
      if (consumer) give(consumer, message);
      else if (settings.strategy.startsWith('Pinned')) queue[kept++] = message;
      else {
        queue.splice(0, index);
        return;
      }
    }
    queue.length = kept;
  };

  const read = (): boolean => {
    const room = Math.max(settings.historyBufferSize, 1) - waiting.length;
    if (room <= 0 || source.isAtEnd()) return false;
    for (const { place, event } of source.pull(
      Math.min(room, Math.max(settings.readBatchSize, 1)),
    )) {
      const resolved = resolve(log, event, settings.resolveLinks);
      const message: Message = { place, resolved, read: event, retries: 0, isReplay: false };
      unsettled.add(message);
      waiting.push(message);
    }
    return true;
  };

  const hasRoom = (): boolean => consumers.some((it) => it.inFlightCount < it.slots);

  let isPumping = false;
  const pump = (): void => {
    if (isPumping || isClosed || consumers.length === 0) return;
    isPumping = true;
    drain(again);
    do drain(waiting);
    while (hasRoom() && read());
    isPumping = false;
  };

  const park = (message: Message, reason: string): void => {
    // Settled only once it is safely parked: a crash between gives it out again, never loses it.
    const parked = records.park(id, message.read, reason).then(() => settle(message));
    later(parked);
  };

  const retry = (message: Message, reason: string): void => {
    message.retries += 1;
    if (message.retries > settings.maxRetryCount) park(message, reason);
    else again.push(message);
  };

  const take = (consumer: Consumer, key: string): Message | undefined => {
    const entries = consumer.inFlight.get(key);
    const entry = entries?.shift();
    if (!entries || !entry) return undefined;
    if (entries.length === 0) consumer.inFlight.delete(key);
    consumer.inFlightCount -= 1;
    return entry.message;
  };

  const expire = (consumer: Consumer): void => {
    const oldest = now() - settings.messageTimeout;
    for (const [key, [entry]] of consumer.inFlight) {
      if (!entry || entry.sentAt > oldest) continue;
      const message = take(consumer, key);
      if (message) retry(message, 'Not acknowledged in time.');
    }
  };

  const leave = (consumer: Consumer): void => {
    const at = consumers.indexOf(consumer);
    if (at < 0) return;
    consumers.splice(at, 1);
    const unfinished = [...consumer.inFlight.values()].flat().map(({ message }) => message);
    again.push(...unfinished.toSorted((a, b) => a.place - b.place));
    consumer.inFlight.clear();
    consumer.inFlightCount = 0;
    if (consumers.length === 0 && sinceCheckpoint > 0) later(saveCheckpoint());
    pump();
  };

  const actions: Readonly<Record<NackAction, (message: Message, reason: string) => void>> = {
    park,
    retry,
    skip: settle,
    stop: retry,
  };

  const tick = setInterval(() => {
    for (const consumer of consumers) if (settings.messageTimeout > 0) expire(consumer);
    const isDue = clock() - lastCheckpointAt >= settings.checkpointAfter * 1000;
    if (isDue && sinceCheckpoint >= Math.max(1, settings.minCheckpointCount))
      later(saveCheckpoint());
    pump();
  }, TICK);
  tick.unref();
  const stopListening = log.tail.listen(id.source === ALL_SOURCE ? undefined : id.source, pump);

  return {
    id,
    settings,
    consumers,
    join: (consumer) => {
      consumers.push(consumer);
      pump();
    },
    leave,
    ack: (consumer, ids) => {
      for (const key of ids) {
        const message = take(consumer, key);
        if (message) settle(message);
      }
      pump();
    },
    nack: (consumer, ids, action, reason) => {
      for (const key of ids) {
        const message = take(consumer, key);
        if (message) actions[action](message, reason);
      }
      pump();
    },
    replay: async (limit) => {
      const parked = records.parked(id).slice(0, limit);
      const last = parked.at(-1);
      if (!last) return;
      for (const { link } of parked) {
        const target: StoredEvent = resolve(log, link, true).event ?? link;
        const resolved = resolve(log, target, settings.resolveLinks);
        const message = {
          place: target.position,
          resolved,
          read: target,
          retries: 0,
          isReplay: true,
        };
        unsettled.add(message);
        again.push(message);
      }
      await records.unpark(id, last.revision + 1);
      pump();
    },
    statistics: () => ({
      lastCheckpoint: checkpoint,
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
      if (sinceCheckpoint > 0) await saveCheckpoint();
      for (const consumer of [...consumers]) if (reason) consumer.end(reason);
      consumers.length = 0;
    },
  };
};
