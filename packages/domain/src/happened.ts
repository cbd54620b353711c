/** What somebody says happened cannot lie on a day still to come: the year was mistyped. */
import { londonDate } from '@throughline/time/local-date';
import { Occurred } from '@throughline/time/occurred';
import type { Given } from './given.ts';

export const isDayToCome = ({ start }: Occurred, { now }: Given): boolean =>
  start !== undefined && start > londonDate(now);

/** Of a command: whether it says when, and that is still to come. */
export const isToCome = (command: object, given: Given): boolean => {
  const when = Occurred.safeParse('occurred' in command ? command.occurred : undefined);
  return when.success && isDayToCome(when.data, given);
};
