/** What came of bringing files in, as the graph answers it, as the screen says it, and as `--report` keeps it. */
import { z } from 'zod';

const Occurred = z.object({
  start: z.string().nullable(),
  end: z.string().nullable(),
  grain: z.string(),
  qualifier: z.string().nullable(),
  isRange: z.boolean(),
  isUncertain: z.boolean(),
  asWritten: z.string(),
  time: z.string().nullable(),
  timeOfDay: z
    .object({
      kind: z.string(),
      from: z.string().nullable(),
      to: z.string().nullable(),
      part: z.string().nullable(),
    })
    .nullable(),
  problem: z.string().nullable(),
  at: z.string().nullable(),
});
const Row = z.object({
  locator: z.string(),
  entryId: z.string(),
  agency: z.object({ name: z.string() }).nullable(),
  occurred: Occurred,
  text: z.string(),
  flags: z.array(z.string()),
  alreadyHere: z.boolean(),
});
export type Row = z.infer<typeof Row>;
const Report = z.object({
  __typename: z.literal('ImportReport'),
  file: z.string(),
  importId: z.string(),
  committed: z.boolean(),
  rowsSeen: z.number(),
  added: z.number(),
  alreadyHere: z.number(),
  mapping: z.array(z.object({ header: z.string(), field: z.string() })),
  /** Absent until they are asked for: a report of many thousand is a long answer. */
  rows: z.array(Row).default([]),
  rejected: z.array(
    z.object({
      locator: z.string(),
      reason: z.string(),
      why: z.string(),
      rawDate: z.string(),
      text: z.string(),
      mustBeShown: z.boolean(),
    }),
  ),
  pairs: z.array(
    z.object({
      a: z.string(),
      b: z.string(),
      strength: z.number(),
      certain: z.boolean(),
      reasons: z.array(z.string()),
    }),
  ),
  notes: z.array(z.string()),
});
type Report = z.infer<typeof Report>;
const Refused = z.object({
  __typename: z.literal('FileRefused'),
  file: z.string(),
  refusal: z.string(),
  why: z.string(),
});
const GoesOn = z.object({ __typename: z.literal('ImportGoesOn'), readingId: z.string() });
const Outcome = z.discriminatedUnion('__typename', [Report, Refused]);
export type Outcome = z.infer<typeof Outcome>;
export const Answer = z.object({
  importFile: z.discriminatedUnion('__typename', [Report, Refused, GoesOn]),
});
export const Progress = z.object({
  fileBeingRead: z
    .object({
      recorded: z.number(),
      toRecord: z.number().nullable(),
      outcome: Outcome.nullable(),
    })
    .nullable(),
});

/** Some of the rows of a file that was read. */
export const RowsOfFile = z.object({
  fileBeingRead: z.object({ outcome: z.object({ rows: z.array(Row) }).nullable() }).nullable(),
});

const rowFields = `locator entryId agency { name } text flags alreadyHere occurred {
        start end grain qualifier isRange isUncertain asWritten time problem at
        timeOfDay { kind from to part }
      }`;

const whatCame = `__typename
    ... on ImportReport {
      file importId committed rowsSeen added alreadyHere notes
      mapping { header field }
      rejected { locator reason why rawDate text mustBeShown }
      pairs { a b strength certain reasons }
    }
    ... on FileRefused { file refusal why }`;

/** `first` rows of the answer, where it comes at once. */
export const importMutation = `mutation ImportFile($input: ImportFileInput!, $first: Int) {
  importFile(input: $input) {
    ${whatCame}
    ... on ImportReport { rows(first: $first) { ${rowFields} } }
    ... on ImportGoesOn { readingId }
  }
}`;
export const rowsQuery = `query RowsOfFile($id: ID!, $first: Int!, $after: Int!) {
  fileBeingRead(id: $id) { outcome { ... on ImportReport { rows(first: $first, after: $after) { ${rowFields} } } } }
}`;
export const progressQuery = `query FileBeingRead($id: ID!) {
  fileBeingRead(id: $id) { recorded toRecord outcome { ${whatCame} } }
}`;

/** One line that says what came of a file. */
export const inWords = (outcome: Outcome): string => {
  if (outcome.__typename === 'FileRefused')
    return `${outcome.file}: refused, ${outcome.refusal}: ${outcome.why}`;
  const { file, rowsSeen, added, alreadyHere, rejected, pairs, committed } = outcome;
  return `${file}: ${rowsSeen} rows seen, ${added} ${committed ? 'added' : 'to add'}, ${alreadyHere} already here, ${rejected.length} rejected, ${pairs.length} pairs suggested`;
};

/** Every row that was not taken, with its reason; those that somebody has to put right are marked. */
export const rejectedInWords = (outcome: Outcome): readonly string[] =>
  outcome.__typename === 'FileRefused'
    ? []
    : outcome.rejected.map(
        ({ locator, reason, why, rawDate, mustBeShown }) =>
          `  ${mustBeShown ? 'NEEDS YOU ' : ''}${locator}: ${reason.replaceAll('_', ' ')}${rawDate === '' ? '' : ` (“${rawDate}”)`} – ${why}`,
      );

type Place = { readonly file: string; readonly locator: string };

/** Where each entry stands in the files of this run: a pair is told by its rows, where they are among them. */
const placesOf = (outcomes: readonly Outcome[]): ReadonlyMap<string, Place> =>
  new Map(
    outcomes.flatMap((outcome) =>
      outcome.__typename === 'FileRefused'
        ? []
        : outcome.rows.map(
            ({ entryId, locator }) => [entryId, { file: outcome.file, locator }] as const,
          ),
    ),
  );

const fileReport = (child: string, report: Report, places: ReadonlyMap<string, Place>) => ({
  file: report.file,
  importId: report.importId,
  committed: report.committed,
  rowsSeen: report.rowsSeen,
  accepted: report.rowsSeen - report.rejected.length,
  added: report.added,
  alreadyHere: report.alreadyHere,
  columns: report.mapping,
  rejected: report.rejected,
  rows: report.rows.map(({ entryId, agency, occurred, ...row }) => ({
    ...row,
    occurred: { ...occurred, grain: occurred.grain.toLowerCase() }, // the graph's name for what is stored in small letters
    entry: entryId,
    agency: agency?.name ?? null,
    child,
  })),
  pairs: report.pairs.map(({ a, b, ...pair }) => ({
    a: { entry: a, ...places.get(a) },
    b: { entry: b, ...places.get(b) },
    ...pair,
  })),
  notes: report.notes,
});

/** The content of `--report FILE.json`. `child` is the partnership's reference. */
export const reportOf = (child: string, outcomes: readonly Outcome[]) => {
  const places = placesOf(outcomes);
  return {
    child,
    files: outcomes.map((outcome) => {
      if (outcome.__typename === 'ImportReport') return fileReport(child, outcome, places);
      const { file, refusal, why } = outcome;
      return { file, refused: refusal, why };
    }),
  };
};
