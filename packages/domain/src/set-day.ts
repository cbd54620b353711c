/** A clock whose end somebody set as a day, rather than a policy as a period. */
import { type Anchor, anchorInstant, type Clock } from '@throughline/time/deadline';
import { endOfDay } from '@throughline/time/local-date';
import type { LocalDate } from '@throughline/time/occurred';

/** Runs to the end of the day that was set. */
export const bySetDay = (name: string, from: Anchor, day: LocalDate): Clock => ({
  name,
  startedAt: anchorInstant(from),
  dueAt: endOfDay(day),
  rule: 'the day that was set',
});
