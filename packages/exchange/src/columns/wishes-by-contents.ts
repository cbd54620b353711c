/** Columns of days or of times under heads that say nothing of either. */

import { isBlank } from '../opening/grid.ts';
import type { Contents } from './column-contents.ts';
import type { Wish } from './column-wishes.ts';
import type { Field } from './field.ts';
import { guesses, headerKey, isOfBirth, isOfLater } from './header-guesses.ts';

const fewestTimes = 2; // filled cells
const fewestDays = 3;
const ofDates: readonly Field[] = ['date', 'endDate', 'recorded'];

const ofLength = /\b(?:duration|length|mins?|minutes|hours|hrs|took|taken|travel|score|dose)\b/;
const mostlyTimed = 0.6; // of the filled cells

/** Columns of times under a head that nobody knows: the first is when it began, the second when it ended. */
export const byTimes = (
  cells: readonly string[],
  contents: readonly Contents[] | undefined,
): readonly Wish[] =>
  (contents ?? [])
    .flatMap(({ filled, timed, dated }, column) => {
      const head = cells[column] ?? '';
      const isTimes = timed >= fewestTimes && timed > filled * mostlyTimed && dated < timed;
      return isTimes && guesses(head).length === 0 && !ofLength.test(headerKey(head))
        ? [column]
        : [];
    })
    .slice(0, 2)
    .map((column, at): Wish => ({ column, field: at === 0 ? 'time' : 'endTime', score: 0.05 }));

const mostlyDays = 0.7; // of the filled cells

/** Where no head speaks of a date, the column whose cells are days: "Contact" over "03/10/2023 – clinic"; failing that, of when it was reported. */
export const byDays = (
  cells: readonly string[],
  wishes: readonly Wish[],
  contents: readonly Contents[] | undefined,
): readonly Wish[] => {
  if (wishes.some(({ field }) => field === 'date')) return [];
  const columns = (contents ?? []).flatMap(({ filled, dated }, column) => {
    const head = cells[column] ?? '';
    const isNone = isBlank(head) || isOfBirth(head) || isOfLater(head);
    return !isNone && dated >= fewestDays && dated > filled * mostlyDays ? [column] : [];
  });
  const isOther = (column: number) =>
    guesses(cells[column] ?? '').some(({ field }) => ofDates.includes(field));
  const column = columns.find((one) => !isOther(one)) ?? columns[0];
  return column === undefined ? [] : [{ column, field: 'date', score: 0.05 }];
};
