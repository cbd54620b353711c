/** What a writer may count on. */
import { randomUUID } from 'node:crypto';
import { binaryEvent, type EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { describe, expect, it } from 'vitest';
import { aStream, refusal } from './asking.ts';
import { all, noted, ordinalsOf, revisions, several, useServer, versions } from './server.ts';

const server = useServer();
const read = (stream: string) => all(server.client().readStream(stream));
const append: EventStoreDBClient['appendToStream'] = (...args) =>
  server.client().appendToStream(...args);

describe('appending', () => {
  it('numbers the events of a stream from 0, and says the last number', async () => {
    const stream = aStream();
    expect((await append(stream, noted(0))).nextExpectedRevision).toBe(0n);
    expect((await append(stream, several(3, 1))).nextExpectedRevision).toBe(3n);
    expect(revisions(await read(stream))).toEqual([0n, 1n, 2n, 3n]);
  });

  it('answers the position of its last event in $all', async () => {
    const stream = aStream();
    const { position } = await append(stream, several(3));
    const last = (await read(stream)).at(-1)?.event;
    expect(position).toEqual(last?.position);
  });

  it('keeps type, data, metadata, id, kind and time', async () => {
    const stream = aStream();
    const id = randomUUID();
    const data = { name: 'Zoë Ünal 🦃', nested: { list: [1, null, true] } };
    const before = Date.now();
    await append(stream, jsonEvent({ id, type: 'Kept ✓', data, metadata: { by: 'é' } }));
    const event = (await read(stream))[0]?.event;
    expect(event).toMatchObject({ id, type: 'Kept ✓', data, metadata: { by: 'é' }, isJson: true });
    expect(event?.streamId).toBe(stream);
    expect(event?.created.getTime()).toBeGreaterThanOrEqual(before - 60_000);
    expect(event?.created.getTime()).toBeLessThanOrEqual(Date.now() + 60_000);
  });

  it('keeps bytes as they are', async () => {
    const stream = aStream();
    const data = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    await append(stream, binaryEvent({ type: 'Scan', data, metadata: Uint8Array.of(0, 255) }));
    const event = (await read(stream))[0]?.event;
    expect(event?.isJson).toBe(false);
    expect(Buffer.from(event?.data as Uint8Array)).toEqual(Buffer.from(data)); // binary: data is bytes
    expect(Buffer.from(event?.metadata as Uint8Array)).toEqual(Buffer.of(0, 255));
  });

  it.each([
    'spaces and, commas',
    'ünïcødé-🦃',
    'quote"\'`-1',
    'slash/back\\slash',
    'new\nline\ttab',
    `long-${'x'.repeat(900)}`,
    'percent%41-%',
    '-leading',
    'nul\0byte',
  ])('takes the stream name %j', async (name) => {
    const stream = `${name}-${randomUUID()}`;
    await append(stream, noted(1));
    const [row] = await read(stream);
    expect(row?.event?.streamId).toBe(stream);
  });

  it('takes an append of nothing, and leaves the stream as it was', async () => {
    const stream = aStream();
    await append(stream, several(2));
    const nothing = await append(stream, []);
    expect(nothing.nextExpectedRevision).toBe(1n);
    expect(nothing.position).toBeDefined(); // from there on is what is written after it
    expect(await read(stream)).toHaveLength(2);
  });

  it('keeps a batch together among many writers', async () => {
    const stream = aStream();
    await Promise.all(
      Array.from({ length: 20 }, (_, writer) => append(stream, several(10, writer * 10))),
    );
    const ordinals = ordinalsOf(await read(stream));
    expect(ordinals).toHaveLength(200);
    for (let at = 0; at < 200; at += 10) {
      const start = ordinals[at] ?? -1;
      expect(start % 10).toBe(0);
      expect(ordinals.slice(at, at + 10)).toEqual(Array.from({ length: 10 }, (_, i) => start + i));
    }
  });
});

describe('expecting a revision', () => {
  it('appends at the exact revision, and refuses any other with what it found', async () => {
    const stream = aStream();
    await append(stream, several(3));
    await append(stream, noted(3), { expectedRevision: 2n });
    const error = await refusal(append(stream, noted(9), { expectedRevision: 1n }));
    expect(error).toMatchObject({
      type: 'wrong-expected-version',
      streamName: stream,
      ...versions(1n, 3n),
    });
    const ahead = await refusal(append(stream, noted(9), { expectedRevision: 77n }));
    expect(ahead).toMatchObject(versions(77n, 3n));
  });

  it('"no_stream" begins a stream and refuses one that exists', async () => {
    const stream = aStream();
    await append(stream, noted(0), { expectedRevision: 'no_stream' });
    const error = await refusal(append(stream, noted(1), { expectedRevision: 'no_stream' }));
    expect(error).toMatchObject({
      type: 'wrong-expected-version',
      ...versions('no_stream', 0n),
    });
  });

  it('"stream_exists" continues a stream and refuses one that does not exist', async () => {
    const stream = aStream();
    const error = await refusal(append(stream, noted(0), { expectedRevision: 'stream_exists' }));
    expect(error).toMatchObject({
      type: 'wrong-expected-version',
      ...versions('stream_exists', 'no_stream'),
    });
    await append(stream, noted(0));
    await append(stream, noted(1), { expectedRevision: 'stream_exists' });
    expect(await read(stream)).toHaveLength(2);
  });

  it('"stream_exists" is content with metadata alone', async () => {
    const stream = aStream();
    await server.client().setStreamMetadata(stream, { maxCount: 5 });
    const { success } = await append(stream, noted(0), { expectedRevision: 'stream_exists' });
    expect(success).toBe(true);
  });

  it('lets one of many writers at the same revision win', async () => {
    const stream = aStream();
    await append(stream, noted(0));
    const tries = Array.from({ length: 20 }, (_, i) =>
      append(stream, noted(i), { expectedRevision: 0n }),
    );
    const settled = await Promise.allSettled(tries);
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await read(stream)).toHaveLength(2);
  });
});

