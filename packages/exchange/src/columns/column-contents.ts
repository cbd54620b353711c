/** What the cells of a column look like, whatever stands at its head: dates, times, long texts. */
import type { LocalDate } from '@throughline/time/occurred';
import { readTime } from '@throughline/time/reading/clock/read-time';
import { readOccurred } from '@throughline/time/reading/read-occurred';
import { type Cell, type GridRow, isBlank } from '../opening/grid.ts';

export type Contents = {
  /** Cells that hold anything. */
  readonly filled: number;
  /** Of those, how many are dates, and how many are times of day. */
  readonly dated: number;
  /** Dates, and what is one under a heading or another entry: "1st", "3/9". */
  readonly leaning: number;
  readonly timed: number;
  /** Days with their time, as programs write moments. */
  readonly moments: number;
  /** And how many name an agency, or a person by title or profession. */
  readonly agencies: number;
  /** And how many are a yes or a no. */
  readonly answered: number;
  /** And how many are a number of the system's: "OC/3321". */
  readonly coded: number;
  /** Rows that were looked at. */
  readonly rows: number;
  /** Characters on average, over all rows. */
  readonly length: number;
};

const sampleRows = 60;
const longestDate = 60; // characters

/** Any day: what leans on an entry above counts as a date where one asks whether a head is belied. */
const someDay = '2024-06-15' as LocalDate;
const LEANING =
  /\d|^\s*(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s*$/i;

const leansOnAnother = (cell: Cell): boolean =>
  cell.text.length <= longestDate &&
  LEANING.test(cell.text) &&
  readOccurred(
    { date: cell.text },
    {
      near: someDay,
      within: { start: '2024-06-01' as LocalDate, end: '2024-06-30' as LocalDate, isMonth: true },
    },
  ).ok;

export const isDated = (cell: Cell | undefined): boolean => {
  if (!cell || isBlank(cell.text) || cell.text.length > longestDate) return false;
  return cell.stored?.date !== undefined || readOccurred({ date: cell.text }).ok;
};

/** Midnight is how programs write a day without a time. */
const isMoment = ({ text, stored }: Cell): boolean =>
  stored
    ? stored.date !== undefined && stored.time !== undefined && stored.time !== '00:00'
    : /\d[ T,]+(?!0?0:00)\d{1,2}:\d{2}/.test(text);

/** Words of which the names of agencies are made. */
const AGENCY =
  /\b(?:police|constabulary|health|nhs|camhs|hospital|infirmary|surgery|practice|gp|midwi\w+|ambulance|schools?|academy|college|nursery|education|social (?:care|services|work)|csc|children'?s|council|housing|probation|youth|yot|yjs|mash|charity|trust|refuge|centre|agency|prison|court|cafcass|fire|early help|hv|sw|ed|a&e|0-19|services?|royal)\b|\bgeneral$/i;

const ANSWER = /^\s*(?:y|n|yes|no|true|false|[x✓✔√☑☒☐])\s*$/i;

const CODE = /^\s*(?=\S*\d)[A-Z]{0,6}[A-Z0-9/_.-]*\d[A-Z0-9/_.-]*\s*$/;

const isTimed = (cell: Cell): boolean => {
  if (cell.stored) return cell.stored.time !== undefined && cell.stored.date === undefined;
  const read = readTime(cell.text);
  return read !== undefined && read.time.kind !== 'unknown';
};

/** The rows that are looked at: the first that are not hidden. */
export const sampleOf = (rows: readonly GridRow[]): readonly GridRow[] =>
  rows.filter(({ hidden }) => !hidden).slice(0, sampleRows);

/** Of cells that say the same one is asked: agencies and kinds of entry repeat. */
const once = (isSo: (cell: Cell) => boolean): ((cell: Cell) => boolean) => {
  const answers = new Map<string, boolean>();
  return (cell) => {
    if (cell.stored) return isSo(cell);
    const answer = answers.get(cell.text) ?? isSo(cell);
    answers.set(cell.text, answer);
    return answer;
  };
};

/** One answer for each of the first `columns` columns. */
export const contentsOf = (rows: readonly GridRow[], columns: number): readonly Contents[] => {
  const sample = sampleOf(rows);
  return Array.from({ length: columns }, (_, column) => {
    const cells = sample.flatMap((row) => {
      const cell = row.cells[column];
      return cell && !isBlank(cell.text) ? [cell] : [];
    });
    const isDay = once(isDated);
    const undated = cells.filter((cell) => !isDay(cell));
    const dated = cells.length - undated.length;
    return {
      filled: cells.length,
      dated,
      leaning: dated + undated.filter(once(leansOnAnother)).length,
      timed: cells.filter(isTimed).length,
      moments: cells.filter(isMoment).length,
      agencies: cells.filter(({ text }) => AGENCY.test(text)).length,
      answered: cells.filter(({ text }) => ANSWER.test(text)).length,
      coded: cells.filter(({ text }) => CODE.test(text)).length,
      rows: sample.length,
      length: cells.reduce((sum, { text }) => sum + text.length, 0) / Math.max(1, sample.length),
    };
  });
};
