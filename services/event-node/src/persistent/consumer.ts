/** One of the clients that share a group's messages, and the ways to choose among them. */
import { LINK_TYPE, type StoredEvent } from '../log/stored-event.ts';
import type { Resolved } from '../protocol/read-answers.ts';
import type { Strategy } from './settings.ts';

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

const hash = (text: string): number => {
  let sum = 0x811c9dc5; // FNV-1a
  for (let at = 0; at < text.length; at += 1) {
    sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  }
  return sum >>> 0;
};

/** The stream that an event comes from: a link that nobody followed comes from where it leads to. */
const sourceOf = ({ type, streamName, data }: StoredEvent): string => {
  if (type !== LINK_TYPE) return streamName;
  const target = data.toString('utf8');
  return target.slice(target.indexOf('@') + 1);
};

const correlationOf = (event: StoredEvent): string => {
  try {
    const metadata: unknown = JSON.parse(event.metadata.toString('utf8'));
    if (typeof metadata === 'object' && metadata !== null && '$correlationId' in metadata) {
      return String(metadata.$correlationId);
    }
  } catch {
    return sourceOf(event); // metadata need not be JSON: such events are pinned by stream
  }
  return sourceOf(event);
};

const pinKey = (strategy: Strategy, { resolved, read }: Message): string => {
  const event = resolved.event ?? read;
  return strategy === 'PinnedByCorrelation' ? correlationOf(event) : sourceOf(event);
};

/** Chooses who gets a message; `undefined`: nobody now. */
export type Choose = (consumers: readonly Consumer[], message: Message) => Consumer | undefined;

export const chooser = (strategy: Strategy): Choose => {
  if (strategy === 'DispatchToSingle') return (consumers) => consumers.find(isFree);
  if (strategy === 'RoundRobin') {
    let turn = 0;
    return (consumers) => {
      for (let tried = 0; tried < consumers.length; tried += 1) {
        const consumer = consumers[turn % consumers.length];
        turn += 1;
        if (consumer && isFree(consumer)) return consumer;
      }
      return undefined;
    };
  }
  return (consumers, message) => {
    const pinned = consumers[hash(pinKey(strategy, message)) % consumers.length];
    return pinned && isFree(pinned) ? pinned : undefined;
  };
};
