/** Finding the node: by its address, by gossip, as a cluster of one, whatever node is preferred. */
import { EventStoreDBClient } from '@eventstore/db-client';
import { describe, expect, it } from 'vitest';
import { aStream } from './asking.ts';
import { all, isSuccessor, noted, useServer } from './server.ts';

const server = useServer();

/** Appends and reads through a client of its own. */
const isServed = async (url: string): Promise<boolean> => {
  const client = EventStoreDBClient.connectionString(url);
  const credentials = { username: 'admin', password: 'changeit' }; // no batch, which all clients of a process share
  try {
    const stream = aStream();
    await client.appendToStream(stream, noted(0), { credentials });
    return (await all(client.readStream(stream))).length === 1;
  } finally {
    await client.dispose();
  }
};

const discovering = () => server.url().replace(/^esdb:/, 'esdb+discover:');

describe('a client', () => {
  it('discovers the node', async () => expect(await isServed(discovering())).toBe(true));
  // The successor's native half does not know the last by the name that its other half gives it.
  it.each(['leader', 'follower', 'random', ...(isSuccessor ? [] : ['read_only_replica'])])(
    'finds it where it prefers %s',
    async (preference) =>
      expect(await isServed(`${discovering()}&nodePreference=${preference}`)).toBe(true),
  );
  it('finds it among several addresses', async () => {
    const url = server.url().replace(/\/\/([^/?]+)/, '//127.0.0.1:9,$1');
    expect(await isServed(url)).toBe(true);
  });
  it('is told which version answers', async () => {
    const client = EventStoreDBClient.connectionString(server.url());
    // Of the client’s own, and hidden by its types.
    const { capabilities } = client as unknown as {
      capabilities: Promise<{ serverVersion: string }>;
    };
    expect((await capabilities).serverVersion).toMatch(/^2\d\.\d+/);
    await client.dispose();
  });
});
