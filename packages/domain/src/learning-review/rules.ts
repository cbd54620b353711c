/** Learning review: what follows when someone asks. What an agency sends is a fact, asked for or not. */
import type { Decision, Rules } from '@throughline/decider/decider';
import type { Given } from '../given.ts';
import { handOn } from '../keepers.ts';
import { dayOf, termsOn } from '../statutory-clocks.ts';
import type { ReviewCommand, ReviewRefusal } from './commands.ts';
import type { Period, ReviewEvent, ReviewKind } from './events.ts';
import { evolve, type Review, returnOf, selectionOf, THE_REVIEW, unopened } from './state.ts';

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

const returnWithQueries: ReviewRules['decide']['ReturnChronologyWithQueries'] = (
  command,
  review,
) => {
  if (review.status === 'none') return no('notOpened');
  if (returnOf(review, command.agencyId)?.status !== 'received') return no('nothingReceived');
  const { queries = [], rows = [] } = command;
  if (queries.length + rows.length === 0) return no('nothingAsked');
  if (!areInScope(review, rows)) return no('childOutsideScope');
  return [{ ...command, type: 'ChronologyReturnedWithQueries' }];
};

const areInScope = (
  { childIds }: Review,
  lines: readonly { readonly childId: string }[],
): boolean => lines.every(({ childId }) => childIds.includes(childId));

const chooseEntries: ReviewRules['decide']['ChooseEntries'] = (command, review) => {
  if (review.status === 'none') return no('notOpened');
  if (!areInScope(review, command.entries)) return no('childOutsideScope');
  const before = new Set(selectionOf(review, command.selection)?.entryIds);
  const entries = command.entries.filter(({ entryId }) => !before.has(entryId));
  return entries.length === 0 ? [] : [{ ...command, entries, type: 'EntriesChosen' }];
};

const leaveOutEntries: ReviewRules['decide']['LeaveOutEntries'] = (command, review) => {
  if (review.status === 'none') return no('notOpened');
  const before = selectionOf(review, command.selection);
  if (before === undefined) return no('noSuchSelection');
  const entries = command.entries.filter(({ entryId }) => before.entryIds.includes(entryId));
  return entries.length === 0 ? [] : [{ ...command, entries, type: 'EntriesLeftOut' }];
};

export const rules: ReviewRules = {
  initial: unopened,
  evolve,
  decide: {
    OpenReview: openReview,
    HandReviewOn: (command, review) =>
      review.status === 'none'
        ? no('notOpened')
        : handOn(review.keepers, THE_REVIEW, {
            ...command,
            event: { ...command, type: 'ReviewHandedOn' as const },
          }),
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
    ReturnChronologyWithQueries: returnWithQueries,
    AnnotateEntry: (command, review) => {
      if (review.status === 'none') return no('notOpened');
      if (!areInScope(review, [command])) return no('childOutsideScope');
      if (command.note === undefined && command.theme === undefined)
        return no('annotationSaysNothing');
      return [{ ...command, type: 'EntryAnnotated' }];
    },
    ChooseEntries: chooseEntries,
    LeaveOutEntries: leaveOutEntries,
  },
};
