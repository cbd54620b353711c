/** The ways to choose which consumer of a group gets a message. */
import { type Consumer, isFree, type Message } from './consumer.ts';
import { bucketOf } from './pin.ts';
import type { Strategy } from './settings.ts';

export type Chooser = {
  readonly join: (consumer: Consumer) => void;
  readonly leave: (consumer: Consumer) => void;
  /** Chooses who gets a message; `undefined`: nobody now. */
  readonly choose: (message: Message) => Consumer | undefined;
};

const without = (consumers: Consumer[], consumer: Consumer): void => {
  const at = consumers.indexOf(consumer);
  if (at >= 0) consumers.splice(at, 1);
};

/** The first in the queue that is free; whoever is passed over goes to its end, and so does whoever had a turn. */
const queued = (isInTurn: boolean): Chooser => {
  const queue: Consumer[] = [];
  const toTheEnd = (): void => void queue.push(...queue.splice(0, 1));
  return {
    join: (consumer) => void queue.push(consumer),
    leave: (consumer) => without(queue, consumer),
    choose: () => {
      for (let tried = 0; tried < queue.length; tried += 1) {
        const [first] = queue;
        const chosen = first && isFree(first) ? first : undefined;
        if (isInTurn || !chosen) toTheEnd();
        if (chosen) return chosen;
      }
      return undefined;
    },
  };
};

/**
 * Each bucket stays with one consumer: with the one that has fewest when it is first needed, until that one leaves or
 * whoever joins gets a fair share of the buckets.
 */
const pinned = (strategy: Strategy): Chooser => {
  const consumers: Consumer[] = [];
  const holders = new Map<number, Consumer>();

  const heldBy = (consumer: Consumer): number[] =>
    [...holders].flatMap(([bucket, holder]) => (holder === consumer ? [bucket] : []));
  /** Its buckets, those with least under way first. */
  const easiestFirst = (consumer: Consumer): number[] => {
    const underWay = new Map<number, number>();
    for (const { message } of [...consumer.inFlight.values()].flat()) {
      const bucket = bucketOf(strategy, message);
      underWay.set(bucket, (underWay.get(bucket) ?? 0) + 1);
    }
    const count = (bucket: number): number => underWay.get(bucket) ?? 0;
    return heldBy(consumer).toSorted((a, b) => count(a) - count(b) || a - b);
  };
  const withFewest = (): Consumer | undefined => {
    const counts = new Map(consumers.map((consumer) => [consumer, 0]));
    for (const holder of holders.values()) counts.set(holder, (counts.get(holder) ?? 0) + 1);
    const [fewest] = [...counts].toSorted(([, a], [, b]) => a - b);
    return fewest?.[0];
  };

  return {
    join: (joining) => {
      const share = Math.ceil(holders.size / (consumers.length + 1));
      for (const consumer of consumers) {
        const buckets = easiestFirst(consumer);
        for (const bucket of buckets.slice(0, Math.max(buckets.length - share, 0))) {
          holders.set(bucket, joining);
        }
      }
      consumers.push(joining);
    },
    leave: (consumer) => {
      without(consumers, consumer);
      for (const bucket of heldBy(consumer)) holders.delete(bucket);
    },
    choose: (message) => {
      if (!consumers.some(isFree)) return undefined; // and a new bucket stays with nobody yet
      const bucket = bucketOf(strategy, message);
      const holder = holders.get(bucket) ?? withFewest();
      if (holder) holders.set(bucket, holder);
      return holder && isFree(holder) ? holder : undefined;
    },
  };
};

export const chooser = (strategy: Strategy): Chooser => {
  if (strategy === 'RoundRobin') return queued(true);
  return strategy === 'DispatchToSingle' ? queued(false) : pinned(strategy);
};
