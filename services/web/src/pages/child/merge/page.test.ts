import { afterEach, describe, expect, it } from 'vitest';
import { day } from '../../../graph.fixtures.ts';
import { faults } from '../../../markup.fixtures.ts';
import { hidden } from '../../../web.fixtures.ts';
import { child, opened } from '../../cases.fixtures.ts';
import { path, recorder } from '../../record.fixtures.ts';

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

const otherId = '2f7c1d90-0000-4000-8000-0000000000aa';
const other = {
  ...{ ...child, id: otherId, name: 'Inwented <Child>', reference: 'KCP-000010', names: [] },
  bornOn: day('2007-01-01', '1 January 2007'),
};
const here = { ...child, names: [], mayMerge: true };
const lines = { totalCount: 0, nodes: [] };
const compare = { chronology: lines, glance: {} };
const compared = (more: object = {}) => ({
  child: ({ id }: { readonly id: string }) =>
    id === otherId
      ? { ...other, ...compare, numbers: ['NHS number 999'], ...more }
      : { ...here, ...compare },
});

const open = async (address: string, known: object) => {
  const one = await opened(`${path}${address}`, { me: recorder, ...known });
  close = one.site.close;
  const send = async (typed: object) =>
    one.browser.post(`${path}${address}`, {
      ...{ _csrf: hidden(one.html, '_csrf'), _command: hidden(one.html, '_command') },
      'occurred.date.year': '2025',
      ...typed,
    });
  return { ...one, send };
};
const receipt = { __typename: 'Receipt', id: 'x', position: '7', commandId: 'c', repeated: false };

describe('looking for another record of the same child', () => {
  it('begins with the likely ones, and lets one look further', async () => {
    const { html } = await open('/merge', {
      child: { ...here, likelyTheSame: [other] },
      children: { nodes: [], totalCount: 0 },
    });
    expect(html).toContain(`href="${path}/merge/${otherId}"`);
    expect(html).toContain('Find the other record');
    expect(await faults(html)).toEqual([]);
  });

  it('leaves out the record itself, and says so where no other fits', async () => {
    const { html } = await open('/merge?search=Invented', {
      child: here,
      children: { nodes: [here], totalCount: 1 },
    });
    expect(html).toContain('No other record that you may open fits');
    expect(await faults(html)).toEqual([]);
  });

  it('says of a merged record which one was kept, and offers to separate them', async () => {
    const { html } = await open('/merge', {
      child: { ...here, mergedInto: other },
      children: { nodes: [], totalCount: 0 },
    });
    expect(html).toContain(`href="/children/${otherId}/separate/${child.id}"`);
    expect(html).not.toContain('name="search"');
    expect(await faults(html)).toEqual([]);
  });

  it('offers nothing to somebody who may not merge', async () => {
    const known = { child: { ...here, mayMerge: false, mergedWith: [other] } };
    const { html } = await open('/merge', { ...known, children: { nodes: [], totalCount: 0 } });
    expect(html).toContain('Merged into this record');
    expect(html).not.toContain('/separate/');
    expect(html).not.toContain('name="search"');
  });
});

describe('merging two records', () => {
  const address = `/merge/${otherId}`;

  it('shows both side by side, says where they differ, and lets the other be kept', async () => {
    const { html } = await open(address, compared());
    expect(html).toMatch(/Date of birth<br><span[^>]*>Different/);
    expect(html).not.toMatch(/GP<br><span[^>]*>Different/);
    expect(html).toContain('Inwented &lt;Child&gt;');
    expect(html).toContain(`href="/children/${otherId}/merge/${child.id}"`);
    expect(await faults(html)).toEqual([]);
  });

  it('asks how it is known, and asks once more before it merges', async () => {
    const { send, asked, browser } = await open(address, { ...compared(), mergeRecords: receipt });
    expect(await (await send({ why: '' })).text()).toContain('href="#why"');
    const { answer } = await browser.follow(await send({ why: 'Same solicitor' }));
    const check = await answer.text();
    expect(check).toContain('Check your answers');
    expect(asked.some(({ name }) => name === 'MergeRecords')).toBe(false);
    const done = await send({ why: 'Same solicitor', _checked: 'yes' });
    expect(done.headers.get('location')).toBe(`${path}/merge?done=records-merged&at=7`);
    expect(asked.at(-1)?.variables['input']).toMatchObject({
      ...{ childId: child.id, otherChildId: otherId, why: 'Same solicitor' },
    });
  });

  it('is no page where one of them was merged already', async () => {
    const merged = compared({ mergedInto: { id: child.id } });
    expect((await open(address, merged)).status).toBe(404);
  });
});

describe('separating two records', () => {
  const address = `/separate/${otherId}`;
  const records = (mergedWith: readonly object[]) => ({
    child: ({ id }: { readonly id: string }) => (id === otherId ? other : { ...here, mergedWith }),
  });
  const merged = records([{ id: otherId }]);

  it('says what becomes of both, and asks how it is known', async () => {
    const { html, send, asked } = await open(address, { ...merged, separateRecords: receipt });
    expect(await faults(html)).toEqual([]);
    expect((await send({ why: '' })).status).toBe(422);
    const done = await send({ why: 'Two young men' });
    expect(done.headers.get('location')).toBe('/?done=records-separated&at=7');
    expect(asked.at(-1)?.variables['input']).toMatchObject({
      ...{ childId: child.id, otherChildId: otherId },
    });
  });

  it('is no page for records that are not merged', async () => {
    expect((await open(address, records([]))).status).toBe(404);
  });
});
