import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { lane, lanes, mark } from './picture.fixtures.ts';
import { type Picture, type PictureFacts, pictureOf } from './picture.ts';

const drawn = (facts: Partial<PictureFacts>): Picture =>
  pictureOf({ lanes: [], threads: [], ...facts });

const textOf = ({ axis, lanes: all }: Picture): string =>
  [axis, ...all.map(({ svg }) => svg)].join('\n');
const linksIn = (svg: string): readonly string[] =>
  [...svg.matchAll(/<a href="([^"]*)"/g)].map(([, href]) => href ?? '');
const names = (svg: string): readonly string[] =>
  [...svg.matchAll(/<title>([^<]*)<\/title>/g)].map(([, name]) => name ?? '');

describe('a picture', () => {
  it('gives every mark a link with a name that says when, what, which kind and why it matters', () => {
    const marks = [
      mark('a', '2024-03-12', {
        when: '12 March 2024',
        headline: 'Rang home',
        weight: 'Significant',
      }),
    ];
    const { svg } = drawn({ lanes: [lane('College', marks)] }).lanes[0] ?? { svg: '' };
    expect(linksIn(svg)).toEqual(['/entries/a']);
    expect(names(svg)).toEqual(['12 March 2024: Rang home. Entry. Significant']);
    expect(svg).toContain('<circle'); // the ring
  });

  it('escapes what somebody wrote', () => {
    const marks = [mark('a', '2024-03-12', { headline: '<script>"&', href: '/?a="b' })];
    const text = textOf(drawn({ lanes: [lane('A <b>', marks)] }));
    expect(text).toContain('&lt;script&gt;&quot;&amp;');
    expect(text).not.toContain('<script');
    expect(text).not.toContain('<b>');
    expect(text).not.toContain('="b"');
  });

  it('says in the table what it draws, in order', () => {
    const marks = [mark('b', '2024-05-01'), mark('a', '2024-03-12'), mark('c', undefined)];
    const [one] = drawn({ lanes: [lane('College', marks)] }).lanes;
    expect(one?.rows.map(({ what }) => what)).toEqual(['Thing a', 'Thing b', 'Thing c']);
    expect(linksIn(one?.svg ?? '')).toEqual(one?.rows.map(({ href }) => href));
  });

  it('draws what lasted as a bar, and a doubtful month as a hollow one', () => {
    const marks = [
      mark('stay', '2024-02-01', { end: '2024-05-01', isRange: true }),
      mark('month', '2024-08-01', { end: '2024-08-31', isDoubtful: true }),
      mark('last', '2024-12-01'),
    ];
    const { svg } = drawn({ lanes: [lane('College', marks)] }).lanes[0] ?? { svg: '' };
    expect(svg.match(/throughline-drawn-mark--bar/g)).toHaveLength(2);
    expect(svg.match(/throughline-drawn-mark--doubtful/g)).toHaveLength(1);
    expect(names(svg)).toContain('2024-08-01: Thing month. Entry. The date is in doubt');
  });

  it('hatches a gap and names it, and the table names it too', () => {
    const silences = [
      {
        from: '2024-03-01',
        to: '2024-09-01',
        name: '6 months',
        inWords: 'Nothing from College',
        href: '/gap',
      },
    ];
    const marks = [mark('a', '2024-03-01'), mark('b', '2024-09-01')];
    const [one] = drawn({ lanes: [lane('College', marks, { silences })] }).lanes;
    expect(one?.svg).toContain('url(#hatch-college)');
    expect(one?.svg).toContain('>6 months</text>');
    expect(one?.rows.map(({ what }) => what)).toEqual([
      'Thing a',
      'Nothing from College',
      'Thing b',
    ]);
  });

  it('counts what would overlap, and leads from the number to that span of the list', () => {
    const marks = ['a', 'b', 'c', 'd', 'e'].map((id) =>
      mark(id, '2024-03-12', { weight: id === 'a' ? 'Significant' : undefined }),
    );
    const ends = [mark('first', '2024-01-01'), mark('last', '2024-12-31')];
    const [one] = drawn({ lanes: [lane('College', [...marks, ...ends])] }).lanes;
    expect(names(one?.svg ?? '')).toContain(
      '1 to 15 March 2024: 5 entries (Entry 5), 1 of them significant. Show them in the list',
    );
    expect(linksIn(one?.svg ?? '')).toContain('/list?from=2024-03-01&amp;to=2024-03-15');
  });

  it('is drawn of nothing, and of nothing but undated things', () => {
    expect(drawn({}).lanes).toEqual([]);
    const [one] = drawn({
      lanes: [lane('College', [mark('a', undefined), mark('b', undefined)])],
    }).lanes;
    expect(names(one?.svg ?? '')).toEqual([
      'Date not known: 2 entries (Entry 2). Show them in the list',
    ]);
  });
});

describe('requests and disagreements', () => {
  const steps = [
    mark('asked', '2024-02-01', { kind: 'REQUEST' }),
    mark('chased', '2024-04-01', { kind: 'REQUEST' }),
    mark('decided', '2024-08-01', { kind: 'REQUEST' }),
  ];
  const thread = (id: string, more: object = {}) => ({
    id,
    name: `Request ${id}`,
    steps,
    href: `/requests/${id}`,
    ...more,
  });
  const facts = (threads: readonly ReturnType<typeof thread>[]) => ({
    threads: [{ key: 'request', name: 'Requests', until: '2024-12-31', threads }],
  });

  it('are lines from the first step to the last, with a link on each step', () => {
    const [one] = drawn(facts([thread('r', { endedOn: '2024-08-01' })])).lanes;
    expect(linksIn(one?.svg ?? '')).toEqual([
      '/entries/asked',
      '/entries/chased',
      '/entries/decided',
    ]);
    expect(one?.svg).not.toContain('throughline-drawn-thread--open');
    expect(one?.rows[0]).toMatchObject({ when: 'Ended', what: 'Request r', href: '/requests/r' });
  });

  it('go on to the day asked about, with an arrow, while they are open', () => {
    const [one] = drawn(facts([thread('r')])).lanes;
    expect(one?.svg).toContain('throughline-drawn-thread__arrow');
    expect(one?.rows[0]?.when).toBe('Open');
  });

  it('do not lie on each other', () => {
    const [one] = drawn(facts([thread('r'), thread('s')])).lanes;
    const heights = [
      ...(one?.svg ?? '').matchAll(/throughline-drawn-thread__line" d="M\d+ (\d+)/g),
    ].map(([, y]) => y);
    expect(new Set(heights).size).toBe(2);
  });
});

describe('a picture of many entries', () => {
  const sizeOf = (picture: Picture): number => gzipSync(JSON.stringify(picture)).length;

  it('draws a year of 300 one by one where there is room, crises and all', () => {
    const picture = drawn({ lanes: lanes(300, '2024-01-01', 365) });
    const singles = linksIn(textOf(picture)).filter((href) => href.startsWith('/entries/'));
    expect(singles.length).toBeGreaterThan(120);
    expect(sizeOf(picture)).toBeLessThan(45_000);
  });

  it('counts ten years of 3,000, all of them, in what a page can carry', () => {
    const picture = drawn({ lanes: lanes(3_000, '2014-01-01', 3_652) });
    const counted = picture.lanes
      .flatMap(({ rows }) => rows)
      .reduce((sum, { what }) => sum + Number(/^(\d+) entries/.exec(what)?.[1] ?? 1), 0);
    expect(counted).toBe(3_000);
    expect(linksIn(textOf(picture)).length).toBeLessThan(400);
    expect(sizeOf(picture)).toBeLessThan(45_000);
  });
});
