/** Who can open a record: the page, and its two forms. */
import { afterEach, describe, expect, it } from 'vitest';
import { faults } from '../../markup.fixtures.ts';
import { hidden } from '../../web.fixtures.ts';
import { child, childId, college, opened } from '../cases.fixtures.ts';
import { path, recorder } from '../record.fixtures.ts';

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

const grantId = '2f7c1d90-0000-4000-8000-0000000000f1';
const wyn = { userId: 'wyn', name: 'Wyn Example', roleInWords: 'Reviewer', agency: college };
const grant = {
  ...{ id: grantId, recordId: childId, to: wyn, until: '2026-12-24T12:00:00Z', isOver: false },
  ...{ basisInWords: 'Learning review', reason: 'The autumn review', givenBy: 'Ada Example' },
};
const over = { ...grant, id: '2f7c1d90-0000-4000-8000-0000000000f2', isOver: true };
const node = {
  ...{ at: '2026-03-04T09:00:00Z', person: null, did: 'opened', what: 'chronology', reason: null },
  agency: college,
};
const known = {
  ...child,
  involvement: [{ agencyName: 'Kelderby College' }],
  couldBeLetIn: [wyn],
  mayLetIn: true,
};
const receipt = { __typename: 'Receipt', id: childId, position: '4', eventIds: [] };

const open = async (address: string, more: object = {}, root: object = {}) => {
  const one = await opened(`${path}/access${address}`, {
    ...{ me: { ...recorder, permissions: ['record', 'restrict'] } },
    ...{ child: { ...known, ...more }, ...root },
  });
  close = one.site.close;
  return one;
};

const openings = (nodes: readonly object[], pageInfo: object = { hasNextPage: false }) => ({
  openings: { pageInfo, edges: nodes.map((one) => ({ node: one })) },
});

describe('who can open a record', () => {
  it('says which agencies, who by name, until when and why, and who could until lately', async () => {
    const { html } = await open('', { grants: [grant, over], ...openings([node]) });
    expect(html).toContain('<li>Kelderby College</li>');
    expect(html).toMatch(/Wyn Example[\s\S]*24 December 2026 at midday[\s\S]*The autumn review/);
    expect(html).toContain('Access that has run out (1)');
    expect(html).toContain(`href="${path}/access/${grantId}/end"`);
    expect(await faults(html)).toEqual([]);
  });

  it('says who opened it: the person where that may be said, the agency to others', async () => {
    const named = { ...node, person: 'Ada Example', did: 'exported', reason: 'For court' };
    const { html } = await open('', { grants: [], ...openings([node, named]) });
    expect(html).toMatch(/Kelderby College<\/th>\s*<td[^>]*>Opened the chronology/);
    expect(html).toMatch(
      /Ada Example<br>Kelderby College[\s\S]*Took a copy of the chronology, because: For court/,
    );
    expect(html).toContain('Nobody. Reviewers and leaders');
  });

  it('puts what one person did within a minute into one line, each thing once', async () => {
    const child = { ...node, did: 'opened', what: 'child' };
    const before = { ...node, at: '2026-03-04T08:00:00Z' };
    const { html } = await open('', { grants: [], ...openings([node, child, node, before]) });
    expect(html).toMatch(/Opened the chronology<br>Opened the record<\/td>/);
    expect(html.match(/Opened the chronology/g)).toHaveLength(2);
  });

  it('turns to earlier openings, and back', async () => {
    const { html } = await open('?after=b', {
      grants: [grant],
      ...openings([{ ...node, did: 'EntryRecorded' }], { hasNextPage: true, endCursor: 'c' }),
    });
    expect(html).toContain('href="?after=c#openings"');
    expect(html).toContain('Back to the latest');
    expect(html).toContain('Entry recorded');
    expect(html).not.toContain('People let in by name');
    expect(await faults(html)).toEqual([]);
  });

  it('offers to let somebody in only to those who may', async () => {
    const { html } = await open('', { grants: [grant], mayLetIn: false, ...openings([node]) });
    expect(html).not.toContain('/access/new');
    expect(html).not.toContain('/end"');
  });
});

describe('letting somebody in', () => {
  it('offers those who cannot open it, and sends whom, until when and why', async () => {
    const { html, browser, asked } = await open('/new', {}, { grantAccess: receipt });
    expect(html).toContain('Wyn Example, Reviewer, Kelderby College');
    expect(await faults(html)).toEqual([]);
    const answer = await browser.post(`${path}/access/new`, {
      ...{ _csrf: hidden(html, '_csrf'), _command: hidden(html, '_command') },
      ...{ userId: 'wyn', basis: 'REVIEW', reason: 'The autumn review' },
      ...{ 'until.date.day': '24', 'until.date.month': '12', 'until.date.year': '2027' },
      ...{ 'until.time': '12:00' },
    });
    expect(answer.headers.get('location')).toBe(`${path}/access?done=access-given&at=4`);
    expect(asked.at(-1)?.variables['input']).toMatchObject({
      ...{ childId, userId: 'wyn', basis: 'REVIEW' },
      until: '2027-12-24T12:00:00+00:00',
    });
  });

  it('leads from an error to its field', async () => {
    const { html, browser } = await open('/new');
    const answer = await browser.post(`${path}/access/new`, { _csrf: hidden(html, '_csrf') });
    expect(await answer.text()).toContain('href="#userId"');
  });
});

describe('ending access', () => {
  it('says whose and why they had it, and sends the reason', async () => {
    const address = `/${grantId}/end`;
    const { html, browser, asked } = await open(
      address,
      { grants: [grant] },
      { revokeAccess: receipt },
    );
    expect(html).toContain('End access of Wyn Example');
    expect(html).toContain('Learning review: The autumn review');
    expect(await faults(html)).toEqual([]);
    const answer = await browser.post(`${path}/access${address}`, {
      ...{ _csrf: hidden(html, '_csrf'), _command: hidden(html, '_command') },
      reason: 'The review has ended',
    });
    expect(answer.headers.get('location')).toBe(`${path}/access?done=access-ended&at=4`);
    expect(asked.at(-1)?.variables['input']).toMatchObject({ childId, grantId });
  });

  it('knows nothing of access that has ended', async () => {
    const { status } = await open(`/${over.id}/end`, { grants: [over] });
    expect(status).toBe(404);
  });
});
