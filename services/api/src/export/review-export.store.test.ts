/** A review's merged chronology: accounts beside each other, selections, both pasts, and the copy that equals the screen. */
import { isRefused, type ReadFile, readChronologyFile } from '@throughline/exchange/read-file';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Asker, type Product, startProduct } from '../testing/harness.ts';
import { agencies, people, samim, settle } from '../testing/kelderby.fixtures.ts';

type Line = {
  readonly entry: { readonly id: string };
  readonly standsWith: string | null;
  readonly selections: readonly string[];
  readonly daysSince: number | null;
};
type Chronology = {
  readonly lines: readonly Line[];
  readonly undated: readonly Line[];
  readonly placeCount: number;
  readonly undatedCount: number;
  readonly laterCount: number;
  readonly gaps: readonly {
    readonly kind: string;
    readonly inWords: string;
    readonly isFromStart: boolean;
    readonly nextEntryId: string | null;
  }[];
};
type Copy = {
  readonly name: string;
  readonly base64: string;
  readonly sha256: string;
  readonly rows: number;
  readonly position: string;
};

let product: Product;
let wyn: Asker;
let tunde: Asker;
let reviewId = '';
const ids: Record<'visit' | 'call' | 'log' | 'later' | 'undated', string> = {
  ...{ visit: '', call: '', log: '', later: '', undated: '' },
};

const record = async (
  who: Asker,
  agencyId: string,
  parts: Readonly<Record<string, unknown>>,
): Promise<string> => {
  const answer = await who.send('recordEntry', { childIds: [samim], agencyId, ...parts });
  expect(answer).toMatchObject({ __typename: 'Receipt' });
  return answer.id ?? '';
};
const done = async (mutation: string, input: Readonly<Record<string, unknown>>) => {
  const answer = await wyn.send(mutation, input);
  expect(answer).toMatchObject({ __typename: 'Receipt' });
  await product.shown();
  return answer;
};
const line = (entryId: string) => ({ childId: samim, entryId });

beforeAll(async () => {
  product = await startProduct();
  await settle(product);
  [wyn, tunde] = [await product.as(people.wyn.userId), await product.as(people.tunde.userId)];
  const priya = await product.as(people.priya.userId);
  const on = (day: string) => ({ occurred: { on: day } });
  const { socialCare, camhs } = agencies;
  ids.visit = await record(tunde, socialCare, {
    ...{ ...on('2024-03-01'), text: 'Visit. He was at home.', childSeen: 'ALONE' },
  });
  ids.call = await record(tunde, socialCare, {
    ...{ ...on('2024-06-10'), text: '=Told by CAMHS that he was on the bridge.' },
  });
  ids.later = await record(tunde, socialCare, { ...on('2024-06-12'), text: 'Strategy talk.' });
  ids.log = await record(priya, camhs, {
    ...{ ...on('2024-06-13'), text: 'Rang social care: he is on the bridge.' },
  });
  ids.undated = await record(tunde, socialCare, {
    ...{ occurred: { asWritten: 'not known' }, text: 'Said that he has a brother.' },
  });
  await tunde.send('linkEntries', {
    ...{ entryId: ids.call, linkedTo: ids.log, basis: 'SAME_EVENT' },
  });
  const opened = await done('openReview', {
    ...{ occurred: { on: '2025-10-06' }, title: 'Autumn', kind: 'LCSPR' },
  });
  reviewId = opened.id ?? '';
  await done('setScope', {
    ...{ reviewId, occurred: { on: '2025-10-07' }, childIds: [samim] },
    ...{ agencyIds: [socialCare, camhs], period: { from: '2023-12-01', to: '2024-12-31' } },
  });
  await done('annotateEntry', {
    ...{ reviewId, ...line(ids.call), kind: 'MISSED_OPPORTUNITY', theme: 'Voice' },
    note: 'Nobody asked him.',
  });
}, 120_000);
afterAll(() => product.end());

const screen = async (args = '', window = 'first: 500'): Promise<Chronology> => {
  const { data, errors } = await wyn.ask<{ review: { chronology: Chronology } }>(
    `query($id: ID!) { review(id: $id) { chronology(${window}${args}) {
       placeCount undatedCount laterCount gaps { kind inWords isFromStart nextEntryId }
       lines { entry { id } standsWith selections daysSince }
       undated { entry { id } standsWith selections daysSince }
    } } }`,
    { id: reviewId },
  );
  expect(errors).toBeUndefined();
  if (!data) throw new Error('Expected a review, found none.');
  return data.review.chronology;
};
const idsOf = ({ lines, undated }: Chronology) =>
  [...lines, ...undated].map(({ entry }) => entry.id);
const own = (all: readonly string[]) => all.filter((id) => Object.values(ids).includes(id));

const taken = async (args: string): Promise<Copy> => {
  const { data, errors } = await wyn.ask<{ exportReview: Copy }>(
    `mutation { exportReview(reviewId: "${reviewId}", ${args}) { name base64 sha256 rows position } }`,
  );
  if (data === null) throw new Error(JSON.stringify(errors));
  await product.views.waitFor(BigInt(data.exportReview.position), 20_000);
  return data.exportReview;
};
const readBack = async ({ name, base64 }: Copy): Promise<ReadFile> => {
  const read = await readChronologyFile({ name, bytes: Buffer.from(base64, 'base64') });
  if (isRefused(read)) throw new Error(read.why);
  return read;
};

