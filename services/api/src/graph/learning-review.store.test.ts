/** The reviewer's beginning: case A's seven files, merged, with their gaps, marks and returns. */
import { readFileSync } from 'node:fs';
import { readChronologyFile } from '@throughline/exchange/read-file';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Asker, type Product, startProduct } from '../testing/harness.ts';
import { agencies, ownerNamed, people, samim, settle } from '../testing/kelderby.fixtures.ts';

type Gap = {
  readonly last_date: string;
  readonly next_date: string;
  readonly days: number;
  readonly imprecise_rows_inside: readonly string[];
  readonly agency?: string;
};
const folder = new URL('../../../../test/data/case-a/', import.meta.url);
// The file is written by hand to this shape; a mistake in it fails this test.
const expected = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')) as {
  readonly totals: { readonly importable_rows: number };
  readonly files: readonly { readonly file: string; readonly agency: string }[];
  readonly gaps: {
    readonly overall_no_row_from_any_agency: readonly Gap[];
    readonly per_agency: readonly Gap[];
  };
};

let product: Product;
let wyn: Asker;
let reviewId = '';
const occurred = { at: '2025-11-20T10:00:00Z' };

const sent = async (mutation: string, input: Readonly<Record<string, unknown>>) => {
  const answer = await wyn.send(mutation, input);
  expect(answer).toMatchObject({ __typename: 'Receipt' });
  return answer;
};

const inScope = [
  ...[agencies.socialCare, agencies.camhs, agencies.police, agencies.hospital],
  ...[agencies.college, agencies.lanternBridge, agencies.openHarbour, agencies.surgery],
];

beforeAll(async () => {
  product = await startProduct();
  await settle(product);
  wyn = await product.as(people.wyn.userId);
  for (const { file, agency } of expected.files) {
    const bytes = new Uint8Array(readFileSync(new URL(file, folder)));
    await wyn.import({ name: file, bytes }, { childId: samim, agencyId: ownerNamed(agency) });
  }
  const opened = await sent('openReview', { occurred, title: 'Autumn', kind: 'LCSPR' });
  reviewId = opened.id ?? '';
  await sent('setScope', {
    ...{ reviewId, occurred, childIds: [samim], agencyIds: inScope },
    ...{ period: { from: '2023-11-14' }, enquiries: ['Who knew of the risks, and when?'] },
  });
}, 120_000);
afterAll(() => product.end());

type GapAnswer = {
  readonly kind: string;
  readonly lastOn: string;
  readonly nextOn: string;
  readonly days: number;
  readonly impreciseCount: number;
  readonly agency: { readonly id: string } | null;
};
type LineAnswer = {
  readonly entry: { readonly id: string; readonly agency: { readonly id: string } | null };
  readonly age: string | null;
  readonly daysSince: number | null;
  readonly annotations: readonly { readonly kind: string; readonly by: string }[];
};
type Answer = {
  readonly review: {
    readonly dueInWords: string | null;
    readonly returns: readonly {
      readonly agency: { readonly id: string };
      readonly status: string;
      readonly clock: string | null;
    }[];
    readonly chronology: {
      readonly lines: readonly LineAnswer[];
      readonly undated: readonly LineAnswer[];
      readonly gaps: readonly GapAnswer[];
      readonly totalCount: number;
      readonly wholeCount: number;
      readonly outsideCount: number;
      readonly themes: readonly string[];
    };
    readonly template: { readonly name: string; readonly base64: string } | null;
  } | null;
};

const workspace = async (asking = '', who = wyn) => {
  const { data, errors } = await who.ask<Answer>(
    `query($id: ID!, $agency: ID!) { review(id: $id) {
      dueInWords returns { agency { id } status clock }
      template(agencyId: $agency, format: DOCX) { name base64 }
      chronology(first: 500${asking}) {
        totalCount wholeCount outsideCount themes
        lines { entry { id agency { id } } age daysSince annotations { kind by } }
        undated { entry { id agency { id } } age daysSince annotations { kind by } }
        gaps { kind lastOn nextOn days impreciseCount agency { id } }
      }
    } }`,
    { id: reviewId, agency: agencies.college },
  );
  expect(errors).toBeUndefined();
  if (!data?.review) throw new Error('Expected a review, found none.');
  return data.review;
};

const plain = ({ lastOn, nextOn, days, impreciseCount }: GapAnswer) => ({
  ...{ lastOn, nextOn, days, impreciseCount },
});
const fromCase = (gaps: readonly Gap[]) =>
  gaps.map(({ last_date, next_date, days, imprecise_rows_inside }) => ({
    ...{ lastOn: last_date, nextOn: next_date, days },
    impreciseCount: imprecise_rows_inside.length,
  }));

