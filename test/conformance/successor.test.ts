/**
 * The client that succeeds the official one sees the same node. The two keep their messages under
 * one global name, so this file must not load the other.
 */
import { jsonEvent, KurrentDBClient, START } from '@kurrent/kurrentdb-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startNode } from '../support/event-node.ts';
import { aStream, refusal } from './asking.ts';

describe('the successor of the official client', () => {
  let url = process.env['EVENTSTORE_URL'];
  let client: KurrentDBClient;
  let stop: () => Promise<void> = async () => undefined;
  const several = (count: number) =>
    Array.from({ length: count }, (_, ordinal) => jsonEvent({ type: 'Noted', data: { ordinal } }));
  const collect = async <Row>(rows: AsyncIterable<Row>): Promise<Row[]> => {
    const collected: Row[] = [];
    for await (const row of rows) collected.push(row);
    return collected;
  };

  beforeAll(async () => {
    if (url === undefined) {
      const node = await startNode();
      url = node.url;
      stop = node.stop;
    }
    client = KurrentDBClient.connectionString(url);
  });
  afterAll(async () => {
    await client.dispose();
    await stop();
  });

  it('appends and reads, both ways', async () => {
    const stream = aStream();
    const { nextExpectedRevision } = await client.appendToStream(stream, several(300));
    expect(nextExpectedRevision).toBe(299n);
    const rows = await collect(client.readStream(stream));
    expect(rows.map(({ event }) => event?.revision)).toEqual(
      Array.from({ length: 300 }, (_, i) => BigInt(i)),
    );
    const back = await collect(
      client.readStream(stream, { direction: 'backwards', fromRevision: 'end', maxCount: 2 }),
    );
    expect(back.map(({ event }) => event?.revision)).toEqual([299n, 298n]);
    const whole = await collect(client.readAll());
    expect(whole.filter(({ event }) => event?.streamId === stream)).toHaveLength(300);
  });
  it('is told what was wrong', async () => {
    const stream = aStream();
    await client.appendToStream(stream, several(1));
    const wrong = client.appendToStream(stream, several(1), { streamState: 'no_stream' });
    expect(await refusal(wrong)).toMatchObject({ type: 'wrong-expected-version' });
    expect(await refusal(collect(client.readStream(aStream())))).toMatchObject({
      type: 'stream-not-found',
    });
    await client.tombstoneStream(stream);
    expect(await refusal(collect(client.readStream(stream)))).toMatchObject({
      type: 'stream-deleted',
    });
  });
  it('subscribes', async () => {
    const stream = aStream();
    const { position } = await client.appendToStream(stream, several(2));
    const subscription = client.subscribeToAll({ fromPosition: position ?? START });
    subscription.once('caughtUp', () => void client.appendToStream(stream, several(2)));
    let seen = 0;
    for await (const { event } of subscription) {
      if (event?.streamId === stream) seen += 1;
      if (seen === 2) break;
    }
    await subscription.unsubscribe();
    expect(seen).toBe(2);
  });
  it('sets and reads metadata', async () => {
    const stream = aStream();
    await client.setStreamMetadata(stream, { maxCount: 3 });
    expect((await client.getStreamMetadata(stream)).metadata).toEqual({ maxCount: 3 });
  });
});
