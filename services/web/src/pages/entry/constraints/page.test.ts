import { afterEach, describe, expect, it } from 'vitest';
import { faults } from '../../../markup.fixtures.ts';
import { hidden } from '../../../web.fixtures.ts';
import { childId, college, leader, opened } from '../../cases.fixtures.ts';

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

const open = async (path: string, known: object = {}) => {
  const one = await opened(path, { me: leader, ...known });
  close = one.site.close;
  return one;
};
const sums = [
  { constraint: 'no-bed', inWords: 'No bed', count: 7 },
  { constraint: 'no-doctor', inWords: 'No doctor', count: null },
];

describe('what stood in the way', () => {
  it('is summed for leaders, and small numbers are not given', async () => {
    const { html } = await open('/constraints', { constraintsOfYear: sums });
    expect(html).toContain('What stood in the way in 2025');
    expect(html).toMatch(/No bed<\/th><td[^>]*>7</);
    expect(html).toMatch(/No doctor<\/th><td[^>]*>Fewer than 5</);
    expect(await faults(html)).toEqual([]);
  });

  it('says so where nothing is recorded', async () => {
    const { html } = await open('/constraints?year=2023', { constraintsOfYear: [] });
    expect(html).toContain('Nothing of this kind is recorded for 2023.');
    expect(await faults(html)).toEqual([]);
  });

  it('is recorded for one’s own agency, with what it led to', async () => {
    const path = `/children/${childId}/constraints/new`;
    const receipt = { __typename: 'Receipt', commandId: 'c', id: 'e', position: '5' };
    const { browser, html, asked } = await open(path, { recordConstraint: receipt });
    const answer = await browser.post(path, {
      _csrf: hidden(html, '_csrf'),
      _command: hidden(html, '_command'),
      constraint: 'NO_BED',
      effect: 'A night in <A&E>.',
      ...{ 'occurred.date.day': '2', 'occurred.date.month': '5', 'occurred.date.year': '2025' },
    });
    expect(answer.headers.get('location')).toBe(
      `/children/${childId}/chronology?done=constrained&at=5`,
    );
    expect(asked.find(({ name }) => name === 'RecordConstraint')?.variables['input']).toMatchObject(
      { childIds: [childId], agencyId: college.id, constraint: 'NO_BED' },
    );
  });
});
