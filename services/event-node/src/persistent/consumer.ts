/** One of the clients that share a group's messages, and what is under way with it. */
import type { StoredEvent } from '../log/stored-event.ts';
import type { Resolved } from '../protocol/read-answers.ts';

/** A message on its way through a group. */
export type Message = {
  readonly place: number;
  /** How many events its group had looked at, this one included. */
  readonly looked: number;
  readonly resolved: Resolved;
  /** The event that was read: the link, where one was followed. */
  readonly read: StoredEvent;
  retries: number;
  /** Replayed from the parked ones, and no part of what the checkpoint counts. */
  readonly isReplay: boolean;
};

export type Consumer = {
  readonly username: string;
  readonly connectionName: string;
  /** Milliseconds, on the clock of `performance`. */
  readonly begunAt: number;
  /** How many messages it takes unacknowledged. */
  readonly slots: number;
  readonly send: (message: Message) => void;
  /** Whether it reads what it was sent: where it does not, nothing more is kept for it. */
  readonly isReading: () => boolean;
  readonly end: (error: unknown) => void;
  /** By id of the event read; several where one id is in several streams. */
  readonly inFlight: Map<string, InFlight[]>;
  inFlightCount: number;
  totalItems: number;
};

export type InFlight = { readonly message: Message; readonly sentAt: number };

/** Notes a message as under way with a consumer. */
export const begin = (consumer: Consumer, key: string, entry: InFlight): void => {
  consumer.inFlight.set(key, [...(consumer.inFlight.get(key) ?? []), entry]);
  consumer.inFlightCount += 1;
  consumer.totalItems += 1;
};

/** Takes a message back from a consumer, by the id it answered with. */
export const finish = (consumer: Consumer, key: string): Message | undefined => {
  const entries = consumer.inFlight.get(key);
  const entry = entries?.shift();
  if (!entries || !entry) return undefined;
  if (entries.length === 0) consumer.inFlight.delete(key);
  consumer.inFlightCount -= 1;
  return entry.message;
};

/** Takes back what was sent at or before a moment. */
export const overdue = (consumer: Consumer, sentBy: number): readonly Message[] => {
  const keys = [...consumer.inFlight].filter(([, [entry]]) => entry && entry.sentAt <= sentBy);
  return keys.flatMap(([key]) => finish(consumer, key) ?? []);
};

/** Takes back everything, in the order of the log; whoever gets it next is told of this try too. */
export const finishAll = (consumer: Consumer): readonly Message[] => {
  const messages = [...consumer.inFlight.values()].flat().map(({ message }) => message);
  consumer.inFlight.clear();
  consumer.inFlightCount = 0;
  for (const message of messages) message.retries += 1;
  return messages.toSorted((a, b) => a.place - b.place);
};

/** Whether it can be given a message. */
export const isFree = (consumer: Consumer): boolean =>
  consumer.inFlightCount < consumer.slots && consumer.isReading();