describe('the merged chronology of case A', () => {
  it('holds every importable row, dated within the period, undated or counted outside it', async () => {
    const { chronology } = await workspace();
    const ofFiles = chronology.lines.filter(({ entry }) => entry.agency !== null);
    const all = ofFiles.length + chronology.undated.length + chronology.outsideCount;
    expect(all).toBeGreaterThanOrEqual(expected.totals.importable_rows);
    expect(chronology.undated).toHaveLength(1);
    expect(chronology.totalCount).toBe(chronology.wholeCount);
  });
  it('says how old he was, and how long it was since the line before', async () => {
    const { lines } = (await workspace()).chronology;
    expect(lines.find(({ age }) => age !== null)?.age).toMatch(/^aged 1\d/);
    expect(lines.filter(({ daysSince }) => daysSince === 67)).toHaveLength(1);
  });
  it('shows where nobody recorded anything', async () => {
    const { gaps } = (await workspace()).chronology;
    expect(gaps.filter(({ kind }) => kind === 'NOBODY_RECORDED').map(plain)).toEqual(
      fromCase(expected.gaps.overall_no_row_from_any_agency),
    );
  });
  it('shows where each agency by itself recorded nothing', async () => {
    const { gaps } = (await workspace()).chronology;
    const silent = gaps.filter(({ kind }) => kind === 'AGENCY_SILENT');
    const sorted = (all: readonly object[]) => all.map((one) => JSON.stringify(one)).toSorted();
    expect(sorted(silent.map(plain))).toEqual(sorted(fromCase(expected.gaps.per_agency)));
  });
});

describe('marking entries', () => {
  it('filters the chronology by mark and theme, beside the whole', async () => {
    const { lines } = (await workspace()).chronology;
    const [first, second] = lines.map(({ entry }) => entry.id);
    const mark = { reviewId, childId: samim };
    await sent('annotateEntry', {
      ...{ ...mark, entryId: first, kind: 'GOOD_PRACTICE', theme: 'Voice of the child' },
    });
    await sent('annotateEntry', {
      ...{ ...mark, entryId: second, kind: 'QUESTION', note: 'Who was told?' },
    });
    const shown = async (asking: string) =>
      (await workspace(asking)).chronology.lines.map(({ entry }) => entry.id);
    expect(await shown(', selection: true')).toEqual([first, second]);
    expect(await shown(', marked: ["good-practice"]')).toEqual([first]);
    expect(await shown(', theme: "Voice of the child"')).toEqual([first]);
    expect(await shown(', marked: ["question"], theme: "Voice of the child"')).toEqual([]);
    const { chronology } = await workspace(', selection: true');
    expect(chronology.wholeCount).toBe(lines.length);
    expect(chronology.themes).toEqual(['Voice of the child']);
    expect(chronology.lines[0]?.annotations).toEqual([
      { kind: 'good-practice', by: people.wyn.name },
    ]);
  });
});

describe('asking an agency for its chronology', () => {
  const statusOf = async () =>
    (await workspace()).returns.find(({ agency }) => agency.id === agencies.college);

  it('goes from asked to late, received, and returned with queries', async () => {
    const from = { reviewId, occurred, agencyId: agencies.college };
    expect(await statusOf()).toMatchObject({ status: 'not asked', clock: null });
    expect((await workspace()).template).toBeNull();
    await sent('requestChronology', {
      ...{ ...from, dueOn: '2025-11-21', instructions: 'One row for each contact.' },
      columns: [
        { name: 'Date', mandatory: true },
        { name: 'Event', mandatory: true },
        { name: 'What was done for the whole family', mandatory: true },
      ],
    });
    expect(await statusOf()).toMatchObject({ status: 'asked', clock: 'late' });
    await sent('receiveChronology', from);
    expect(await statusOf()).toMatchObject({ status: 'received', clock: 'met' });
    await sent('returnChronologyWithQueries', { ...from, queries: ['Was there no contact?'] });
    expect(await statusOf()).toMatchObject({ status: 'returned with queries', clock: null });
  });
  it('gives a blank template with the columns asked for, which the reader takes in again', async () => {
    const { template } = await workspace();
    const bytes = new Uint8Array(Buffer.from(template?.base64 ?? '', 'base64'));
    expect(template?.name).toBe('chronology-template.docx');
    expect(bytes.slice(0, 2)).toEqual(new Uint8Array([0x50, 0x4b])); // a zip, as Word files are
    const read = await readChronologyFile({ name: template?.name ?? '', bytes });
    expect(JSON.stringify(read)).toContain('What was done for the whole family');
    expect(JSON.stringify(read)).not.toMatch(/Samim|Rahmati/);
  });
});

