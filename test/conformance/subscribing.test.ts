/** What a follower may count on: every event once, in order, from the past into the present. */
import {
  type AllStreamSubscription,
  END,
  eventTypeFilter,
  excludeSystemEvents,
  jsonEvent,
  type Position,
  type ResolvedEvent,
  START,
  type StreamSubscription,
  streamNameFilter,
} from '@eventstore/db-client';
import { describe, expect, it } from 'vitest';
import { aStream, refusal, until } from './asking.ts';
import { all, first, isEmbedded, noted, revisions, several, useServer } from './server.ts';

const server = useServer();
const client = () => server.client();
const typed = (type: string, count: number) =>
  Array.from({ length: count }, (_, ordinal) => jsonEvent({ type, data: { ordinal } }));

describe('subscribing to a stream', () => {
  it('gives the past, then the present', async () => {
    const stream = aStream();
    await client().appendToStream(stream, several(3));
    const subscription = client().subscribeToStream(stream);
    subscription.once('caughtUp', () => void client().appendToStream(stream, several(2, 3)));
    expect(revisions(await first(5, subscription))).toEqual([0n, 1n, 2n, 3n, 4n]);
  });
  it('begins after the revision it names', async () => {
    const stream = aStream();
    await client().appendToStream(stream, several(5));
    const subscription = client().subscribeToStream(stream, { fromRevision: 2n });
    expect(revisions(await first(2, subscription))).toEqual([3n, 4n]);
  });
  it('from the end gives only what is new', async () => {
    const stream = aStream();
    await client().appendToStream(stream, several(5));
    const subscription = client().subscribeToStream(stream, { fromRevision: END });
    subscription.once('caughtUp', () => void client().appendToStream(stream, noted(5)));
    expect(revisions(await first(1, subscription))).toEqual([5n]);
  });
  it('may come before the stream', async () => {
    const stream = aStream();
    const subscription = client().subscribeToStream(stream);
    subscription.once('caughtUp', () => void client().appendToStream(stream, several(2)));
    expect(revisions(await first(2, subscription))).toEqual([0n, 1n]);
  });
  it('confirms once, and says once that it caught up, after the past', async () => {
    const stream = aStream();
    await client().appendToStream(stream, several(40));
    const heard: string[] = [];
    const subscription = client()
      .subscribeToStream(stream)
      .on('confirmation', () => heard.push('confirmed'))
      .on('caughtUp', () => heard.push('caught up'))
      .on('data', () => heard.push('event'));
    await until(() => heard.includes('caught up'));
    await subscription.unsubscribe();
    expect(heard).toEqual(['confirmed', ...Array(40).fill('event'), 'caught up']);
  });
  it('ends with an error where the stream has a tombstone, also while live', async () => {
    const stream = aStream();
    await client().appendToStream(stream, noted(0));
    const live = client().subscribeToStream(stream);
    live.once('caughtUp', () => void client().tombstoneStream(stream));
    const closed = { type: 'stream-deleted', streamName: stream };
    expect(await refusal(all(live))).toMatchObject(closed);
    expect(await refusal(all(client().subscribeToStream(stream)))).toMatchObject(closed);
  });
  it('leaves out what is hidden', async () => {
    const stream = aStream();
    await client().appendToStream(stream, several(5));
    await client().setStreamMetadata(stream, { truncateBefore: 3 });
    expect(revisions(await first(2, client().subscribeToStream(stream)))).toEqual([3n, 4n]);
  });
});

