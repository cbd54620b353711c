/** What `--report` must say of case A's files, value by value, by the case's own answers. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

export const caseA = (name: string) =>
  fileURLToPath(new URL(`../data/case-a/${name}`, import.meta.url));

const Locator = z.union([
  z.object({ table: z.number(), row: z.number() }),
  z.object({ sheet: z.string(), row: z.number() }),
  z.object({ line: z.number() }),
]);
const PairOfRows = z.object({ a: z.string(), b: z.string() });
const Expected = z.object({
  files: z.array(
    z.object({
      file: z.string(),
      agency: z.string(),
      importable_rows: z.number(),
      rejected: z.array(
        z.object({
          locator: Locator,
          reason: z.string(),
          raw_date: z.string().optional(),
          must_be_shown_to_user: z.boolean(),
        }),
      ),
    }),
  ),
  all_rows: z.array(
    z.object({
      row_id: z.string(),
      file: z.string(),
      locator: Locator,
      agency: z.string(),
      raw_date: z.string(),
      date: z.object({
        start: z.string().nullable(),
        end: z.string().nullable(),
        precision: z.string(),
        base_precision: z.string(),
        range: z.boolean().default(false),
        uncertain: z.boolean(),
      }),
      time: z.object({
        start: z.string().nullable(),
        end: z.string().nullable(),
        precision: z.string(),
        part: z.string().optional(),
      }),
      start_utc: z.string().nullable().optional(),
      text_starts_with: z.string(),
    }),
  ),
  rows_to_flag: z.array(z.object({ row_id: z.string(), flag: z.string() })),
  duplicate_pairs: z.array(PairOfRows.extend({ strength: z.string() })),
  not_duplicates: z.array(PairOfRows),
});
export const expected = Expected.parse(JSON.parse(readFileSync(caseA('expected.json'), 'utf8')));
type ExpectedRow = (typeof expected)['all_rows'][number];

const Row = z.object({
  locator: z.string(),
  entry: z.string(),
  agency: z.string(),
  child: z.string(),
  occurred: z.object({
    start: z.string().nullable(),
    end: z.string().nullable(),
    grain: z.string(),
    qualifier: z.string().nullable(),
    isRange: z.boolean(),
    isUncertain: z.boolean(),
    timeOfDay: z
      .object({
        kind: z.string(),
        from: z.string().nullable(),
        to: z.string().nullable(),
        part: z.string().nullable(),
      })
      .nullable(),
    at: z.string().nullable(),
  }),
  text: z.string(),
  flags: z.array(z.string()),
});
export type ReportedRow = z.infer<typeof Row>;
const Place = z.object({ entry: z.string(), file: z.string().optional() });
export const Report = z.object({
  child: z.string(),
  files: z.array(
    z.object({
      file: z.string(),
      importId: z.string(),
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
          rawDate: z.string(),
          mustBeShown: z.boolean(),
        }),
      ),
      rows: z.array(Row),
      pairs: z.array(
        z.object({
          a: Place,
          b: Place,
          strength: z.number(),
          certain: z.boolean(),
          reasons: z.array(z.string()),
        }),
      ),
    }),
  ),
});
export type FileReport = z.infer<typeof Report>['files'][number];

export const inWords = (locator: z.infer<typeof Locator>): string => {
  if ('line' in locator) return `line ${locator.line}`;
  const where = 'table' in locator ? `table ${locator.table}` : locator.sheet;
  return `${where}, row ${locator.row}`;
};

/** "(acute hospital)" and the like are the case's own remarks. */
export const agencyIn = (name: string): string => name.replace(/\s*\(.*\)$/, '');

const kinds: Readonly<Record<string, string>> = {
  minute: 'exact',
  approximate: 'about',
  part_of_day: 'part-of-day',
  unknown: 'unknown',
};

const timeWanted = ({ time: { precision, start, end, part } }: ExpectedRow) =>
  precision === 'none'
    ? null
    : { kind: kinds[precision] ?? precision, from: start, to: end, part: part ?? null };

const grainWanted = ({ date: { precision, base_precision } }: ExpectedRow): string =>
  precision === 'approximate' ? base_precision : precision;

/** All that the case says of a row. */
export const wantedOf = (row: ExpectedRow, child: string) => ({
  locator: inWords(row.locator),
  agency: agencyIn(row.agency),
  child,
  start: row.date.start,
  end: row.date.end,
  grain: grainWanted(row),
  qualifier: /^c\./.test(row.raw_date) ? 'about' : null,
  isRange: row.date.range,
  isUncertain: row.date.uncertain,
  time: timeWanted(row),
  ...(row.start_utc === undefined ? {} : { at: row.start_utc }),
  text: row.text_starts_with.trim(),
});

/** As much of what was reported. */
export const reportedAs = (row: ReportedRow | undefined, like: ReturnType<typeof wantedOf>) => {
  if (row === undefined) return undefined;
  const { start, end, grain, qualifier, isRange, isUncertain, timeOfDay, at } = row.occurred;
  return {
    locator: row.locator,
    agency: agencyIn(row.agency),
    child: row.child,
    ...{ start, end, grain, qualifier, isRange, isUncertain, time: timeOfDay },
    ...(like.at === undefined ? {} : { at: at?.replace('.000Z', 'Z') ?? null }),
    text: row.text.slice(0, like.text.length),
  };
};
