/** The standing projections: streams of links by category and by event type. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { binaryEvent, EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { describe, expect, it } from 'vitest';
import { startNode } from '../support/event-node.ts';
import { aStream, refusal, refusals, until } from './asking.ts';
import { all, isEmbedded, noted, ordinalsOf, several, useServer } from './server.ts';

const server = useServer();
const client = () => server.client();
const aCategory = () => `cat${crypto.randomUUID().slice(0, 8)}`;

const linked = async (stream: string, from: EventStoreDBClient = client()) => {
  try {
    return await all(from.readStream(stream, { resolveLinkTos: true }));
  } catch {
    return []; // not there yet
  }
};

describe('a standing projection', () => {
  it('links to the events of each category, those before and those after it was enabled', async () => {
    const category = aCategory();
    const [one, other] = [aStream(category), aStream(category)];
    await client().appendToStream(one, several(3));
    await client().enableProjection('$by_category');
    await client().appendToStream(other, several(2, 3));
    await client().appendToStream(one, noted(5));
    await until(async () => (await linked(`$ce-${category}`)).length === 6);
    const rows = await linked(`$ce-${category}`);
    expect(ordinalsOf(rows)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(rows.map(({ event }) => event?.streamId)).toEqual([one, one, one, other, other, one]);
    expect(rows[0]?.link).toMatchObject({ type: '$>', streamId: `$ce-${category}`, revision: 0n });
    expect(rows[0]?.link?.metadata).toMatchObject({ $causedBy: rows[0]?.event?.id });
  });
  it('links to the events of each type', async () => {
    const type = `Type${crypto.randomUUID().slice(0, 8)}`;
    await client().enableProjection('$by_event_type');
    const event = (ordinal: number) => jsonEvent({ type, data: { ordinal } });
    await client().appendToStream(aStream(), [event(0), noted(9), event(1)]);
    await until(async () => (await linked(`$et-${type}`)).length === 2);
    expect(ordinalsOf(await linked(`$et-${type}`))).toEqual([0, 1]);
  });
  it('links to the metadata of a stream and to its deletions too, of both kinds', async () => {
    const category = aCategory();
    const [kept, closed] = [aStream(category), aStream(category)];
    await client().enableProjection('$by_category');
    await client().appendToStream(kept, noted(0));
    await client().setStreamMetadata(kept, { maxCount: 3 });
    await client().deleteStream(kept);
    await client().appendToStream(closed, noted(1));
    await client().tombstoneStream(closed);
    const links = () => all(client().readStream(`$ce-${category}`));
    await until(async () => (await links().catch(() => [])).length === 5);
    const told = (await links()).map(({ event }) => ({
      target: Buffer.from(event?.data as Uint8Array).toString(),
      ...(event?.metadata as { $o: string; $deleted?: number }),
    }));
    expect(told).toMatchObject([
      { target: `0@${kept}`, $o: kept },
      { target: `0@$$${kept}`, $o: kept },
      { target: `1@$$${kept}`, $o: kept, $deleted: -1 },
      { target: `0@${closed}`, $o: closed },
      { target: `9223372036854775807@${closed}`, $o: closed, $deleted: -1 },
    ]);
  });
  it('links by type to deletions as such, and to no link', async () => {
    await client().enableProjection('$by_event_type');
    const [stream, target] = [aStream(), aStream()];
    await client().appendToStream(stream, noted(0));
    const link = binaryEvent({ type: '$>', data: Buffer.from(`0@${target}`) });
    await client().appendToStream(stream, link);
    await client().deleteStream(stream);
    const deletions = async () =>
      (await all(client().readStream('$et-$deleted')).catch(() => [])).map(({ event }) =>
        Buffer.from(event?.data as Uint8Array).toString(),
      );
    await until(async () => (await deletions()).includes(`0@${stream}`));
    const missing = await refusal(all(client().readStream('$et-$>')));
    expect(missing).toMatchObject({ type: 'stream-not-found' });
  });
  it('links by category to where a link leads, not to the link', async () => {
    const category = aCategory();
    const target = aStream();
    await client().enableProjection('$by_category');
    await client().appendToStream(target, noted(7));
    const link = binaryEvent({ type: '$>', data: Buffer.from(`0@${target}`) });
    await client().appendToStream(aStream(category), link);
    await until(async () => (await linked(`$ce-${category}`)).length === 1);
    expect(ordinalsOf(await linked(`$ce-${category}`))).toEqual([7]);
  });
  it('stops and goes on as it is told, and tells of itself', async () => {
    const category = aCategory();
    await client().enableProjection('$by_category');
    expect((await client().getProjectionStatus('$by_category')).projectionStatus).toBe('Running');
    await client().disableProjection('$by_category');
    expect((await client().getProjectionStatus('$by_category')).projectionStatus).toBe('Stopped');
    await client().appendToStream(aStream(category), several(2));
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await linked(`$ce-${category}`)).toEqual([]);
    await client().enableProjection('$by_category');
    await until(async () => (await linked(`$ce-${category}`)).length === 2);
    const names = (await client().listProjections()).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['$by_category', '$by_event_type']));
  });
  it('is listed with the others that there are, of which none runs unless it is enabled', async () => {
    const listed = await client().listProjections();
    const standing = ['$by_category', '$by_correlation_id', '$by_event_type'];
    standing.push('$stream_by_category', '$streams');
    expect(listed.map(({ name }) => name).toSorted()).toEqual(expect.arrayContaining(standing));
    const { projectionStatus } = await client().getProjectionStatus('$streams');
    expect(projectionStatus).toBe('Stopped');
  });
  it('keeps no state, and has no result', async () => {
    expect(await client().getProjectionState('$by_category')).toEqual({});
    expect(await client().getProjectionResult('$by_category')).toEqual({});
  });
  it('is broken off as it is told, says so, and goes on when it is enabled again', async () => {
    const category = aCategory();
    await client().enableProjection('$by_category');
    await client().abortProjection('$by_category');
    const status = async () =>
      (await client().getProjectionStatus('$by_category')).projectionStatus;
    expect(await status()).toBe('Aborted');
    await client().appendToStream(aStream(category), several(2));
    await client().enableProjection('$by_category');
    expect(await status()).toBe('Running');
    await until(async () => (await linked(`$ce-${category}`)).length === 2);
  });
  it('goes on after all of them were begun again', async () => {
    const category = aCategory();
    await client().enableProjection('$by_category');
    await client().appendToStream(aStream(category), several(2));
    await client().restartSubsystem();
    await client().appendToStream(aStream(category), several(2, 2));
    await until(async () => (await linked(`$ce-${category}`)).length === 4);
    expect(ordinalsOf(await linked(`$ce-${category}`))).toEqual([0, 1, 2, 3]);
  });
  it('that is not known is not found', async () => {
    expect(await refusal(client().enableProjection('none-such'))).toMatchObject({
      type: 'not-found',
    });
    const asked = [
      client().getProjectionStatus('none-such'),
      client().disableProjection('none-such'),
      client().abortProjection('none-such'),
      client().resetProjection('none-such'),
      client().updateProjection('none-such', 'fromAll()'),
      client().deleteProjection('none-such'),
      client().getProjectionState('none-such'),
      client().getProjectionResult('none-such'),
    ];
    for (const one of await refusals(asked)) expect(one).toMatchObject({ type: 'not-found' });
  });
});

describe.runIf(isEmbedded)('the embedded node', () => {
  it('says plainly which standing projections it does not run', async () => {
    const error = await refusal(client().enableProjection('$streams'));
    expect(String(error)).toMatch(/not supported by the embedded node: it runs/);
  });
  it('says plainly that it runs no projections of one’s own', async () => {
    const error = await refusal(client().createProjection('mine', 'fromAll().when({})'));
    expect(String(error)).toMatch(/not supported by the embedded node/);
    const asked = [
      client().createProjection('mine', 'fromAll()', { emitEnabled: true }),
      client().createProjection('mine', 'fromAll()', {
        emitEnabled: true,
        trackEmittedStreams: true,
      }),
      client().updateProjection('$by_category', 'fromAll()'),
      client().deleteProjection('$by_category'),
    ];
    for (const one of await refusals(asked))
      expect(String(one)).toMatch(/not supported by the embedded node/);
  });
  it('gathers what is written within a short while, and links it in one commit', async () => {
    const category = aCategory();
    await client().enableProjection('$by_category');
    for (let n = 0; n < 50; n += 1) await client().appendToStream(`${category}-1`, noted(n));
    await until(async () => (await linked(`$ce-${category}`)).length === 50);
    const positions = (await linked(`$ce-${category}`)).map(({ link }) => link?.position?.commit);
    const commits = positions.filter((at, n) => n === 0 || at !== (positions[n - 1] ?? 0n) + 1n);
    expect(commits.length).toBeLessThan(25);
  });
  it('goes on linking after a kill, with no link missing and none doubled', async () => {
    const data = await mkdtemp(join(tmpdir(), 'throughline-projecting-'));
    const category = aCategory();
    const node = await startNode({ data });
    const before = EventStoreDBClient.connectionString(node.url);
    await before.enableProjection('$by_category');
    for (let from = 0; from < 4000; from += 500) {
      await before.appendToStream(`${category}-1`, several(500, from));
    }
    await before.dispose();
    await node.kill();
    const reborn = await startNode({ data });
    const after = EventStoreDBClient.connectionString(reborn.url);
    await until(async () => (await linked(`$ce-${category}`, after)).length >= 4000);
    expect(ordinalsOf(await linked(`$ce-${category}`, after))).toEqual(
      Array.from({ length: 4000 }, (_, i) => i),
    );
    await after.dispose();
    await reborn.stop();
    await rm(data, { recursive: true, force: true });
  });
});
