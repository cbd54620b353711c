/** Case A by the command line, against the product as a person starts it: what comes in, what does not, and what goes out. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandLine } from '../support/product.ts';
import {
  agencyIn,
  caseA,
  expected,
  type FileReport,
  inWords,
  Report,
  reportedAs,
  wantedOf,
} from './case-a-report.ts';
import { type RunningProduct, startProduct } from './running-product.ts';

const CHILD = 'KCP-000001';

/** Rows of the hospital's file name their agency in a column; the file itself is the hospital's. */
const ownerOf = (agency: string) =>
  agency.startsWith('(') ? 'Kelderby Royal Infirmary' : agencyIn(agency);

let product: RunningProduct;
beforeAll(async () => {
  product = await startProduct();
}, 180_000);
afterAll(() => product?.stop());

const bringIn = async (path: string, agency: string, { isDryRun = false } = {}) => {
  const report = join(product.folder, 'report.json');
  await commandLine(
    product.folder,
    ...['import', '--child', CHILD, '--agency', agency, '--report', report],
    ...(isDryRun ? ['--dry-run'] : []),
    path,
  );
  const { files } = Report.parse(JSON.parse(readFileSync(report, 'utf8')));
  const [only] = files;
  if (only === undefined) throw new Error('Expected a report of one file, found none.');
  return only;
};

const allReports: FileReport[] = [];
beforeAll(async () => {
  for (const { file, agency } of expected.files)
    allReports.push(await bringIn(caseA(file), ownerOf(agency), { isDryRun: true }));
}, 180_000);

/** Entries of a report by what the case calls them. */
const rowIds = ({ file, rows }: FileReport) =>
  rows.map(({ entry, locator }) => {
    const row = expected.all_rows.find(
      (each) => each.file === file && inWords(each.locator) === locator,
    );
    return [entry, row?.row_id] as const;
  });

describe('the seven files of case A by the command line', () => {
  const reports = allReports;

  it('are counted as the case says, and are all here already', () => {
    for (const [n, { file, importable_rows }] of expected.files.entries())
      expect(reports[n]?.accepted, file).toBe(importable_rows);
    const sum = (of: (report: FileReport) => number) => reports.map(of).reduce((a, b) => a + b, 0);
    expect(sum(({ accepted }) => accepted)).toBe(201);
    expect(sum(({ rejected }) => rejected.length)).toBe(21);
    expect(sum(({ rowsSeen }) => rowsSeen)).toBe(222);
    expect(sum(({ added }) => added)).toBe(0);
    expect(reports.some(({ committed }) => committed)).toBe(false);
  });

  it('are reported row by row with grain, doubt, time, agency, child and words', () => {
    for (const [n, { file }] of expected.files.entries()) {
      const rows = new Map(reports[n]?.rows.map((row) => [row.locator, row]));
      const wanted = expected.all_rows
        .filter((row) => row.file === file)
        .map((row) => wantedOf(row, CHILD));
      expect(
        wanted.map((each) => reportedAs(rows.get(each.locator), each)),
        file,
      ).toEqual(wanted);
      expect(rows.size, file).toBe(wanted.length);
    }
  });

  it('are reported with each row that was turned away: where, why, and what was written', () => {
    for (const [n, { file, rejected }] of expected.files.entries()) {
      const found = reports[n]?.rejected ?? [];
      expect(
        found.map(({ locator, reason, mustBeShown }) => ({ locator, reason, mustBeShown })),
        file,
      ).toEqual(
        rejected.map(({ locator, reason, must_be_shown_to_user }) => ({
          locator: inWords(locator),
          reason,
          mustBeShown: must_be_shown_to_user,
        })),
      );
      expect(found.every(({ why }) => why !== '')).toBe(true);
      for (const [at, { must_be_shown_to_user, raw_date }] of rejected.entries())
        if (must_be_shown_to_user) expect(found[at]?.rawDate).toBe(raw_date ?? '');
    }
  });

  it('are reported with the doubts that their author has', () => {
    const flagged = expected.rows_to_flag.flatMap(({ row_id, flag }) => {
      const row = expected.all_rows.find((each) => each.row_id === row_id);
      if (row === undefined || flag === 'probable_wrong_year') return []; // that needs the day of involvement, which the case alone knows
      const report = reports.find(({ file }) => file === row.file);
      const found = report?.rows.find(({ locator }) => locator === inWords(row.locator));
      return found?.flags.includes(flag) ? [] : [`${row_id} ${flag}`];
    });
    expect(flagged).toEqual([]);
  });

  it('refuse what is no chronology in words, and end with a failure', async () => {
    await expect(bringIn(caseA('policy.json'), 'Police')).rejects.toThrow();
  });
});

