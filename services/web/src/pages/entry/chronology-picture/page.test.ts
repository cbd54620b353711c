import { afterEach, describe, expect, it } from 'vitest';
import { day } from '../../../graph.fixtures.ts';
import { faults } from '../../../markup.fixtures.ts';
import { child, college, opened, trust } from '../../cases.fixtures.ts';
import { path, recorder } from '../../record.fixtures.ts';

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

const mark = (id: string, on: string, more: object = {}) => ({
  ...{
    id,
    eventId: `event-${id}`,
    headline: `Thing <${id}>`,
    kind: 'ENTRY',
    significance: 'ROUTINE',
  },
  ...{ pathway: 'entry', streamId: id, agency: college, occurred: day(on, on), ...more },
});
const asked = mark('asked', '2024-02-01', { kind: 'REQUEST', pathway: 'request', streamId: 'r' });
const decided = mark('decided', '2024-07-01', {
  ...asked,
  id: 'decided',
  eventId: 'e2',
  isEnd: true,
  occurred: day('2024-07-01', '1 July 2024'),
});

const marks = [
  mark('a', '2024-03-12'),
  mark('b', '2024-11-12', { agency: trust, significance: 'NEGATIVE' }),
  mark('c', '2024-05-01', {
    agency: null,
    occurred: { grain: 'UNKNOWN', asWritten: '', inWords: 'date not known' },
  }),
  ...[asked, decided],
];

const open = async (query = '', more: object = {}) => {
  const chronologyPicture = { marks, totalCount: marks.length, silentAfter: 60, ...more };
  const one = await opened(`${path}/chronology/picture${query}`, {
    me: recorder,
    child: { ...child, chronologyPicture },
  });
  close = one.site.close;
  return { ...one, variables: one.asked.at(-1)?.variables ?? {} };
};

describe('the picture of a chronology', () => {
  it('has a lane for each agency, for what names none, and for requests, and says the same as a table', async () => {
    const { html } = await open();
    const lanes = [
      ...html.matchAll(/throughline-picture__name"[^>]*><a[^>]*href="#([^"]*)">([^<]*)/g),
    ];
    expect(lanes.map(([, , name]) => name)).toEqual([
      'Kelderby College',
      'Kelder Valley Trust',
      'No agency named',
      'Requests',
    ]);
    for (const [, id] of lanes)
      expect(html).toContain(
        `scope="rowgroup" colspan="3" class="govuk-table__header throughline-lanes__name" id="${id}"`,
      );
    expect(html).toContain('Thing &lt;a&gt;');
    expect(await faults(html)).toEqual([]);
  });

  it('leads from each mark to its entry, and from each step to its case', async () => {
    const { html } = await open();
    const picture = html.slice(
      html.indexOf('class="throughline-picture"'),
      html.indexOf('class="throughline-scroll"'),
    );
    expect(picture).toContain(`href="${path}/entries/a"`);
    expect(picture).toContain('href="/requests/r#step-event-asked"');
    expect(picture.match(/tabindex="0"/g)).toHaveLength(1); // the frame that scrolls
    expect(
      picture.match(/<a href="[^"]*" class="throughline-drawn-mark[^>]*tabindex="-1"/g)?.length,
    ).toBe(5);
  });

  it('can be passed over', async () => {
    const { html } = await open();
    expect(html).toMatch(/class="govuk-skip-link" href="#as-a-table"/);
    expect(html).toContain('id="as-a-table"');
  });

  it('asks what the list asks, and leads back to the same question as a list', async () => {
    const { html, variables } = await open(
      `?agency=${college.id}&kind=RISK&past=record&held.day=3&held.month=6&held.year=2024`,
    );
    expect(variables).toMatchObject({
      agencies: [college.id],
      kinds: ['RISK'],
      asKnownAt: '2024-06-03T23:59:59.999+01:00',
    });
    expect(html).toContain('What the record held at the end of 3 June 2024');
    expect(html).toContain(
      `href="${path}/chronology?agency=${college.id}&amp;kind=RISK&amp;past=record&amp;held.day=3&amp;held.month=6&amp;held.year=2024"`,
    );
  });

  it('hatches what an agency left silent, and leads to what others wrote meanwhile', async () => {
    const silences = [{ agency: college, from: '2024-03-12', to: '2024-09-12', days: 184 }];
    const { html } = await open('', { silences });
    expect(html).toContain(
      'Nothing from Kelderby College between 12 March 2024 and 12 September 2024, 184 days',
    );
    expect(html).toContain(
      'chronology?from.day=12&amp;from.month=3&amp;from.year=2024&amp;to.day=12&amp;to.month=9&amp;to.year=2024',
    );
    expect(await faults(html)).toEqual([]);
  });

  it('offers each year by itself', async () => {
    const { html } = await open('', { marks: [...marks, mark('z', '2021-01-05')] });
    expect(html).toContain(
      'picture?from.day=1&amp;from.month=1&amp;from.year=2021&amp;to.day=31&amp;to.month=12&amp;to.year=2021',
    );
  });

  it('says so where there is nothing to draw, and what it could not hold', async () => {
    const { html } = await open('', { marks: [] });
    expect(html).toContain('Nothing has been recorded yet.');
    expect(await faults(html)).toEqual([]);
    await close?.();
    expect((await open('', { totalCount: 12 })).html).toContain('7 entries that fit are not in it');
  });

  it('says in print what it is, and who printed it', async () => {
    const { html } = await open('?print=1&text=GP');
    for (const words of ['KCP-000009', 'With the words “GP”.', 'Ada &lt;Example&gt;'])
      expect(html).toContain(words);
    expect(html).not.toContain('<details');
    expect(await faults(html)).toEqual([]);
  });
});