describe('what a review asks of an agency', () => {
  type Ask = {
    readonly status: string;
    readonly queries: readonly string[];
    readonly rowQueries: readonly { readonly question: string; readonly entry: object | null }[];
  };
  const asksOf = async (who: 'tunde' | 'priya' | 'owen' | 'lorna' | 'wyn' | 'elaine') => {
    const { data } = await (await product.as(people[who].userId)).ask<{ reviewAsks: Ask[] }>(
      '{ reviewAsks { status queries rowQueries { question entry { id } } } }',
    );
    return data?.reviewAsks;
  };
  const from = () => ({ reviewId, occurred, agencyId: agencies.socialCare });

  it('is found by its own people, with each query, until it came', async () => {
    await sent('requestChronology', { ...from(), dueOn: '2025-12-12' });
    expect(await asksOf('tunde')).toMatchObject([{ status: 'asked' }]);
    await sent('receiveChronology', from());
    expect(await asksOf('tunde')).toEqual([]);
    const entryId = (await workspace()).chronology.lines[0]?.entry.id;
    await sent('returnChronologyWithQueries', {
      ...{ ...from(), queries: ['Was there no contact?'] },
      rows: [{ childId: samim, entryId, question: 'Who rang?' }],
    });
    expect(await asksOf('tunde')).toEqual([
      {
        ...{ status: 'returned with queries', queries: ['Was there no contact?'] },
        rowQueries: [{ question: 'Who rang?', entry: { id: entryId } }],
      },
    ]);
  });

  it.each(['priya', 'owen', 'lorna', 'wyn', 'elaine'] as const)(
    'is not for %s, whose agency or role it is not',
    async (who) => expect(await asksOf(who)).toEqual([]),
  );
});

describe('a review', () => {
  it('has the time limit of its kind', async () =>
    expect((await workspace()).dueInWords).toMatch(/20 May 2026/));

  it.each(['tunde', 'lorna', 'elaine'] as const)('is not for %s', async (who) => {
    const asker = await product.as(people[who].userId);
    const { data, errors } = await asker.ask<Answer>(`{ review(id: "${reviewId}") { title } }`);
    expect(data?.review ?? null).toBeNull();
    expect(errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
    const answer = await asker.send('openReview', { occurred, title: 'Mine', kind: 'AUDIT' });
    expect(answer).toMatchObject({ __typename: 'Refused', refusal: 'notPermitted' });
  });
  it('is not for a reviewer whom nobody let into the record', async () => {
    const unasked = await product.as(people.unasked.userId);
    const { errors } = await unasked.ask<Answer>(`{ review(id: "${reviewId}") { title } }`);
    expect(errors?.[0]?.extensions).toMatchObject({ because: 'outsideReviewScope' });
    const listed = await unasked.ask<{ reviews: readonly object[] }>('{ reviews { title } }');
    expect(listed.data?.reviews).toEqual([]);
    const answer = await unasked.send('setScope', {
      ...{ reviewId, occurred, childIds: [samim], agencyIds: inScope },
    });
    expect(answer).toMatchObject({ __typename: 'Refused', refusal: 'outsideReviewScope' });
  });
  it('leaves its opening in the audit of the child', async () => {
    await workspace();
    const openings = await product.events('access', samim);
    expect(openings.map(({ event }) => 'what' in event && event.what)).toContain('review');
  });
});

describe('what a review is owed', () => {
  it('stands among the deadlines of reviewers, and of nobody else', async () => {
    const of = async (who: Asker) =>
      (
        await who.ask<{ deadlines: { nodes: { pathway: string }[] } }>(
          '{ deadlines(first: 50) { nodes { pathway } } }',
        )
      ).data?.deadlines.nodes.map(({ pathway }) => pathway);
    expect(await of(wyn)).toContain('learningReview');
    expect(await of(await product.as(people.tunde.userId))).not.toContain('learningReview');
  });
});

describe('where nobody saw the child', () => {
  const seen = (on: string, childSeen: string) => ({
    ...{ childIds: [samim], agencyId: agencies.socialCare, occurred: { on } },
    ...{ text: `A visit, ${on}`, childSeen },
  });

  it('is between entries that say that the child was seen, whatever was written in between', async () => {
    const tunde = await product.as(people.tunde.userId);
    for (const entry of [
      seen('2024-01-10', 'ALONE'),
      seen('2024-03-20', 'WAS_NOT_BROUGHT'),
      seen('2024-05-01', 'BY_PHONE'),
    ])
      expect(await tunde.send('recordEntry', entry)).toMatchObject({ __typename: 'Receipt' });
    const { gaps } = (await workspace()).chronology;
    expect(gaps.filter(({ kind }) => kind === 'NOBODY_SAW_THE_CHILD').map(plain)).toMatchObject([
      { lastOn: '2024-01-10', nextOn: '2024-05-01', days: 112 },
    ]);
  });
});
