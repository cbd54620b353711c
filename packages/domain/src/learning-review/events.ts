/**
 * Learning review: a partnership looks back over what happened to a child, agency by agency, to learn
 * from it. Stored for ever: add optional fields; never rename, never remove.
 */
import { LocalDate, Occurred } from '@throughline/time/occurred';
import { z } from 'zod';
import { choice } from '../choice.ts';
import { handing } from '../keepers.ts';
import { ClockTerms } from '../statutory-clocks.ts';
import {
  AgencyId,
  Channel,
  ChildId,
  EntryId,
  fact,
  Id,
  Line,
  Person,
  PolicyReference,
  Text,
} from '../vocabulary.ts';

export const ReviewKind = choice(
  {
    'practitioner-learning-event': 'Practitioner learning event',
    'rapid-review': 'Rapid review',
    lcspr: 'Local child safeguarding practice review',
    thematic: 'Thematic review',
    audit: 'Audit',
    'near-miss': 'Near-miss review',
  },
  { label: 'Kind of review', clear: true },
);
export type ReviewKind = z.infer<typeof ReviewKind>;

/** Days of the London calendar; either end may be open. */
export const Period = z.object({
  from: LocalDate.optional().meta({ label: 'First day' }),
  to: LocalDate.optional().meta({ label: 'Last day' }),
});
export type Period = Readonly<z.infer<typeof Period>>;

/** A column of the template that agencies fill in. */
export const TemplateColumn = z.object({
  name: Line.meta({ label: 'Column' }),
  mandatory: z.boolean().meta({ clear: true, label: 'Must be filled in for every entry' }),
});
export type TemplateColumn = Readonly<z.infer<typeof TemplateColumn>>;

const Agencies = z.array(AgencyId).max(50);
/** One line of the merged chronology, whichever pathway it comes from. */
const line = { childId: ChildId, entryId: EntryId };
const from = { agencyId: AgencyId.meta({ label: 'Agency' }) };

export const ReviewOpened = z.object({
  type: z.literal('ReviewOpened'),
  ...fact,
  title: Line.meta({ label: 'Title', hint: 'Without the name of a child: it stands in lists' }),
  kind: ReviewKind,
  /** What a clock of this kind counts from, where it is not the day on which the review was opened. */
  countsFrom: Occurred.optional().meta({
    label: 'When its time limit starts',
    hint: 'A rapid review: when the national panel was notified. A practice review: when it was decided. Leave empty if that is today',
  }),
  lead: Person.optional().meta({ label: 'Who leads it' }),
  terms: ClockTerms.optional(),
  policy: PolicyReference.optional(),
});
/** Whoever leads it has left or moved: another reviewer leads it instead. */
export const ReviewHandedOn = z.object({
  type: z.literal('ReviewHandedOn'),
  ...fact,
  ...handing,
});
/** The whole scope as it is now; the last one counts. */
export const ScopeSet = z.object({
  type: z.literal('ScopeSet'),
  ...fact,
  childIds: z.array(ChildId).min(1).max(20).meta({ label: 'Children' }),
  period: Period.optional().meta({ label: 'Period' }),
  enquiries: z
    .array(Text)
    .max(30)
    .optional()
    .meta({ label: 'Key lines of enquiry', hint: 'One question each' }),
  agencyIds: Agencies.min(1).meta({ label: 'Agencies' }),
});
export const ChronologyRequested = z.object({
  type: z.literal('ChronologyRequested'),
  ...fact,
  ...from,
  dueOn: LocalDate.meta({ clear: true, label: 'By when' }),
  instructions: Text.optional().meta({ label: 'Instructions', long: true }),
  columns: z.array(TemplateColumn).min(1).max(20).optional().meta({
    label: 'Columns of the template',
    hint: 'One on each line, in the order of the template. Add, leave out or rename. Put * after a column that must be filled in for every entry',
  }),
});
export const ChronologyChased = z.object({
  type: z.literal('ChronologyChased'),
  ...fact,
  ...from,
  channel: Channel,
  whom: Person.optional().meta({ label: 'Who was asked' }),
  note: Text.optional().meta({ label: 'What was said', long: true }),
  newDueOn: LocalDate.optional().meta({ clear: true, label: 'Now due by' }),
});
export const ChronologyReceived = z.object({
  type: z.literal('ChronologyReceived'),
  ...fact,
  ...from,
  importIds: z
    .array(Id.meta({ label: 'File' }))
    .max(50)
    .optional()
    .meta({ label: 'Files that were brought in' }),
  note: Text.optional().meta({ label: 'Note', long: true }),
});
/** What is asked of one entry of a chronology: which row, and the question. */
export const RowQuery = z.object({
  ...line,
  question: Text.meta({ label: 'What is asked' }),
});
export type RowQuery = Readonly<z.infer<typeof RowQuery>>;

export const ChronologyReturnedWithQueries = z.object({
  type: z.literal('ChronologyReturnedWithQueries'),
  ...fact,
  ...from,
  queries: z
    .array(Text)
    .min(1)
    .max(50)
    .optional()
    .meta({ label: 'Queries', hint: 'One question each' }),
  rows: z.array(RowQuery).max(200).optional().meta({ label: 'Questions about its entries' }),
  newDueOn: LocalDate.optional().meta({ clear: true, label: 'Answer due by' }),
});

export const AnnotationKind = choice(
  {
    'good-practice': 'Good practice',
    'missed-opportunity': 'Missed opportunity',
    question: 'Question',
  },
  { label: 'What it shows' },
);
export type AnnotationKind = z.infer<typeof AnnotationKind>;

/** A reviewer's own mark on a line of the chronology. It stands beside the account and changes none of it. */
export const EntryAnnotated = z.object({
  type: z.literal('EntryAnnotated'),
  ...line,
  kind: AnnotationKind,
  theme: Line.optional().meta({
    label: 'Theme',
    hint: 'A few words that entries can share, such as “voice of the child”',
  }),
  note: Text.optional().meta({ label: 'Note', long: true }),
});

const chosen = {
  selection: Line.meta({
    label: 'Name of the selection',
    hint: 'Such as “Key events”. The same name adds to what is in it',
  }),
  entries: z.array(z.object(line)).min(1).max(500).meta({ label: 'Entries' }),
};
/** Chosen by hand for a named chronology beside the whole. Choosing what is in it already changes nothing. */
export const EntriesChosen = z.object({ type: z.literal('EntriesChosen'), ...chosen });
export const EntriesLeftOut = z.object({ type: z.literal('EntriesLeftOut'), ...chosen });

export const ReviewEvent = z.discriminatedUnion('type', [
  ReviewOpened,
  ReviewHandedOn,
  ScopeSet,
  ChronologyRequested,
  ChronologyChased,
  ChronologyReceived,
  ChronologyReturnedWithQueries,
  EntryAnnotated,
  EntriesChosen,
  EntriesLeftOut,
]);
export type ReviewEvent = Readonly<z.infer<typeof ReviewEvent>>;
