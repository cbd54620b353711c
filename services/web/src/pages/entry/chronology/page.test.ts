import { afterEach, describe, expect, it } from 'vitest';
import { faults } from '../../../markup.fixtures.ts';
import { college, leader, opened, trust } from '../../cases.fixtures.ts';
import { entry, entryId, path, undated, withChronology } from '../../record.fixtures.ts';

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

const open = async (query = '', known: object = withChronology([entry(), undated])) => {
  const one = await opened(`${path}/chronology${query}`, { ...known });
  close = one.site.close;
  return { ...one, variables: one.asked.at(-1)?.variables ?? {} };
};

describe('the chronology', () => {
  it('puts lines under their years, each with a link of its own, and nothing said twice', async () => {
    const { html } = await open();
    expect(html).toMatch(/<h2[^>]*>2024<\/h2>[\s\S]*<h2[^>]*>Date not known<\/h2>/);
    expect(html).toContain(`href="${path}/entries/${entryId}"`);
    expect(html).toContain('>Rang home, nobody there.<');
    expect(html).toContain('<time datetime="2024-03-12T09:00:00Z">12 March 2024 at 9am</time>');
    expect(await faults(html)).toEqual([]);
  });

  it('is oldest first, and turns round in the address', async () => {
    const { html, variables } = await open();
    expect(variables['order']).toBe('OLDEST_FIRST');
    expect(html).toContain(`href="${path}/chronology?order=newest"`);
    await close?.();
    expect((await open('?order=newest')).variables['order']).toBe('NEWEST_FIRST');
  });

  it('remembers the order that its reader chose last', async () => {
    const { browser } = await open('?order=newest');
    const again = await browser.ask(`${path}/chronology?kind=REQUEST`);
    expect(again.status).toBe(302);
    expect(again.headers.get('location')).toBe(`${path}/chronology?kind=REQUEST&order=newest`);
    const html = await (await browser.ask(`${path}/chronology?order=newest`)).text();
    expect(html).toContain(`href="${path}/chronology?order=oldest"`);
    await browser.ask(`${path}/chronology?order=oldest`);
    expect((await browser.ask(`${path}/chronology`)).status).toBe(200);
  });

  it('offers first the agencies that work with the child, where the partnership has many', async () => {
    const others = Array.from({ length: 28 }, (_, n) => ({ id: `g-${n}`, name: `School ${n}` }));
    const known = withChronology([entry()]);
    const involved = { ...known.child, involvement: [{ agency: trust }] };
    const agencies = [...others, college, trust];
    const { html } = await open(`?agency=${college.id}`, { ...known, child: involved, agencies });
    const [shown = '', folded = ''] = html.split('Other agencies of the partnership (28)');
    const boxes = (part: string) =>
      [...part.matchAll(/name="agency" type="checkbox" value="([^"]+)"/g)].map(([, id]) => id);
    expect(boxes(shown)).toEqual([college.id, trust.id]);
    expect(boxes(folded)).toEqual(others.map(({ id }) => id));
    expect(await faults(html)).toEqual([]);
  });

  it('filters by what the address says, says so, and takes each away by itself', async () => {
    const query = `?agency=${college.id}&agency=${trust.id}&kind=REQUEST&kind=nonsense&significance=NEGATIVE&from.day=1&from.month=2&from.year=2024&text=GP`;
    const { html, variables } = await open(query);
    expect(variables).toMatchObject({
      agencies: [college.id, trust.id],
      kinds: ['REQUEST'],
      significance: ['NEGATIVE'],
      from: '2024-02-01',
      text: 'GP',
    });
    expect(html).toContain('From 1 February 2024');
    const without = [...html.matchAll(/href="([^"]*)">Remove<span[^>]*> With the words/g)][0]?.[1];
    expect(without).toContain('kind=REQUEST');
    expect(without).not.toContain('words=');
    expect(await faults(html)).toEqual([]);
  });

  it('counts what it does not show', async () => {
    const { html } = await open(
      '',
      withChronology([entry()], { undatedCount: 1, unreadableCount: 2, withheldCount: 3 }),
    );
    expect(html).toContain('1 entry has no date.');
    expect(html).toContain('2 entries could not be read');
    expect(html).toContain('3 entries are kept from you by a restriction');
  });

  it('says how many come from agencies’ files: steps of requests and meetings are entries too', async () => {
    const counted = async (totalCount: number, ofFilesCount: number) => {
      const { html } = await open('', withChronology([entry()], { totalCount, ofFilesCount }));
      await close?.();
      return html;
    };
    expect(await counted(1562, 1201)).toContain(
      '1,562 entries: 1,201 from agencies’ files, 361 recorded here.',
    );
    expect(await counted(9, 9)).toContain('9 entries, all from agencies’ files.');
    expect(await counted(1, 1)).toContain('1 entry, from agencies’ files.');
    expect(await counted(9, 0)).toContain('>9 entries.');
  });

  it('keeps the question when a page is turned', async () => {
    const { html } = await open(
      '?text=GP',
      withChronology([entry()], {
        pageInfo: { hasNextPage: true, endCursor: 'cursor+1', hasPreviousPage: false },
      }),
    );
    expect(html).toMatch(/href="[^"]*\/chronology\?words=[\w.-]+&amp;after=cursor%2B1"/);
  });

  it('says so where nothing fits, and where nothing was recorded', async () => {
    expect((await open('?text=zebra', withChronology([]))).html).toContain('Nothing fits.');
    await close?.();
    expect((await open('', withChronology([]))).html).toContain('Nothing has been recorded yet.');
  });

  it('does not offer to record to those who may not', async () => {
    const { html } = await open('', { ...withChronology([entry()]), me: leader });
    expect(html).not.toContain('/entries/new');
  });
});

