/** A stream's metadata: every field of it, as it is set, as it is stored, and what it does. */
import { BACKWARDS, END, jsonEvent, START } from '@eventstore/db-client';
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
const stored = async (stream: string) => (await all(client().readStream(`$$${stream}`)))[0]?.event;

describe('a stream’s metadata', () => {
  it.each([
    [{ maxAge: 3600 }, { $maxAge: 3600 }],
    [{ maxCount: 7 }, { $maxCount: 7 }],
    [{ truncateBefore: 3 }, { $tb: 3 }],
    [{ cacheControl: 15 }, { $cacheControl: 15 }],
    [{ acl: { readRoles: ['r'] } }, { $acl: { $r: ['r'] } }],
    [{ acl: { writeRoles: ['w', 'x'] } }, { $acl: { $w: ['w', 'x'] } }],
    [{ acl: { deleteRoles: ['d'] } }, { $acl: { $d: ['d'] } }],
    [{ acl: { metaReadRoles: ['m'] } }, { $acl: { $mr: ['m'] } }],
    [{ acl: { metaWriteRoles: ['m'] } }, { $acl: { $mw: ['m'] } }],
    [{ own: { nested: [1, 'two', null] }, 'ключ 🔑': true }, null],
    [{}, {}],
  ])('%j comes back as it was set, and is stored in the server’s own names', async (set, raw) => {
    const stream = aStream();
    const { nextExpectedRevision } = await client().setStreamMetadata(stream, set);
    expect(nextExpectedRevision).toBe(0n);
    const told = await client().getStreamMetadata(stream);
    expect(told).toMatchObject({ streamName: stream, metadata: set });
    expect(Object.keys(told.metadata ?? {})).toEqual(Object.keys(set));
    const event = await stored(stream);
    expect(event).toMatchObject({ type: '$metadata', isJson: true, streamId: `$$${stream}` });
    expect(event?.data).toEqual(raw ?? set);
  });

  it('may be set before the stream begins, and by an append to the stream beside it', async () => {
    const stream = aStream();
    const written = jsonEvent({ type: '$metadata', data: { $maxCount: 2, mine: 'yes' } });
    await client().appendToStream(`$$${stream}`, written);
    await client().appendToStream(stream, several(5));
    expect(revisions(await all(client().readStream(stream)))).toEqual([3n, 4n]);
    const { metadata } = await client().getStreamMetadata(stream);
    expect(metadata).toEqual({ maxCount: 2, mine: 'yes' });
  });

  it.each(['any', 'no_stream', 'stream_exists', 0n] as const)(
    'is guarded by what is expected of it (%s)',
    async (expectedRevision) => {
      const [fresh, set] = [aStream(), aStream()];
      await client().setStreamMetadata(set, { maxCount: 9 });
      const setting = (stream: string) =>
        client().setStreamMetadata(stream, { maxCount: 8 }, { expectedRevision });
      const outcome = (stream: string) =>
        setting(stream).then(
          ({ nextExpectedRevision }) => nextExpectedRevision,
          (error: unknown) => (error as { type?: string }).type, // whatever it is, it is compared
        );
      const wrong = 'wrong-expected-version';
      const answers = { any: [0n, 1n], no_stream: [0n, wrong], stream_exists: [wrong, 1n] };
      const expected =
        typeof expectedRevision === 'bigint' ? [wrong, 1n] : answers[expectedRevision];
      expect([await outcome(fresh), await outcome(set)]).toEqual(expected);
    },
  );

  it('that is no JSON hides nothing, and may be replaced', async () => {
    const stream = await filled(3);
    const nonsense = { ...noted(0), type: '$metadata', data: 'nonsense' };
    await client().appendToStream(`$$${stream}`, nonsense as never); // no shape of this type allows it
    expect(revisions(await all(client().readStream(stream)))).toEqual([0n, 1n, 2n]);
    await client().setStreamMetadata(stream, { maxCount: 1 });
    expect(revisions(await all(client().readStream(stream)))).toEqual([2n]);
  });

  it.each([
    { $maxCount: 1, $tb: 'x' },
    { $maxCount: 1, $maxAge: 1.5 },
    { $maxCount: 1, $acl: [] },
    { $maxCount: 1, $acl: { $r: [1] } },
    { $maxCount: 1, $acl: { reader: 'a' } },
  ])('that is wrong in one thing asks for nothing at all (%j)', async (data) => {
    const stream = await filled(3);
    await client().appendToStream(`$$${stream}`, jsonEvent({ type: '$metadata', data }));
    expect(revisions(await all(client().readStream(stream)))).toEqual([0n, 1n, 2n]);
  });

  it.each([
    { $maxCount: 0, $maxAge: 0, $tb: 1 },
    { $maxCount: -1, $maxAge: -1, $tb: 1 },
  ])('may say of a thing that it asks for none (%j)', async (data) => {
    const stream = await filled(3);
    await client().appendToStream(`$$${stream}`, jsonEvent({ type: '$metadata', data }));
    expect(revisions(await all(client().readStream(stream)))).toEqual([1n, 2n]);
  });

  it.each([
    [Number.MAX_SAFE_INTEGER, []],
    [2 ** 62, []],
    [2 ** 63, [0n, 1n]], // JavaScript writes this one for 2^63 − 1, and it is more than there can be
  ])('that begins a stream at %d does not delete it', async (truncateBefore, inSight) => {
    const stream = await filled(2);
    await client().setStreamMetadata(stream, { truncateBefore });
    expect(revisions(await all(client().readStream(stream)))).toEqual(inSight);
  });

  it('has no metadata of its own', async () => {
    const stream = await filled(1);
    await client().setStreamMetadata(stream, { maxCount: 3 });
    const told = await client()
      .getStreamMetadata(`$$${stream}`)
      .catch((error: unknown) => error);
    expect(told instanceof Error || !('metadata' in (told as object))).toBe(true);
  });
});