describe('sending again', () => {
  it.each(['any', 'stream_exists'] as const)(
    'is recognised by event id under "%s"',
    async (expectedRevision) => {
      const stream = aStream();
      await append(stream, noted(0));
      const events = several(3, 1);
      const firstTime = await append(stream, events, { expectedRevision });
      const again = await append(stream, events, { expectedRevision });
      expect(again.nextExpectedRevision).toBe(firstTime.nextExpectedRevision);
      expect(await read(stream)).toHaveLength(4);
    },
  );

  it('is recognised at its own revision, although the stream moved on', async () => {
    const stream = aStream();
    const begin = several(2);
    await append(stream, begin, { expectedRevision: 'no_stream' });
    const next = several(2, 2);
    await append(stream, next, { expectedRevision: 1n });
    await append(stream, noted(4));
    const again = await append(stream, next, { expectedRevision: 1n });
    expect(again.nextExpectedRevision).toBe(3n);
    const beginning = await append(stream, begin, { expectedRevision: 'no_stream' });
    expect(beginning.nextExpectedRevision).toBe(1n);
    expect(await read(stream)).toHaveLength(5);
  });

  it('is refused where part is known and part is new', async () => {
    const stream = aStream();
    const [one, two] = [noted(0), noted(1)];
    await append(stream, one, { expectedRevision: 'no_stream' });
    const error = await refusal(append(stream, [one, two], { expectedRevision: 'no_stream' }));
    expect(error).toMatchObject({ type: 'wrong-expected-version' });
    expect(await read(stream)).toHaveLength(1);
  });

  it('is two facts in two streams', async () => {
    const event = noted(0);
    const [one, other] = [aStream(), aStream()];
    await append(one, event);
    await append(other, event);
    expect(await read(one)).toHaveLength(1);
    expect(await read(other)).toHaveLength(1);
  });
});

