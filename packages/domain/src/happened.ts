/** What somebody says happened lies neither on a day still to come nor before anybody alive was born: a mistyped year. */
import { londonDate } from '@throughline/time/local-date';
import { Occurred } from '@throughline/time/occurred';
import type { Given } from './given.ts';

export const whenRefusals = ['hasNotHappened', 'wasTooLongAgo'] as const;
export type WhenRefusal = (typeof whenRefusals)[number];

const longAgo = '1900-01-01';

export const wrongWhen = ({ start, end }: Occurred, { now }: Given): WhenRefusal | undefined => {
  if (start !== undefined && start > londonDate(now)) return 'hasNotHappened';
  return end !== undefined && end < longAgo ? 'wasTooLongAgo' : undefined;
};

/** Of a command that says when. */
export const whenRefused = (command: object, given: Given): WhenRefusal | undefined => {
  const when = Occurred.safeParse('occurred' in command ? command.occurred : undefined);
  return when.success ? wrongWhen(when.data, given) : undefined;
};

/** Certainly on an earlier day; where either day is in doubt, the doubt stands. */
export const isDayBefore = (one: Occurred, other: Occurred | undefined): boolean =>
  one.end !== undefined &&
  other?.start !== undefined &&
  one.qualifier === undefined &&
  other.qualifier === undefined &&
  one.end < other.start;

/** For a refusal: the day before which nothing of a case can lie. */
export const began = ({ start }: Occurred): { readonly began: string } => ({ began: start ?? '' });