describe('subscribing to $all', () => {
  it('begins after the position it names, and goes on', async () => {
    const [stream, other] = [aStream(), aStream()];
    const { position } = await client().appendToStream(stream, several(2));
    await client().appendToStream(other, several(2));
    const subscription = client().subscribeToAll({ fromPosition: position ?? START });
    subscription.once('caughtUp', () => void client().appendToStream(stream, several(2, 2)));
    const rows = await first(4, subscription);
    expect(rows.map(({ event }) => event?.streamId)).toEqual([other, other, stream, stream]);
  });
  it('from the end gives only what is new', async () => {
    const stream = aStream();
    await client().appendToStream(stream, several(2));
    const subscription = client().subscribeToAll({ fromPosition: END });
    subscription.once('caughtUp', () => void client().appendToStream(stream, noted(2)));
    expect(revisions(await first(1, subscription))).toEqual([2n]);
  });
  it('tells all of it once and in order while many write', async () => {
    const { position } = await client().appendToStream(aStream(), noted(0));
    const total = 3000;
    const subscription = client().subscribeToAll({ fromPosition: position ?? START });
    const received = first(total, subscription);
    const late = first(total, client().subscribeToAll({ fromPosition: position ?? START }));
    const writes = Array.from({ length: 300 }, () =>
      client().appendToStream(aStream(), several(10)),
    );
    await Promise.all(writes);
    const reading = client().readAll({ fromPosition: position ?? START });
    const recorded = (await all(reading)).slice(1, total + 1);
    const ids = recorded.map(({ event }) => event?.id);
    expect((await received).map(({ event }) => event?.id)).toEqual(ids);
    expect((await late).map(({ event }) => event?.id)).toEqual(ids);
  });
  it('may be left at any moment', async () => {
    for (let i = 0; i < 20; i += 1) {
      const subscription = client().subscribeToAll();
      if (i % 2 === 0) await new Promise((resolve) => subscription.once('confirmation', resolve));
      await subscription.unsubscribe();
    }
    const stream = aStream();
    await client().appendToStream(stream, noted(0));
    expect(revisions(await all(client().readStream(stream)))).toEqual([0n]);
  });
});

describe('from the past to the present, while many write', () => {
  it.each(['a stream', '$all', '$all through a filter'] as const)(
    'nothing is left out and nothing told twice (%s)',
    async (followed) => {
      const stream = aStream();
      const total = 2000;
      const write = (from: number) => client().appendToStream(stream, several(10, from));
      for (let from = 0; from < total / 2; from += 10) await write(from);
      const subscription: StreamSubscription | AllStreamSubscription = {
        'a stream': () => client().subscribeToStream(stream),
        $all: () => client().subscribeToAll(),
        '$all through a filter': () =>
          client().subscribeToAll({ filter: streamNameFilter({ prefixes: [stream] }) }),
      }[followed]();
      const seen: (bigint | undefined)[] = [];
      subscription.on('data', ({ event }: ResolvedEvent) => {
        if (event?.streamId === stream) seen.push(event.revision);
      });
      const others = Array.from({ length: 200 }, () =>
        client().appendToStream(aStream(), noted(0)),
      );
      for (let from = total / 2; from < total; from += 10) await write(from);
      await Promise.all(others);
      await until(() => seen.length >= total);
      await client().appendToStream(stream, noted(total));
      await until(() => seen.at(-1) === BigInt(total)); // whatever was told twice has come by now
      await subscription.unsubscribe();
      expect(seen).toEqual(Array.from({ length: total + 1 }, (_, n) => BigInt(n)));
    },
  );
});

