/** Professional concern: pausing, resuming and extending a clock, and saying that one ran out. */
import type { Decision, OfType } from '@throughline/decider/decider';
import { type Instant, inLondon } from '@throughline/time/instant';
import {
  addDays,
  daysBetween,
  endOfDay,
  londonDate,
  toInstant,
} from '@throughline/time/local-date';
import { earliest, occurredAt } from '@throughline/time/occurred-at';
import { addWorkingDays, type Calendar, workingDaysBetween } from '@throughline/time/working-days';
import type { Given } from '../given.ts';
import { type ConcernClock, concernClocks } from './clocks.ts';
import type { ConcernCommand, ConcernRefusal } from './commands.ts';
import type { ConcernEvent } from './events.ts';
import { type Concern, missedKey } from './state.ts';

type Answer = Decision<ConcernEvent, ConcernRefusal>;
type Asked<Type extends ConcernCommand['type']> = OfType<ConcernCommand, Type>;

const findClock = (concern: Concern, id: string, { calendar }: Given): ConcernClock | undefined =>
  concernClocks(concern.stages, calendar).find((clock) => clock.id === id);

const runningClock = (
  concern: Concern,
  id: string,
  given: Given,
): ConcernClock | { readonly refused: ConcernRefusal } => {
  const clock = findClock(concern, id, given);
  if (!clock) return { refused: 'noSuchClock' };
  return clock.doneAt ? { refused: 'clockNotRunning' } : clock;
};

/** The due date moved on by the time that the clock stood still: working days for working days, hours for hours. */
const movedOn = (
  { within, dueAt }: ConcernClock,
  { from, to }: { readonly from: Instant; readonly to: Instant },
  calendar: Calendar,
): Instant => {
  const due = londonDate(dueAt);
  const [first, last] = [londonDate(from), londonDate(to)];
  switch (within.unit) {
    case 'hour':
    case 'immediately':
      return toInstant(inLondon(dueAt).plus(Date.parse(to) - Date.parse(from)));
    case 'working_day':
    case 'working_week':
      return endOfDay(addWorkingDays(due, workingDaysBetween(first, last, calendar), calendar));
    default:
      return endOfDay(addDays(due, daysBetween(first, last)));
  }
};

export const pauseClock = (
  command: Asked<'PauseClock'>,
  concern: Concern,
  given: Given,
): Answer => {
  const clock = runningClock(concern, command.clock, given);
  if ('refused' in clock) return clock;
  if (clock.pausedAt) return { refused: 'clockIsPaused' };
  return [{ ...command, type: 'ClockPaused', dueWas: clock.dueAt }];
};

export const resumeClock = (
  command: Asked<'ResumeClock'>,
  concern: Concern,
  given: Given,
): Answer => {
  const clock = runningClock(concern, command.clock, given);
  if ('refused' in clock) return clock;
  if (!clock.pausedAt) return { refused: 'clockNotPaused' };
  const to = earliest(command.occurred) ?? given.now;
  const from = clock.pausedAt;
  if (to < from) return { refused: 'notLater' };
  const dueNow = movedOn(clock, { from, to }, given.calendar);
  return [{ ...command, type: 'ClockResumed', dueWas: clock.dueAt, dueNow }];
};

export const extendClock = (
  { newDueOn, ...command }: Asked<'ExtendClock'>,
  concern: Concern,
  given: Given,
): Answer => {
  const clock = runningClock(concern, command.clock, given);
  if ('refused' in clock) return clock;
  const dueNow = endOfDay(newDueOn);
  if (dueNow <= clock.dueAt) return { refused: 'notLater', found: { dueAt: clock.dueAt } };
  return [{ ...command, type: 'ClockExtended', dueWas: clock.dueAt, dueNow }];
};

/** Only what a clock shows is recorded as missed, and once: several timekeepers may ask. */
export const recordMissed = (
  { clock: id, dueAt, ...command }: Asked<'RecordConcernDeadlineMissed'>,
  concern: Concern,
  given: Given,
): Answer => {
  if (concern.missed.includes(missedKey({ clock: id, dueAt }))) return [];
  const clock = findClock(concern, id, given);
  if (!clock) return { refused: 'noSuchClock' };
  const until = clock.doneAt ?? clock.pausedAt ?? given.now;
  if (clock.dueAt !== dueAt || until <= dueAt)
    return { refused: 'notMissed', found: { dueAt: clock.dueAt } };
  const occurred = occurredAt(dueAt);
  return [{ ...command, type: 'DeadlineMissed', occurred, clock: id, dueAt }];
};
