import { afterEach, describe, expect, it } from 'vitest';
import { day } from '../../../graph.fixtures.ts';
import { faults } from '../../../markup.fixtures.ts';
import { child, childId, opened } from '../../cases.fixtures.ts';
import { recorder } from '../../record.fixtures.ts';
import { entryId, reviewAsk, reviewId } from '../review.fixtures.ts';

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

const importer = { ...recorder, permissions: [...recorder.permissions, 'import'] };

const open = async (ask: object = reviewAsk(), me: object = importer) => {
  const one = await opened(`/chronologies-asked/${reviewId}`, { me, reviewAsks: [ask] });
  close = one.site.close;
  return one;
};

describe('what a review asks of my agency', () => {
  it('says each query, by when, and leads to bringing in the answer', async () => {
    const { html } = await open();
    expect(html).toContain('Queries about your agency’s chronology');
    expect(html).toContain('Was there no contact in &lt;July&gt;?');
    expect(html).toContain('Due by end of Monday 8 December 2025');
    expect(html).toContain(`href="/children/${childId}/imports/new"`);
    expect(html).toContain('Bring in the answered chronology');
    expect(await faults(html)).toEqual([]);
  });

  it('names the entry that a question is about, or that it may not be seen', async () => {
    const entry = { id: entryId, headline: 'Absent', occurred: day('2024-09-03', '3 September') };
    const rowQueries = [
      { childId, question: 'Who rang?', entry },
      { childId, question: 'Who came?', entry: null },
    ];
    const { html } = await open(reviewAsk({ rowQueries, withheldCount: 2 }));
    expect(html).toMatch(
      new RegExp(`Who rang\\?[\\s\\S]*/children/${childId}/entries/${entryId}">Absent`),
    );
    expect(html).toMatch(/Who came\?[\s\S]*an entry that you may not see/);
    expect(html).toContain('2 more queries are not shown to you');
  });

  it('asks for a chronology that did not come yet, with its instructions and columns', async () => {
    const more = { status: 'asked', queries: [], clock: 'late', instructions: 'In its words.' };
    const { html } = await open(reviewAsk({ ...more, columns: ['Date *', 'Event'] }));
    expect(html).toContain('Send a chronology');
    expect(html).toContain('In its words.');
    expect(html).toContain('Date *; Event');
    expect(html).toContain('>\n  Late\n<');
    expect(await faults(html)).toEqual([]);
  });

  it('offers each child’s record where there are several', async () => {
    const { html } = await open(reviewAsk({ children: [child, { ...child, id: entryId }] }));
    expect(html.match(/Bring in the answered chronology for/g)).toHaveLength(2);
  });

  it('is no page where nothing is asked, nor for whoever brings in no files', async () => {
    expect((await open({ ...reviewAsk(), reviewId: 'another' })).status).toBe(404);
    await close?.();
    expect((await open(reviewAsk(), recorder)).status).toBe(403);
  });
});
