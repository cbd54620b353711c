/** Hands a group's messages to its consumers: those that were read, and before them those to be given again. */
import { uuidText } from '../protocol/identity.ts';
import { chooser } from './choosing.ts';
import {
  begin,
  type Consumer,
  finish,
  finishAll,
  isFree,
  type Message,
  overdue,
} from './consumer.ts';
import type { Strategy } from './settings.ts';

export type Delivery = {
  readonly consumers: readonly Consumer[];
  readonly join: (consumer: Consumer) => void;
  /** Answers whether it was there; what it was given is given again. */
  readonly leave: (consumer: Consumer) => boolean;
  /** Lets all consumers go. */
  readonly end: (reason: unknown) => void;
  /** Takes a message that was read. */
  readonly add: (message: Message) => void;
  readonly giveAgain: (message: Message) => void;
  /** Gives what can be given. */
  readonly deliver: () => void;
  /** Takes back the message that a consumer answered, though it may be with another by now. */
  readonly answered: (consumer: Consumer, key: string) => Message | undefined;
  /** Takes back what was given at or before a moment. */
  readonly overdue: (givenBy: number) => readonly Message[];
  readonly hasRoom: () => boolean;
  readonly waiting: () => number;
  readonly retrying: () => number;
  readonly inFlight: () => number;
  readonly totalItems: () => number;
};

export const createDelivery = (strategy: Strategy, now: () => number): Delivery => {
  const chooses = chooser(strategy);
  const consumers: Consumer[] = [];
  const waiting: Message[] = []; // read, and not yet given to anybody
  const again: Message[] = []; // given, and to be given again
  let totalItems = 0;

  const give = (consumer: Consumer, message: Message): void => {
    begin(consumer, uuidText(message.read.id), { message, sentAt: now() });
    totalItems += 1;
    consumer.send(message);
  };

  /** Gives what can be given from a queue, in order; a pinned message may let others pass. */
  const drain = (queue: Message[]): void => {
    const held: Message[] = [];
    for (const [index, message] of queue.entries()) {
      const consumer = chooses.choose(message);
      if (consumer) give(consumer, message);
      else if (strategy.startsWith('Pinned')) held.push(message);
      else {
        queue.splice(0, index);
        return;
      }
    }
    queue.splice(0, queue.length, ...held);
  };

  /** In the order of the log; what is replayed comes after that. */
  const giveAgain = (message: Message): void => {
    const isLater = (other: Message): boolean => !other.isReplay && other.place > message.place;
    const at = message.isReplay ? -1 : again.findIndex(isLater);
    if (at < 0) again.push(message);
    else again.splice(at, 0, message);
  };

  return {
    consumers,
    join: (consumer) => {
      chooses.join(consumer);
      consumers.push(consumer);
    },
    leave: (consumer) => {
      const at = consumers.indexOf(consumer);
      if (at < 0) return false;
      consumers.splice(at, 1);
      chooses.leave(consumer);
      for (const message of finishAll(consumer)) giveAgain(message);
      return true;
    },
    end: (reason) => {
      for (const consumer of [...consumers]) consumer.end(reason);
    },
    add: (message) => void waiting.push(message),
    giveAgain,
    deliver: () => {
      drain(again);
      drain(waiting);
    },
    answered: (consumer, key) => {
      const holder = [consumer, ...consumers].find(({ inFlight }) => inFlight.has(key));
      return holder && finish(holder, key);
    },
    overdue: (givenBy) => consumers.flatMap((consumer) => overdue(consumer, givenBy)),
    hasRoom: () => consumers.some(isFree),
    waiting: () => waiting.length,
    retrying: () => again.length,
    inFlight: () => consumers.reduce((sum, { inFlightCount }) => sum + inFlightCount, 0),
    totalItems: () => totalItems,
  };
};
