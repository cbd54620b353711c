/** Taking a chronology away: it equals the screen, says what it leaves out, is on record, and comes back as nothing new. */
import { createHash, randomUUID } from 'node:crypto';
import { isRefused, type ReadFile, readChronologyFile } from '@throughline/exchange/read-file';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Asker, type Product, startProduct } from '../testing/harness.ts';
import { agencies, people, samim, settle } from '../testing/kelderby.fixtures.ts';

type Exported = {
  readonly exportChronology: {
    readonly name: string;
    readonly type: string;
    readonly base64: string;
    readonly sha256: string;
    readonly rows: number;
    readonly withheld: number;
    readonly position: string;
  };
};
type Screen = {
  readonly child: {
    readonly chronology: {
      readonly totalCount: number;
      readonly nodes: readonly { readonly id: string }[];
    };
  };
};

let product: Product;
let tunde: Asker;
beforeAll(async () => {
  product = await startProduct();
  await settle(product);
  tunde = await product.as(people.tunde.userId);
  for (const [on, text, more] of [
    ['2024-10-28', 'Telephone call from the college: absent again.', {}],
    ['2024-11-02', '=HYPERLINK("https://example.invalid") was in the e-mail.', {}],
    ['2024-11-05', 'Visit. He said he is not sleeping.', { actionTaken: 'Rang the GP.' }],
  ] as const)
    await tunde.send('recordEntry', {
      ...{ childIds: [samim], agencyId: agencies.socialCare, occurred: { on }, text, ...more },
    });
  await product.shown();
}, 60_000);
afterAll(() => product.end());

const taken = async (asker: Asker, args: string): Promise<Exported['exportChronology']> => {
  const { data, errors } = await asker.ask<Exported>(
    `mutation { exportChronology(childId: "${samim}", ${args}) { name type base64 sha256 rows withheld position } }`,
  );
  if (data === null) throw new Error(JSON.stringify(errors));
  await product.views.waitFor(BigInt(data.exportChronology.position), 20_000);
  return data.exportChronology;
};
const screen = async (asker: Asker, args: string): Promise<readonly string[]> => {
  const { data } = await asker.ask<Screen>(
    `{ child(id: "${samim}") { chronology(first: 500, ${args}) { totalCount nodes { id } } } }`,
  );
  return data?.child.chronology.nodes.map(({ id }) => id) ?? [];
};
const readBack = async ({ name, base64 }: Exported['exportChronology']): Promise<ReadFile> => {
  const read = await readChronologyFile({ name, bytes: Buffer.from(base64, 'base64') });
  if (isRefused(read)) throw new Error(read.why);
  return read;
};
const exportsOnRecord = async () =>
  (await product.events('access', samim)).filter(({ event }) => event.type === 'RecordExported');

