/**
 * Days and times that a spreadsheet lost the format of: "45093" among stored days or in a whole column under "Date", "0.21875" among stored
 * times or under "Time"; and times that are stored with a day which nobody sees.
 */
import { type Cell, type GridRow, isBlank } from '../opening/grid.ts';
import type { Field } from './field.ts';
import { guesses } from './header-guesses.ts';

const fewest = 2; // stored days of the column, from which a bare number among them is one
const furthest = 3650; // days from those; a count or a sum lies elsewhere
const A_DAY = 86_400_000; // milliseconds

const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / A_DAY;
const dateOf = (day: number): string => new Date(day * A_DAY).toISOString().slice(0, 10);

/** 30 December 1899, or 1 January 1904 in books of old Macs, on the same scale. */
const epoch = (from1904: boolean): number => dayNumber(from1904 ? '1904-01-01' : '1899-12-30');

type Known = { readonly from: number; readonly to: number; readonly count: number };

type Found = {
  /** By column, the days that are stored in it. */
  readonly days: Map<number, Known>;
  /** By column, how many times without a day. */
  readonly times: Map<number, number>;
  /** Columns in which a day is stored and not shown. */
  readonly hiding: Set<number>;
};

const firstRows = 20; // in which the heads stand
const DAY = /^\d{5}$/;
const PART_OF_DAY = /^0?\.\d{1,}$/;
const SURE = 0.95; // the head is one of the words for it, and no more
/** Of children who are children today, and of their parents. */
const recent = { from: dayNumber('1970-01-01'), to: dayNumber('2050-01-01') };

type Place = { readonly row: number; readonly column: number };

/** What stands under a head, where all of it is such numbers; nearly always the first cell is none. */
const numbersUnder = (
  rows: readonly GridRow[],
  { row, column }: Place,
  such: RegExp,
): readonly number[] => {
  const numbers: number[] = [];
  for (let at = row + 1; at < rows.length; at += 1) {
    const cell = rows[at]?.cells[column];
    if (!cell || isBlank(cell.text)) continue;
    if (cell.stored || !such.test(cell.text)) return [];
    numbers.push(Number(cell.text));
  }
  return numbers.length < fewest ? [] : numbers;
};

/** What a cell asks for, as the head of a column. */
const askedFor = (text: string): Field | undefined =>
  guesses(text).find(({ score }) => score >= SURE)?.field;

/** Adds the columns of nothing but numbers whose heads ask for a day or a time. */
const withHeaded = ({ days, times }: Found, rows: readonly GridRow[], from1904: boolean): void => {
  rows.slice(0, firstRows).forEach(({ cells }, row) => {
    cells.forEach(({ text }, column) => {
      const field = askedFor(text);
      if (field === 'date' || field === 'endDate') {
        const found = numbersUnder(rows, { row, column }, DAY).map((day) => day + epoch(from1904));
        const areRecent = found.every((day) => day > recent.from && day < recent.to);
        if (areRecent) for (const day of found) days.set(column, withNumber(days.get(column), day));
      } else if (field === 'time') {
        const { length } = numbersUnder(rows, { row, column }, PART_OF_DAY);
        if (length > 0) times.set(column, length);
      }
    });
  });
};

const storedIn = (rows: readonly GridRow[]): Found => {
  const days = new Map<number, Known>();
  const times = new Map<number, number>();
  const hiding = new Set<number>();
  for (const { cells } of rows) {
    for (let column = 0; column < cells.length; column += 1) {
      const stored = cells[column]?.stored;
      if (stored === undefined) continue; // as of nearly every cell
      if (stored.hidesDay) hiding.add(column);
      if (stored.date !== undefined) days.set(column, withDay(days.get(column), stored.date));
      else if (stored.time !== undefined) times.set(column, (times.get(column) ?? 0) + 1);
    }
  }
  return { days, times, hiding };
};

const withDay = (known: Known | undefined, date: string): Known =>
  withNumber(known, dayNumber(date));

const withNumber = (known: Known | undefined, day: number): Known => {
  const { from = day, to = day, count = 0 } = known ?? {};
  return { from: Math.min(from, day), to: Math.max(to, day), count: count + 1 };
};

const BARE = /^\d{5}$|^0?\.\d{1,}$/;
const MINUTES = 1440; // of a day

const isBare = ({ text, stored }: Cell): boolean => !stored && BARE.test(text);

const timeOf = (part: number): string => {
  const minutes = Math.round(part * MINUTES) % MINUTES;
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
};

/** Beside days of their own, what a cell shows of a moment is all that was meant. */
const asShown = (cell: Cell): Cell => {
  const { time = '' } = cell.stored ?? {};
  return { ...cell, text: time, stored: { time } };
};

/** The rows with such numbers as the days they stand for, the number kept as what was written; and how many there were. */
export const withBareSerials = (
  rows: readonly GridRow[],
  from1904: boolean,
): { readonly rows: readonly GridRow[]; readonly found: number } => {
  const known = storedIn(rows);
  withHeaded(known, rows, from1904);
  const { days, times, hiding } = known;
  if (days.size === 0 && times.size === 0) return { rows, found: 0 };
  let found = 0;
  const asTime = (cell: Cell): Cell => {
    found += 1;
    return { ...cell, stored: { time: timeOf(Number(cell.text)) } };
  };
  const hidesDays =
    hiding.size > 0 &&
    [...days].some(([column, { count }]) => count >= fewest && !hiding.has(column));
  const isTimeOnly = ({ stored }: Cell): boolean => hidesDays && stored?.hidesDay === true;
  const asStored = (cell: Cell, column: number): Cell => {
    if (isTimeOnly(cell)) return asShown(cell);
    const isOfTimes = (times.get(column) ?? 0) >= fewest;
    if (isOfTimes && !cell.stored && PART_OF_DAY.test(cell.text)) return asTime(cell);
    const near = days.get(column);
    if (!near || near.count < fewest || cell.stored || !DAY.test(cell.text)) return cell;
    const day = Number(cell.text) + epoch(from1904);
    if (day < near.from - furthest || day > near.to + furthest) return cell;
    found += 1;
    return { ...cell, stored: { date: dateOf(day) } };
  };
  const read = rows.map((row) =>
    row.cells.some((cell) => isBare(cell) || isTimeOnly(cell))
      ? { ...row, cells: row.cells.map(asStored) }
      : row,
  );
  return { rows: found > 0 || hidesDays ? read : rows, found };
};
