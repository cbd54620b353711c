/** The pages about learning reviews: whole, valid, and sending what was typed. */
import { afterEach, describe, expect, it } from 'vitest';
import { graphOf } from '../../graph.fixtures.ts';
import { faults } from '../../markup.fixtures.ts';
import { hidden, visitor, website } from '../../web.fixtures.ts';
import { child, childId, college, forms, trust } from '../cases.fixtures.ts';
import { reviewRoutes } from '../review-routes.ts';
import {
  chronology,
  entryId,
  line,
  mark,
  review,
  reviewId,
  reviewRoot,
} from './review.fixtures.ts';

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

const receipt = { __typename: 'Receipt', id: reviewId, position: '7', eventIds: [] };

const visit = async (more: object = {}) => {
  const { execute, asked } = graphOf(reviewRoot(more));
  const site = await website({ execute, forms });
  close = site.close;
  const browser = visitor(site);
  await browser.signIn();
  const see = async (path: string) => {
    const answer = await browser.ask(path);
    return { status: answer.status, html: await answer.text(), headers: answer.headers };
  };
  const fill = async (path: string, typed: Readonly<Record<string, string>>) => {
    const { html } = await see(path);
    return browser.post(path.replace(/\?.*/, ''), {
      ...{ _csrf: hidden(html, '_csrf'), _command: hidden(html, '_command') },
      ...typed,
    });
  };
  return { see, fill, asked };
};
const here = `/reviews/${reviewId}`;

const ids: Readonly<Record<string, string>> = { reviewId, childId, entryId };
const paths = reviewRoutes
  .filter(({ method, path }) => method === 'GET' && !path.includes('templates'))
  .map(({ path }) => path.replace(/:(\w+)/g, (_, name: string) => ids[name] ?? ''));

describe('the pages about reviews', () => {
  it('answer with valid markup', async () => {
    const { see } = await visit();
    for (const path of paths) {
      const { status, html } = await see(path);
      expect({ path, status, faults: await faults(html) }).toEqual({
        path,
        status: 200,
        faults: [],
      });
    }
  });
  it('say that there is no review', async () =>
    expect((await (await visit({ reviews: [] })).see('/reviews')).html).toContain(
      'There is no review that you may open.',
    ));
  it('list each with its time limit, and how many chronologies came or are late', async () => {
    const { html } = await (await visit()).see('/reviews');
    expect(html).toContain('0 of 2 received');
    expect(html).toContain('1 late');
    expect(html).toContain('due by end of Monday 6 April 2026');
  });
});

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
    const more = { review: { ...review, chronology: { ...chronology, totalCount: 250 } } };
    const { html } = await (await visit(more)).see(`${here}?marked=question&skip=100`);
    expect(html).toContain(`${here}?marked=question#chronology`);
    expect(html).toContain(`${here}?marked=question&amp;skip=200#chronology`);
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

describe('the forms of a review', () => {
  it('open one, led by whoever opens it', async () => {
    const { fill, asked } = await visit({ openReview: receipt });
    const answer = await fill('/reviews/new', { title: 'Autumn', kind: 'RAPID_REVIEW' });
    expect(answer.headers.get('location')).toBe(`${here}/scope?done=opened&at=7`);
    expect(asked.at(-1)).toMatchObject({
      name: 'OpenReview',
      variables: { input: { title: 'Autumn', kind: 'RAPID_REVIEW', lead: { userId: 'demo-1' } } },
    });
  });
  it('set the scope, with what was set before standing in it', async () => {
    const { see, fill, asked } = await visit({ setScope: receipt });
    expect((await see(`${here}/scope`)).html).toMatch(/name="period\.from\.year"[^>]*value="2023"/);
    await fill(`${here}/scope`, {
      ...{ childIds: childId, agencyIds: college.id, enquiries: 'Who knew?\nWho was told?' },
      ...{ 'period.from.day': '14', 'period.from.month': '11', 'period.from.year': '2023' },
    });
    expect(asked.at(-1)?.variables['input']).toMatchObject({
      ...{ reviewId, childIds: [childId], agencyIds: [college.id] },
      ...{ enquiries: ['Who knew?', 'Who was told?'], period: { from: '2023-11-14' } },
    });
  });
  it('ask for the columns that were chosen, the mandatory ones marked', async () => {
    const { fill, asked } = await visit({ requestChronology: receipt });
    await fill(`${here}/ask?agency=${trust.id}`, {
      ...{ agencyId: trust.id, 'dueOn.day': '31', 'dueOn.month': '12', 'dueOn.year': '2025' },
      columns: 'Event',
    });
    expect(asked.at(-1)?.variables['input']).toMatchObject({
      ...{ agencyId: trust.id, dueOn: '2025-12-31', columns: [{ name: 'Event', mandatory: true }] },
    });
  });
  it('lead from a mistake to its field', async () => {
    const { fill } = await visit({ requestChronology: receipt });
    const answer = await fill(`${here}/ask`, {
      ...{ agencyId: trust.id, 'dueOn.day': '31', 'dueOn.month': '13', 'dueOn.year': '2025' },
    });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toMatch(/error-summary[\s\S]*href="#dueOn-/);
  });
  it('keep what was typed where the record says no', async () => {
    const refused = { __typename: 'Refused', refusal: 'annotationSaysNothing', found: [] };
    const { fill } = await visit({ annotateEntry: refused });
    const path = `${here}/children/${childId}/entries/${entryId}/mark`;
    const answer = await fill(path, { kind: 'QUESTION' });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('Say what you see: a theme, a note, or both.');
  });
  it('mark an entry, whose words stand above the form', async () => {
    const { see, fill, asked } = await visit({ annotateEntry: receipt });
    const path = `${here}/children/${childId}/entries/${entryId}/mark`;
    expect((await see(path)).html).toContain('Absent for the day, in full');
    const answer = await fill(path, { kind: 'GOOD_PRACTICE', theme: mark.theme });
    expect(answer.headers.get('location')).toBe(`${here}?done=marked&at=7`);
    expect(asked.at(-1)?.variables['input']).toMatchObject({ childId, entryId, reviewId });
  });
});

describe('the blank template', () => {
  it('is given as a file, and only as one of two kinds', async () => {
    const { see } = await visit();
    const { headers, html } = await see(`${here}/templates/${college.id}/word`);
    expect(headers.get('content-disposition')).toBe(
      "attachment; filename*=UTF-8''chronology-template.docx",
    );
    expect(html).toBe('the bytes');
    expect((await see(`${here}/templates/${college.id}/pdf`)).status).toBe(404);
  });
  it('is not there where nothing was asked', async () => {
    const { see } = await visit({ review: { ...review, template: null, children: [child] } });
    expect((await see(`${here}/templates/${trust.id}/excel`)).status).toBe(404);
  });
});
