/** Learning review: one stream for each, from its opening to the annotated chronology of every agency. */
import { type Definition, pathway } from '../pathway.ts';
import { ReviewCommand, type ReviewRefusal, reviewRefusals } from './commands.ts';
import { ReviewEvent } from './events.ts';
import { narration } from './narration.ts';
import { rules } from './rules.ts';
import type { Review } from './state.ts';

export const learningReviewDefinition: Definition<
  Review,
  typeof ReviewEvent,
  typeof ReviewCommand,
  ReviewRefusal
> = {
  slug: 'learning-review',
  category: 'learningReview',
  idField: 'reviewId',
  events: ReviewEvent,
  commands: ReviewCommand,
  opens: ['OpenReview'],
  ofAnyDay: ['HandReviewOn'],
  permissions: {
    OpenReview: 'review',
    HandReviewOn: 'hand-on',
    SetScope: 'review',
    RequestChronology: 'review',
    ChaseChronology: 'review',
    ReceiveChronology: 'review',
    ReturnChronologyWithQueries: 'review',
    AnnotateEntry: 'review',
    ChooseEntries: 'review',
    LeaveOutEntries: 'review',
  },
  refusals: reviewRefusals,
  subjects: ({ childIds }) => childIds,
  rules,
  narration,
};

export const learningReview = pathway(learningReviewDefinition);
