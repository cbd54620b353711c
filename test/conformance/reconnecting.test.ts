/** One client through the death of its node, and its next life at the same address. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventStoreDBClient } from '@eventstore/db-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningNode, startNode } from '../support/event-node.ts';
import { aStream, refusal, until } from './asking.ts';
import { all, isEmbedded, noted, revisions, several } from './server.ts';

const credentials = { username: 'admin', password: 'changeit' };
const unavailable = { type: 'unavailable' };

describe.runIf(isEmbedded)('a client whose node dies', () => {
  let data = '';
  let node: RunningNode;
  let client: EventStoreDBClient;
  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'throughline-reconnecting-'));
    node = await startNode({ data });
    client = EventStoreDBClient.connectionString(node.url);
  });
  afterAll(async () => {
    await client.dispose();
    await node.stop();
    await rm(data, { recursive: true, force: true });
  });
  const revive = async (): Promise<void> => {
    node = await startNode({ data, port: Number(new URL(node.url).port) });
  };
  /** Until the client has noticed that the node is there again. */
  const goesOn = async (stream: string): Promise<void> => {
    await until(async () => {
      try {
        await client.appendToStream(stream, noted(0), { credentials });
        return true;
      } catch {
        return false;
      }
    });
  };

  it('is told so by what it was reading, following and appending, and goes on with the next', async () => {
    const stream = aStream();
    for (let from = 0; from < 3000; from += 1000) {
      await client.appendToStream(stream, several(1000, from));
    }
    const subscription = client.subscribeToStream(stream, { fromRevision: 'end' });
    const following = refusal(all(subscription));
    await new Promise((resolve) => subscription.once('confirmation', resolve));
    const reading = client.readStream(stream);
    const rest = refusal(
      (async () => {
        let seen = 0;
        for await (const _ of reading) if (++seen === 12) await node.kill();
      })(),
    );
    expect(await rest).toMatchObject(unavailable);
    expect(await following).toMatchObject(unavailable);
    const late = client.appendToStream(stream, noted(0), { credentials });
    expect(await refusal(late)).toMatchObject(unavailable);
    await revive();
    const other = aStream();
    await goesOn(other);
    await client.appendToStream(other, several(2, 1));
    expect(revisions(await all(client.readStream(other))).slice(-2)).toEqual([1n, 2n]);
    expect(await all(client.readStream(stream))).toHaveLength(3000);
  });
  it('is told so by every batch under way', async () => {
    const [one, other] = [aStream(), aStream()];
    await client.appendToStream(one, noted(0));
    const batches = Array.from({ length: 200 }, () =>
      client.appendToStream(other, several(50)).then(
        () => 'written',
        (error: unknown) => (error as { type?: string }).type, // whatever it is, it is compared
      ),
    );
    await node.kill();
    const outcomes = new Set(await Promise.all(batches));
    outcomes.delete('written');
    expect([...outcomes]).toEqual(['unavailable']);
    await revive();
    await goesOn(one);
    await client.appendToStream(one, several(2));
  });
});