describe('a filter', () => {
  it.each([
    [
      'stream prefix',
      (key: string) => streamNameFilter({ prefixes: [`${key}.concern-`, `${key}.note-`] }),
      4,
    ],
    [
      'stream expression',
      (key: string) => streamNameFilter({ regex: `^${key}\\.(concern|note)-` }),
      4,
    ],
    ['type prefix', (key: string) => eventTypeFilter({ prefixes: [`${key}Raised`] }), 3],
    ['type expression', (key: string) => eventTypeFilter({ regex: `^${key}.*d$` }), 6],
  ])('by %s lets through what matches, past and present', async (_, filterOf, expected) => {
    const key = `k${crypto.randomUUID().slice(0, 8)}`;
    const { position } = await client().appendToStream(aStream(), noted(0));
    const write = async (): Promise<void> => {
      await client().appendToStream(aStream(`${key}.concern`), typed(`${key}Raised`, 1));
      await client().appendToStream(aStream(`${key}.note`), typed(`${key}Closed`, 1));
      await client().appendToStream(aStream(`${key}.other`), typed(`${key}Raised`, 1));
    };
    await write();
    const filter = filterOf(key);
    const subscription = client().subscribeToAll({ fromPosition: position ?? START, filter });
    subscription.once('caughtUp', () => {
      void write().then(() =>
        client().appendToStream(aStream(`${key}.concern`), typed(`${key}Raised`, 1)),
      );
    });
    const rows = await first(expected, subscription);
    expect(rows.every(({ event }) => event?.streamId.startsWith(key))).toBe(true);
  });
  it('for system events keeps them out', async () => {
    const { position } = await client().appendToStream(aStream(), noted(0));
    const stream = aStream();
    await client().setStreamMetadata(stream, { maxCount: 5 });
    await client().appendToStream(stream, noted(1));
    const filter = excludeSystemEvents();
    const [row] = await first(
      1,
      client().subscribeToAll({ fromPosition: position ?? START, filter }),
    );
    expect(row?.event?.streamId).toBe(stream);
  });
  it('reports checkpoints, one at a time, that a follower may begin from', async () => {
    const quiet = aStream();
    const { position } = await client().appendToStream(quiet, noted(0));
    await client().appendToStream(quiet, several(300));
    const checkpoints: Position[] = [];
    let isBusy = false;
    let overlapped = false;
    const subscription = client().subscribeToAll({
      fromPosition: position ?? START,
      filter: streamNameFilter({
        prefixes: ['nothing-is-called-this'],
        checkpointInterval: 2,
        checkpointReached: async (_, at) => {
          overlapped ||= isBusy;
          isBusy = true;
          await new Promise((resolve) => setTimeout(resolve, 5));
          isBusy = false;
          checkpoints.push(at);
        },
      }),
    });
    subscription.on('data', () => undefined);
    await until(() => checkpoints.length >= 5);
    await subscription.unsubscribe();
    expect(overlapped).toBe(false);
    const commits = checkpoints.map(({ commit }) => commit);
    expect(commits).toEqual(commits.toSorted((a, b) => Number(a - b)));
    const last = (await all(client().readStream(quiet))).at(-1)?.event?.position?.commit ?? 0n;
    expect(commits.some((commit) => commit >= last)).toBe(true);
  });
  it('reports a checkpoint for every so many windows of events that it looked at', async () => {
    const quiet = aStream();
    const { position } = await client().appendToStream(quiet, noted(0));
    await client().appendToStream(quiet, several(100));
    const begin = position ?? START;
    const checkpoints: bigint[] = [];
    const subscription = client().subscribeToAll({
      fromPosition: begin,
      filter: streamNameFilter({
        prefixes: ['nothing-is-called-this'],
        maxSearchWindow: 10,
        checkpointInterval: 3,
        checkpointReached: async (_, { commit }) => void checkpoints.push(commit),
      }),
    });
    subscription.on('data', () => undefined);
    await until(() => checkpoints.length >= 3);
    await subscription.unsubscribe();
    const looked = (await all(client().readAll({ fromPosition: begin }))).slice(1);
    const positions = looked.map(({ event }) => event?.position?.commit);
    expect(checkpoints.slice(0, 3)).toEqual([positions[29], positions[59], positions[89]]);
  });
  it.each([
    ['^f[0-9]+', true],
    ['(?i)^F1', true],
    ['(?i:F)1', true],
    ['\\Af1', true],
    ['\\Af1\\z', false],
    ['(?<digit>\\d)-', true],
    ["(?'digit'\\d)-", true],
    ['^f(?#a comment)1', true],
    ['^\\p{Ll}\\d', true],
    ['^\\p{Lu}', false],
    ['^[^\\$].*', true],
    ['^(?!f)', false],
  ])('reads .NET’s expression %s', async (regex, matches) => {
    const stream = aStream('f1');
    const { position } = await client().appendToStream(stream, noted(0));
    await client().appendToStream('x-end', jsonEvent({ type: 'End', data: {} }));
    const from = { commit: (position?.commit ?? 1n) - 1n, prepare: (position?.prepare ?? 1n) - 1n };
    let reached = false;
    const subscription = client().subscribeToAll({
      fromPosition: from,
      filter: streamNameFilter({
        regex,
        checkpointInterval: 1,
        checkpointReached: async () => {
          reached = true;
        },
      }),
    });
    const seen: (string | undefined)[] = [];
    subscription.on('data', ({ event }: ResolvedEvent) => seen.push(event?.streamId));
    await until(() => reached);
    await subscription.unsubscribe();
    expect(seen.includes(stream)).toBe(matches);
  });
  it.runIf(isEmbedded)('that would look at one name for ever does not', async () => {
    const type = 'a'.repeat(40);
    await client().appendToStream(aStream(), [...typed(`${type}!`, 1), ...typed(type, 1)]);
    const filter = eventTypeFilter({ regex: '^(a+)+$' });
    const [row] = await first(1, client().subscribeToAll({ fromPosition: START, filter }));
    expect(row?.event?.type).toBe(type);
  });
  it.runIf(isEmbedded).each(['^(?=(a+)+$)', '(?i)^(a+)+$', '^((a+)+)\\1$'])(
    'that would look at one name for ever, %s, is refused, and others are served',
    async (regex) => {
      await client().appendToStream(aStream(), typed(`${'a'.repeat(40)}!`, 1));
      const filter = eventTypeFilter({ regex });
      const following = all(client().subscribeToAll({ fromPosition: START, filter }));
      await expect(following).rejects.toThrow(/takes too long/);
      const stream = aStream();
      await client().appendToStream(stream, noted(0));
      expect(await all(client().readStream(stream))).toHaveLength(1);
    },
  );
  it('that cannot be read is an error', async () => {
    const subscription = client().subscribeToAll({ filter: streamNameFilter({ regex: '(' }) });
    await expect(all(subscription)).rejects.toThrow();
  });
});

