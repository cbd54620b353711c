import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { faults } from './markup.fixtures.ts';
import { child, college, opened, trust } from './pages/cases.fixtures.ts';
import { entry, entryId, path, recorder, withChronology } from './pages/record.fixtures.ts';
import { another, hidden, invented, visitor } from './web.fixtures.ts';

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

const cursor = { hasNextPage: true, endCursor: 'cursor+1', hasPreviousPage: false };
const known = {
  ...withChronology([], { pageInfo: cursor }),
  children: { nodes: [{ ...child, names: [] }], totalCount: 70, pageInfo: cursor },
  search: { nodes: [], totalCount: 0, pageInfo: { hasNextPage: false } },
};

const open = async (address: string, more: object = {}) => {
  const one = await opened(address, { ...known, ...more });
  close = one.site.close;
  /** Sends the form that is open on the page, and goes on to where it leads. */
  const ask = async (to: string, typed: Readonly<Record<string, string | readonly string[]>>) => {
    const sent = { _csrf: hidden(one.html, '_csrf'), _asksForPage: 'yes', ...typed };
    const answer = await one.browser.post(to, sent);
    const { path: there, answer: shown } = await one.browser.follow(answer);
    return { first: answer, there, html: await shown.text() };
  };
  const last = () => one.asked.at(-1)?.variables ?? {};
  return { ...one, ask, last };
};

describe('words that are looked for', () => {
  it('are asked of the graph, shown on the page, and sealed in its address', async () => {
    const { ask, last } = await open('/children');
    const { first, there, html } = await ask('/children', { search: ' Samim Example ' });
    expect(first.status).toBe(303);
    expect(there).toMatch(/^\/children\?words=[\w.-]+$/);
    expect(last()['search']).toBe('Samim Example');
    expect(html).toContain('fit “Samim Example”');
    for (const link of html.match(/(?:href|action)="[^"]*"/g) ?? [])
      expect(link).not.toContain('Samim');
    expect(html).toMatch(/href="\/children\?words=[\w.-]+&amp;after=cursor%2B1"/);
    expect(html).toMatch(/href="\/children\/register\?words=[\w.-]+"/);
  });

  it('keep the rest of what was asked beside them, and go away by themselves', async () => {
    const { ask, last } = await open(`${path}/chronology`);
    const agencies = [college.id, trust.id];
    const { there, html } = await ask(`${path}/chronology`, {
      ...{ agency: agencies, 'from.day': '1', 'from.month': '2', 'from.year': '2024' },
      ...{ 'to.day': '', order: 'newest', text: 'GP' },
    });
    const asked = new URL(there, 'https://nowhere.invalid').searchParams;
    expect([...asked.keys()].toSorted()).toEqual(
      ['agency', 'agency', 'from.day', 'from.month', 'from.year', 'order', 'words'].toSorted(),
    );
    expect(last()).toMatchObject({ agencies, from: '2024-02-01', text: 'GP' });
    const without = /href="([^"]*)">Remove<span[^>]*> With the words/.exec(html)?.[1];
    expect(without).toContain('from.year=2024');
    expect(without).not.toContain('words=');
  });

  it('are sealed where somebody types them into the address', async () => {
    const { browser, last } = await open('/search');
    const answer = await browser.ask('/search?text=zebra&after=c');
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toMatch(/^\/search\?after=c&words=[\w.-]+$/);
    await browser.follow(answer);
    expect(last()['text']).toBe('zebra');
  });

  it('are known to nobody else: their page is the one on which nothing was asked', async () => {
    const { ask, site, asked } = await open('/search');
    const { there } = await ask('/search', { text: 'zebra' });
    const other = visitor(site);
    const { answer } = await other.signIn(another.id, there);
    expect(answer.status).toBe(200);
    expect(await answer.text()).not.toContain('zebra');
    expect(asked.at(-1)?.variables['text']).toBe('');
  });

  it.each(['x', 'eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..a.b.c', ''])(
    'are nothing where the seal is broken: “%s”',
    async (words) => {
      const { browser, asked } = await open('/search');
      const answer = await browser.ask(`/search?words=${words}`);
      expect(answer.status).toBe(200);
      expect(asked.at(-1)?.variables['text']).toBe('');
      expect(await answer.text()).not.toContain('words=');
    },
  );

  it('are there again for the same person, signed in anew', async () => {
    const { ask, site, last } = await open('/search');
    const { there } = await ask('/search', { text: 'zebra' });
    await visitor(site).signIn(invented.id, there);
    expect(last()['text']).toBe('zebra');
  });

  it('do not go with somebody who has to sign in first', async () => {
    const { site } = await open('/search');
    const stranger = visitor(site);
    const { path: there } = await stranger.follow(await stranger.ask('/search?text=zebra&after=c'));
    expect(there).not.toContain('zebra');
    const answer = await stranger.ask('/search?text=zebra&after=c');
    expect(answer.headers.get('location')).toBe('/search?after=c');
  });

  it.each([
    ['/children', 'search', 'Enter a name, date of birth or number'],
    ['/children/register', 'search', 'Enter the child’s name, or date of birth'],
    [`${path}/merge`, 'search', 'Enter a name, date of birth or reference'],
    [
      `${path}/entries/${entryId}/wrong-child`,
      'search',
      'Enter a name, date of birth or reference',
    ],
    ['/search', 'text', 'Enter words, a name or a number'],
    ['/office', 'search', 'Enter part of an agency’s name, or its kind'],
  ])('are missed at %s where the box is empty', async (address, box, words) => {
    const kept = withChronology([]).child;
    const agencies = Array.from({ length: 30 }, (_, n) => ({
      ...trust,
      id: `a${n}`,
      kindInWords: 'Trust',
    }));
    const { ask, html: before } = await open(address, {
      me: { ...recorder, permissions: [...recorder.permissions, 'organise'] },
      ...{ child: { ...kept, entry: entry(), mayMerge: true }, officeAgencies: agencies },
    });
    expect(before).not.toContain('<title>Error: ');
    const form = /name="_asksForPage" value="([^"]*)"/.exec(before)?.[1] ?? '';
    const { html } = await ask(address, { _asksForPage: form, [box]: '  ' });
    expect(html).toContain('<title>Error: ');
    expect(html).toContain(`<a href="#${box}">${words}</a>`);
    expect(html).toMatch(new RegExp(`id="${box}-error"[\\s\\S]*?${words}`));
    expect(html).toMatch(new RegExp(`<input[^>]* id="${box}"`));
    expect(await faults(html)).toEqual([]);
    const found = await ask(address, { _asksForPage: form, [box]: 'Samim' });
    expect(found.html).not.toContain('<title>Error: ');
  });

  it('are taken from no form but our own', async () => {
    const { browser } = await open('/search');
    const answer = await browser.post('/search', { _asksForPage: 'yes', text: 'zebra' });
    expect(answer.status).toBe(403);
  });
});

describe('the forms of the pages', () => {
  const root = join(import.meta.dirname, '../../..');
  const forms = globSync('{services/web,services/identity,packages/govuk}/src/**/*.njk', {
    cwd: root,
  }).flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/<form\b[^>]*/g)].map(
      ([tag]) => `${file}: ${tag}`,
    ),
  );

  it('are found', () => expect(forms.length).toBeGreaterThan(20));

  it('put nothing that is typed into an address', () => {
    expect(forms.filter((form) => !/ method="(?:post|dialog)"/.test(form))).toEqual([]);
  });
});
