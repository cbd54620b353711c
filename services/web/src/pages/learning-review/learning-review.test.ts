/** The pages about learning reviews: whole, valid, and sending what was typed. */
import { afterEach, describe, expect, it } from 'vitest';
import { faults } from '../../markup.fixtures.ts';
import { hidden } from '../../web.fixtures.ts';
import { child, childId, college, trust } from '../cases.fixtures.ts';
import { reviewRoutes } from '../review-routes.ts';
import {
  chronology,
  entryId,
  line,
  mark,
  notAsked,
  received,
  review,
  reviewId,
} from './review.fixtures.ts';
import { visitReview } from './visiting.fixtures.ts';

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

const receipt = { __typename: 'Receipt', id: reviewId, position: '7', eventIds: [] };

const visit = async (more: object = {}) => {
  const one = await visitReview(more);
  close = one.close;
  return one;
};
const here = `/reviews/${reviewId}`;

const ids: Readonly<Record<string, string>> = { reviewId, childId, entryId, eventId: mark.eventId };
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
  it('set the first scope of a partnership with many agencies, which stand folded away', async () => {
    const agencies = Array.from({ length: 40 }, (_, n) => ({ ...college, id: `agency-${n}` }));
    const { see, fill } = await visit({ agencies, review: { ...review, returns: [] } });
    const { html } = await see(`${here}/scope`);
    expect(html).toMatch(/<details(?![^>]* open)[^>]*>\s*<summary[\s\S]*?Show all 40/);
    expect(html.indexOf('agency-0')).toBeGreaterThan(html.indexOf('Show all 40'));
    expect(await faults(html)).toEqual([]);
    const again = await (await fill(`${here}/scope`, { childIds: childId })).text();
    expect(again).toMatch(/<a href="#agencyIds">/);
    expect(again).toMatch(/<details[^>]* open[\s\S]*?id="agencyIds"/);
    expect(await faults(again)).toEqual([]);
  });
  it('ask for the columns that were chosen, the mandatory ones marked', async () => {
    const { fill, asked } = await visit({ requestChronology: receipt });
    await fill(`${here}/ask?agency=${trust.id}`, {
      ...{ agencyId: trust.id, 'dueOn.day': '31', 'dueOn.month': '12', 'dueOn.year': '2025' },
      columns: 'Event *\r\n\r\nWas the child seen?\r\n * ',
    });
    expect(asked.at(-1)?.variables['input']).toMatchObject({
      ...{ agencyId: trust.id, dueOn: '2025-12-31' },
      columns: [
        { name: 'Event', mandatory: true },
        { name: 'Was the child seen?', mandatory: false },
      ],
    });
  });
  it('return a chronology with the questions that were marked on its rows, and with others', async () => {
    const question = { ...mark, kind: 'question', note: 'Who was told?' };
    const lines = [line(entryId, 'Absent for the day', { annotations: [question, mark] })];
    const { see, fill, asked } = await visit({
      returnChronologyWithQueries: receipt,
      review: { ...review, returns: [received], chronology: { ...chronology, lines } },
    });
    const { html } = await see(`${here}/return?agency=${college.id}`);
    expect(html).toContain('Who was told?');
    expect(html).not.toContain('Nobody asked him.');
    expect(await faults(html)).toEqual([]);
    await fill(`${here}/return?agency=${college.id}`, {
      ...{ agencyId: college.id, rows: mark.eventId, queries: 'Is July complete?' },
    });
    expect(asked.at(-1)?.variables['input']).toMatchObject({
      queries: ['Is July complete?'],
      rows: [{ childId, entryId, question: 'Who was told?' }],
    });
  });
  it('say so where there is no agency left to name', async () => {
    const { see } = await visit({ review: { ...review, returns: [received] } });
    const nobody = {
      ask: 'Every agency in the scope was asked.',
      chase: 'No agency that was asked still owes its chronology or its answers.',
    };
    for (const [form, says] of Object.entries(nobody)) {
      const { html } = await see(`${here}/${form}`);
      expect(html).toContain(says);
      expect(html).not.toContain('name="agencyId"');
      expect(await faults(html)).toEqual([]);
    }
    const { html } = await (await visit({ review: { ...review, returns: [notAsked] } })).see(
      `${here}/return`,
    );
    expect(html).toContain('No agency’s chronology has come that could be sent back.');
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

describe('coming back to the line', () => {
  const from = `${here}?marked=question&skip=100#entry-${entryId}`;
  it('is where the mark was made, on the same page of the same filter', async () => {
    const { see, fill } = await visit({ annotateEntry: receipt });
    const path = `${here}/children/${childId}/entries/${entryId}/mark`;
    expect((await see(`${path}?from=${encodeURIComponent(from)}`)).html).toContain('name="from"');
    const answer = await fill(path, { kind: 'QUESTION', note: 'Why?', from });
    expect(answer.headers.get('location')).toBe(
      `${here}?marked=question&skip=100&done=marked&at=7#entry-${entryId}`,
    );
  });
  it('never leads out of the review', async () => {
    const { fill } = await visit({ annotateEntry: receipt });
    const path = `${here}/children/${childId}/entries/${entryId}/mark`;
    const answer = await fill(path, { kind: 'QUESTION', note: 'Why?', from: 'https://x.invalid/' });
    expect(answer.headers.get('location')).toBe(`${here}?done=marked&at=7`);
  });
  it('follows a mark that was taken away', async () => {
    const { fill, asked } = await visit({ recordInError: receipt });
    const answer = await fill(`${here}/marks/${mark.eventId}/remove`, { reason: 'Twice', from });
    expect(answer.headers.get('location')).toContain('done=mark-removed');
    expect(asked.at(-1)?.variables['input']).toMatchObject({
      ...{ eventId: mark.eventId, streamId: reviewId, pathway: 'learning-review' },
    });
  });
});

describe('a selection', () => {
  const tick = `${childId}/${entryId}`;
  const pick = async (typed: Readonly<Record<string, string>>, more: object = {}) => {
    const { see, asked, post } = await visit({ chooseEntries: receipt, ...more });
    const { html } = await see(here);
    const _csrf = hidden(html, '_csrf');
    const answer = await post(`${here}/selection?marked=question`, {
      ...{ _csrf, _command: '2f7c1d90-0000-4000-8000-0000000000c1', ...typed },
    });
    return { answer, asked };
  };
  it('holds what was ticked, and comes back with the filter kept', async () => {
    const typed = { act: 'choose', selectionName: 'Key events', entries: tick };
    const { answer, asked } = await pick(typed);
    expect(answer.headers.get('location')).toBe(`${here}?marked=question&done=chosen&at=7`);
    expect(asked.at(-1)).toMatchObject({
      name: 'ChooseEntries',
      variables: { input: { selection: 'Key events', entries: [{ childId, entryId }] } },
    });
  });
  it('asks for its name, with the ticks kept', async () => {
    const { answer } = await pick({ act: 'choose', entries: tick });
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toMatch(/error-summary[\s\S]*href="#selectionName"/);
    expect(html).toMatch(new RegExp(`value="${tick}" checked`));
    expect(await faults(html)).toEqual([]);
  });
  it('asks for ticks', async () => {
    const { answer } = await pick({ act: 'leave-out', selectionName: 'Key events' });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('Tick the entries that you want to choose');
  });
});

describe('taking the merged chronology away', () => {
  it('asks for what is on the screen, whichever page of it', async () => {
    const file = { name: 'x.docx', type: 'application/example', sha256: 'a', rows: 1, withheld: 0 };
    const base64 = Buffer.from('the bytes').toString('base64');
    const { see, post, asked } = await visit({ exportReview: { ...file, base64, position: '8' } });
    const { html } = await see(`${here}?theme=Voice&skip=100`);
    const [, action = ''] = /action="([^"]*\/export\?words=[\w.-]+)/.exec(html) ?? [];
    const _csrf = hidden(html, '_csrf');
    const answer = await post(`${action}&skip=100`, {
      ...{ _csrf, format: 'DOCX', reason: 'Panel' },
    });
    expect(await answer.text()).toBe('the bytes');
    expect(asked.at(-1)?.variables).toEqual({
      ...{ reviewId, format: 'DOCX', reason: 'Panel', theme: 'Voice' },
    });
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