describe('accounts of one event', () => {
  it('stand beside each other, where the first of them stands', async () => {
    const whole = await screen();
    expect(own(idsOf(whole))).toEqual([ids.visit, ids.call, ids.log, ids.later, ids.undated]);
    const withOthers = whole.lines.filter(({ standsWith }) => standsWith === ids.call);
    expect(withOthers.map(({ entry }) => entry.id)).toEqual([ids.call, ids.log]);
    expect(whole.placeCount).toBe(idsOf(whole).length - 1);
  });
  it('are never torn apart by the end of a page', async () => {
    const { lines } = await screen();
    const at = lines.findIndex(({ entry }) => entry.id === ids.call);
    const page = await screen('', `skip: ${at}, first: 1`);
    expect(idsOf(page)).toEqual([ids.call, ids.log]);
  });
});

describe('gaps at the ends of the period', () => {
  it('are shown, and said to be there', async () => {
    const { gaps } = await screen();
    expect(gaps.filter(({ kind }) => kind === 'NOBODY_SAW_THE_CHILD')).toEqual([
      expect.objectContaining({
        isFromStart: true,
        nextEntryId: ids.visit,
        inWords:
          'Nobody recorded that the child was seen or spoken with for 91 days, from the first day of the period',
      }),
      expect.objectContaining({ nextEntryId: null, isFromStart: false }),
    ]);
  });
});

describe('a selection made by hand', () => {
  it('stands beside the whole', async () => {
    const before = await screen();
    await done('chooseEntries', {
      ...{ reviewId, selection: 'Key events', entries: [line(ids.visit), line(ids.undated)] },
    });
    expect(idsOf(await screen(', chosen: "Key events"'))).toEqual([ids.visit, ids.undated]);
    expect(idsOf(await screen())).toEqual(idsOf(before));
    await done('leaveOutEntries', {
      ...{ reviewId, selection: 'Key events', entries: [line(ids.undated)] },
    });
    const { lines } = await screen(', chosen: "Key events"');
    expect(lines.map(({ selections }) => selections)).toEqual([['Key events']]);
  });
});

describe('asking a review about the past', () => {
  it('answers what the shared record held, and counts what came later', async () => {
    const held = await screen(', asKnownAt: "2020-01-01T00:00:00+00:00"');
    expect(idsOf(held)).toEqual([]);
    expect(held.laterCount).toBe(idsOf(await screen()).length);
  });
  it('answers what one agency knew', async () => {
    const known = own(idsOf(await screen(`, knownToAgency: "${agencies.camhs}"`)));
    expect(known).toContain(ids.log);
    expect(known).not.toContain(ids.later);
  });
});

describe.each(['DOCX', 'XLSX', 'CSV'])('taking it away as %s', (format) => {
  it.each([
    '',
    ', marked: ["missed-opportunity"]',
    ', chosen: "Key events"',
    ', asKnownAt: "2020-01-01T00:00:00+00:00"',
    ', knownToAgency: "00000000-0000-4000-a000-000000000002"',
  ])('equals the screen%s', async (args) => {
    const shown = idsOf(await screen(args));
    const copy = await taken(`format: ${format}${args}`);
    expect(copy.rows).toBe(shown.length);
    if (shown.length > 0)
      expect((await readBack(copy)).rows.map(({ entry }) => entry)).toEqual(shown);
  });
  it('has gaps as lines of their own, ages, marks, and says what it leaves out', async () => {
    const { rows, rejected, provenance } = await readBack(await taken(`format: ${format}`));
    const lines = rejected.map(({ cells }) => Object.values(cells).join(' ')).join('\n');
    expect(lines).toContain('Gap: Nobody recorded that the child was seen or spoken with');
    expect(rejected.filter(({ mustBeShown }) => mustBeShown)).toEqual([]);
    const marked = rows.find(({ entry }) => entry === ids.call);
    expect(marked?.cells['Marks']).toContain('Missed opportunity. Voice. Nobody asked him.');
    expect(marked?.cells['Age']).toMatch(/^aged \d+/);
    const said = [...provenance.titles, ...provenance.headers].join('\n');
    for (const words of [
      ...['OFFICIAL – SENSITIVE', 'Autumn', 'Period: ', 'The record as it is now', 'No filter'],
      ...['1 of them without a date, at the end', people.wyn.name],
    ])
      expect(said).toContain(words);
  });
  it('is on the record of the child before it is given, with its digest', async () => {
    const copy = await taken(`format: ${format}, reason: "For the panel"`);
    const kept = (await product.events('access', samim)).filter(
      ({ event }) => event.type === 'RecordExported',
    );
    expect(kept.at(-1)?.event).toMatchObject({
      ...{ what: 'review-chronology', digest: copy.sha256, rows: copy.rows },
      reason: 'For the panel',
    });
  });
  it('adds nothing when it is brought in again', async () => {
    const before = idsOf(await screen());
    const copy = await taken(`format: ${format}`);
    const { data } = await wyn.import(
      { name: copy.name, bytes: Buffer.from(copy.base64, 'base64') },
      { childId: samim, agencyId: agencies.socialCare },
    );
    expect(data?.importFile).toMatchObject({ added: 0, committed: false });
    await product.shown();
    expect(idsOf(await screen())).toEqual(before);
  });
});

it('is refused to practitioners, and leaves no copy on record', async () => {
  const exported = async () =>
    (await product.events('access', samim)).filter(({ event }) => event.type === 'RecordExported');
  const before = (await exported()).length;
  const { errors } = await tunde.ask(
    `mutation { exportReview(reviewId: "${reviewId}", format: CSV) { base64 } }`,
  );
  expect(errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
  expect(await exported()).toHaveLength(before);
});
