/** Every whole case as the comparison of rows sees it: its rows, and which of them tell of one event. */
import type { EventRow } from '../pairs/event-traits.ts';
import { expected, locatorKey, readCaseFile } from './case-a.fixtures.ts';
import { caseB, differ, samePairs } from './case-b.fixtures.ts';
import { caseC } from './case-c.fixtures.ts';
import { caseD } from './case-d.fixtures.ts';
import { caseE } from './case-e.fixtures.ts';
import { caseF } from './case-f.fixtures.ts';
import { caseG } from './case-g.fixtures.ts';
import { caseH } from './case-h.fixtures.ts';
import { caseI } from './case-i.fixtures.ts';
import { caseJ } from './case-j.fixtures.ts';
import { caseK } from './case-k.fixtures.ts';
import { caseL } from './case-l.fixtures.ts';
import { caseM } from './case-m.fixtures.ts';
import { type CaseOfFiles, readCase } from './cases.fixtures.ts';

export type PairedCase = {
  readonly name: string;
  readonly rows: readonly EventRow[];
  /** Two accounts of one event. */
  readonly certain: ReadonlySet<string>;
  /** These, and an account with word of its event. */
  readonly all: ReadonlySet<string>;
  /** Much alike, and not of one event. */
  readonly apart: ReadonlySet<string>;
};

export const pairKey = (a: string, b: string): string => [a, b].toSorted().join(' | ');

type Pair = { readonly a: string; readonly b: string };
const keysOf = (pairs: readonly Pair[]): ReadonlySet<string> =>
  new Set(pairs.map(({ a, b }) => pairKey(a, b)));
const named = (pairs: readonly (readonly [string, string])[]): readonly Pair[] =>
  pairs.map(([a, b]) => ({ a, b }));

export const pairedCaseA = async (): Promise<PairedCase> => {
  const files = await Promise.all(
    expected.files.map(async ({ file }) => ({ file, rows: (await readCaseFile(file)).rows })),
  );
  const rows = files.flatMap(({ file, rows: read }) =>
    read.flatMap((row) => {
      const known = expected.all_rows.find(
        (each) => each.file === file && locatorKey(each.locator) === locatorKey(row.locator),
      );
      return known ? [{ ...row, id: known.row_id, agency: known.agency }] : [];
    }),
  );
  return {
    name: 'A',
    rows,
    certain: keysOf(expected.duplicate_pairs.filter(({ strength }) => strength === 'certain')),
    all: keysOf(expected.duplicate_pairs),
    apart: keysOf(expected.not_duplicates),
  };
};

const pairedCaseB = (): PairedCase => ({
  name: 'B',
  rows: caseB,
  certain: keysOf(named(samePairs)),
  all: keysOf(named(samePairs)),
  apart: keysOf(named(differ)),
});

/** Which events a row tells of, and whether it is only word of one. */
const accountsOf = ({ files }: CaseOfFiles) =>
  Object.entries(files).flatMap(([short, { file }]) =>
    (file.tells ?? []).flatMap(([place, events]) =>
      events.map((said) => {
        const event = said.replace('?', '');
        const row = `${short}: ${place}`;
        return { row, event, name: `${short} ${event}`, isWord: said.endsWith('?') };
      }),
    ),
  );

const pairedCase = async (theCase: CaseOfFiles): Promise<PairedCase> => {
  const accounts = accountsOf(theCase);
  const pairs = accounts.flatMap((one, at) =>
    accounts
      .slice(at + 1)
      .filter(({ event, isWord }) => event === one.event && !(isWord && one.isWord))
      .map((other) => ({ a: one.row, b: other.row, isWord: one.isWord || other.isWord })),
  );
  const rowNamed = (name: string): string => {
    const [only, ...more] = accounts.filter((account) => account.name === name);
    if (!only || more.length > 0) throw new Error(`expected one row that tells of “${name}”`);
    return only.row;
  };
  return {
    name: theCase.name,
    rows: (await readCase(theCase)).flatMap((file) => file.rows),
    certain: keysOf(pairs.filter(({ isWord }) => !isWord)),
    all: keysOf(pairs),
    apart: keysOf(theCase.apart.map(([a, b]) => ({ a: rowNamed(a), b: rowNamed(b) }))),
  };
};

/** The cases from which weights are learnt. */
export const pairedCases = async (): Promise<readonly PairedCase[]> => [
  await pairedCaseA(),
  pairedCaseB(),
  ...(await Promise.all([caseC, caseD, caseE, caseF, caseG, caseH, caseI, caseJ].map(pairedCase))),
];

/** Cases from which nothing is learnt, to judge by. */
export const casesHeldBack = async (): Promise<readonly PairedCase[]> =>
  Promise.all([caseK, caseL, caseM].map(pairedCase));
