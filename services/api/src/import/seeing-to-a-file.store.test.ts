/** From a file to the chronology: read, put right, pairs decided, added at once, taken back whole; and every kind of repeat. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Asker, type CommandAnswer, type Product, startProduct } from '../testing/harness.ts';
import { agencies, people, samim, settle } from '../testing/kelderby.fixtures.ts';

let product: Product;
let wyn: Asker;
beforeAll(async () => {
  product = await startProduct();
  await settle(product);
  wyn = await product.as(people.wyn.userId);
}, 60_000);
afterAll(() => product.end());

type Line = { readonly id: string; readonly text: string; readonly flags: readonly string[] };
type Row = {
  readonly row: number;
  readonly locator: string;
  readonly mustBeShown: boolean;
  readonly settledBy: string | null;
};
type Pair = {
  readonly reasons: readonly string[];
  readonly decided: string | null;
  readonly a: { readonly id: string } | null;
  readonly b: { readonly id: string } | null;
};
type File = {
  readonly status: string;
  readonly added: number;
  readonly held: {
    readonly rows: number;
    readonly earliest: string;
    readonly latest: string;
    readonly agencies: readonly {
      readonly agency: { readonly name: string };
      readonly rows: number;
    }[];
  } | null;
  readonly columns: readonly { readonly header: string; readonly field: string }[];
  readonly rejected: readonly Row[];
  readonly pairs: readonly Pair[];
  readonly pairGroups: {
    readonly totalCount: number;
    readonly waiting: number;
    readonly decided: number;
    readonly nodes: readonly { readonly pairs: readonly Pair[] }[];
  };
};

const file = async (id = ''): Promise<File> => {
  await product.shown();
  const { data, errors } = await wyn.ask<{ readonly import: File }>(
    `{ import(id: "${id}") { status added
       held { rows earliest latest agencies { agency { name } rows } } columns { header field }
       rejected { row locator mustBeShown settledBy }
       pairs { reasons decided a { id } b { id } }
       pairGroups(first: 25) { totalCount waiting decided nodes { pairs { reasons decided a { id } b { id } } } } } }`,
  );
  if (data === null) throw new Error(JSON.stringify(errors));
  return data.import;
};
const chronology = async (): Promise<readonly Line[]> => {
  await product.shown();
  const { data } = await wyn.ask<{
    readonly child: { readonly chronology: { readonly nodes: readonly Line[] } };
  }>(
    `{ child(id: "${samim}") { chronology(first: 500, kinds: [ENTRY]) { nodes { id text flags } } } }`,
  );
  return data?.child.chronology.nodes ?? [];
};
const texts = async () => (await chronology()).map(({ text }) => text);

const csv = (rows: readonly string[], header = 'Date,Time,Event') =>
  Buffer.from([header, ...rows].join('\r\n'));
const bring = async (rows: readonly string[] | Buffer, more: object = {}) => {
  const bytes = Buffer.isBuffer(rows) ? rows : csv(rows as readonly string[]);
  const { data, errors } = await wyn.import(
    { name: 'log.csv', bytes },
    { childId: samim, agencyId: agencies.college, ...more },
  );
  await product.shown();
  if (data === null) throw new Error(JSON.stringify(errors));
  return data.importFile;
};
const command = async (text: string): Promise<CommandAnswer> => {
  const { data, errors } = await wyn.ask<{ readonly done: CommandAnswer }>(
    `mutation { done: ${text} { __typename ... on Receipt { id position } ... on Refused { refusal }
       ... on Invalid { issues { path message } } } }`,
  );
  if (data === null) throw new Error(JSON.stringify(errors));
  await product.shown();
  return data.done;
};
const putRight = (id: string | undefined, row: number, date: string) =>
  command(`putRightRejectedRow(input: { importId: "${id}", row: ${row}, date: "${date}" })`);
const withdraw = async (id: string | undefined) => {
  await wyn.send('withdrawImport', { importId: id, reason: 'It was another version' });
  await product.shown();
};

const absent =
  '28/10/2024,09:40,"Absent for the third day; tutor rang home and his aunt answered."';
const meal = '29/10/2024,,"Ate with the others at the long table in the hall for the first time."';
const noDate = ',10:00,"Said at the door that he had not slept since Sunday."';
const wrong = '31/06/2025,,"Came back from the trip to the sea."';

describe('seeing to a file before it is added', () => {
  it('shows it to nobody until it is committed, and then all of it', async () => {
    const held = await bring([absent, meal, wrong], { hold: true });
    expect(held).toMatchObject({ committed: false, added: 2 });
    expect(await texts()).toEqual([]);
    const before = await file(held.importId);
    expect(before.held).toMatchObject({ rows: 2, earliest: '2024-10-28', latest: '2024-10-29' });
    expect(before.held?.agencies).toMatchObject([{ rows: 2 }]);

    const [row] = before.rejected.filter(({ mustBeShown }) => mustBeShown);
    expect(await putRight(held.importId, row?.row ?? 0, '31/06/2025')).toMatchObject({
      __typename: 'Invalid',
      issues: [{ path: 'date' }],
    });
    expect(await putRight(held.importId, row?.row ?? 0, '30 June 2025')).toMatchObject({
      __typename: 'Receipt',
    });
    expect(await texts()).toEqual([]);

    expect(await command(`commitHeldImport(importId: "${held.importId}")`)).toMatchObject({
      __typename: 'Receipt',
    });
    const after = await file(held.importId);
    expect(after).toMatchObject({ status: 'committed', added: 3, held: null });
    expect(after.rejected[0]?.settledBy).not.toBeNull();
    expect(await texts()).toHaveLength(3);
    expect((await chronology()).at(-1)?.flags).toContain('mended_by_hand');
    await withdraw(held.importId);
    expect(await texts()).toEqual([]);
  });

  it('puts a row right after the file was added as well, and takes it back with the file', async () => {
    const { importId } = await bring([absent, noDate]);
    const [row] = (await file(importId)).rejected;
    await putRight(importId, row?.row ?? 0, 'about 30 October 2024');
    expect(await texts()).toHaveLength(2);
    expect(await putRight(importId, row?.row ?? 0, '1 November 2024')).toMatchObject({
      refusal: 'alreadySettled',
    });
    // Another copy of the file, saved anew: the row is known as the one that was put right.
    const again = await bring([absent, noDate, '']);
    expect(again).toMatchObject({ added: 0, committed: false });
    await withdraw(importId);
    expect(await texts()).toEqual([]);
  });

  it('is the only one of its agency that waits', async () => {
    const first = await bring([absent], { hold: true });
    expect(await bring([meal], { hold: true })).toMatchObject({ refusal: 'another file waits' });
    expect(await bring([absent], { hold: true })).toMatchObject({ importId: first.importId });
    await withdraw(first.importId);
  });

  it('is refused to whoever may not import for that agency', async () => {
    const { importId } = await bring([absent, noDate], { hold: true });
    const tunde = await product.as(people.tunde.userId);
    const { data } = await tunde.ask<{ readonly done: CommandAnswer }>(
      `mutation { done: commitHeldImport(importId: "${importId}") { __typename ... on Refused { refusal } } }`,
    );
    expect(data?.done).toMatchObject({ refusal: 'notPermitted' });
    await withdraw(importId);
  });
});

describe('bringing in what came before', () => {
  it('adds nothing for the same file, one row for one row more, and knows files that overlap', async () => {
    const first = await bring([absent, meal]);
    expect(first.added).toBe(2);
    expect(await bring([absent, meal])).toMatchObject({ added: 0, committed: false });
    const more = await bring([absent, meal, '30/10/2024,,"In lessons all day, quiet and tired."']);
    expect(more.added).toBe(1);
    const overlapping = await bring([
      meal,
      '02/11/2024,,"Open evening, came with his key worker."',
    ]);
    expect(overlapping.rows?.map(({ alreadyHere }) => alreadyHere)).toEqual([true, false]);
    expect(await texts()).toHaveLength(4);
    // Once another file of the agency was withdrawn, what is here is still known.
    await withdraw(overlapping.importId);
    expect(await bring([absent, meal])).toMatchObject({ added: 0 });
    await withdraw(more.importId);
    await withdraw(first.importId);
    const again = await bring([absent, meal]);
    expect(again.added).toBe(2);
    expect(await texts()).toHaveLength(2);
    await withdraw(again.importId);
  });

  it('suggests the row that an edited row was, and adds it beside the other', async () => {
    const first = await bring([absent, meal]);
    const edited = await bring([absent.replace('third', 'fourth'), meal]);
    expect(edited.added).toBe(1);
    const { pairs } = await file(edited.importId);
    expect(pairs).toHaveLength(1);
    expect(pairs[0]?.reasons.join()).toContain('with its words changed');
    await withdraw(edited.importId);
    await withdraw(first.importId);
  });
});

describe('deciding pairs', () => {
  const told = (who: string) =>
    `28/10/2024,09:40,"${who} Telephone call between tutor Nisha Patel and social worker Tunde Bakare about absence of Samim, third day."`;

  it('links them or keeps them apart, together, before the file is added', async () => {
    const first = await bring([told('Call.')]);
    const second = await bring([told('Phone call.')], {
      agencyId: agencies.socialCare,
      hold: true,
    });
    const { pairs, pairGroups } = await file(second.importId);
    const [pair] = pairs;
    expect([pair?.a, pair?.b]).not.toContain(null);
    expect(pairGroups).toEqual({ totalCount: 1, waiting: 1, decided: 0, nodes: [{ pairs }] });
    const ref = `{ a: "${pair?.a?.id}", b: "${pair?.b?.id}" }`;
    const { data } = await wyn.ask<{ readonly settlePairs: object }>(
      `mutation { settlePairs(importId: "${second.importId}", same: [${ref}], apart: []) { linked keptApart refusals position } }`,
    );
    expect(data?.settlePairs).toMatchObject({ linked: 1, keptApart: 0, refusals: [] });
    const after = await file(second.importId);
    expect(after.pairs[0]?.decided).toBe('linked');
    expect(after.pairGroups).toEqual({ totalCount: 0, waiting: 0, decided: 1, nodes: [] });
    await command(`commitHeldImport(importId: "${second.importId}")`);
    expect(await texts()).toHaveLength(2); // both accounts are kept
    await withdraw(second.importId);
    await withdraw(first.importId);
  });
});

describe('reading columns as a person says', () => {
  const odd = csv(
    ['28/10/2024,"Key worker day","Rang the aunt, who answered at once and was worried."'],
    'Date,Remarks,Event',
  );

  it('is remembered for the agency’s next file', async () => {
    const first = await bring(odd, {
      mapping: [
        { header: 'Date', field: 'date' },
        { header: 'Remarks', field: 'event' },
        { header: 'Event', field: 'comment' },
      ],
    });
    expect(await texts()).toHaveLength(1);
    expect((await texts())[0]).toMatch(/^Key worker day/);
    const next = await bring(
      csv(
        ['29/10/2024,"Second day","It was quiet and nothing happened that needs to be told."'],
        'Date,Remarks,Event',
      ),
    );
    expect((await file(next.importId)).columns).toContainEqual({
      header: 'Remarks',
      field: 'event',
    });
    expect((await texts()).at(-1)).toMatch(/^Second day/);
    await withdraw(next.importId);
    await withdraw(first.importId);
  });
});
