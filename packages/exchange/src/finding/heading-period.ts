/**
 * The day, month or year that stands over entries: "4 March 2024" over a table of times, "March 2024" over a table,
 * "Month: June 2024" above its head, a sheet named "2023".
 */
import { addDays } from '@throughline/time/local-date';
import { monthNamed } from '@throughline/time/month-names';
import type { LocalDate, Occurred, PartOfDay } from '@throughline/time/occurred';
import {
  type DateContext,
  type DateFlag,
  readOccurred,
} from '@throughline/time/reading/read-occurred';
import { headerKey } from '../columns/header-guesses.ts';
import { type GridRow, isBlank } from '../opening/grid.ts';
import type { Section } from './sections.ts';

/** What a line says of when, whatever words follow. */
export const dateSaid = (text: string | undefined): Occurred | undefined => {
  if (text === undefined) return undefined;
  const read = readOccurred({ date: text });
  return read.ok && read.occurred.start ? read.occurred : undefined;
};

export type HeadingPeriod = NonNullable<DateContext['within']>;

const NAMES_DAY = /[a-z]{3}/i; // a number alone leans on more than a year
const someDay = '2024-06-15' as LocalDate; // lends a year where nobody wrote it; which one is read later
const harmless: readonly DateFlag[] = ['weekday_contradicts_date', 'relative_date'];

/** A line that is one day, or one night and the days that it joins, and nothing else, as it was written. */
export const daySaid = (line: string | undefined): string | undefined => {
  const near = NAMES_DAY.test(line ?? '') ? { near: someDay } : {};
  const read = readOccurred({ date: line ?? '' }, near);
  if (!read.ok || read.occurred.grain !== 'day' || !read.occurred.start) return undefined;
  if (!read.flags.every((flag) => harmless.includes(flag))) return undefined;
  return read.occurred.range && !joinsTwoDays(read.occurred) ? undefined : line?.trim();
};

const joinsTwoDays = ({ start, end }: Occurred): boolean =>
  start !== undefined && end !== undefined && addDays(start, 1) === end;

const nightly: readonly PartOfDay[] = ['night', 'overnight'];

/** The evening's day and the morning's, where a heading speaks of a night; undefined where it is one of a day. */
export const nightSaid = (occurred: Occurred): Night | undefined => {
  const { start, end, time } = occurred;
  if (!start || !end) return undefined;
  if (start !== end) return joinsTwoDays(occurred) ? { evening: start, morning: end } : undefined;
  const isNight = time?.kind === 'part-of-day' && nightly.includes(time.part);
  return isNight ? { evening: start, morning: addDays(start, 1) } : undefined;
};

export type Night = { readonly evening: LocalDate; readonly morning: LocalDate };

const wide: readonly Occurred['grain'][] = ['week', 'month', 'season', 'year'];

const LABEL = /^\s*(?:month|year|period|mis|blwyddyn)(?: of)?\s*:?\s+/i;
/** "Log for: Jess M   Month: June 2024", "Weekly log. Week commencing: 6 May 2024". */
const BEFORE_LABEL =
  /^.+[\s.](?=(?:month|year|period)\s*:|(?:week (?:commencing|beginning|starting)|w\/c)\b)/i;

/** A line that is a month or a year and nothing else; one that is a day, or that doubts itself, lends nothing. */
export const periodSaid = (line: string | undefined): HeadingPeriod | undefined => {
  const read = readOccurred({ date: line?.replace(BEFORE_LABEL, '').replace(LABEL, '') ?? '' });
  if (!read.ok || read.flags.includes('unread_words')) return undefined;
  const { start, end, grain, qualifier, uncertain, range } = read.occurred;
  if (!start || !end || qualifier || uncertain || !wide.includes(grain)) return undefined;
  return { start, end, isMonth: grain === 'month' && !range };
};

const ALONE = /^\s*([a-z]{3,9})\.?\s*:?\s*$/i;

/** A line that is a month and nothing else: "September". */
export const isMonthAlone = (line: string): boolean =>
  monthNamed(ALONE.exec(line)?.[1]?.toLowerCase() ?? '') !== undefined;

/** That month, of the year that stands over it; else the one nearest to the entries above. */
export const monthAlone = (
  line: string | undefined,
  {
    over,
    near,
  }: { readonly over: HeadingPeriod | undefined; readonly near: LocalDate | undefined },
): HeadingPeriod | undefined => {
  if (line === undefined || !isMonthAlone(line)) return undefined;
  const month = ALONE.exec(line)?.[1] ?? '';
  const read = readOccurred({ date: month }, { near: near ?? over?.start, within: over });
  const { start, end } = read.ok ? read.occurred : {};
  return start && end ? { start, end, isMonth: true } : undefined;
};

const PARTED = /\s+[-–—]+\s+|\s*[:;(,]\s*/;

/** "2013 – transferred to school nursing": the month or year with which a line across the table begins. */
export const periodBegun = (line: string | undefined): HeadingPeriod | undefined =>
  periodSaid(line?.split(PARTED)[0]);

const nearby = 6; // rows over the head

const ofYear = /^(?:calendar )?year$/;
const ofMonth = /^month$/;

const NUMBER = /^\d{1,2}$/; // of a month

/**
 * What columns for the year, or for the month and the year, say of the date beside them, as written; the empty text where a row says nothing
 * there. Asked of each row in turn, from the top: a month goes on in the year above it.
 */
export const besideDates = ({
  columns: { headers, fields },
}: Section): ((row: GridRow) => string) => {
  const named = (head: RegExp) =>
    headers.findIndex((header, at) => fields[at] === undefined && head.test(headerKey(header)));
  const [month, year] = [named(ofMonth), named(ofYear)];
  if (month < 0 && year < 0) return () => '';
  let above = '';
  return ({ cells }) => {
    const [ownMonth = '', ownYear = ''] = [month, year].map((at) => cells[at]?.text.trim());
    if (ownYear !== '') above = ownYear;
    if (ownMonth === '') return ownYear;
    return NUMBER.test(ownMonth) ? `${ownMonth}/${above}` : `${ownMonth} ${above}`.trim();
  };
};

/** Of the lines over the table, the nearest that is a month or a year and nothing else; then the name of its sheet. */
export const periodOver = ({ lead, above = [], headerAt, where }: Section) => {
  const lines = above
    .slice(-nearby)
    .map(({ cells }) =>
      cells.flatMap(({ text, merged }) => (merged || isBlank(text) ? [] : [text])).join(' '),
    );
  const sheet = headerAt && 'sheet' in headerAt.locator ? where : undefined;
  for (const line of [...lines.toReversed(), lead, sheet]) {
    const period = periodSaid(line);
    if (period) return period;
  }
  return undefined;
};
