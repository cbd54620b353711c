/** Links: events that name another, and stand for it where a reader asks for that. */
import { BACKWARDS, binaryEvent, END, START, streamNameFilter } from '@eventstore/db-client';
import { describe, expect, it } from 'vitest';
import { aStream, until } from './asking.ts';
import { all, first, noted, ordinalsOf, several, useServer } from './server.ts';

const server = useServer();
const client = () => server.client();
const link = (target: string) => binaryEvent({ type: '$>', data: Buffer.from(target) });

/** A stream of four events and one that links to each of them. */
const linked = async () => {
  const [target, links] = [aStream('target'), aStream('links')];
  await client().appendToStream(target, several(4));
  const { position } = await client().appendToStream(
    links,
    [0, 1, 2, 3].map((revision) => link(`${revision}@${target}`)),
  );
  return { target, links, position };
};

describe('following links', () => {
  it('gives the event that a link names, beside the link', async () => {
    const [target, links] = [aStream(), aStream()];
    await client().appendToStream(target, several(3));
    await client().appendToStream(links, [link(`1@${target}`), noted(9)]);
    const [through, plain] = await all(client().readStream(links, { resolveLinkTos: true }));
    expect(through?.event).toMatchObject({ streamId: target, revision: 1n });
    expect(through?.link).toMatchObject({ streamId: links, revision: 0n, type: '$>' });
    expect(plain?.event?.revision).toBe(1n);
    expect(plain?.link).toBeUndefined();
    const [straight] = await all(client().readStream(target, { fromRevision: 1n, maxCount: 1 }));
    expect(through?.event).toEqual(straight?.event);
  });
  it('gives the link itself where links are not asked to be followed', async () => {
    const { links } = await linked();
    const rows = await all(client().readStream(links));
    expect(rows.map(({ event }) => event?.type)).toEqual(['$>', '$>', '$>', '$>']);
    expect(rows.every(({ link: through }) => through === undefined)).toBe(true);
  });
  it('runs backwards as well', async () => {
    const { links } = await linked();
    const options = { direction: BACKWARDS, fromRevision: END, resolveLinkTos: true } as const;
    expect(ordinalsOf(await all(client().readStream(links, options)))).toEqual([3, 2, 1, 0]);
  });
  it('works in $all, both ways', async () => {
    const { target, links } = await linked();
    const ours = (rows: Awaited<ReturnType<typeof read>>) =>
      rows.filter(({ link: through }) => through?.streamId === links);
    const read = (options: Parameters<ReturnType<typeof client>['readAll']>[0]) =>
      all(client().readAll({ ...options, resolveLinkTos: true }));
    const rows = ours(await read({}));
    expect(rows.map(({ event }) => event?.streamId)).toEqual(Array(4).fill(target));
    const back = ours(await read({ direction: BACKWARDS, fromPosition: END }));
    expect(ordinalsOf(back)).toEqual([3, 2, 1, 0]);
  });
  it('works in a subscription to a stream, past and present', async () => {
    const { target, links } = await linked();
    const subscription = client().subscribeToStream(links, { resolveLinkTos: true });
    subscription.once('caughtUp', () => {
      void client().appendToStream(links, [link(`0@${target}`), link(`2@${target}`)]);
    });
    const rows = await first(6, subscription);
    expect(ordinalsOf(rows)).toEqual([0, 1, 2, 3, 0, 2]);
    expect(rows.map(({ link: through }) => through?.revision)).toEqual([0n, 1n, 2n, 3n, 4n, 5n]);
  });
  it('works in subscriptions to $all, with and without a filter, which asks the link’s stream', async () => {
    const { target, links } = await linked();
    const options = { fromPosition: START, resolveLinkTos: true } as const;
    const filter = streamNameFilter({ prefixes: [links] });
    const filtered = await first(4, client().subscribeToAll({ ...options, filter }));
    expect(filtered.map(({ event }) => event?.streamId)).toEqual(Array(4).fill(target));
    const seen: number[] = [];
    const subscription = client().subscribeToAll(options);
    for await (const row of subscription) {
      if (row.link?.streamId === links) seen.push(...ordinalsOf([row]));
      if (seen.length === 4) break;
    }
    await subscription.unsubscribe();
    expect(seen).toEqual([0, 1, 2, 3]);
  });
  it.each([
    ['a tombstone', (target: string) => client().tombstoneStream(target), [false, false]],
    ['a deletion', (target: string) => client().deleteStream(target), [false, false]],
    [
      'a truncation',
      (target: string) => client().setStreamMetadata(target, { truncateBefore: 1 }),
      [false, true],
    ],
  ])('gives a link without its event after %s', async (_, hide, isThere) => {
    const [target, links] = [aStream(), aStream()];
    await client().appendToStream(target, several(2));
    await client().appendToStream(links, [link(`0@${target}`), link(`1@${target}`)]);
    await hide(target);
    const rows = await all(client().readStream(links, { resolveLinkTos: true }));
    expect(rows.map(({ event }) => event !== undefined)).toEqual(isThere);
    expect(rows.map(({ link: through }) => through?.revision)).toEqual([0n, 1n]);
  });
  it('gives a link without its event once that is too old', async () => {
    const { target, links } = await linked();
    await client().setStreamMetadata(target, { maxAge: 1 });
    const followed = () => all(client().readStream(links, { resolveLinkTos: true }));
    await until(async () => (await followed()).every(({ event }) => event === undefined));
    expect((await followed()).map(({ link: through }) => through?.streamId)).toEqual(
      Array(4).fill(links),
    );
  });
  it.each(['7@never', 'no link', '@', '1@', '', `99999999999999999999@${aStream()}`])(
    'gives a link without an event where it names none (%j)',
    async (text) => {
      const links = aStream();
      await client().appendToStream(links, link(text));
      const [row] = await all(client().readStream(links, { resolveLinkTos: true }));
      expect(row?.event).toBeUndefined();
      expect(row?.link?.revision).toBe(0n);
    },
  );
  it('goes no further than one link', async () => {
    const { links } = await linked();
    const further = aStream();
    await client().appendToStream(further, link(`0@${links}`));
    const [row] = await all(client().readStream(further, { resolveLinkTos: true }));
    expect(row?.event).toMatchObject({ type: '$>', streamId: links });
  });
});
