/** One invented file, of which one row has to be put right. */
import { day } from '../../graph.fixtures.ts';
import { child, college } from '../cases.fixtures.ts';

export const importId = '2f7c1d90-0000-4000-8000-0000000000cc';

const entry = (id: string, headline: string) => ({
  id,
  headline,
  source: `CPOMS, line ${id}`,
  agency: college,
  occurred: day('2024-10-28', '28 October 2024'),
  text: 'He <said> so.',
});

export const rejected = (row: number, more: object) => ({
  row,
  locator: `line ${row}`,
  reason: 'unreadable-date',
  why: 'the date cannot be read',
  rawDate: '3?/1?/2O24',
  text: 'Phone message: <boy> not sleeping',
  mustBeShown: true,
  ...more,
});

const term = (number: number, word: string, readings: readonly object[], more: object = {}) => ({
  ...{ number, term: word, times: number, readings, isClear: readings.length === 1 },
  ...{ decision: null, kind: null, means: null },
  examples: [{ id: '4', source: 'CPOMS, line 4', text: `Rang ${word} <twice>.` }],
  ...more,
});

const turnedAway = [
  rejected(3, { mustBeShown: false, why: 'all cells empty', text: null }),
  rejected(7, {}),
  rejected(9, { settledBy: 'A duplicate of line 4' }),
];

const kinds: Readonly<Record<string, readonly object[]>> = {
  TO_PUT_RIGHT: turnedAway.slice(1, 2),
  SETTLED: turnedAway.slice(2),
  NOTHING_TO_RECORD: turnedAway.slice(0, 1),
};

/** Rows of a kind, as the graph gives them: so many, after so many. */
export const rejectedOf =
  (rows: Readonly<Record<string, readonly object[]>>) =>
  ({ as, first, skip }: { as: string; first: number; skip?: number | null }) => {
    const all = rows[as] ?? [];
    return { totalCount: all.length, nodes: all.slice(skip ?? 0, (skip ?? 0) + first) };
  };

type Pair = {
  readonly certain: boolean;
  readonly decided?: string | null;
  readonly a?: { readonly id: string };
  readonly b?: { readonly id: string };
};

/** Pairs as the graph gives them in groups; `holding` names the group by one of its entries. */
export const pairsGrouped = (groups: readonly (readonly Pair[])[], decided = 0) => ({
  pairs: groups.flat(),
  pairGroups: ({ first, skip, holding }: GroupsAsked) => {
    const found = groups.filter(
      (pairs) => !holding || pairs.some(({ a, b }) => a?.id === holding || b?.id === holding),
    );
    const waiting = groups.flat();
    return {
      totalCount: found.length,
      ...{ waiting: waiting.length, certain: waiting.filter((one) => one.certain).length, decided },
      nodes: found.slice(skip ?? 0, (skip ?? 0) + first).map((pairs) => ({ pairs })),
    };
  },
});
type GroupsAsked = {
  readonly first: number;
  readonly skip?: number | null;
  readonly holding?: string | null;
};

export const pairOf = (a: string, b: string, more: object = {}) => ({
  ...{ certain: true, strength: 0.9, reasons: ['same day', 'same words'], decided: null },
  ...{ a: entry(a, 'Welfare call'), b: entry(b, 'Call from college') },
  ...more,
});

export const imported = {
  id: importId,
  isMine: true,
  fileName: 'College <export>.csv',
  sha256: 'a'.repeat(64),
  format: 'csv',
  status: 'committed',
  agency: college,
  child,
  receivedAt: '2025-12-02T09:05:00Z',
  rowsSeen: 21,
  added: 19,
  toAdd: 19,
  alreadyHere: 0,
  rejectedCount: 2,
  columns: [{ header: 'Date of incident', field: 'date' }],
  notes: ['Read with the first row as its header.'],
  rejected: turnedAway,
  rejectedRows: rejectedOf(kinds),
  glossary: [
    term(1, 'YT', [
      { kind: 'person', means: 'Yvonne <Tate>', because: 'the file says so in line 4' },
    ]),
    term(2, 'TB', [
      { kind: 'person', means: 'Tunde Bakare', because: 'the initials of a name in line 4' },
      { kind: 'abbreviation', means: 'Tuberculosis', because: 'a known abbreviation' },
    ]),
    term(3, 'OH', []),
    term(
      4,
      'DSL',
      [{ kind: 'role', means: 'Safeguarding lead', because: 'a known abbreviation' }],
      {
        ...{ decision: 'changed', kind: 'role', means: 'Designated safeguarding lead' },
      },
    ),
  ],
  ...pairsGrouped([[pairOf('4', '5')]]),
};
