/** Days of the calendar by their figures, each worked out once: of many rows, many are of one day. */

import { steadyOffset } from '../london-time.ts';
import type { LocalDate } from '../occurred.ts';

/** `offset`: that of the whole day; undefined where the clocks change on it. */
export type KnownDay = { readonly day: LocalDate; readonly offset: string | undefined };

const FIRST_YEAR = 1950;
const LAST_YEAR = 2099;
const LONGEST_MONTH = 31; // days
const PLACES = 12 * LONGEST_MONTH; // of a year

/** A place for each day of a year; as many years as there are bound it. */
const years: (KnownDay | undefined)[][] = [];

const daysIn = (year: number, month: number): number => {
  if (month === 2) return year % 4 === 0 ? 29 : 28; // from 1950 to 2099
  return [4, 6, 9, 11].includes(month) ? 30 : LONGEST_MONTH;
};

const two = (n: number): string => String(n).padStart(2, '0');

const workedOut = (year: number, month: number, day: number): KnownDay | undefined => {
  if (day > daysIn(year, month)) return undefined;
  const text = `${year}-${two(month)}-${two(day)}` as LocalDate; // it has that form, and is a day of the calendar
  return { day: text, offset: steadyOffset(text) };
};

/** Undefined where there is no such day, or it is far from our time; so for NaN. */
export const knownDay = (year: number, month: number, day: number): KnownDay | undefined => {
  const isNear = year >= FIRST_YEAR && year <= LAST_YEAR;
  if (!(isNear && month >= 1 && month <= 12 && day >= 1 && day <= LONGEST_MONTH)) return undefined;
  years[year - FIRST_YEAR] ??= new Array(PLACES);
  const days = years[year - FIRST_YEAR] ?? [];
  const place = (month - 1) * LONGEST_MONTH + day - 1;
  days[place] ??= workedOut(year, month, day);
  return days[place];
};