describe('what metadata hides', () => {
  it('is hidden from both directions, from subscriptions, and from a count', async () => {
    const stream = await filled(10);
    await client().setStreamMetadata(stream, { maxCount: 6, truncateBefore: 7 });
    expect(revisions(await all(client().readStream(stream)))).toEqual([7n, 8n, 9n]);
    const back = { direction: BACKWARDS, fromRevision: END } as const;
    expect(revisions(await all(client().readStream(stream, back)))).toEqual([9n, 8n, 7n]);
    const two = client().readStream(stream, { fromRevision: 1n, maxCount: 2 });
    expect(revisions(await all(two))).toEqual([7n, 8n]);
    const subscription = client().subscribeToStream(stream, { fromRevision: START });
    expect(revisions(await first(3, subscription))).toEqual([7n, 8n, 9n]);
  });

  it('by age is hidden backwards and from subscriptions as well, and never from $all', async () => {
    const stream = await filled(2);
    await client().setStreamMetadata(stream, { maxAge: 1 });
    const back = { direction: BACKWARDS, fromRevision: END } as const;
    await until(async () => (await all(client().readStream(stream, back))).length === 0);
    await client().appendToStream(stream, noted(2));
    const [row] = await first(1, client().subscribeToStream(stream));
    expect(row?.event?.revision).toBe(2n);
    const rows = await all(client().readAll());
    expect(rows.filter(({ event }) => event?.streamId === stream)).toHaveLength(3);
  });

  it('comes into sight again when the metadata is taken back', async () => {
    const stream = await filled(4);
    await client().setStreamMetadata(stream, { truncateBefore: 3 });
    await client().setStreamMetadata(stream, {});
    expect(revisions(await all(client().readStream(stream)))).toEqual([0n, 1n, 2n, 3n]);
  });

  it('does not change how the stream is numbered or guarded', async () => {
    const stream = await filled(4);
    await client().setStreamMetadata(stream, { truncateBefore: 4, maxCount: 1 });
    const wrong = client().appendToStream(stream, noted(9), { expectedRevision: 'no_stream' });
    expect(await refusal(wrong)).toMatchObject({ type: 'wrong-expected-version' });
    const { nextExpectedRevision } = await client().appendToStream(stream, noted(4), {
      expectedRevision: 3n,
    });
    expect(nextExpectedRevision).toBe(4n);
  });
});
