import { afterEach, describe, expect, it } from 'vitest';
import { faults } from '../../../markup.fixtures.ts';
import { child, opened } from '../../cases.fixtures.ts';
import { entry, entryId, path } from '../../record.fixtures.ts';
import { excerpt } from './excerpt.ts';

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

const open = async (query: string, known: object = {}) => {
  const one = await opened(`/search${query}`, { ...known });
  close = one.site.close;
  return one;
};

describe('searching', () => {
  it('asks the graph for nothing until something is asked', async () => {
    const { html, asked } = await open('');
    expect(asked.at(-1)?.variables['isAsked']).toBe(false);
    expect(html).not.toContain('No entry holds');
    expect(await faults(html)).toEqual([]);
  });

  it('finds children and entries, each with its link', async () => {
    const { html } = await open('?text=class', {
      children: { nodes: [{ ...child, names: [] }], totalCount: 1 },
      search: { nodes: [{ child, entry: entry() }], totalCount: 1 },
    });
    expect(html).not.toContain('Show all');
    expect(html).toContain('1 entry holds “class”');
    expect(html).toContain(`href="${path}/entries/${entryId}"`);
    expect(html).toContain(`href="${path}"`);
    expect(await faults(html)).toEqual([]);
  });

  it('says that there are more children and entries than it shows', async () => {
    const { html } = await open('?text=class', {
      children: { nodes: [{ ...child, names: [] }], totalCount: 12 },
      search: { nodes: [{ child, entry: entry() }], totalCount: 200, areMore: true },
    });
    expect(html).toContain('Show all 12 children');
    expect(html).toContain('More than 200 entries hold “class”');
    expect(html).toContain('Add a word to find the others.');
    expect(await faults(html)).toEqual([]);
  });

  it('says so where nothing holds the words', async () => {
    const { html } = await open('?text=%3Czebra%3E', {
      children: { nodes: [], totalCount: 0 },
      search: { nodes: [], totalCount: 0 },
    });
    expect(html).toContain('No entry holds “&lt;zebra&gt;”');
  });
});

describe('the piece of a text round a word', () => {
  const long = `${'before '.repeat(60)}Zoë ${'after '.repeat(60)}`.trim();

  it('is the whole text where that is short', () => expect(excerpt('a GP', 'gp')).toBe('a GP'));
  it('holds the word, whatever its accents, and says that there is more on both sides', () =>
    expect(excerpt(long, 'zoe')).toMatch(/^… before .*Zoë after .* …$/));
  it('begins at the beginning where the word is not in it', () =>
    expect(excerpt(long, 'nothing')).toMatch(/^before .* …$/));
});
