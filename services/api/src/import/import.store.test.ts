/** Agencies' own files, through the graph: what comes in, what does not and why, and that once is once. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { textRow, workbookOf } from '@throughline/exchange/opening/office.fixtures';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { authoriserFor } from '../authoriser.ts';
import type { Context } from '../context.ts';
import { type Asker, type ImportAnswer, type Product, startProduct } from '../testing/harness.ts';
import { agencies, ownerNamed, people, samim, settle } from '../testing/kelderby.fixtures.ts';
import { agencyNamed } from './agency-named.ts';
import { bringIn } from './bring-in.ts';

const folder = fileURLToPath(new URL('../../../../test/data/case-a/', import.meta.url));
const Expected = z.object({
  files: z.array(
    z.object({
      file: z.string(),
      agency: z.string(),
      importable_rows: z.number(),
      rejected: z.array(z.object({ reason: z.string() })),
    }),
  ),
});
const { files } = Expected.parse(JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')));
const fileOf = (name: string) => ({
  name,
  bytes: new Uint8Array(readFileSync(join(folder, name))),
});
const csv = (rows: readonly string[]) =>
  new TextEncoder().encode(`Date,Time,Details\n${rows.join('\n')}\n`);

let product: Product;
let wyn: Asker;
let tunde: Asker;
beforeAll(async () => {
  product = await startProduct();
  await settle(product);
  wyn = await product.as(people.wyn.userId);
  tunde = await product.as(people.tunde.userId);
});
afterAll(() => product.end());

const bring = async (
  asker: Asker,
  file: { readonly name: string; readonly bytes: Uint8Array },
  agencyId: string,
  more: Readonly<Record<string, unknown>> = {},
): Promise<ImportAnswer> => {
  const { data, errors } = await asker.import(file, { childId: samim, agencyId, ...more });
  if (data == null) throw new Error(`Expected an answer, found ${JSON.stringify(errors)}.`);
  return data.importFile;
};
const texts = async (text?: string): Promise<readonly string[]> => {
  const { data } = await tunde.ask<{ child: { chronology: { nodes: { text: string }[] } } }>(
    `query($text: String) { child(id: "${samim}") {
       chronology(first: 500, kinds: [ENTRY], text: $text) { nodes { text } } } }`,
    { text },
  );
  return data?.child.chronology.nodes.map((node) => node.text) ?? [];
};

describe('bringing in the seven files of case A', () => {
  it('adds their 201 rows, and lists every other row with its reason', async () => {
    let added = 0;
    for (const { file, agency, importable_rows, rejected } of files) {
      const answer = await bring(wyn, fileOf(file), ownerNamed(agency));
      expect(answer, file).toMatchObject({ __typename: 'ImportReport', committed: true });
      expect(answer.added, file).toBe(importable_rows);
      expect(answer.rejected?.map(({ reason }) => reason).toSorted(), file).toEqual(
        rejected.map(({ reason }) => reason).toSorted(),
      );
      for (const { why } of answer.rejected ?? []) expect(why).not.toBe('');
      added += answer.added ?? 0;
    }
    expect(added).toBe(201);
    expect(await texts()).toHaveLength(201);
  });

  it('adds nothing when they come a second time', async () => {
    const head = (await texts()).length;
    for (const { file, agency } of files) {
      const answer = await bring(wyn, fileOf(file), ownerNamed(agency));
      expect(answer, file).toMatchObject({ added: 0 });
      expect(
        answer.rows?.every(({ alreadyHere }) => alreadyHere),
        file,
      ).toBe(true);
    }
    expect(await texts()).toHaveLength(head);
  });

  it('shows where each row stands in its file, and when it was received', async () => {
    const { data } = await tunde.ask<{
      child: { chronology: { nodes: { source: string | null; receivedAt: string | null }[] } };
    }>(
      `{ child(id: "${samim}") { chronology(first: 500, kinds: [ENTRY]) { nodes { source receivedAt } } } }`,
    );
    const nodes = data?.child.chronology.nodes ?? [];
    expect(nodes.every(({ source, receivedAt }) => source !== null && receivedAt !== null)).toBe(
      true,
    );
    expect(nodes.map(({ source }) => source)).toContain(
      '01 CSC chronology SR v3 FINAL.docx, table 1, row 2',
    );
  });
});

describe('bringing in a file that has grown', () => {
  const rows = ['04/11/2024,16:15,Grown: one', '05/11/2024,09:00,Grown: two'];

  it('adds the one row that is new', async () => {
    const first = await bring(tunde, { name: 'grown.csv', bytes: csv(rows) }, agencies.socialCare);
    expect(first).toMatchObject({ added: 2, committed: true });
    const more = csv([...rows, '06/11/2024,09:00,Grown: three']);
    const second = await bring(tunde, { name: 'grown.csv', bytes: more }, agencies.socialCare);
    expect(second).toMatchObject({ added: 1, committed: true });
    expect((await texts('Grown')).toSorted()).toEqual(['Grown: one', 'Grown: three', 'Grown: two']);
  });
});

describe('trying a file first', () => {
  it('reports all of it and records none of it', async () => {
    const { bytes, name } = { name: 'try.csv', bytes: csv(['07/11/2024,09:00,Tried: one']) };
    const before = await product.events('import', samim);
    const answer = await bring(tunde, { name, bytes }, agencies.socialCare, { dryRun: true });
    expect(answer).toMatchObject({ added: 1, committed: false, position: null });
    expect(await product.events('import', answer.importId ?? '')).toEqual(before);
    expect(await texts('Tried')).toEqual([]);
  });
});

describe('a file that cannot come in', () => {
  it('is refused with words, and nothing of it is recorded', async () => {
    const answer = await bring(
      tunde,
      { name: 'photo.png', bytes: new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10]) },
      agencies.socialCare,
    );
    expect(answer.__typename).toBe('FileRefused');
    expect(answer.why).toMatch(/\w+ \w+/);
  });

  it('says which agencies that it names are on nobody’s list, and flags their rows', async () => {
    const named = Buffer.from('Date,Agency,Event\n03/06/2024,Police,Rang\n04/06/2024,Mosque,Came');
    const other = await bring(wyn, { name: 'named.csv', bytes: named }, agencies.camhs, {
      dryRun: true,
    });
    expect(other.rows?.map(({ flags }) => flags)).toEqual([[], ['agency_not_listed']]);
    expect(other.notes?.join()).toContain(
      '1 row names an agency that is not on the partnership’s list (“Mosque”)',
    );
  });

  it('says so too of a sheet with the name of an agency that is on nobody’s list', async () => {
    const sheet = (name: string, text: string) => ({
      name,
      rows: [textRow(1, ['Date', 'Event']), textRow(2, ['03/06/2024', text])],
    });
    const bytes = workbookOf([sheet('Police', 'Rang.'), sheet('Probation', 'Seen at the office.')]);
    const found = await bring(wyn, { name: 'sheets.xlsx', bytes }, agencies.camhs, {
      dryRun: true,
    });
    expect(found.rows?.map(({ flags }) => flags)).toEqual([[], ['agency_not_listed']]);
    expect(found.notes?.join()).toContain('“Probation”');
  });

  it('is refused where it brings more rows than one import holds, before any is recorded', async () => {
    const rows = Array.from({ length: 100_001 }, (_, n) => `01/03/2024,Note ${n}.`).join('\n');
    const bytes = Buffer.from(`Date,Event\n${rows}`);
    const { data } = await wyn.import(
      { name: 'many.csv', bytes },
      { childId: samim, agencyId: agencies.police },
    );
    expect(data?.importFile).toMatchObject({ refusal: 'too many rows' });
    expect(data?.importFile.why).toContain('100001');
  }, 60_000);

  it('is refused from a practitioner where it is another agency’s', async () => {
    const answer = await bring(
      tunde,
      { name: 'theirs.csv', bytes: csv(['07/11/2024,09:00,Theirs: one']) },
      agencies.camhs,
    );
    expect(answer).toMatchObject({ __typename: 'FileRefused', refusal: 'not permitted' });
    expect(await texts('Theirs')).toEqual([]);
  });

  it('is refused for a child whom the sender’s agency is not involved with', async () => {
    const owen = await product.as('owen');
    const { errors } = await owen.import(
      { name: 'ours.csv', bytes: csv(['07/11/2024,09:00,Police: one']) },
      { childId: samim, agencyId: agencies.police },
    );
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'FORBIDDEN',
      because: 'agencyNotInvolved',
    });
  });
});

describe('withdrawing an import', () => {
  it('takes its rows from the chronology, and lets them come in again', async () => {
    const file = { name: 'wrong.csv', bytes: csv(['08/11/2024,09:00,Plover: one']) };
    const { importId } = await bring(tunde, file, agencies.socialCare);
    expect(await texts('Plover')).toHaveLength(1);
    const withdrawn = await tunde.send('withdrawImport', { importId, reason: 'The wrong child.' });
    expect(withdrawn).toMatchObject({ __typename: 'Receipt' });
    expect(await texts('Plover')).toEqual([]);
    expect(await bring(tunde, file, agencies.socialCare)).toMatchObject({
      added: 1,
      committed: true,
    });
    expect(await texts('Plover')).toHaveLength(1);
    expect(await bring(tunde, file, agencies.socialCare)).toMatchObject({ added: 0 });
  });

  it('is for the agency whose file it is, and for reviewers', async () => {
    const priya = await product.as(people.priya.userId);
    const file = { name: 'theirs.csv', bytes: csv(['08/11/2024,10:00,Dunlin: one']) };
    const { importId } = await bring(priya, file, agencies.camhs);
    const isMine = async (asker: Asker) =>
      (await asker.ask<{ import: { isMine: boolean } }>(`{ import(id: "${importId}") { isMine } }`))
        .data?.import.isMine;
    expect(await Promise.all([priya, wyn, tunde].map(isMine))).toEqual([true, true, false]);
    const withdraw = { importId, reason: 'Not ours.' };
    expect(await tunde.send('withdrawImport', withdraw)).toMatchObject({
      refusal: 'anotherAgencysFile',
    });
    expect(await texts('Dunlin')).toHaveLength(1);
    expect(await wyn.send('withdrawImport', withdraw)).toMatchObject({ __typename: 'Receipt' });
  });
});

describe('an import that is cut off', () => {
  const many = (): Uint8Array =>
    csv(Array.from({ length: 450 }, (_, n) => `09/11/2024,09:00,Kestrel: row ${n}`));
  const contextOf = ({ api }: Product): Context => {
    const viewer = { ...people.tunde, partnership: api.partnership, grants: [] };
    return {
      ...api,
      viewer,
      isStillGood: async () => true,
      authoriser: authoriserFor(api, viewer),
    };
  };

  it('shows nothing of the file, and goes on when it comes again: all rows, none twice', async () => {
    const file = { name: 'cut-off.csv', bytes: many() };
    const first = await startProduct({ over: product });
    const context = contextOf(first);
    await first.shown();
    const cutOff = bringIn(context, {
      ...{ childId: samim, agencyId: agencies.socialCare, agencyNamed: agencyNamed(context) },
      ...{ file, dryRun: false, attempt: 1 },
      tell: () => {
        throw new Error('the process ends here, between two rows');
      },
    });
    await expect(cutOff).rejects.toThrow('between two rows');
    await first.end();
    await product.shown();
    expect(await texts('Kestrel')).toEqual([]);

    const answer = await bring(tunde, file, agencies.socialCare);
    expect(answer).toMatchObject({ added: 450, committed: true });
    const found = await texts('Kestrel');
    expect(found).toHaveLength(450);
    expect(new Set(found).size).toBe(450);
  }, 60_000);
});

describe('bringing in a file that names several children', () => {
  const file = {
    name: 'two children.csv',
    bytes: new TextEncoder().encode(
      [
        'Date,Child,Details,Child seen?',
        '04/12/2024,"Rahmati, Samim",Sibling file: his own row,"Yes, alone"',
        '05/12/2024,"Lee, Tara",Sibling file: somebody else’s row,Y',
        '06/12/2024,Samim,Sibling file: his too,N - at college',
      ].join('\n'),
    ),
  };

  it('takes the rows about the child, and lists the others without bringing them in', async () => {
    const answer = await bring(wyn, file, agencies.socialCare);
    expect(answer).toMatchObject({ added: 2, committed: true });
    expect(answer.rejected).toMatchObject([
      { reason: 'another_child', why: expect.stringContaining('another child') },
    ]);
    expect((await texts('Sibling')).toSorted()).toEqual([
      'Sibling file: his own row',
      'Sibling file: his too',
    ]);
  });

  it('knows from its column whether the child was seen', async () => {
    const { data } = await tunde.ask<{
      child: { chronology: { nodes: { childSeen: string | null }[] } };
    }>(
      `{ child(id: "${samim}") { chronology(first: 500, kinds: [ENTRY], text: "Sibling") { nodes { childSeen } } } }`,
    );
    expect(data?.child.chronology.nodes.map(({ childSeen }) => childSeen)).toEqual([
      'alone',
      'not-seen',
    ]);
  });
});

describe('a file of more rows than one event can name', () => {
  const COUNT = 20_001;
  const standing = async (): Promise<number | undefined> => {
    await product.shown();
    const { data } = await tunde.ask<{ child: { chronology: { totalCount: number } } }>(
      `{ child(id: "${samim}") { chronology(first: 1, kinds: [ENTRY], text: "Plenty") { totalCount } } }`,
    );
    return data?.child.chronology.totalCount;
  };

  it('is seen whole once it is committed, is here when it comes again, and is withdrawn whole', async () => {
    const rows = Array.from({ length: COUNT }, (_, n) => `01/03/2024,09:00,Plenty: row ${n}`);
    const file = { name: 'plenty.csv', bytes: csv(rows) };
    const answer = await bring(wyn, file, agencies.police);
    expect(answer).toMatchObject({ added: COUNT, committed: true });
    expect(await standing()).toBe(COUNT);
    expect(await bring(wyn, file, agencies.police)).toMatchObject({ added: 0 });
    const { data } = await wyn.ask<{ import: { added: number } }>(
      `{ import(id: "${answer.importId}") { added } }`,
    );
    expect(data?.import.added).toBe(COUNT);
    await wyn.send('withdrawImport', { importId: answer.importId, reason: 'Sent by mistake' });
    expect(await standing()).toBe(0);
  }, 180_000);
});
