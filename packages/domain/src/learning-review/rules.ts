/** Learning review: what follows when someone asks. What an agency sends is a fact, asked for or not. */
import type { Decision, Rules } from '@throughline/decider/decider';
import type { Given } from '../given.ts';
import { dayOf, termsOn } from '../statutory-clocks.ts';
import type { ReviewCommand, ReviewRefusal } from './commands.ts';
import type { Period, ReviewEvent, ReviewKind } from './events.ts';
import { evolve, type Review, returnOf, unopened } from './state.ts';

type ReviewRules = Rules<Review, ReviewCommand, ReviewEvent, ReviewRefusal, Given>;
type Answer = Decision<ReviewEvent, ReviewRefusal>;

const no = (refused: ReviewRefusal): Answer => ({ refused });

const record = ({ status }: Review, event: ReviewEvent): Answer =>
  status === 'none' ? no('notOpened') : [event];

/** The kinds of review that have a time limit, and the clock that sets it. */
const clockOfKind: Readonly<Partial<Record<ReviewKind, string>>> = {
  'rapid-review': 'rapid-review',
  lcspr: 'practice-review',
};

const openReview: ReviewRules['decide']['OpenReview'] = (command, { status }, given) => {
  if (status !== 'none') return no('alreadyOpened');
  const clock = clockOfKind[command.kind];
  const day = dayOf(command.countsFrom ?? command.occurred, given.now);
  const adopted = clock === undefined ? undefined : termsOn(given.policies, clock, day);
  return [{ ...command, ...adopted, type: 'ReviewOpened' }];
};

const isBackwards = ({ from, to }: Period = {}): boolean =>
  from !== undefined && to !== undefined && from > to;

const requestChronology: ReviewRules['decide']['RequestChronology'] = (command, review) => {
  const { status, agencyIds } = review;
  if (status === 'none') return no('notOpened');
  if (agencyIds.length === 0) return no('scopeNotSet');
  if (!agencyIds.includes(command.agencyId)) return no('agencyOutsideScope');
  const before = returnOf(review, command.agencyId);
  if (before?.dueOn !== undefined)
    return { refused: 'alreadyAsked', found: { dueOn: before.dueOn } };
  return [{ ...command, type: 'ChronologyRequested' }];
};

export const rules: ReviewRules = {
  initial: unopened,
  evolve,
  decide: {
    OpenReview: openReview,
    SetScope: (command, review) =>
      isBackwards(command.period)
        ? no('periodRunsBackwards')
        : record(review, { ...command, type: 'ScopeSet' }),
    RequestChronology: requestChronology,
    ChaseChronology: (command, review) =>
      returnOf(review, command.agencyId) === undefined && review.status === 'open'
        ? no('notAsked')
        : record(review, { ...command, type: 'ChronologyChased' }),
    ReceiveChronology: (command, review) =>
      record(review, { ...command, type: 'ChronologyReceived' }),
    ReturnChronologyWithQueries: (command, review) =>
      returnOf(review, command.agencyId)?.status !== 'received' && review.status === 'open'
        ? no('nothingReceived')
        : record(review, { ...command, type: 'ChronologyReturnedWithQueries' }),
    AnnotateEntry: (command, review) => {
      if (review.status === 'none') return no('notOpened');
      if (!review.childIds.includes(command.childId)) return no('childOutsideScope');
      if (command.note === undefined && command.theme === undefined)
        return no('annotationSaysNothing');
      return [{ ...command, type: 'EntryAnnotated' }];
    },
  },
};
