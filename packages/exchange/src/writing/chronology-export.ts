/**
 * A chronology to be taken away: the rows of the screen, what was asked, and what was left out, so
 * that paper never claims to hold more than it does.
 */
import type { Occurred } from '@throughline/time/occurred';
import { inWords, timeInWords } from '@throughline/time/occurred-at';

export type ExportedRow = {
  /** Our entry's id; it comes back with the file, so that re-importing adds nothing. */
  readonly entry: string;
  readonly occurred: Occurred;
  readonly agency: string;
  readonly text: string;
  readonly source?: string;
  readonly action?: string;
  /** Doubts, disputes and corrections, in words. */
  readonly comment?: string;
  /** On the copy of a review: the child, where there are several, and how old; how long since the line before. */
  readonly age?: string;
  /** On the copy of a review: what reviewers marked, and the selections that it was chosen for. */
  readonly marks?: string;
  /** A line that is no entry: a gap, or the head of a group. It does not come back as one. */
  readonly isBetween?: boolean;
};

export type ChronologyExport = {
  readonly title: string;
  /** The protective marking, on every page. */
  readonly marking: string;
  /** Who took it away and when, in words: "Tunde Bakare, 2 December 2025 at 10:15am". */
  readonly takenBy: string;
  /** Lines that say what was asked: filters, "as known at", for which agency. */
  readonly asked: readonly string[];
  readonly rows: readonly ExportedRow[];
  /** The copy is a review's: it has its columns as well. */
  readonly isOfReview?: boolean;
  /** Entries that the reader may not see, and entries that could not be read. */
  readonly withheld: number;
  readonly unreadable: number;
};

/** Without its time: "28 October 2024", "about March 2023". */
export const dateCell = (occurred: Occurred): string => {
  const { time: _, problem: __, ...dateOnly } = occurred;
  return inWords({ ...dateOnly, grain: occurred.grain === 'minute' ? 'day' : occurred.grain });
};

/** The time; where the clock showed it twice, with the clock that was meant. */
export const timeCell = (occurred: Occurred): string => {
  const { problem, offset } = occurred;
  const clock = problem === 'ambiguous' && offset ? (offset === '+01:00' ? ' BST' : ' GMT') : '';
  return `${timeInWords(occurred) ?? ''}${clock}`;
};

/** What stands in the column of our ids on a line that is no entry. */
export const NO_ENTRY = 'no entry';

type Column = {
  readonly name: string;
  /** Parts of a page's width, and characters of a sheet's. */
  readonly part: number;
  readonly characters: number;
  readonly cell: (row: ExportedRow) => string;
  readonly isOfReview?: boolean;
};

const columns: readonly Column[] = [
  { name: 'Date', part: 15, characters: 18, cell: ({ occurred }) => dateCell(occurred) },
  { name: 'Time', part: 9, characters: 14, cell: ({ occurred }) => timeCell(occurred) },
  { name: 'Age', part: 12, characters: 20, cell: ({ age = '' }) => age, isOfReview: true },
  { name: 'Agency', part: 15, characters: 24, cell: ({ agency }) => agency },
  { name: 'Source of information', part: 17, characters: 24, cell: ({ source = '' }) => source },
  { name: 'Event', part: 44, characters: 70, cell: ({ text }) => text },
  { name: 'Action taken', part: 17, characters: 36, cell: ({ action = '' }) => action },
  { name: 'Comment', part: 19, characters: 36, cell: ({ comment = '' }) => comment },
  { name: 'Marks', part: 19, characters: 36, cell: ({ marks = '' }) => marks, isOfReview: true },
  {
    ...{ name: 'Throughline entry', part: 12, characters: 38 },
    cell: ({ entry, isBetween }) => (isBetween ? NO_ENTRY : entry),
  },
];

/** The columns of a copy, in their order; the first holds the date. */
export const columnsOf = ({ isOfReview }: ChronologyExport): readonly Column[] =>
  columns.filter((column) => isOfReview || !column.isOfReview);

/** Its rows as cells, in the order of its columns. */
export const cellsOf = (taken: ChronologyExport): readonly (readonly string[])[] =>
  taken.rows.map((row) => columnsOf(taken).map(({ cell }) => cell(row)));

const counted = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** How much is in it, and how much is not: nought is said as well, so that nobody has to guess. */
const howMuch = (taken: ChronologyExport): string => {
  const entries = taken.rows.filter(({ isBetween }) => !isBetween);
  const undated = entries.filter(({ occurred }) => occurred.start === undefined).length;
  const parts = [
    counted(entries.length, 'entry', 'entries'),
    undated ? `${undated} of them without a date, at the end` : 'none without a date',
    taken.withheld ? `${counted(taken.withheld, 'entry', 'entries')} withheld` : 'none withheld',
    ...(taken.unreadable
      ? [`${counted(taken.unreadable, 'entry', 'entries')} could not be read`]
      : []),
  ];
  return `${parts.join('; ')}.`;
};

/** What stands above the table: what was asked, what is in it and what is not. */
export const aboveTable = (taken: ChronologyExport): readonly string[] => [
  ...taken.asked,
  howMuch(taken),
  `Taken from Throughline by ${taken.takenBy}`,
];