describe('appending too much', () => {
  it('is refused with the limit, and the next append is taken', async () => {
    const stream = aStream();
    const large = Array.from({ length: 12 }, (_, i) =>
      noted(i, { data: { ordinal: i, text: 'x'.repeat(100_000) } }),
    );
    const error = await refusal(append(stream, large));
    expect(error).toMatchObject({ type: 'maximum-append-size-exceeded', maxAppendSize: 1_048_576 });
    await append(stream, noted(0));
    expect(await read(stream)).toHaveLength(1);
  });

  it('is refused over several messages as well', async () => {
    const stream = aStream();
    const large = Array.from({ length: 60 }, (_, i) =>
      noted(i, { data: { ordinal: i, text: 'x'.repeat(100_000) } }),
    );
    expect(await refusal(append(stream, large))).toMatchObject({
      type: 'maximum-append-size-exceeded',
    });
  });

  it('counts data alone: an append of just under the limit is taken whole', async () => {
    const stream = aStream();
    const text = 'x'.repeat(1_048_576 - 100);
    await append(stream, noted(0, { data: { ordinal: 0, text } }));
    expect((await read(stream))[0]?.event?.data).toEqual({ ordinal: 0, text });
  });
});

describe('a batch that comes too late', () => {
  it('is answered, and not written', async () => {
    const stream = aStream();
    const error = await refusal(append(stream, several(2000), { deadline: 1 }));
    expect(error).toMatchObject({ type: 'deadline-exceeded' });
    expect(await refusal(read(stream))).toMatchObject({ type: 'stream-not-found' });
  });
});

describe('more batches than a server takes at a time', () => {
  it('are taken as it comes to them, each answered once, those of a stream in their order', async () => {
    const streams = Array.from({ length: 5 }, () => aStream());
    const appends = Array.from({ length: 6000 }, (_, n) =>
      append(streams[n % streams.length] ?? '', noted(n)),
    );
    const answers = await Promise.all(appends);
    expect(answers.map(({ nextExpectedRevision }) => nextExpectedRevision)).toEqual(
      appends.map((_, n) => BigInt(Math.floor(n / streams.length))),
    );
    for (const [n, stream] of streams.entries()) {
      const ordinals = ordinalsOf(await read(stream));
      expect(ordinals).toEqual(Array.from({ length: 1200 }, (_, at) => at * streams.length + n));
    }
  });
});

describe('names', () => {
  it.each([
    'with spaces',
    'new\nline',
    'nothing\0after',
    '\0',
    '😀 ñ 語',
    'a/b?c#d%20&e=f',
    '$system',
    'x'.repeat(3000),
    '"quoted\\"',
  ])('of streams and types may be %j', async (name) => {
    const [stream, type] = [`${aStream()}${name}`, `Type ${name}`];
    await append(stream, jsonEvent({ type, data: {} }));
    const [row] = await read(stream);
    expect(row?.event).toMatchObject({ streamId: stream, type });
    const error = await refusal(append(stream, noted(0), { expectedRevision: 7n }));
    expect(error).toMatchObject({ type: 'wrong-expected-version', streamName: stream });
    await server.client().deleteStream(stream);
    expect(await refusal(read(stream))).toMatchObject({ type: 'stream-not-found' });
  });
  it.each(['', '$$', '$all'])('of streams may not be %j', async (name) => {
    await expect(append(name, noted(0))).rejects.toThrow();
    const credentials = { username: 'admin', password: 'changeit' };
    await expect(append(name, noted(0), { credentials })).rejects.toThrow();
    await expect(server.client().deleteStream(name)).rejects.toThrow();
    await expect(server.client().tombstoneStream(name)).rejects.toThrow();
    const stream = aStream();
    await append(stream, noted(0)); // the batches of others are not disturbed
    expect(await read(stream)).toHaveLength(1);
  });
  it('of types may not be empty', async () => {
    await expect(append(aStream(), jsonEvent({ type: '', data: {} }))).rejects.toThrow();
  });
});

describe('appending with credentials of one’s own', () => {
  it('takes the other way in, and answers the same', async () => {
    const stream = aStream();
    const credentials = { username: 'admin', password: 'changeit' };
    const { nextExpectedRevision } = await append(stream, several(2), { credentials });
    expect(nextExpectedRevision).toBe(1n);
    const error = await refusal(append(stream, noted(5), { credentials, expectedRevision: 0n }));
    expect(error).toMatchObject({
      type: 'wrong-expected-version',
      ...versions(0n, 1n),
    });
    const large = Array.from({ length: 12 }, (_, i) =>
      noted(i, { data: { ordinal: i, text: 'x'.repeat(100_000) } }),
    );
    expect(await refusal(append(stream, large, { credentials }))).toMatchObject({
      type: 'maximum-append-size-exceeded',
      maxAppendSize: 1_048_576,
    });
  });
});
