/** What a reader may count on: streams and $all, both ways. */
import {
  BACKWARDS,
  END,
  eventTypeFilter,
  type Filter,
  jsonEvent,
  START,
  streamNameFilter,
} from '@eventstore/db-client';
import { beforeAll, describe, expect, it } from 'vitest';
import { aStream, refusal } from './asking.ts';
import { all, isSuccessor, revisions, several, useServer } from './server.ts';

const server = useServer();
/** From the start the successor reads forwards and from the end backwards, whatever it was told. */
const turnsAbout = isSuccessor;
const client = () => server.client();

describe('reading a stream', () => {
  const stream = aStream();
  beforeAll(async () => {
    await client().appendToStream(stream, several(10));
  });
  const read = async (options: Parameters<ReturnType<typeof client>['readStream']>[1]) =>
    revisions(await all(client().readStream(stream, options)));

  it('runs forwards from the start', async () =>
    expect(await read({})).toEqual([0n, 1n, 2n, 3n, 4n, 5n, 6n, 7n, 8n, 9n]));
  it('runs forwards from a revision, itself included', async () =>
    expect(await read({ fromRevision: 7n })).toEqual([7n, 8n, 9n]));
  it('stops after as many as were asked for', async () =>
    expect(await read({ fromRevision: 2n, maxCount: 3 })).toEqual([2n, 3n, 4n]));
  it('runs backwards from the end', async () =>
    expect(await read({ direction: BACKWARDS, fromRevision: END, maxCount: 3 })).toEqual([
      9n,
      8n,
      7n,
    ]));
  it('runs backwards from a revision, itself included', async () =>
    expect(await read({ direction: BACKWARDS, fromRevision: 2n })).toEqual([2n, 1n, 0n]));
  it('runs backwards from beyond the end as from the end', async () =>
    expect(await read({ direction: BACKWARDS, fromRevision: 400n, maxCount: 1 })).toEqual([9n]));
  it('finds nothing forwards after the end', async () => {
    expect(await read({ fromRevision: 10n })).toEqual([]);
    expect(await read({ fromRevision: 2n ** 62n })).toEqual([]);
  });
  it.skipIf(turnsAbout)('finds nothing backwards before the start', async () =>
    expect(await read({ direction: BACKWARDS, fromRevision: START })).toEqual([0n]),
  );
  it.skipIf(turnsAbout)('finds nothing forwards from the end', async () =>
    expect(await read({ fromRevision: END })).toEqual([]),
  );
  it('is refused where nothing was asked for, whether the stream is there or not', async () => {
    const type = isSuccessor ? 'unavailable' : 'unknown'; // each client's name for the status UNKNOWN
    for (const name of [stream, aStream()]) {
      const error = await refusal(all(client().readStream(name, { maxCount: 0 })));
      expect(error).toMatchObject({ type });
    }
  });
  it('says that a stream does not exist', async () => {
    const name = aStream();
    const error = await refusal(all(client().readStream(name)));
    expect(error).toMatchObject({ type: 'stream-not-found', streamName: name });
  });
  it('may be given up half way', async () => {
    const long = aStream();
    await client().appendToStream(long, several(3000));
    const rows = client().readStream(long);
    let seen = 0;
    for await (const _ of rows) if (++seen === 5) break;
    expect(seen).toBe(5);
    expect(await read({ maxCount: 1 })).toEqual([0n]);
  });
  it('returns a long stream whole and in order', async () => {
    const long = aStream();
    for (let from = 0; from < 5000; from += 1000) {
      await client().appendToStream(long, several(1000, from));
    }
    const found = revisions(await all(client().readStream(long)));
    expect(found).toEqual(Array.from({ length: 5000 }, (_, i) => BigInt(i)));
    const back = revisions(
      await all(client().readStream(long, { direction: BACKWARDS, fromRevision: END })),
    );
    expect(back).toEqual(found.toReversed());
  });
});

