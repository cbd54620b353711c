/** What stays and what goes: metadata that hides, soft deletion, tombstones. */
import { BACKWARDS, END, START } from '@eventstore/db-client';
import { describe, expect, it } from 'vitest';
import { aStream, refusal, until } from './asking.ts';
import { all, noted, revisions, several, useServer, versions } from './server.ts';

const server = useServer();
const client = () => server.client();
const read = async (stream: string) => revisions(await all(client().readStream(stream)));
const backwards = async (stream: string) =>
  revisions(await all(client().readStream(stream, { direction: BACKWARDS, fromRevision: END })));
const inAll = async (stream: string) =>
  (await all(client().readAll())).filter(({ event }) => event?.streamId === stream).length;

const filled = async (count: number): Promise<string> => {
  const stream = aStream();
  await client().appendToStream(stream, several(count));
  return stream;
};

describe('metadata', () => {
  it('is none at first', async () => {
    const stream = await filled(1);
    expect(await client().getStreamMetadata(stream)).toEqual({ streamName: stream });
  });
  it('comes back as it was set, with what is one’s own', async () => {
    const stream = aStream();
    const metadata = {
      maxAge: 200,
      maxCount: 12,
      cacheControl: 15,
      truncateBefore: 1,
      acl: { readRoles: ['admin'], writeRoles: ['admin'], deleteRoles: ['admin'] },
      turkey: '🦃',
    };
    await client().setStreamMetadata(stream, metadata);
    expect((await client().getStreamMetadata(stream)).metadata).toEqual(metadata);
    await client().setStreamMetadata(stream, { turkey: 'no' });
    expect((await client().getStreamMetadata(stream)).metadata).toEqual({ turkey: 'no' });
  });
  it('is guarded by its own revision', async () => {
    const stream = aStream();
    await client().setStreamMetadata(stream, { maxCount: 2 }, { expectedRevision: 'no_stream' });
    const again = client().setStreamMetadata(
      stream,
      { maxCount: 3 },
      { expectedRevision: 'no_stream' },
    );
    expect(await refusal(again)).toMatchObject({ type: 'wrong-expected-version' });
    await client().setStreamMetadata(stream, { maxCount: 3 }, { expectedRevision: 0n });
  });
  it('shows only its latest', async () => {
    const stream = aStream();
    for (const maxCount of [1, 2, 3]) await client().setStreamMetadata(stream, { maxCount });
    expect(await read(`$$${stream}`)).toEqual([2n]);
  });
  it('$maxCount keeps the newest in sight', async () => {
    const stream = await filled(10);
    await client().setStreamMetadata(stream, { maxCount: 3 });
    expect(await read(stream)).toEqual([7n, 8n, 9n]);
    expect(await backwards(stream)).toEqual([9n, 8n, 7n]);
    await client().appendToStream(stream, noted(10));
    expect(await read(stream)).toEqual([8n, 9n, 10n]);
    expect(await inAll(stream)).toBe(11);
  });
  it('$tb hides what is before it', async () => {
    const stream = await filled(5);
    await client().setStreamMetadata(stream, { truncateBefore: 3 });
    expect(await read(stream)).toEqual([3n, 4n]);
    expect(await backwards(stream)).toEqual([4n, 3n]);
    expect(
      revisions(await all(client().readStream(stream, { fromRevision: 1n, maxCount: 1 }))),
    ).toEqual([3n]);
  });
  it('$tb beyond the end leaves an empty stream, not a missing one', async () => {
    const stream = await filled(3);
    await client().setStreamMetadata(stream, { truncateBefore: 10 });
    expect(await read(stream)).toEqual([]);
    expect((await client().appendToStream(stream, noted(3))).nextExpectedRevision).toBe(3n);
  });
  it('$maxAge hides what is older', async () => {
    const stream = await filled(2);
    await client().setStreamMetadata(stream, { maxAge: 1 });
    expect(await read(stream)).toEqual([0n, 1n]);
    await until(async () => (await read(stream)).length === 0);
    await client().appendToStream(stream, noted(2));
    expect(await read(stream)).toEqual([2n]);
  });
});