describe('the chronology of the past', () => {
  it('asks what the record held to the end of that day, and counts what came later', async () => {
    const { html, variables } = await open(
      '?past=record&held.day=3&held.month=6&held.year=2024',
      withChronology([entry()], { laterCount: 7 }),
    );
    expect(variables['asKnownAt']).toBe('2024-06-03T23:59:59.999+01:00');
    expect(html).toContain('What the record held at the end of 3 June 2024');
    expect(html).toContain('7 entries of today’s record were not there yet.');
  });

  it('asks what an agency knew, gives the evidence, and counts what nothing shows', async () => {
    const known = [
      {
        basis: 'was told',
        knownBy: '2024-03-12T17:30:00Z',
        channel: 'telephone',
        recordedAt: '2024-03-12T17:30:00Z',
      },
    ];
    const page = withChronology([entry({ known })]);
    const chronology = ({ first }: { first: number }) =>
      first === 0 ? { totalCount: 9 } : page.child.chronology;
    const { html, variables } = await open(
      `?past=agency&knower=${college.id}&known.day=3&known.month=6&known.year=2024`,
      { ...page, child: { ...page.child, chronology } },
    );
    expect(variables).toMatchObject({
      knownToAgency: college.id,
      knownBy: '2024-06-03T23:59:59.999+01:00',
    });
    expect(html).toContain('by 12 March 2024 at 5:30pm: it was told, by telephone');
    expect(html).toContain('Of the other 8, nothing shows that Kelderby College knew by then.');
  });

  it('leads from each error to its field, and shows no past that was not asked for', async () => {
    const { html, variables } = await open(
      '?past=agency&knower=&known.day=31&known.month=2&known.year=2024',
    );
    expect(html).toMatch(/<title>\s*Error: Chronology/);
    expect(html).toContain('href="#knower"');
    expect(html).toContain('href="#known-day"');
    expect(html).toContain('id="known-day"');
    expect(variables['knownToAgency']).toBeUndefined();
    expect(await faults(html)).toEqual([]);
  });
});

describe('the chronology in print', () => {
  it('says what it is, in what order, what is missing, and who printed it when', async () => {
    const { html, variables } = await open('?print=1&order=newest&text=GP');
    expect(variables['first']).toBe(500);
    for (const words of [
      'KCP-000009',
      'With the words “GP”.',
      'Newest first',
      '2 entries.',
      'Ada &lt;Example&gt;, Kelderby College',
    ])
      expect(html).toContain(words);
    expect(html).not.toContain('<details');
    expect(await faults(html)).toEqual([]);
  });

  it('says that it is a part, where the rest is on other sheets', async () => {
    const part = withChronology([entry()], {
      ...{ totalCount: 1200, pageInfo: { hasNextPage: true, endCursor: 'c' } },
    });
    const first = await open('?print=1', part);
    expect(first.html).toContain(
      'Not the whole: 1 of 1,200 entries are here. The others come after',
    );
    await close?.();
    const next = await open('?print=1&after=b', part);
    expect(next.html).toContain('The others come before and after this');
    await close?.();
    expect((await open('?print=1')).html).not.toContain('Not the whole');
  });

  it('shows a long entry whole, which the page cuts between words', async () => {
    const text = `${'word '.repeat(400)}end`;
    const long = withChronology([entry({ text })]);
    expect((await open('', long)).html).toContain('Read all of it');
    await close?.();
    const { html } = await open('?print=1', long);
    expect(html).toContain('word end');
    expect(html).not.toContain('Read all of it');
  });
});
