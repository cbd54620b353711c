/** How the consumers of a persistent subscription share its messages. */
import {
  binaryEvent,
  DISPATCH_TO_SINGLE,
  type PersistentSubscriptionToStream,
  PINNED,
  ROUND_ROBIN,
} from '@eventstore/db-client';
import { status } from '@grpc/grpc-js';
import { describe, expect, it } from 'vitest';
import { aStream, refusal, until } from './asking.ts';
import { groupsOf, type Settings } from './groups.ts';
import { all, isSuccessor, noted, ordinalsOf, several, useServer } from './server.ts';

const server = useServer();
const client = () => server.client();
const { aGroup, consume, info } = groupsOf(client);
const count = (length: number): number[] => Array.from({ length }, (_, i) => i);

type Strategy = NonNullable<NonNullable<Settings>['consumerStrategyName']>;

/** The stream that a link names. */
const targetOf = (data: unknown): string | undefined =>
  data instanceof Uint8Array ? Buffer.from(data).toString().split('@')[1] : undefined;

describe('sharing among consumers', () => {
  const received = (subscription: PersistentSubscriptionToStream) => {
    const ordinals: number[] = [];
    subscription.on('data', (row) => {
      ordinals.push(...ordinalsOf([row]));
    });
    return { ordinals };
  };
  const pair = async (consumerStrategyName: Strategy, settings: Settings = {}, room = 10) => {
    const { stream, group } = await aGroup({ ...settings, consumerStrategyName });
    const both = [consume(stream, group, room), consume(stream, group, room)] as const;
    await Promise.all(both.map((it) => new Promise((resolve) => it.once('confirmation', resolve))));
    await until(async () => (await info(stream, group)).connections.length === 2);
    return { stream, both, heard: both.map(received) };
  };
  it('in turn', async () => {
    const { stream, both, heard } = await pair(ROUND_ROBIN);
    await client().appendToStream(stream, several(10));
    await until(() => heard.every(({ ordinals }) => ordinals.length === 5));
    for (const subscription of both) await subscription.unsubscribe();
  });
  it('to one while it has room', async () => {
    const { stream, both, heard } = await pair(DISPATCH_TO_SINGLE);
    await client().appendToStream(stream, several(15));
    await until(() => heard.reduce((sum, { ordinals }) => sum + ordinals.length, 0) === 15);
    expect(heard.map(({ ordinals }) => ordinals.length).toSorted()).toEqual([10, 5]);
    for (const subscription of both) await subscription.unsubscribe();
  });
  it('to the next once one is full, and then to that one until it is full too', async () => {
    const { stream, group } = await aGroup({ consumerStrategyName: DISPATCH_TO_SINGLE });
    const heard: number[][] = [[], []];
    const both = heard.map((ordinals) => {
      const subscription = consume(stream, group, 2);
      subscription.on('data', (row) => {
        ordinals.push(...ordinalsOf([row]));
        if (ordinalsOf([row]).some((ordinal) => ordinal < 2)) void subscription.ack(row);
      });
      return subscription;
    });
    await until(async () => (await info(stream, group)).connections.length === 2);
    await client().appendToStream(stream, several(3));
    await until(async () => {
      const { connections } = await info(stream, group);
      const inFlight = connections.map(({ inFlightMessages }) => inFlightMessages);
      return heard.flat().length === 3 && inFlight.includes(1) && inFlight.includes(0);
    });
    await client().appendToStream(stream, [noted(3), noted(4)]);
    await until(() => heard.flat().length === 5);
    expect(heard.toSorted(([a = 0], [b = 0]) => a - b)).toEqual([
      [0, 1, 4],
      [2, 3],
    ]);
    for (const subscription of both) await subscription.unsubscribe();
  });
  it('pinned by stream', async () => {
    const { stream, both, heard } = await pair(PINNED);
    await client().appendToStream(stream, several(9));
    await until(() => heard.reduce((sum, { ordinals }) => sum + ordinals.length, 0) === 9);
    expect(heard.map(({ ordinals }) => ordinals.length).toSorted()).toEqual([0, 9]);
    for (const subscription of both) await subscription.unsubscribe();
  });
  const SORTS = 16; // so many that it is not by chance that one consumer gets all
  const sorts = count(SORTS);
  /** Two of each sort were heard; each sort by one consumer, and not all by the same. */
  const isShared = (heard: readonly (readonly number[])[]): void => {
    const [one = [], other = []] = heard.map((ordinals) => [...new Set(ordinals)]);
    expect([...one, ...other].toSorted((a, b) => a - b)).toEqual(sorts);
    expect(Math.min(one.length, other.length)).toBeGreaterThan(0);
  };
  const total = (heard: readonly (readonly number[])[]): number => heard.flat().length;

  it.each([true, false])(
    'pinned by the stream that a link leads to, whether links are followed (%s) or not',
    async (resolveLinkTos) => {
      const { stream, both } = await pair(PINNED, { resolveLinkTos }, 2 * SORTS);
      const sources = sorts.map(() => aStream());
      for (const source of sources) await client().appendToStream(source, several(2));
      const heard: [number[], number[]] = [[], []];
      for (const [at, subscription] of both.entries()) {
        subscription.on('data', ({ event, link }) => {
          heard[at]?.push(sources.indexOf((link ? event?.streamId : targetOf(event?.data)) ?? ''));
        });
      }
      const link = (to: string) => binaryEvent({ type: '$>', data: Buffer.from(to) });
      const links = sources.flatMap((source) => [link(`0@${source}`), link(`1@${source}`)]);
      await client().appendToStream(stream, links);
      await until(() => total(heard) === 2 * SORTS);
      isShared(heard);
      for (const subscription of both) await subscription.unsubscribe();
    },
  );
  /** Consumers that join a group one by one, and what each heard of links to four streams. */
  const pinnedOnes = async () => {
    const { stream, group } = await aGroup({ consumerStrategyName: PINNED, resolveLinkTos: false });
    const heard: string[][] = [];
    const join = async () => {
      const subscription = consume(stream, group);
      const targets: string[] = [];
      heard.push(targets);
      subscription.on('data', (row) => {
        targets.push(targetOf(row.event?.data) ?? '');
        void subscription.ack(row);
      });
      await until(async () => (await info(stream, group)).connections.length === heard.length);
      return subscription;
    };
    const link = async (...targets: string[]) => {
      for (const targeted of heard) targeted.length = 0;
      const links = targets.map((to) => binaryEvent({ type: '$>', data: Buffer.from(`0@${to}`) }));
      await client().appendToStream(stream, links);
      await until(() => heard.flat().length === targets.length);
    };
    const leave = async (subscription: PersistentSubscriptionToStream, left: number) => {
      await subscription.unsubscribe();
      await until(async () => (await info(stream, group)).connections.length === left);
    };
    return { heard, join, link, leave };
  };
  const FOUR = ['pinned-a', 'pinned-b', 'pinned-c', 'pinned-d'] as const;

  it('pinned to whoever has fewest, also once somebody joins', async () => {
    const { heard, join, link } = await pinnedOnes();
    const one = await join();
    await link(...FOUR);
    const other = await join();
    await link(...FOUR);
    expect(heard.map(({ length }) => length)).toEqual([2, 2]);
    for (const subscription of [one, other]) await subscription.unsubscribe();
  });
  it('pinned where it was, though another leaves', async () => {
    const { heard, join, link, leave } = await pinnedOnes();
    const joined = [await join(), await join(), await join()] as const;
    await link(...FOUR);
    expect(heard.map(({ length }) => length).toSorted()).toEqual([1, 1, 2]);
    const [, second, third] = heard.map((targets) => [...targets]);
    await leave(joined[0], 2);
    await link(...FOUR);
    expect(heard[0]).toEqual([]);
    expect(heard[1]).toEqual(expect.arrayContaining(second ?? []));
    expect(heard[2]).toEqual(expect.arrayContaining(third ?? []));
    for (const subscription of joined.slice(1)) await subscription.unsubscribe();
  });
  // The official client has no name for it.
  it.runIf(isSuccessor)('pinned by correlation, and by stream where there is none', async () => {
    const strategy = 'PinnedByCorrelation' as Strategy;
    const { stream, both, heard } = await pair(strategy, {}, 3 * SORTS);
    const ordinals = () => heard.map((it) => it.ordinals);
    const correlated = [...sorts, ...sorts].map((sort) =>
      noted(sort, { metadata: { $correlationId: `${stream} ${sort}` } }),
    );
    await client().appendToStream(stream, correlated);
    await until(() => total(ordinals()) === 2 * SORTS);
    isShared(ordinals());
    for (const it of heard) it.ordinals.length = 0;
    await client().appendToStream(stream, [
      noted(0),
      noted(1, { metadata: { other: 1 } }),
      ...count(8).map((at) => noted(2 + at, { metadata: { $correlationId: at } })), // only text correlates
    ]);
    await until(() => total(ordinals()) === 10);
    expect(
      ordinals()
        .map(({ length }) => length)
        .toSorted(),
    ).toEqual([0, 10]);
    for (const subscription of both) await subscription.unsubscribe();
  });
  it('among no more than were allowed', async () => {
    const { stream, group } = await aGroup({ maxSubscriberCount: 1 });
    const one = consume(stream, group);
    await new Promise((resolve) => one.once('confirmation', resolve));
    const error = await refusal(all(consume(stream, group)));
    expect(error).toMatchObject({
      type: 'maximum-subscribers-reached',
      code: status.FAILED_PRECONDITION,
      streamName: stream,
      groupName: group,
    });
    await one.unsubscribe();
  });
});
