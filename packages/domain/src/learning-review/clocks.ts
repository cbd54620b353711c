/** Learning review: when each agency's chronology is due, and the time limit of the review's own kind. */
import type { Clock } from '@throughline/time/deadline';
import type { Calendar } from '@throughline/time/working-days';
import { bySetDay } from '../set-day.ts';
import { clockOf } from '../statutory-clocks.ts';
import type { Return, Review } from './state.ts';

/** The clock of one agency's return; none where nobody set a day. */
export const returnClock = ({ status, from, dueOn, receivedAt }: Return): Clock | undefined => {
  if (from === undefined || dueOn === undefined) return undefined;
  const what =
    status === 'returned with queries'
      ? 'answer the queries'
      : 'send its chronology for the review';
  return { ...bySetDay(what, from, dueOn), ...(receivedAt && { doneAt: receivedAt }) };
};

/** The time limit that law or guidance sets for this kind of review; none for most kinds. */
export const reviewClock = ({ from, terms }: Review, calendar: Calendar): Clock | undefined =>
  from && terms && clockOf(terms, { from }, calendar);

/** Every clock of a review, each with the agency that owes it; the review's own is the partnership's. */
export const reviewClocks = (
  review: Review,
  calendar: Calendar,
): readonly { readonly clock: Clock; readonly agencyId?: string }[] => {
  const own = reviewClock(review, calendar);
  return [
    ...(own ? [{ clock: own }] : []),
    ...review.returns.flatMap((one) => {
      const clock = returnClock(one);
      return clock ? [{ clock, agencyId: one.agencyId }] : [];
    }),
  ];
};
