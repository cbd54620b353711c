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
      noted(2),
    ]);
    await until(() => total(ordinals()) === 3);
    expect(
      ordinals()
        .map(({ length }) => length)
        .toSorted(),
    ).toEqual([0, 3]);
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