describe.each(['DOCX', 'XLSX', 'CSV'])('taking a chronology away as %s', (format) => {
  it.each([
    'order: OLDEST_FIRST',
    'order: NEWEST_FIRST',
    'text: "college"',
    'from: "2024-11-01", to: "2024-11-03"',
    `agencies: ["${agencies.socialCare}"], kinds: [ENTRY]`,
    'asKnownAt: "2020-01-01T00:00:00+00:00"',
    `knownToAgency: "${agencies.camhs}"`,
  ])('equals the screen for %s', async (args) => {
    const copy = await taken(tunde, `format: ${format}, ${args}`);
    const shown = await screen(tunde, args);
    expect(copy.rows).toBe(shown.length);
    if (shown.length > 0)
      expect((await readBack(copy)).rows.map(({ entry }) => entry)).toEqual(shown);
  });

  it('is on record before it is given, with the digest of the very bytes', async () => {
    const copy = await taken(tunde, `format: ${format}, reason: "For the review meeting"`);
    const [last] = (await exportsOnRecord()).slice(-1);
    expect(last?.event).toMatchObject({
      ...{ what: 'chronology', format: format.toLowerCase(), rows: copy.rows },
      ...{ digest: copy.sha256, withheld: 0, reason: 'For the review meeting' },
    });
    expect(last?.metadata.actor.user).toBe(people.tunde.userId);
    const bytes = Buffer.from(copy.base64, 'base64');
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(copy.sha256);
  });

  it('adds nothing when it is brought in again', async () => {
    const before = await screen(tunde, 'order: OLDEST_FIRST');
    const copy = await taken(tunde, `format: ${format}`);
    const { data } = await tunde.import(
      { name: copy.name, bytes: Buffer.from(copy.base64, 'base64') },
      { childId: samim, agencyId: agencies.socialCare },
    );
    expect(data?.importFile).toMatchObject({ added: 0, committed: false, rejected: [] });
    expect(data?.importFile.rows).toHaveLength(before.length);
    await product.shown();
    expect(await screen(tunde, 'order: OLDEST_FIRST')).toEqual(before);
  });

  it('says what was asked, of whom, by whom, and what is marked on it', async () => {
    const { provenance } = await readBack(
      await taken(tunde, `format: ${format}, from: "2024-10-01", text: "college"`),
    );
    const said = [...provenance.titles, ...provenance.headers].join('\n');
    for (const words of [
      'OFFICIAL – SENSITIVE',
      'The record as it is now',
      'from Tuesday 1 October 2024',
      'with the words “college”',
      'the oldest first',
      'Tunde Bakare',
    ])
      expect(said).toContain(words);
  });
});

describe('taking away what not everybody may see', () => {
  it('is refused to whoever may not open the record, and leaves no copy on record', async () => {
    const before = (await exportsOnRecord()).length;
    const owen = await product.as(people.owen.userId);
    const { data, errors } = await owen.ask(
      `mutation { exportChronology(childId: "${samim}", format: CSV) { base64 } }`,
    );
    expect(data ?? null).toBeNull();
    expect(errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
    expect(await exportsOnRecord()).toHaveLength(before);
  });

  it('leaves out what is kept from the reader, and counts it', async () => {
    const hidden = await tunde.send('recordEntry', {
      ...{
        childIds: [samim],
        agencyId: agencies.socialCare,
        occurred: { on: '2024-12-01' },
        text: 'The address of the refuge.',
      },
    });
    await tunde.send('restrictRecord', {
      ...{
        childId: samim,
        entryIds: [hidden.id],
        audience: 'NAMED',
        occurred: { on: '2024-12-01' },
      },
      ...{
        userIds: [people.tunde.userId],
        why: 'A protected address',
        restrictionId: randomUUID(),
      },
    });
    const priya = await product.as(people.priya.userId);
    const copy = await taken(priya, 'format: CSV');
    expect(copy.withheld).toBe(1);
    const text = Buffer.from(copy.base64, 'base64').toString('utf8');
    expect(text).not.toContain('refuge');
    expect(text).toContain('1 entry withheld');
  });
});

describe('bringing back a copy in which somebody changed a row', () => {
  it('takes the changed row for a new account, beside the one it was', async () => {
    const copy = await taken(tunde, 'format: CSV, kinds: [ENTRY]');
    const changed = Buffer.from(copy.base64, 'base64')
      .toString('utf8')
      .replace('absent again.', 'absent again, for the third day.');
    const { data } = await tunde.import(
      { name: 'changed.csv', bytes: Buffer.from(changed) },
      { childId: samim, agencyId: agencies.socialCare },
    );
    expect(data?.importFile, product.logged.join('')).toMatchObject({ added: 1, committed: true });
  });
});

it('keeps a formula from running, whatever program opens the file', async () => {
  const copy = await taken(tunde, 'format: CSV, text: "HYPERLINK"');
  const text = Buffer.from(copy.base64, 'base64').toString('utf8');
  expect(text).toContain("'=HYPERLINK");
});
