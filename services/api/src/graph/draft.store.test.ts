/** Drafts: whose they are, and how long. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agencies, samim } from '../testing/kelderby.fixtures.ts';
import { draftOf, keepDraft, type Planted, startPlanted } from '../testing/planted.ts';

let product: Planted['product'];
let askers: Planted['askers'];

beforeAll(async () => {
  ({ product, askers } = await startPlanted());
});
afterAll(() => product.end());

describe('a draft', () => {
  const drafts = '{ drafts { place title typed { values } child { reference } } }';

  it('is read by its owner alone, from anywhere, whatever others may open', async () => {
    const own = await askers.tunde.ask(drafts);
    expect(JSON.stringify(own.data)).toMatch(/Planted.*KCP-000123/);
    for (const who of ['wyn', 'priya', 'lorna', 'elaine'] as const) {
      const answer = await askers[who].ask<{ drafts: unknown[] }>(drafts);
      expect(answer.data?.drafts, who).toEqual([]);
    }
  });

  it('is kept about a child by nobody who may not open the record', async () => {
    const before = await product.log.head();
    const answer = await askers.owen.ask(keepDraft, { input: draftOf(samim) });
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    expect(await product.log.head()).toBe(before);
  });

  it('is gone for its owner too, two weeks after it was last saved', async () => {
    product.goForward(15 * 24 * 3_600_000);
    const late = await askers.tunde.ask(drafts);
    product.goForward(0);
    expect(late.data).toEqual({ drafts: [] });
  });

  it('is thrown away by its owner, and by nobody else', async () => {
    const input = { ...draftOf(samim), place: '/other', address: '/other' };
    await askers.tunde.ask(keepDraft, { input });
    const away = 'mutation { discardDraft(place: "/other") { place } }';
    const find = '{ draft(place: "/other") { title } }';
    await askers.priya.ask(away);
    expect((await askers.tunde.ask(find)).data).toEqual({ draft: { title: 'Record an entry' } });
    await askers.tunde.ask(away);
    expect((await askers.tunde.ask(find)).data).toEqual({ draft: null });
  });

  it('is one for each form that was opened, and of a path alone the one that was kept last', async () => {
    const places = ['/two?form=a', '/two?form=b', '/two-more?form=c'];
    for (const [minutes, place] of places.entries()) {
      product.goForward(minutes * 60_000);
      const input = { ...draftOf(samim), place, title: `Kept at ${place}` };
      await askers.tunde.ask(keepDraft, { input });
    }
    const at = async (place: string) =>
      (await askers.tunde.ask(`{ draft(place: "${place}") { title } }`)).data;
    expect(await at('/two?form=a')).toEqual({ draft: { title: 'Kept at /two?form=a' } });
    expect(await at('/two')).toEqual({ draft: { title: 'Kept at /two?form=b' } });
    expect(await at('/two?form=d')).toEqual({ draft: null });
    for (const place of places)
      await askers.tunde.ask(`mutation { discardDraft(place: "${place}") { place } }`);
    product.goForward(0);
    expect(await at('/two')).toEqual({ draft: null });
  });

  it('is refused, in words that a page has, where its address is none', async () => {
    const input = { ...draftOf(samim), place: 'elsewhere.invalid' };
    const answer = await askers.tunde.ask(keepDraft, { input });
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('holds up nobody: a file that was read is added though one was kept last', async () => {
    const rows = new TextEncoder().encode('Date,Details\n05/11/2024,Rang the home\n');
    const held = { childId: samim, agencyId: agencies.socialCare, hold: true };
    const { data } = await askers.tunde.import({ name: 'held.csv', bytes: rows }, held);
    await askers.tunde.ask(keepDraft, { input: draftOf(samim) });
    const answer = await askers.tunde.ask(
      'mutation($id: ID!) { commitHeldImport(importId: $id) { __typename } }',
      { id: data?.importFile.importId },
    );
    expect(answer).toEqual({ data: { commitHeldImport: { __typename: 'Receipt' } } });
  });
});
