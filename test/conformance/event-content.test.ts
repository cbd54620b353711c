/** What an event carries comes back as it was sent: data and metadata, as JSON or as bytes. */
import { binaryEvent, type EventData, jsonEvent } from '@eventstore/db-client';
import { describe, expect, it } from 'vitest';
import { aStream, refusal } from './asking.ts';
import { all, noted, useServer, versions } from './server.ts';

const server = useServer();
const client = () => server.client();

/** Sent by both ways of appending, and read again. */
const sentAndRead = async (event: EventData) => {
  const stream = aStream();
  const credentials = { username: 'admin', password: 'changeit' };
  await client().appendToStream(stream, event);
  await client().appendToStream(stream, event, { credentials, expectedRevision: 0n });
  const [one, other] = await all(client().readStream(stream));
  expect(one?.event?.data).toEqual(other?.event?.data);
  expect(one?.event?.metadata).toEqual(other?.event?.metadata);
  return one?.event;
};

const bytes = Buffer.from([0, 1, 127, 128, 255]);

describe('an event', () => {
  it.each([
    ['a word', 'CC ‐ 1830'],
    ['a number', 12.5],
    ['a list', [1, 'two', null, { three: 3 }]],
    ['nothing', null],
    ['control characters', { cancel: '\u0018', bell: '\u0007', escape: '\u001b' }],
    ['letters of every kind', { ogonek: 'Ę', smile: '😀', thai: 'ด้้้้้็็็็็', joined: '👩‍👧' }],
    ['what is deep', { a: { b: { c: { d: { e: [[[['f']]]] } } } } }],
  ])('of JSON may be %s', async (_, data) => {
    // Whatever JSON is: more than the type of an event's data allows.
    const event = await sentAndRead(jsonEvent({ type: 'Any', data: data as never }));
    expect(event).toMatchObject({ isJson: true });
    expect(event?.data).toEqual(data);
  });
  it.each([
    ['of JSON with JSON', jsonEvent({ type: 'T', data: {}, metadata: { by: 'é' } }), { by: 'é' }],
    [
      'of bytes with JSON',
      binaryEvent({ type: 'T', data: bytes, metadata: { by: 'é' } }),
      { by: 'é' },
    ],
    ['of JSON without any', jsonEvent({ type: 'T', data: {} }), undefined],
    ['of bytes without any', binaryEvent({ type: 'T', data: bytes }), undefined],
  ])('%s as metadata', async (_, sent, metadata) => {
    const event = await sentAndRead(sent);
    expect(event?.metadata).toEqual(metadata);
  });
  it.each([
    ['JSON', jsonEvent({ type: 'T', data: {}, metadata: Uint8Array.from(bytes) })],
    ['bytes', binaryEvent({ type: 'T', data: bytes, metadata: Uint8Array.from(bytes) })],
  ])('of %s has bytes as metadata', async (_, sent) => {
    const event = await sentAndRead(sent);
    expect(Buffer.from(event?.metadata as unknown as Uint8Array)).toEqual(bytes);
  });
  it('of bytes may be empty', async () => {
    const event = await sentAndRead(binaryEvent({ type: 'Empty', data: Buffer.alloc(0) }));
    expect(event).toMatchObject({ isJson: false, type: 'Empty' });
    expect(Buffer.from(event?.data as Uint8Array)).toHaveLength(0);
  });
});

describe('expecting a revision of a stream that is not there', () => {
  it.each([{}, { credentials: { username: 'admin', password: 'changeit' } }])(
    'is refused with "no stream" (%j)',
    async (way) => {
      const stream = aStream();
      const appended = client().appendToStream(stream, noted(0), { ...way, expectedRevision: 1n });
      expect(await refusal(appended)).toMatchObject({
        type: 'wrong-expected-version',
        streamName: stream,
        ...versions(1n, 'no_stream'),
      });
    },
  );
});