// The official client has no filter for it.
describe.runIf(isSuccessor)('reading $all through a filter', () => {
  const key = `k${crypto.randomUUID().slice(0, 8)}`;
  const typed = (kind: string, count: number) =>
    Array.from({ length: count }, (_, ordinal) =>
      jsonEvent({ type: `${key}${kind}`, data: { ordinal } }),
    );
  beforeAll(async () => {
    await client().appendToStream(`${key}-one`, typed('A', 30));
    await client().appendToStream(`${key}-two`, [...typed('B', 10), ...typed('A', 10)]);
  });
  type Options = Parameters<ReturnType<typeof client>['readAll']>[0] & { filter: Filter };
  const read = async (options: Options) =>
    (await all(client().readAll(options))).map(
      ({ event }) => `${event?.streamId.slice(key.length)} ${event?.revision}`,
    );
  const filters = {
    'a stream’s prefix': streamNameFilter({ prefixes: [`${key}-two`] }),
    'a stream’s expression': streamNameFilter({ regex: `^${key}-t` }),
  };
  it.each(Object.entries(filters))(
    'by %s gives what matches alone, both ways',
    async (_, filter) => {
      const revisionsOfTwo = Array.from({ length: 20 }, (__, n) => `-two ${n}`);
      expect(await read({ filter })).toEqual(revisionsOfTwo);
      const back = { direction: BACKWARDS, fromPosition: END } as const;
      expect(await read({ ...back, filter })).toEqual(revisionsOfTwo.toReversed());
    },
  );
  it('counts what matches, not what it looked at', async () => {
    const filter = eventTypeFilter({ prefixes: [`${key}B`] });
    expect(await read({ filter, maxCount: 3 })).toEqual(['-two 0', '-two 1', '-two 2']);
    const back = { direction: BACKWARDS, fromPosition: END, maxCount: 2 } as const;
    expect(await read({ ...back, filter })).toEqual(['-two 9', '-two 8']);
  });
  it('by type gives those of every stream', async () =>
    expect(await read({ filter: eventTypeFilter({ regex: `^${key}A$` }) })).toHaveLength(40));
});

describe('reading $all', () => {
  const [one, other] = [aStream(), aStream()];
  beforeAll(async () => {
    await client().appendToStream(one, several(3));
    await client().appendToStream(other, several(3));
    await client().appendToStream(one, several(3, 3));
  });
  const ours = (rows: Awaited<ReturnType<typeof everything>>) =>
    rows.filter(({ event }) => event && [one, other].includes(event.streamId));
  const everything = (options: Parameters<ReturnType<typeof client>['readAll']>[0] = {}) =>
    all(client().readAll(options));

  it('gives every event once, in order of commit', async () => {
    const rows = ours(await everything());
    expect(
      rows.map(({ event }) => `${event?.streamId === one ? 'one' : 'other'} ${event?.revision}`),
    ).toEqual([
      'one 0',
      'one 1',
      'one 2',
      'other 0',
      'other 1',
      'other 2',
      'one 3',
      'one 4',
      'one 5',
    ]);
  });
  it('has positions that only grow', async () => {
    const commits = (await everything()).map(({ event }) => event?.position?.commit ?? -1n);
    expect(commits).toEqual(commits.toSorted((a, b) => Number(a - b)));
    expect(new Set(commits).size).toBe(commits.length);
  });
  it('runs forwards from a position, itself included', async () => {
    const rows = ours(await everything());
    const from = rows[4]?.event?.position;
    const rest = ours(await everything({ fromPosition: from ?? START }));
    expect(rest.map(({ event }) => event?.id)).toEqual(rows.slice(4).map(({ event }) => event?.id));
  });
  it('runs backwards from a position, itself left out', async () => {
    const rows = ours(await everything());
    const from = rows[4]?.event?.position;
    const before = ours(await everything({ direction: BACKWARDS, fromPosition: from ?? END }));
    expect(before.map(({ event }) => event?.id)).toEqual(
      rows
        .slice(0, 4)
        .toReversed()
        .map(({ event }) => event?.id),
    );
  });
  it('is the same both ways', async () => {
    const forwards = (await everything()).map(({ event }) => event?.id);
    const backwards = (await everything({ direction: BACKWARDS, fromPosition: END })).map(
      ({ event }) => event?.id,
    );
    expect(backwards).toEqual(forwards.toReversed());
  });
  it('stops after as many as were asked for', async () =>
    expect(await everything({ maxCount: 2 })).toHaveLength(2));
  it('gives nothing where nothing was asked for', async () =>
    expect(await all(client().readAll({ maxCount: 0 }))).toEqual([]));
  it.skipIf(turnsAbout)('finds nothing after the end, nor before the start', async () => {
    expect(await everything({ fromPosition: END })).toEqual([]);
    expect(await everything({ direction: BACKWARDS, fromPosition: START })).toEqual([]);
  });
});
