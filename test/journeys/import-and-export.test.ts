/** Case A by the command line, against the product as a person starts it: what comes in, what does not, and what goes out. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { commandLine } from '../support/product.ts';
import { type RunningProduct, startProduct } from './running-product.ts';

const caseA = (name: string) => fileURLToPath(new URL(`../data/case-a/${name}`, import.meta.url));
const CHILD = 'KCP-000001';

const Expected = z.object({
  files: z.array(
    z.object({
      file: z.string(),
      agency: z.string(),
      importable_rows: z.number(),
      rejected: z.array(z.object({ reason: z.string(), must_be_shown_to_user: z.boolean() })),
    }),
  ),
  all_rows: z.array(
    z.object({
      file: z.string(),
      date: z.object({ start: z.string().nullable(), end: z.string().nullable() }),
      text_starts_with: z.string(),
    }),
  ),
});
const Report = z.object({
  child: z.string(),
  files: z.array(
    z.object({
      file: z.string(),
      committed: z.boolean(),
      rowsSeen: z.number(),
      accepted: z.number(),
      added: z.number(),
      alreadyHere: z.number(),
      rejected: z.array(
        z.object({
          locator: z.string(),
          reason: z.string(),
          why: z.string(),
          mustBeShown: z.boolean(),
        }),
      ),
      rows: z.array(
        z.object({
          locator: z.string(),
          agency: z.string(),
          child: z.string(),
          occurred: z.object({
            start: z.string().nullable(),
            end: z.string().nullable(),
            grain: z.string(),
            qualifier: z.string().nullable(),
            time: z.string().nullable(),
          }),
          text: z.string(),
        }),
      ),
      pairs: z.array(
        z.object({
          a: z.object({ entry: z.string(), locator: z.string().optional() }),
          b: z.object({ entry: z.string(), locator: z.string().optional() }),
          strength: z.number(),
        }),
      ),
    }),
  ),
});
type FileReport = z.infer<typeof Report>['files'][number];

const expected = Expected.parse(JSON.parse(readFileSync(caseA('expected.json'), 'utf8')));
/** Rows of the hospital's file name their agency in a column; the file itself is the hospital's. */
const ownerOf = (agency: string) =>
  agency.startsWith('(') ? 'Kelderby Royal Infirmary' : agency.replace(/\s*\(.*\)$/, '');

let product: RunningProduct;
beforeAll(async () => {
  product = await startProduct();
}, 180_000);
afterAll(() => product?.stop());

const bringIn = async (path: string, agency: string, ...more: readonly string[]) => {
  const report = join(product.folder, 'report.json');
  await commandLine(
    product.folder,
    ...['import', '--child', CHILD, '--agency', agency, '--report', report],
    ...more,
    path,
  );
  const { files } = Report.parse(JSON.parse(readFileSync(report, 'utf8')));
  const [only] = files;
  if (only === undefined) throw new Error('Expected a report of one file, found none.');
  return only;
};

describe('the seven files of case A by the command line', () => {
  it('are understood row by row as the case says, and are all here already', async () => {
    const reports: FileReport[] = [];
    for (const { file, agency } of expected.files)
      reports.push(await bringIn(caseA(file), ownerOf(agency), '--dry-run'));
    for (const [n, { file, importable_rows, rejected }] of expected.files.entries()) {
      const report = reports[n];
      expect(report?.accepted, file).toBe(importable_rows);
      expect(report?.rejected.map(({ reason }) => reason).toSorted(), file).toEqual(
        rejected.map(({ reason }) => reason).toSorted(),
      );
      expect(report?.rejected.every(({ locator, why }) => locator !== '' && why !== '')).toBe(true);
      const rows = expected.all_rows.filter((row) => row.file === file);
      expect(
        report?.rows.map(({ occurred: { start, end } }) => ({ start, end })),
        file,
      ).toEqual(rows.map(({ date: { start, end } }) => ({ start, end })));
    }
    const sum = (of: (report: FileReport) => number) => reports.map(of).reduce((a, b) => a + b, 0);
    expect(sum(({ accepted }) => accepted)).toBe(201);
    expect(sum(({ rejected }) => rejected.length)).toBe(21);
    expect(sum(({ rowsSeen }) => rowsSeen)).toBe(222);
    expect(sum(({ added }) => added)).toBe(0);
    expect(reports.some(({ committed }) => committed)).toBe(false);
  }, 120_000);

  it('refuse what is no chronology in words, and end with a failure', async () => {
    await expect(
      bringIn(fileURLToPath(new URL('../data/case-a/policy.json', import.meta.url)), 'Police'),
    ).rejects.toThrow();
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
