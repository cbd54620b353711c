/** Meeting: actions that were agreed by a day, and when the next review is due. */
import type { Clock } from '@throughline/time/deadline';
import type { Calendar } from '@throughline/time/working-days';
import { bySetDay } from '../set-day.ts';
import { clockOf } from '../statutory-clocks.ts';
import type { Action, Meeting } from './state.ts';

/** The clock of one action; none where nobody agreed a day. */
export const actionClock = ({ what, from, dueOn, doneAt }: Action): Clock | undefined =>
  dueOn && {
    ...bySetDay(`do what was agreed: ${what}`, from, dueOn),
    ...(doneAt && { doneAt }),
  };

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
