/** Stopping the clock: what a pause, or a holiday proclaimed late, does to a date that was already set. */
import type { Within } from './deadline.ts';
import { type Instant, instantOf } from './instant.ts';
import { addDays, daysBetween, endOfDay, londonDate } from './local-date.ts';
import { addWorkingDays, type Calendar, workingDaysBetween } from './working-days.ts';

/** A clock stood still from one moment to another. */
export type Pause = { readonly from: Instant; readonly to: Instant };

/** Pauses that overlap or touch, joined, so that no hour is given back twice. */
const joined = (pauses: readonly Pause[]): readonly Pause[] => {
  const sorted = [...pauses].sort((a, b) => (a.from < b.from ? -1 : 1));
  const merged: Pause[] = [];
  for (const pause of sorted) {
    const last = merged.at(-1);
    if (!last || pause.from > last.to) merged.push(pause);
    else if (pause.to > last.to) merged[merged.length - 1] = { from: last.from, to: pause.to };
  }
  return merged;
};

/** How many working days stood still: those after the day of the pause, up to the day of the restart. */
export const pausedWorkingDays = (pauses: readonly Pause[], calendar: Calendar): number =>
  joined(pauses)
    .map(({ from, to }) => workingDaysBetween(londonDate(from), londonDate(to), calendar))
    .reduce((sum, days) => sum + days, 0);

const total = (pauses: readonly Pause[], length: (pause: Pause) => number): number =>
  joined(pauses).reduce((sum, pause) => sum + length(pause), 0);

/**
 * When it is due after its pauses: hours get back the time that stood still, working days the working days,
 * and calendar units the days. What was due at once stays due at once.
 */
export const dueAfterPauses = (
  due: Instant,
  pauses: readonly Pause[],
  { unit }: Within,
  calendar: Calendar,
): Instant => {
  for (const { from, to } of pauses)
    if (to < from)
      throw new RangeError(
        `Expected a pause to end after it began, found one from ${from} to ${to}.`,
      );
  if (unit === 'immediately') return due;
  if (unit === 'hour') {
    const still = total(pauses, ({ from, to }) => Date.parse(to) - Date.parse(from));
    return instantOf(Date.parse(due) + still);
  }
  const day = londonDate(due);
  if (unit === 'working_day' || unit === 'working_week')
    return endOfDay(addWorkingDays(day, pausedWorkingDays(pauses, calendar), calendar));
  const still = total(pauses, ({ from, to }) => daysBetween(londonDate(from), londonDate(to)));
  return endOfDay(addDays(day, still));
};

/**
 * When it is due after a holiday became known: a clock that was still running then moves to the new date;
 * a deadline that had passed stays where it was, so that no breach is undone in silence.
 */
export const dueAfterNewHoliday = (
  { before, after }: { readonly before: Instant; readonly after: Instant },
  knownAt: Instant,
): Instant => (knownAt > before ? before : after);
