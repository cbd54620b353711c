/** Learning reviews: what is in scope, what each agency was asked for and sent, and what reviewers marked. */
import type {
  EntryAnnotated,
  ReviewEvent,
  ReviewOpened,
} from '@throughline/domain/learning-review/events';
import { advance, type Review, unopened } from '@throughline/domain/learning-review/state';
import { caseView, replaceUnder } from './case-view.ts';
import type { Told } from './ground.ts';
import type { Projection } from './projection.ts';
import { table } from './table.ts';

type Opened = ReturnType<typeof ReviewOpened.parse>;
type Annotated = ReturnType<typeof EntryAnnotated.parse>;

export type ReviewRow = Pick<Opened, 'title' | 'kind' | 'lead' | 'occurred'> & {
  readonly reviewId: string;
  readonly partnership: string;
  readonly childIds: readonly string[];
  readonly openedAt: string;
  readonly openedByUser: string;
  /** What the rules remember: scope, period, and what each agency was asked for and sent. */
  readonly review: Review;
  readonly unreadable: number;
};
export const reviewTable = table<ReviewRow>({
  name: 'learningReview',
  key: ({ reviewId }) => reviewId,
  fields: ['openedAt'],
  indexes: [['openedAt']],
});

/** A reviewer's mark on one line of a child's chronology. */
export type AnnotationRow = Pick<Annotated, 'childId' | 'entryId' | 'kind' | 'theme' | 'note'> & {
  readonly reviewId: string;
  readonly eventId: string;
  readonly recordedAt: string;
  readonly recordedBy: string;
};
export const annotationTable = table<AnnotationRow>({
  name: 'reviewAnnotation',
  key: ({ reviewId, eventId }) => `${reviewId}/${eventId}`,
  fields: ['reviewId', 'recordedAt'],
  indexes: [['reviewId', 'recordedAt']],
});

type Story = readonly Told<ReviewEvent>[];

/** What the rules remember of a review, as its story tells it. */
export const reviewIn = (story: Story): Review =>
  story.reduce(
    (review, { event, metadata }) => advance(review, event, metadata.recordedAt),
    unopened,
  );

const annotationsIn = (reviewId: string, story: Story): readonly AnnotationRow[] =>
  story.flatMap(({ event, id: eventId, metadata }) => {
    if (event.type !== 'EntryAnnotated') return [];
    const { childId, entryId, kind, theme, note } = event;
    const { recordedAt, actor } = metadata;
    return [
      {
        reviewId,
        eventId,
        childId,
        entryId,
        kind,
        theme,
        note,
        recordedAt,
        recordedBy: actor.user,
      },
    ];
  });

const retell = caseView(
  'learningReview',
  ({ streamId: reviewId, partnership, childIds, story, unreadable }, rows) => {
    replaceUnder(annotationTable, reviewId, annotationsIn(reviewId, story), rows);
    const first = story.find(({ event }) => event.type === 'ReviewOpened');
    if (first?.event.type !== 'ReviewOpened') {
      rows.remove(reviewTable, reviewId);
      return;
    }
    const { title, kind, occurred } = first.event;
    const handed = story.findLast(({ event }) => event.type === 'ReviewHandedOn')?.event;
    const lead = handed?.type === 'ReviewHandedOn' ? handed.to : first.event.lead;
    rows.put(reviewTable, {
      ...{ reviewId, partnership, childIds, title, kind, lead, occurred, unreadable },
      openedAt: first.metadata.recordedAt,
      openedByUser: first.metadata.actor.user,
      review: reviewIn(story),
    });
  },
);

export const learningReviews: Projection = {
  name: 'learning-reviews',
  version: 3,
  tables: [reviewTable, annotationTable],
  project: retell,
};
