/** The words of a file that somebody may have to explain, and what the record knows of them. Decided for each file alone. */
import { compareTerms } from '@throughline/exchange/pairs/compare';
import type { ReadFile } from '@throughline/exchange/read-file';
import type {
  Candidate,
  Elsewhere,
  FoundTerm,
  TermReading,
} from '@throughline/exchange/terms/find-terms';
import { atAGlance, child, involvements } from '@throughline/read-store/queries/children';
import { agencies } from '@throughline/read-store/queries/organisations';
import { importsOfChild, termsOfImport } from '@throughline/read-store/queries/records';
import type { Context } from '../context.ts';
import type { Fields } from './desk.ts';
import type { Placed } from './understand.ts';

type Views = Pick<Context, 'views'>;

const MOST = 2000; // words of one file

const named = (names: readonly (string | undefined)[], because: string): readonly Candidate[] =>
  names.flatMap((name) => (name === undefined ? [] : [{ name, because }]));

/** Everybody whom the record names: the child, who matters to them, and who works with them. */
const peopleOfRecord = ({ views }: Views, childId: string): readonly Candidate[] => {
  const subject = child(views, childId);
  const now = atAGlance(views, childId);
  const workers = [
    ...involvements(views, childId).map(({ worker }) => worker),
    ...(now?.workers ?? []).map(({ person }) => person),
    now?.leadProfessional?.person,
    now?.careCoordinator?.person,
  ];
  const all = [
    ...named(
      [
        subject?.name,
        ...(subject?.details.names ?? []).map((one) => `${one.given} ${one.family ?? ''}`.trim()),
      ],
      'the child whose record it is',
    ),
    ...named(
      (now?.people ?? []).map(({ name }) => name),
      'somebody of the child’s record',
    ),
    ...named(
      workers.map((worker) => worker?.name),
      'somebody who works with the child',
    ),
  ];
  return [...new Map(all.map((one) => [one.name, one])).values()];
};

/** What agencies are called for short, and what words were decided to mean in other files about the child. */
const decidedBefore = (context: Views, childId: string): Elsewhere['decided'] => {
  const decided = new Map<string, TermReading[]>();
  const add = (word: string, reading: TermReading): void => {
    const before = decided.get(word) ?? [];
    if (!before.some(({ means }) => means === reading.means))
      decided.set(word, [...before, reading]);
  };
  for (const { name, shortName } of agencies(context.views))
    if (shortName !== undefined && shortName !== name)
      add(shortName, {
        kind: 'abbreviation',
        means: name,
        because: 'an agency of the partnership',
      });
  for (const { importId, fileName } of importsOfChild(context.views, childId))
    for (const { term, decided: one } of termsOfImport(context.views, importId))
      if (one?.kind !== undefined && one.means !== undefined)
        add(term, {
          kind: one.kind,
          means: one.means,
          because: `so decided in ${fileName}`.slice(0, 300),
        });
  return decided;
};

export type Worded = {
  readonly childId: string;
  readonly read: ReadFile;
  readonly placed: readonly Placed[];
};

/** The words of the rows that the file adds. */
export const glossaryOf = (
  context: Views,
  { childId, read, placed }: Worded,
): Promise<readonly FoundTerm[]> => {
  const rows = placed
    .filter(({ report }) => !report.alreadyHere)
    .map(({ row, report }) => ({
      ...{ id: report.entryId, where: report.locator, who: row.who },
      texts: [row.text, row.action, row.comment].filter((text) => text !== undefined),
    }));
  const { titles, headers, footnotes } = read.provenance;
  return compareTerms(rows, {
    people: peopleOfRecord(context, childId),
    decided: decidedBefore(context, childId),
    around: [...titles, ...headers, ...footnotes, ...read.notes],
  });
};

/** As a command; undefined where the file has no such word. */
export const proposeTerms = async (context: Views, worded: Worded): Promise<Fields | undefined> => {
  const terms = (await glossaryOf(context, worded))
    .slice(0, MOST)
    .map(({ term, readings, times, rows }) => ({
      ...{ term, times, entryIds: rows },
      readings: readings
        .slice(0, 10)
        .map((one) => ({ ...one, ...(one.means && { means: one.means.slice(0, 300) }) })),
    }));
  return terms.length === 0 ? undefined : { type: 'ProposeTerms', terms };
};