describe('deleting a stream', () => {
  it('makes it not found, and leaves $all as it was', async () => {
    const stream = await filled(4);
    expect((await client().deleteStream(stream)).position).toBeDefined();
    expect(await refusal(read(stream))).toMatchObject({ type: 'stream-not-found' });
    expect(await inAll(stream)).toBe(4);
  });
  it('is done at the expected revision and refused at another', async () => {
    const stream = await filled(4);
    const wrong = await refusal(client().deleteStream(stream, { expectedRevision: 2n }));
    expect(wrong).toMatchObject({
      type: 'wrong-expected-version',
      streamName: stream,
      ...versions(2n, 3n),
    });
    await client().deleteStream(stream, { expectedRevision: 3n });
    expect(await refusal(read(stream))).toMatchObject({ type: 'stream-not-found' });
  });
  it('is refused where there is nothing to delete', async () => {
    const error = await refusal(
      client().deleteStream(aStream(), { expectedRevision: 'no_stream' }),
    );
    expect(error).toMatchObject({ type: 'wrong-expected-version', ...versions(-1n, -1n) });
    expect(await refusal(client().deleteStream(aStream()))).toMatchObject({
      type: 'wrong-expected-version',
      ...versions(-2n, -1n),
    });
    const existing = await filled(1);
    const exists = await refusal(
      client().deleteStream(existing, { expectedRevision: 'no_stream' }),
    );
    expect(exists).toMatchObject({ type: 'wrong-expected-version', streamName: existing });
  });
  it('is done where metadata alone exists', async () => {
    const stream = aStream();
    await client().setStreamMetadata(stream, { cacheControl: 10 });
    await client().deleteStream(stream, { expectedRevision: 'no_stream' });
  });
  it.each(['any', 'no_stream', 3n] as const)(
    'numbers on when it is written to again (%s)',
    async (expectedRevision) => {
      const stream = await filled(4);
      await client().setStreamMetadata(stream, { note: 'kept', maxCount: 100 });
      await client().deleteStream(stream);
      const { nextExpectedRevision } = await client().appendToStream(stream, several(2), {
        expectedRevision,
      });
      expect(nextExpectedRevision).toBe(5n);
      expect(await read(stream)).toEqual([4n, 5n]);
      // A deletion replaces the metadata there was; a revival changes only where the stream begins.
      expect((await client().getStreamMetadata(stream)).metadata).toEqual({ truncateBefore: 4 });
    },
  );
  it('replaces its metadata by the one that hides it', async () => {
    const stream = await filled(2);
    await client().setStreamMetadata(stream, { note: 'gone', maxCount: 100 });
    await client().deleteStream(stream);
    const { metadata } = await client().getStreamMetadata(stream);
    expect(metadata).toEqual({ truncateBefore: Number(2n ** 63n - 1n) });
  });
  it('stays hidden when metadata is set afterwards, which brings the stream back empty', async () => {
    const stream = await filled(3);
    await client().deleteStream(stream);
    await client().setStreamMetadata(stream, { note: 'new', maxCount: 9 });
    expect(await read(stream)).toEqual([]);
    const { metadata } = await client().getStreamMetadata(stream);
    expect(metadata).toEqual({ note: 'new', maxCount: 9, truncateBefore: 3 });
    expect(await read(`$$${stream}`)).toEqual([2n]);
    await client().appendToStream(stream, several(1));
    expect(await read(stream)).toEqual([3n]);
  });
  it('comes back empty by an append of nothing', async () => {
    const stream = await filled(2);
    await client().deleteStream(stream);
    await client().appendToStream(stream, []);
    expect(await read(stream)).toEqual([]);
  });
  it('tells in $all what was written first, and its new beginning after that', async () => {
    const stream = await filled(1);
    await client().deleteStream(stream);
    const { position } = await client().appendToStream(stream, several(2));
    const rows = await all(client().readAll({ direction: BACKWARDS, fromPosition: END }));
    const ours = rows.filter(({ event }) => event?.streamId.endsWith(stream)).slice(0, 3);
    expect(ours.map(({ event }) => event?.type)).toEqual(['$metadata', 'Noted', 'Noted']);
    expect(ours[1]?.event?.position).toEqual(position);
  });
  it('"stream_exists" does not revive it', async () => {
    const stream = await filled(1);
    await client().deleteStream(stream);
    const error = await refusal(
      client().appendToStream(stream, noted(1), { expectedRevision: 'stream_exists' }),
    );
    expect(error).toMatchObject({ type: 'stream-deleted' });
  });
  it('may be done twice', async () => {
    const stream = await filled(1);
    await client().deleteStream(stream);
    await client().deleteStream(stream);
    expect(await refusal(read(stream))).toMatchObject({ type: 'stream-not-found' });
  });
});

describe('a tombstone', () => {
  it('closes a stream for reads, appends, deletions and metadata', async () => {
    const stream = await filled(2);
    expect((await client().tombstoneStream(stream)).position).toBeDefined();
    const closed = { type: 'stream-deleted', streamName: stream };
    expect(await refusal(read(stream))).toMatchObject(closed);
    expect(await refusal(client().appendToStream(stream, noted(0)))).toMatchObject(closed);
    expect(await refusal(client().deleteStream(stream))).toMatchObject(closed);
    expect(await refusal(client().tombstoneStream(stream))).toMatchObject(closed);
    expect(await refusal(client().setStreamMetadata(stream, {}))).toMatchObject({
      type: 'stream-deleted',
    });
  });
  it('is the last event of its stream in $all', async () => {
    const stream = await filled(2);
    await client().tombstoneStream(stream);
    const rows = await all(client().readAll({ fromPosition: START }));
    const ours = rows.filter(({ event }) => event?.streamId === stream);
    const revision = 2n ** 63n - 1n;
    expect(ours.at(-1)?.event).toMatchObject({ type: '$streamDeleted', revision, isJson: false });
    expect(ours.at(-1)?.event?.data).toHaveLength(0);
  });
  it('is refused at another revision', async () => {
    const stream = await filled(2);
    const error = await refusal(client().tombstoneStream(stream, { expectedRevision: 7n }));
    expect(error).toMatchObject({
      type: 'wrong-expected-version',
      streamName: stream,
      ...versions(7n, 1n),
    });
  });
  it('may be set before a stream began', async () => {
    const stream = aStream();
    await client().tombstoneStream(stream, { expectedRevision: 'no_stream' });
    expect(await refusal(client().appendToStream(stream, noted(0)))).toMatchObject({
      type: 'stream-deleted',
    });
  });
  it('may follow a soft deletion', async () => {
    const stream = await filled(2);
    await client().deleteStream(stream);
    await client().tombstoneStream(stream);
    expect(await refusal(read(stream))).toMatchObject({ type: 'stream-deleted' });
  });
});
