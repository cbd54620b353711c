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
  /** Doubts, disputes, corrections and annotations, in words. */
  readonly comment?: string;
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
  /** Entries that the reader may not see, and entries that could not be read. */
  readonly withheld: number;
  readonly unreadable: number;
};

export const exportColumns = [
  'Date',
  'Time',
  'Agency',
  'Source of information',
  'Event',
  'Action taken',
  'Comment',
  'Throughline entry',
] as const;

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

/** A row's cells, in the order of `exportColumns`. */
export const exportCells = (row: ExportedRow): readonly string[] => [
  dateCell(row.occurred),
  timeCell(row.occurred),
  row.agency,
  row.source ?? '',
  row.text,
  row.action ?? '',
  row.comment ?? '',
  row.entry,
];

const counted = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** What stands above the table: what was asked, what is in it and what is not. */
export const aboveTable = (taken: ChronologyExport): readonly string[] => {
  const undated = taken.rows.filter(({ occurred }) => occurred.start === undefined).length;
  const parts = [
    counted(taken.rows.length, 'entry', 'entries'),
    ...(undated ? [`${undated} of them without a date, at the end`] : []),
    ...(taken.withheld ? [`${counted(taken.withheld, 'entry', 'entries')} withheld`] : []),
    ...(taken.unreadable
      ? [`${counted(taken.unreadable, 'entry', 'entries')} could not be read`]
      : []),
  ];
  return [...taken.asked, `${parts.join('; ')}.`, `Taken from Throughline by ${taken.takenBy}`];
};
