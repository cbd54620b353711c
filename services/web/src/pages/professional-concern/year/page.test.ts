import { afterEach, describe, expect, it } from 'vitest';
import { day } from '../../../graph.fixtures.ts';
import { faults } from '../../../markup.fixtures.ts';
import { college, leader, opened, trust } from '../../cases.fixtures.ts';
import { concernId } from '../concern.fixtures.ts';

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

const line = {
  id: concernId,
  raisedAt: day('2025-04-11', '11 April 2025'),
  raisingAgency: college,
  receivingAgency: trust,
  subjectInWords: 'Threshold: whether the child meets it',
  levelOfNeed: '=HYPERLINK("x")',
  stageReached: 'Step 2',
  stages: [
    { label: 'Step 1', days: 6, isRunning: false },
    { label: 'Step 2', days: 1, isRunning: true },
  ],
  outcomeInWords: 'Open',
};
const open = async (path: string, lines: readonly object[] = [line]) => {
  const one = await opened(path, { me: leader, concernsOfYear: lines });
  close = one.site.close;
  return one;
};

describe('the year’s disagreements', () => {
  it('are of this year where no other is asked for, a line each, with the days at each step', async () => {
    const { html, asked } = await open('/challenges/year');
    expect(html).toContain('Disagreements of 2025');
    expect(html).toMatch(/Step 1: 6 days<\/span><br><span[^>]*>Step 2: 1 day so far/);
    expect(html).toContain('/challenges/year.csv?year=2025');
    expect(asked.at(-1)?.variables['year']).toBeUndefined();
    expect(await faults(html)).toEqual([]);
  });

  it('says so where there was none in the year that is asked for', async () => {
    const { html, asked } = await open('/challenges/year?year=2023', []);
    expect(html).toContain('was raised in 2023');
    expect(asked.at(-1)?.variables['year']).toBe(2023);
    expect(await faults(html)).toEqual([]);
  });

  it('are given as a file in which nothing is taken for a formula', async () => {
    const { browser } = await open('/challenges/year');
    const answer = await browser.ask('/challenges/year.csv?year=2025');
    expect(answer.headers.get('content-disposition')).toContain('disagreements-2025.csv');
    const text = await answer.text();
    expect(text.split('\r\n')).toHaveLength(3);
    expect(text).toContain(`"'=HYPERLINK(""x"")"`);
    expect(text).toContain('"Step 1: 6 days; Step 2: 1 day so far"');
  });
});