describe.each(['docx', 'xlsx', 'csv'])('the whole chronology taken away as %s', (format) => {
  it('is the file whose digest is on record, and adds nothing when it comes back', async () => {
    const out = join(product.folder, `copy.${format}`);
    const said = await commandLine(
      product.folder,
      ...['export', '--child', CHILD, '--format', format, '--out', out],
    );
    const digest = createHash('sha256').update(readFileSync(out)).digest('hex');
    expect(said).toContain(digest);
    const report = await bringIn(out, 'Children’s social care');
    expect(report.accepted).toBeGreaterThan(201); // the agencies' rows, and what was done here
    expect(report).toMatchObject({ added: 0, committed: false, rejected: [], pairs: [] });
  }, 60_000);
});

describe('the home’s file, withdrawn and sent anew', () => {
  const HOME = 'Lantern Bridge - log flat 3.docx';

  const withdraw = async (importId: string): Promise<unknown> => {
    const token = await commandLine(product.folder, 'token', '--as', 'reviewer');
    const query = `mutation($input: WithdrawImportInput!) { withdrawImport(input: $input) { __typename } }`;
    const input = { importId, reason: 'Sent by mistake' };
    const answer = await fetch(`${product.origin}/graphql`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: { input } }),
    });
    return answer.json();
  };

  it('is reported with its pairs and their strength, as the case has them, and none that it warns of', async () => {
    const before = allReports.find(({ file }) => file === HOME);
    expect(await withdraw(before?.importId ?? '')).toEqual({
      data: { withdrawImport: { __typename: 'Receipt' } },
    });
    const home = await bringIn(caseA(HOME), 'Lantern Bridge', { isDryRun: true });
    expect(home).toMatchObject({ accepted: home.rows.length, added: home.rows.length });

    const idOf = new Map([...allReports, home].flatMap(rowIds));
    const key = (a = '', b = '') => [a, b].toSorted().join(' ');
    const keys = new Set(
      home.pairs
        .map((pair) => [idOf.get(pair.a.entry), idOf.get(pair.b.entry)] as const)
        .filter(([a, b]) => a !== undefined && b !== undefined) // of what was recorded here besides, the case says nothing
        .map(([a, b]) => key(a, b)),
    );
    const ofHome = (rows: readonly { readonly a: string; readonly b: string }[]) =>
      rows
        .filter(({ a, b }) => a.startsWith('A3-') !== b.startsWith('A3-'))
        .map(({ a, b }) => key(a, b));
    const right = new Set(ofHome(expected.duplicate_pairs));
    const certain = ofHome(
      expected.duplicate_pairs.filter(({ strength }) => strength === 'certain'),
    );
    expect(certain.filter((each) => keys.has(each)).length / certain.length).toBeGreaterThanOrEqual(
      0.95,
    );
    const rightOnes = [...keys].filter((each) => right.has(each)).length;
    expect(rightOnes / keys.size).toBeGreaterThanOrEqual(0.85); // nine in ten is for all files together: same-event.test.ts
    expect(ofHome(expected.not_duplicates).filter((each) => keys.has(each))).toEqual([]);
    const weakest = Math.min(
      ...home.pairs.filter((pair) => pair.certain).map((pair) => pair.strength),
    );
    for (const { strength, certain: isCertain, reasons } of home.pairs) {
      expect(strength).toBeGreaterThanOrEqual(0.5);
      expect(strength).toBeLessThanOrEqual(1);
      expect(isCertain).toBe(strength >= weakest);
      expect(reasons).not.toEqual([]);
    }
  }, 120_000);
});
