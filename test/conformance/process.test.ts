/** The embedded node as a process: its one line, what it has after a restart, its end. */
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventStoreDBClient } from '@eventstore/db-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAIN, startNode } from '../support/event-node.ts';
import { aStream, refusal } from './asking.ts';
import { KEEP, run, runScript } from './running.ts';
import { all, isEmbedded, noted } from './server.ts';

describe.runIf(isEmbedded)('the event node as a process', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'throughline-process-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('refuses a folder that another event node uses', async () => {
    const node = await startNode();
    const { code, complained } = await run('--data', node.data, '--port', '0');
    await node.stop();
    expect(code).toBe(1);
    expect(complained).toMatch(/in use by another process/);
  });

  it('refuses a port that is taken', async () => {
    const node = await startNode();
    const port = new URL(node.url).port;
    const { code, complained } = await run('--memory', '--port', port);
    await node.stop();
    expect(code).toBe(1);
    expect(complained).toMatch(/Port \d+ .* is taken/);
  });

  it('says one line when it listens, and ends in good order', async () => {
    const data = join(folder, 'in-order');
    const child = spawn(process.execPath, [MAIN, '--data', data, '--port', '0']);
    let said = '';
    const listening = new Promise<void>((resolve) => {
      child.stdout.on('data', (text: Buffer) => {
        said += text.toString();
        resolve();
      });
    });
    await listening;
    const code = new Promise<number | null>((resolve) => child.once('exit', resolve));
    child.kill('SIGINT');
    expect(await code).toBe(0);
    expect(said).toMatch(
      /^event node listening on esdb:\/\/127\.0\.0\.1:\d+\?tls=false \(data in .*in-order\)\n$/,
    );
    expect(await readdir(data)).toEqual(['events.sqlite']); // nothing left to be recovered
  });

  it('keeps nothing with --memory', async () => {
    const node = await startNode({ args: ['--memory'], data: '' });
    const client = EventStoreDBClient.connectionString(node.url);
    const stream = aStream();
    await client.appendToStream(stream, noted(0));
    expect(await all(client.readStream(stream))).toHaveLength(1);
    await client.dispose();
    await node.stop();
  });

  it('runs the standing projections where it is told to', async () => {
    const node = await startNode({ args: ['--start-standard-projections'] });
    const client = EventStoreDBClient.connectionString(node.url);
    expect((await client.getProjectionStatus('$by_category')).projectionStatus).toBe('Running');
    await client.dispose();
    await node.stop();
  });

  it('is kept from the command line: backed up, verified, restored, scavenged', async () => {
    const node = await startNode();
    const [file, restored] = [join(folder, 'kept.backup'), join(folder, 'kept')];
    const backup = await runScript(KEEP, ['backup', node.url, file]);
    expect(backup).toMatchObject({ code: 0, complained: '' });
    expect(backup.said).toMatch(/100 %\n\d+ events, none damaged/);
    expect(await runScript(KEEP, ['verify', file])).toMatchObject({ code: 0 });
    expect(await runScript(KEEP, ['verify', node.url])).toMatchObject({ code: 0 });
    expect((await runScript(KEEP, ['scavenge', node.url])).said).toMatch(/gone for good/);
    expect(await runScript(KEEP, ['restore', file, restored])).toMatchObject({ code: 0 });
    expect(await readdir(restored)).toEqual(['events.sqlite']);
    expect(await runScript(KEEP, ['restore', file, restored])).toMatchObject({ code: 1 });
    expect(await runScript(KEEP, ['backup', node.url])).toMatchObject({ code: 2 });
    await node.stop();
  });

  it('answers for its health over HTTP, on the same port', async () => {
    const node = await startNode();
    const { host } = new URL(node.url);
    expect((await fetch(`http://${host}/health/live`)).status).toBe(204);
    expect((await fetch(`http://${host}/health/live?liveCode=200`)).status).toBe(200);
    expect((await fetch(`http://${host}/nothing`)).status).toBe(404);
    expect((await fetch(`http://${host}/health/live`, { method: 'HEAD' })).status).toBe(204);
    for (const method of ['POST', 'PUT', 'DELETE']) {
      expect((await fetch(`http://${host}/health/live`, { method })).status).toBe(405);
    }
    expect((await fetch(`http://${host}/nothing`, { method: 'POST' })).status).toBe(404);
    expect(await (await fetch(`http://${host}/stats`)).json()).toMatchObject({
      proc: { id: node.pid, mem: expect.any(Number) },
    });
    expect(await (await fetch(`http://${host}/gossip`)).json()).toMatchObject({
      members: [{ state: 'Leader', isAlive: true, httpEndPointPort: Number(host.split(':')[1]) }],
      serverIp: '127.0.0.1',
    });
    expect(await (await fetch(`http://${host}/ping`)).json()).toMatchObject({
      text: 'Ping request successfully handled',
    });
    expect(await (await fetch(`http://${host}/info`)).json()).toMatchObject({
      esVersion: '24.6.0',
      state: 'leader',
      features: { projections: true, userManagement: false, atomPub: false },
      authentication: { type: 'insecure' },
    });
    await node.stop();
  });

  it('has everything after it was started again, and ends subscriptions when it stops', async () => {
    const data = join(folder, 'again');
    const node = await startNode({ data });
    const client = EventStoreDBClient.connectionString(node.url);
    const stream = aStream();
    const event = noted(0);
    await client.appendToStream(stream, event);
    const following = refusal(all(client.subscribeToStream(stream)));
    const recording = await all(client.readStream(stream));
    await node.stop();
    expect(await following).toBeInstanceOf(Error);
    await client.dispose();

    const reborn = await startNode({ data });
    const other = EventStoreDBClient.connectionString(reborn.url);
    expect(await all(other.readStream(stream))).toEqual(recording);
    const again = await other.appendToStream(stream, event); // recognised across the restart
    expect(again.nextExpectedRevision).toBe(0n);
    await other.dispose();
    await reborn.stop();
  });
});
