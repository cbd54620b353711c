/** One review and its merged chronology: what stands on its page. */
import { afterEach, describe, expect, it } from 'vitest';
import { faults } from '../../../markup.fixtures.ts';
import { college, trust } from '../../cases.fixtures.ts';
import { chronology, entryId, gap, line, received, review, reviewId } from '../review.fixtures.ts';
import { visitReview } from '../visiting.fixtures.ts';

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

const visit = async (more: object = {}) => {
  const one = await visitReview(more);
  close = one.close;
  return one;
};
const here = `/reviews/${reviewId}`;

describe('one review', () => {
  it('shows gaps as lines of their own, ages, intervals and marks', async () => {
    const { html } = await (await visit()).see(here);
    expect(html).toMatch(
      /No agency recorded anything for 67 days; 1 entry of uncertain date may lie within[\s\S]*id="entry-/,
    );
    expect(html).toContain('Kelderby College recorded nothing for 67 days');
    expect(html).toContain('aged 16');
    expect(html).toContain('67 days after the entry before');
    expect(html).toContain('Missed opportunity');
    expect(html).toContain('Voice of the &lt;child&gt;');
  });
  it('does not say that nobody saw the child where no entry says either way', async () =>
    expect((await (await visit()).see(here)).html).toContain('can therefore not be worked out'));
  it('offers each agency what can be done next, and says what is late', async () => {
    const { html } = await (await visit()).see(here);
    expect(html).toContain(`${here}/chase?agency=${college.id}`);
    expect(html).toContain(`${here}/templates/${college.id}/word`);
    expect(html).toContain(`${here}/ask?agency=${trust.id}`);
    expect(html).not.toContain(`${here}/templates/${trust.id}/word`);
    expect(html).toContain('Asked, late');
  });
  it('asks the graph for what was filtered, and then says nothing of gaps between', async () => {
    const { see, asked } = await visit();
    const { html } = await see(`${here}?marked=question&marked=nonsense&theme=Voice&selection=yes`);
    expect(asked.at(-1)?.variables).toMatchObject({
      ...{ marked: ['question'], theme: 'Voice', selection: true },
    });
    expect(html).toContain('1 of 1 dated entry in the period fit the filter.');
    expect(html).not.toContain('67 days after the entry before');
  });
  it('turns its pages with the filter kept', async () => {
    const more = {
      review: { ...review, chronology: { ...chronology, totalCount: 250, placeCount: 250 } },
    };
    const { html } = await (await visit(more)).see(`${here}?marked=question&skip=100`);
    expect(html).toContain(`${here}?marked=question&amp;skip=75#chronology`);
    expect(html).toContain(`${here}?marked=question&amp;skip=125#chronology`);
    expect(html).toContain('Page 5 of 10');
  });
  it('leads to the page on which a year begins, and to what has no date', async () => {
    const years = [
      { year: '2023', place: 0, entryId },
      { year: '2024', place: 60, entryId: 'e-2024' },
    ];
    const long = { ...chronology, placeCount: 80, undatedCount: 3, years };
    const { html } = await (await visit({ review: { ...review, chronology: long } })).see(here);
    expect(html).toContain(`${here}#entry-${entryId}">2023</a>`);
    expect(html).toContain(`${here}?skip=50#entry-e-2024">2024</a>`);
    expect(html).toContain(`${here}?skip=75#undated">No date</a>`);
    expect(await faults(html)).toEqual([]);
    const printed = await (await visit({ review: { ...review, chronology: long } })).see(
      `${here}?print=1`,
    );
    expect(printed.html).not.toContain('Go to the year');
  });
  it('puts accounts of one event, and a disputed account and the other, beside each other', async () => {
    const other = '2f7c1d90-0000-4000-8000-0000000000e4';
    const dispute = { id: 'd1', by: 'Kelder Valley Trust', account: 'He was <not> told.' };
    const first = line(entryId, 'Rang the trust', { standsWith: entryId });
    const second = line(other, 'Call from the college', { standsWith: entryId });
    const lines = [
      { ...first, entry: { ...first.entry, disputes: [dispute] } },
      { ...second, entry: { ...second.entry, agency: trust } },
    ];
    const more = { review: { ...review, chronology: { ...chronology, lines } } };
    const { html } = await (await visit(more)).see(here);
    expect(html).toContain('One event, told in 2 accounts');
    expect(html).toMatch(/aria-label="Kelderby College says"[\s\S]*Kelder Valley Trust disagrees/);
    expect(html).toContain('He was &lt;not&gt; told.');
    expect(html.match(/67 days after the entry before/g)).toHaveLength(1);
    expect(await faults(html)).toEqual([]);
  });
  it('tells the two kinds of gap apart in words, also at the end of the period', async () => {
    const unseen = {
      ...{ ...gap, kind: 'NOBODY_SAW_THE_CHILD', nextEntryId: null },
      inWords: 'Nobody recorded that the child was seen or spoken with for 90 days',
    };
    const more = { review: { ...review, chronology: { ...chronology, gaps: [gap, unseen] } } };
    const { html } = await (await visit(more)).see(here);
    expect(html).toMatch(/Gap: nothing recorded\.[\s\S]*id="entry-[\s\S]*Gap: child not seen\./);
    expect(await faults(html)).toEqual([]);
  });
  it('asks about the past, says so, and then draws no gap between lines', async () => {
    const { see, asked } = await visit();
    const date = 'known.day=3&known.month=6&known.year=2024';
    const { html } = await see(`${here}?past=agency&knower=${college.id}&${date}`);
    expect(asked.at(-1)?.variables).toMatchObject({ knownToAgency: college.id });
    expect(html).toContain('What Kelderby College knew by the end of 3 June 2024');
    expect(html).not.toContain('Gap: nothing recorded');
    expect(await faults(html)).toEqual([]);
  });
  it('says what is wrong with a question about the past', async () => {
    const { html } = await (await visit()).see(`${here}?past=record`);
    expect(html).toMatch(/error-summary[\s\S]*href="#held-day"/);
    expect(await faults(html)).toEqual([]);
  });
  it('prints with its head and without its controls', async () => {
    const { html } = await (await visit()).see(`${here}?print=1`);
    expect(html).toMatch(/Printed by[\s\S]*Marking/);
    expect(html).not.toContain('Apply the filter');
    expect(html).not.toContain('Mark this entry');
    expect(await faults(html)).toEqual([]);
  });
  it('prints what was asked for, and that the sheet is a part of it', async () => {
    const long = { ...chronology, placeCount: 1200, totalCount: 1200, wholeCount: 3012 };
    const { see } = await visit({ review: { ...review, chronology: long } });
    const { html } = await see(`${here}?print=1&marked=missed-opportunity&skip=500`);
    expect(html).toContain('Marked: Missed opportunity. Oldest first.');
    expect(html).toContain('1,200 of 3,012 dated entries in the period fit the filter.');
    expect(html).toContain('The others come before and after this');
    expect(await faults(html)).toEqual([]);
    expect((await see(`${here}?print=1&skip=1000`)).html).toContain('The others come before this');
  });
  it('counts the rows of a file that somebody has to put right', async () => {
    const row = { row: 1, locator: 'line 9', reason: 'no_date', why: 'no date', mustBeShown: true };
    const file = { id: 'f1', fileName: 'log.docx', rejected: [row, { ...row, settledBy: 'e1' }] };
    const returns = [{ ...received, files: [file] }];
    const { html } = await (await visit({ review: { ...review, returns } })).see(here);
    expect(html).toContain('1 row needs you');
  });
  it('shows a program’s line break as one, in the head of an entry too', async () => {
    const lines = [line(entryId, 'Cut lip.<br>Already with police')];
    const broken = { review: { ...review, chronology: { ...chronology, lines } } };
    const { html } = await (await visit(broken)).see(here);
    expect(html).toMatch(/Cut lip\.\s+Already with police/);
    expect(html).not.toContain('&lt;br&gt;');
  });

  it('puts what has no date in a group of its own', async () => {
    const undated = [line('2f7c1d90-0000-4000-8000-0000000000e3', 'Said he has a brother')];
    const more = { review: { ...review, chronology: { ...chronology, undated } } };
    expect((await (await visit(more)).see(here)).html).toMatch(
      /Without a date<\/h2>[\s\S]*Said he has a brother/,
    );
  });
  it('begins with its scope, and shows nothing else before that', async () => {
    const more = { review: { ...review, children: [], returns: [] } };
    const { html } = await (await visit(more)).see(here);
    expect(html).toContain('Set the scope');
    expect(html).not.toContain('Merged chronology');
  });
});
