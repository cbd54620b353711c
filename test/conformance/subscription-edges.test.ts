/** Where a subscription begins and ends: beyond the end, in what is hidden or deleted, at a tombstone. */
import {
  END,
  eventTypeFilter,
  jsonEvent,
  type Position,
  type ResolvedEvent,
  START,
  streamNameFilter,
} from '@eventstore/db-client';
import { describe, expect, it } from 'vitest';
import { aStream, refusal, until } from './asking.ts';
import { all, first, noted, revisions, several, useServer } from './server.ts';

const server = useServer();
const client = () => server.client();
const filled = async (count: number): Promise<string> => {
  const stream = aStream();
  await client().appendToStream(stream, several(count));
  return stream;
};

/** What a subscription gives from a revision on: before it caught up, and of three events written after that. */
const given = async (stream: string, fromRevision: bigint | typeof START | typeof END) => {
  const subscription = client().subscribeToStream(stream, { fromRevision });
  const heard: (bigint | string | undefined)[] = [];
  subscription.on('data', ({ event }: ResolvedEvent) => heard.push(event?.revision));
  subscription.on('caughtUp', () => heard.push('caught up'));
  await until(() => heard.includes('caught up'));
  const { nextExpectedRevision } = await client().appendToStream(stream, several(3));
  await until(() => heard.includes(nextExpectedRevision));
  await subscription.unsubscribe();
  return heard;
};

describe('a subscription to a stream', () => {
  it.each([
    ['the start', START, [0n, 1n, 2n, 'caught up', 3n, 4n, 5n]],
    ['the first event', 0n, [1n, 2n, 'caught up', 3n, 4n, 5n]],
    ['the last event', 2n, ['caught up', 3n, 4n, 5n]],
    ['one beyond the last', 3n, ['caught up', 4n, 5n]],
    ['the end', END, ['caught up', 3n, 4n, 5n]],
  ] as const)('begins after %s', async (_, from, heard) => {
    expect(await given(await filled(3), from)).toEqual(heard);
  });
  it.each([
    ['the start', START, ['caught up', 0n, 1n, 2n]],
    ['its first event', 0n, ['caught up', 1n, 2n]],
    ['the end', END, ['caught up', 0n, 1n, 2n]],
  ] as const)('that is not there yet begins after %s', async (_, from, heard) => {
    expect(await given(aStream(), from)).toEqual(heard);
  });
  it.each([START, 0n, 1n, END] as const)(
    'that was deleted gives what is new alone (after %s)',
    async (from) => {
      const stream = await filled(3);
      await client().deleteStream(stream);
      expect(await given(stream, from)).toEqual(['caught up', 3n, 4n, 5n]);
    },
  );
  it.each([
    ['all', { truncateBefore: 3 }, ['caught up', 3n, 4n, 5n]],
    ['a part', { truncateBefore: 2 }, [2n, 'caught up', 3n, 4n, 5n]],
    ['all but the newest', { maxCount: 1 }, [2n, 'caught up', 3n, 4n, 5n]],
  ] as const)('of which %s is hidden gives the rest', async (_, metadata, heard) => {
    const stream = await filled(3);
    await client().setStreamMetadata(stream, metadata);
    expect(await given(stream, START)).toEqual(heard);
  });
  it('is told nothing of a deletion, and goes on with what is written after it', async () => {
    const stream = await filled(2);
    const subscription = client().subscribeToStream(stream);
    subscription.once('caughtUp', () => {
      void client()
        .deleteStream(stream)
        .then(() => client().appendToStream(stream, several(2)));
    });
    expect(revisions(await first(4, subscription))).toEqual([0n, 1n, 2n, 3n]);
  });
  it('gives what was written before a tombstone, and the tombstone, and ends', async () => {
    const stream = await filled(1);
    const subscription = client().subscribeToStream(stream);
    const heard: unknown[] = [];
    subscription.on('data', ({ event }: ResolvedEvent) => heard.push(event?.type, event?.revision));
    const ended = new Promise((resolve) => subscription.once('error', resolve));
    await until(() => heard.length === 2);
    await Promise.all([
      client().appendToStream(stream, several(2)),
      client().tombstoneStream(stream),
    ]);
    expect(await ended).toMatchObject({ type: 'stream-deleted', streamName: stream });
    const written = ['Noted', 0n, 'Noted', 1n, 'Noted', 2n];
    expect(heard).toEqual([...written, '$streamDeleted', 2n ** 63n - 1n]);
  });
});

