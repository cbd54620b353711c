/** Meeting: actions that were agreed by a day, and when the next review is due. */
import { type Anchor, anchorInstant, type Clock } from '@throughline/time/deadline';
import { dayInWords, endOfDay } from '@throughline/time/local-date';
import type { LocalDate } from '@throughline/time/occurred';
import type { Calendar } from '@throughline/time/working-days';
import { clockOf } from '../statutory-clocks.ts';
import type { Action, Meeting } from './state.ts';

const bySetDay = (name: string, from: Anchor, day: LocalDate): Clock => ({
  name,
  startedAt: anchorInstant(from),
  dueAt: endOfDay(day),
  rule: `${dayInWords(day)}, the day that was agreed`,
});

/** The clock of one action; none where nobody agreed a day. */
export const actionClock = ({ from, dueOn, doneAt }: Action): Clock | undefined =>
  dueOn && { ...bySetDay('do what was agreed', from, dueOn), ...(doneAt && { doneAt }) };

const nextClock = (meeting: Meeting, calendar: Calendar): Clock | undefined => {
  const { heldFrom, nextDueOn, nextReview } = meeting;
  if (heldFrom === undefined) return undefined;
  if (nextDueOn !== undefined) return bySetDay('hold the next one', heldFrom, nextDueOn);
  return nextReview && clockOf(nextReview, { from: heldFrom }, calendar);
};

export const meetingClocks = (meeting: Meeting, calendar: Calendar): readonly Clock[] =>
  [...meeting.actions.map(actionClock), nextClock(meeting, calendar)].filter(
    (clock) => clock !== undefined,
  );
