/** Learning review: what may be asked, and the ways we may say no. */
import { z } from 'zod';
import { Id } from '../vocabulary.ts';
import {
  ChronologyChased,
  ChronologyReceived,
  ChronologyRequested,
  ChronologyReturnedWithQueries,
  EntriesChosen,
  EntriesLeftOut,
  EntryAnnotated,
  ReviewHandedOn,
  ReviewOpened,
  ScopeSet,
} from './events.ts';

const of = { reviewId: Id.meta({ refersTo: 'review', label: 'Review' }) };

export const ReviewCommand = z.discriminatedUnion('type', [
  ReviewOpened.omit({ terms: true, policy: true }).extend({
    type: z.literal('OpenReview'),
    ...of,
  }),
  ReviewHandedOn.extend({ type: z.literal('HandReviewOn'), ...of }),
  ScopeSet.extend({ type: z.literal('SetScope'), ...of }),
  ChronologyRequested.extend({ type: z.literal('RequestChronology'), ...of }),
  ChronologyChased.extend({ type: z.literal('ChaseChronology'), ...of }),
  ChronologyReceived.extend({ type: z.literal('ReceiveChronology'), ...of }),
  ChronologyReturnedWithQueries.extend({
    type: z.literal('ReturnChronologyWithQueries'),
    ...of,
  }),
  EntryAnnotated.extend({ type: z.literal('AnnotateEntry'), ...of }),
  EntriesChosen.extend({ type: z.literal('ChooseEntries'), ...of }),
  EntriesLeftOut.extend({ type: z.literal('LeaveOutEntries'), ...of }),
]);
export type ReviewCommand = Readonly<z.infer<typeof ReviewCommand>>;

export const reviewRefusals = [
  'alreadyOpened',
  'notOpened',
  'scopeNotSet',
  'periodRunsBackwards',
  'agencyOutsideScope',
  'alreadyAsked',
  'notAsked',
  'nothingReceived',
  'nothingAsked',
  'childOutsideScope',
  'annotationSaysNothing',
  'noSuchSelection',
  'nobodyNamed',
  'notInTheirName',
] as const;
export type ReviewRefusal = (typeof reviewRefusals)[number];