describe('a filtered subscription’s checkpoints', () => {
  const window = { maxSearchWindow: 4, checkpointInterval: 2 };
  /** What is heard from a place until an event of the stream named comes, written after `between`. */
  const heardFrom = async (
    fromPosition: Position | typeof START | typeof END,
    between: () => Promise<unknown>,
  ) => {
    const stream = aStream('checkpoints');
    const heard: (bigint | string)[] = [];
    const subscription = client().subscribeToAll({
      fromPosition,
      filter: streamNameFilter({
        prefixes: [stream],
        ...window,
        checkpointReached: async (_, { commit }) => void heard.push(commit),
      }),
    });
    subscription.on('data', ({ event }: ResolvedEvent) => heard.push(event?.streamId ?? ''));
    subscription.on('caughtUp', () => heard.push('caught up'));
    await until(() => heard.includes('caught up'));
    await between();
    await client().appendToStream(stream, noted(0));
    await until(() => heard.includes(stream));
    await subscription.unsubscribe();
    return heard.map((it) => (it === stream ? 'the event' : it));
  };
  const positionsAfter = async (position: Position) => {
    const rows = await all(client().readAll({ fromPosition: position }));
    return rows.slice(1).map(({ event }) => event?.position?.commit ?? -1n);
  };

  it('are none before it caught up, from the end', async () => {
    const heard = await heardFrom(END, async () => undefined);
    expect(heard).toEqual(['caught up', 'the event']);
  });
  it('are none before it caught up, from the last event', async () => {
    const { position = { commit: 1n, prepare: 1n } } = await client().appendToStream(
      aStream(),
      noted(0),
    );
    expect(await heardFrom(position, async () => undefined)).toEqual(['caught up', 'the event']);
  });
  it('are one where it caught up, of the last event that was looked at', async () => {
    const quiet = aStream();
    const { position = { commit: 1n, prepare: 1n } } = await client().appendToStream(
      quiet,
      noted(0),
    );
    await client().appendToStream(quiet, several(3));
    const last = (await positionsAfter(position)).at(-1);
    expect(await heardFrom(position, async () => undefined)).toEqual([
      last,
      'caught up',
      'the event',
    ]);
  });
  it('come after so many events while it is live, counted from where it caught up', async () => {
    const quiet = aStream();
    const { position = { commit: 1n, prepare: 1n } } = await client().appendToStream(
      quiet,
      noted(0),
    );
    const heard = await heardFrom(END, async () => {
      for (let n = 0; n < 17; n += 1) await client().appendToStream(quiet, noted(n));
    });
    const after = await positionsAfter(position);
    expect(heard).toEqual(['caught up', after[7], after[15], 'the event']);
  });
  it('are as many as the interval says while it goes from the past to the present', async () => {
    const type = `Type${crypto.randomUUID().slice(0, 8)}`;
    const typed = (count: number) =>
      Array.from({ length: count }, (_, ordinal) => jsonEvent({ type, data: { ordinal } }));
    const stream = aStream();
    const { position = START } = await client().appendToStream(stream, noted(0));
    await client().appendToStream(stream, typed(8));
    let events = 0;
    const checkpoints: bigint[] = [];
    const subscription = client().subscribeToAll({
      fromPosition: position,
      filter: eventTypeFilter({
        prefixes: [type],
        checkpointInterval: 2,
        checkpointReached: async (_, { commit }) => void checkpoints.push(commit),
      }),
    });
    subscription.on('data', () => {
      events += 1;
    });
    for (let n = 0; n < 18; n += 1) await client().appendToStream(stream, typed(20));
    await client().appendToStream(stream, typed(16));
    await until(() => events === 384);
    await subscription.unsubscribe();
    // One for each 64 events, and one where it caught up.
    expect(checkpoints.length).toBeGreaterThanOrEqual(5);
    expect(checkpoints.length).toBeLessThanOrEqual(7);
    expect(new Set(checkpoints).size).toBe(checkpoints.length);
  });
});

describe('a subscription that is left', () => {
  it.each(['unsubscribe', 'dispose'] as const)(
    'ends without an error, and the client goes on (%s)',
    async (how) => {
      const stream = await filled(2);
      const heard: string[] = [];
      const subscription = client()
        .subscribeToStream(stream)
        .on('error', () => heard.push('error'))
        .on('end', () => heard.push('end'))
        .on('data', () => heard.push('event'));
      await until(() => heard.length === 2);
      await (how === 'dispose' ? client().dispose() : subscription.unsubscribe());
      await until(() => heard.includes('end'));
      expect(heard).toEqual(['event', 'event', 'end']);
      await client().appendToStream(stream, noted(2));
      expect(await refusal(all(client().readStream(aStream())))).toMatchObject({
        type: 'stream-not-found',
      });
    },
  );
});
