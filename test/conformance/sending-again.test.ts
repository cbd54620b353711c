/**
 * The same append sent a second time, by whoever heard no answer to the first: recognised by its
 * events' ids, whatever was expected of the stream and by whichever way it came in.
 */
import type { EventData } from '@eventstore/db-client';
import { describe, expect, it } from 'vitest';
import { aStream, refusal } from './asking.ts';
import { all, noted, revisions, several, useServer } from './server.ts';

const server = useServer();
const client = () => server.client();
const wrong = { type: 'wrong-expected-version' };

describe.each([
  ['in a batch', {}],
  ['in a call of its own', { credentials: { username: 'admin', password: 'changeit' } }],
])('sending again %s', (_, way) => {
  type Expected = 'any' | 'no_stream' | 'stream_exists' | bigint;
  const append = (stream: string, events: EventData | EventData[], expectedRevision: Expected) =>
    client().appendToStream(stream, events, { ...way, expectedRevision });
  const length = async (stream: string) => (await all(client().readStream(stream))).length;

  it.each(['any', 'no_stream'] as const)(
    'answers as the first time, where it began the stream (%s)',
    async (expected) => {
      const stream = aStream();
      const events = several(3);
      const once = await append(stream, events, expected);
      const again = await append(stream, events, expected);
      expect(again).toEqual(once);
      expect(await length(stream)).toBe(3);
    },
  );
  it.each(['any', 'stream_exists', 1n] as const)(
    'answers as the first time, where the stream has gone on (%s)',
    async (expected) => {
      const stream = aStream();
      await append(stream, several(2), 'no_stream');
      const events = several(3, 2);
      const once = await append(stream, events, expected);
      await append(stream, several(2, 5), 4n);
      const again = await append(stream, events, expected);
      expect(again).toEqual(once);
      expect(await length(stream)).toBe(7);
    },
  );
  it('answers where the last of a part ended, where a beginning of it is sent', async () => {
    const stream = aStream();
    const events = several(4);
    await append(stream, events, 'no_stream');
    const part = await append(stream, events.slice(0, 2), 'no_stream');
    expect(part.nextExpectedRevision).toBe(1n);
    expect(await length(stream)).toBe(4);
  });
  it.each(['any', 'no_stream', 'stream_exists'] as const)(
    'is refused where it goes further than the first time (%s)',
    async (expected) => {
      const stream = aStream();
      const events = several(2);
      await append(stream, events, 'no_stream');
      expect(await refusal(append(stream, [...events, noted(2)], expected))).toMatchObject(wrong);
      expect(await length(stream)).toBe(2);
    },
  );
  it('is refused at a revision where another append stands', async () => {
    const stream = aStream();
    await append(stream, several(3), 'no_stream');
    const events = several(2, 3);
    await append(stream, events, 2n);
    expect(await refusal(append(stream, events, 1n))).toMatchObject(wrong);
    expect(await refusal(append(stream, events, 'no_stream'))).toMatchObject(wrong);
    expect(await length(stream)).toBe(5);
  });
  it('is a second append at the revision where the stream stands', async () => {
    const stream = aStream();
    const event = noted(0);
    await append(stream, event, 'no_stream');
    expect((await append(stream, event, 0n)).nextExpectedRevision).toBe(1n);
    expect(revisions(await all(client().readStream(stream)))).toEqual([0n, 1n]);
  });
  it('is an append of its own in another stream', async () => {
    const [one, other] = [aStream(), aStream()];
    const events = several(2);
    await append(one, events, 'any');
    expect((await append(other, events, 'any')).nextExpectedRevision).toBe(1n);
    expect([await length(one), await length(other)]).toEqual([2, 2]);
  });
  it('is recognised in the stream where it was first, though it was sent to another since', async () => {
    const [one, other] = [aStream(), aStream()];
    const events = several(2);
    for (const stream of [one, other, one]) await append(stream, events, 'any');
    expect([await length(one), await length(other)]).toEqual([2, 2]);
  });
  it.each(['any', 'stream_exists'] as const)(
    'ends where the first event of an id is, where several of the stream have it (%s)',
    async (expected) => {
      const stream = aStream();
      const event = noted(0);
      await append(stream, [event, event, event], 'any');
      expect((await append(stream, [event, event, event], expected)).nextExpectedRevision).toBe(0n);
      expect((await append(stream, [event, event, event], 'no_stream')).nextExpectedRevision).toBe(
        2n,
      );
      expect(await length(stream)).toBe(3);
    },
  );
  it('is told no position, once what was written is out of sight', async () => {
    const stream = aStream();
    const events = several(2);
    await append(stream, events, 'any');
    await append(stream, several(1), 'any');
    await client().setStreamMetadata(stream, { truncateBefore: 2 });
    const again = await append(stream, events, 'any');
    expect([again.nextExpectedRevision, again.position]).toEqual([1n, undefined]);
  });
  it('is recognised after a deletion too, and brings nothing back', async () => {
    const stream = aStream();
    const events = several(2);
    await append(stream, events, 'any');
    await client().deleteStream(stream);
    const again = await append(stream, events, 'any');
    expect([again.nextExpectedRevision, again.position]).toEqual([1n, undefined]);
    expect(await refusal(length(stream))).toMatchObject({ type: 'stream-not-found' });
  });
  it('is told that its stream is closed, once it is', async () => {
    const stream = aStream();
    const events = several(2);
    await append(stream, events, 'any');
    await client().tombstoneStream(stream);
    for (const expected of ['any', 'no_stream', 'stream_exists', 1n] as const) {
      expect(await refusal(append(stream, events, expected))).toMatchObject({
        type: 'stream-deleted',
        streamName: stream,
      });
    }
  });
});
