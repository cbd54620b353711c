import { afterEach, describe, expect, it } from 'vitest';
import { hidden } from '../../../web.fixtures.ts';
import { college, opened } from '../../cases.fixtures.ts';
import { caseRoutes } from '../../cases-routes.ts';
import { imported, importId, pairOf, pairsGrouped } from '../import.fixtures.ts';

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

const held = {
  ...imported,
  status: 'received',
  added: 0,
  held: {
    ...{ rows: 19, earliest: '2024-10-28', latest: '2025-06-30', undated: 1, doubtful: 2 },
    agencies: [{ agency: college, rows: 19 }],
  },
};
const receipt = { __typename: 'Receipt', id: importId, position: '99' };

const open = async (known: object = {}) => {
  const one = await opened(`/imports/${importId}`, {
    ...{ import: held, commitHeldImport: receipt },
    settlePairs: { linked: 1, keptApart: 0, refusals: [], position: '100' },
    ...known,
  });
  close = one.site.close;
  const press = (path: string) =>
    one.browser.post(`/imports/${importId}${path}`, { _csrf: hidden(one.html, '_csrf') });
  return { ...one, press };
};

describe('a file that was read and not added yet', () => {
  it('says what was understood, and that nobody sees it', async () => {
    const { html } = await open();
    expect(html).toContain('This file is not in the chronology yet');
    expect(html).toContain('19 rows wait');
    expect(html).toContain('28 October 2024');
    expect(html).toContain('Kelderby College: 19');
    expect(html).toContain(`href="/imports/${importId}/rows/7/put-right"`);
  });

  it('says what was noticed before the button that adds it, and once', async () => {
    const note = '2 rows name an agency that is on nobody’s list';
    const { html } = await open({ import: { ...held, notes: [note] } });
    expect(html.split(note)).toHaveLength(2);
    expect(html.indexOf(note)).toBeLessThan(html.indexOf('Add it to the chronology'));
  });

  it('is added by one button, and shown as fresh as that', async () => {
    const { press, asked } = await open();
    const answer = await press('/commit');
    expect(asked.at(-1)).toMatchObject({ name: 'CommitHeldImport', variables: { importId } });
    expect(answer.headers.get('location')).toBe(`/imports/${importId}?done=imported&at=99`);
  });

  it('says why it cannot be added', async () => {
    const { press } = await open({
      commitHeldImport: { __typename: 'Refused', refusal: 'notPermitted', found: [] },
    });
    expect((await press('/commit')).status).toBe(403);
  });

  it('links its certain pairs together, and no other', async () => {
    const pairs = [[pairOf('4', '5')], [pairOf('9', '10', { certain: false })]];
    const { press, asked } = await open({ import: { ...held, ...pairsGrouped(pairs) } });
    await press('/pairs/certain');
    expect(asked.at(-1)).toMatchObject({
      name: 'SettlePairs',
      variables: { importId, same: [{ a: '4', b: '5' }], apart: [] },
    });
  });
});

describe('accounts of one event by more than two agencies', () => {
  const between = (a: string, b: string, more: object = {}) =>
    pairOf(a, b, { certain: false, ...more });
  // Three pairs that make one chain of four, and a pair of its own.
  const linked = [between('1', '2'), between('3', '4'), between('2', '3')];
  const file = { ...held, ...pairsGrouped([linked, [between('7', '8')]], 1) };
  const chain = [
    { a: '1', b: '2' },
    { a: '3', b: '4' },
    { a: '2', b: '3' },
  ];

  it('are one group, each account once; a pair stays a pair', async () => {
    const { html } = await open({ import: file });
    expect(html).toContain('Group 1: 4 accounts');
    expect(html.match(/entries\/2"/g)).toHaveLength(1);
    expect(html).toContain('Pair 2');
  });

  it.each([
    ['link', { same: chain, apart: [] }, 'linked-group'],
    ['keep-apart', { same: [], apart: chain }, 'apart-group'],
  ])('are decided together: %s', async (which, variables, done) => {
    const { html, browser, asked } = await open({ import: file });
    expect(html).toMatch(new RegExp(`action="/imports/${importId}/pairs/1/group/${which}"`));
    const answer = await browser.post(`/imports/${importId}/pairs/3/group/${which}`, {
      ...{ _csrf: hidden(html, '_csrf') },
    });
    expect(asked.at(-1)).toMatchObject({ name: 'SettlePairs', variables });
    expect(answer.headers.get('location')).toBe(`/imports/${importId}?done=${done}&at=100`);
  });

  it('are no group once they are decided', async () => {
    const { html, browser } = await open({ import: file });
    const sent = { _csrf: hidden(html, '_csrf') };
    expect((await browser.post(`/imports/${importId}/pairs/9/group/link`, sent)).status).toBe(404);
  });
});

describe('the addresses of a group', () => {
  it.each([
    ['link', 'EntriesLinked'],
    ['keep-apart', 'EntriesKeptApart'],
  ])('leave on record what was decided: %s', (which, event) => {
    const route = caseRoutes.find(({ path }) => path.endsWith(`/group/${which}`));
    expect(route?.audit).toBe(event);
  });
});

describe('a file whose rows are still being recorded', () => {
  it('says how far it is, and cannot be added yet', async () => {
    const { html } = await open({ import: { ...held, toAdd: 50 } });
    expect(html).toContain('19 of 50 rows are recorded');
    expect(html).toContain(`href="/imports/${importId}">Look again`);
    expect(html).not.toContain('Add it to the chronology');
  });
});

describe('a file that stands in the chronology', () => {
  it('does not ask to be added again', async () => {
    const { html } = await open({ import: imported });
    expect(html).not.toContain('Add it to the chronology');
  });
});