describe('a slow follower', () => {
  it('is waited for, and misses nothing', async () => {
    const stream = aStream();
    const text = 'x'.repeat(20_000);
    const subscription = client().subscribeToStream(stream);
    const seen: (bigint | undefined)[] = [];
    const slow = (async () => {
      for await (const { event } of subscription) {
        seen.push(event?.revision);
        if (seen.length % 50 === 0) await new Promise((resolve) => setTimeout(resolve, 20));
        if (seen.length === 400) break;
      }
    })();
    for (let from = 0; from < 400; from += 20) {
      await client().appendToStream(
        stream,
        Array.from({ length: 20 }, (_, i) =>
          noted(from + i, { data: { ordinal: from + i, text } }),
        ),
      );
    }
    await slow;
    await subscription.unsubscribe();
    expect(seen).toEqual(Array.from({ length: 400 }, (_, i) => BigInt(i)));
  });
  it.each(['a stream', '$all', '$all through a filter'] as const)(
    'is told that it fell behind, and when it caught up again (%s)',
    async (followed) => {
      const stream = aStream();
      const subscription: StreamSubscription | AllStreamSubscription = {
        'a stream': () => client().subscribeToStream(stream),
        $all: () => client().subscribeToAll({ fromPosition: END }),
        '$all through a filter': () =>
          client().subscribeToAll({
            fromPosition: END,
            filter: streamNameFilter({ prefixes: [stream] }),
          }),
      }[followed]();
      const told: string[] = [];
      const seen: (bigint | undefined)[] = [];
      subscription.on('caughtUp', () => told.push('caught up'));
      subscription.on('fellBehind', () => told.push('fell behind'));
      subscription.on('data', ({ event }: ResolvedEvent) => {
        if (event?.streamId === stream) seen.push(event.revision);
      });
      await until(() => told.length === 1);
      subscription.pause();
      const text = 'x'.repeat(90_000); // far more in all than any server keeps at hand for one that waits
      for (let from = 0; from < 400; from += 10) {
        const events = Array.from({ length: 10 }, (_, i) =>
          noted(from + i, { data: { ordinal: from + i, text } }),
        );
        await client().appendToStream(stream, events);
      }
      subscription.resume();
      await until(() => told.length >= 3);
      await until(() => seen.length >= 400);
      await subscription.unsubscribe();
      expect(told.slice(0, 3)).toEqual(['caught up', 'fell behind', 'caught up']);
      expect(seen).toEqual(Array.from({ length: 400 }, (_, i) => BigInt(i)));
    },
  );
});
