/**
 * Entry: something that happened around a child, as one agency knows it. Stored for ever: add optional
 * fields; never rename, never remove. Acts on the record itself (a correction, a link, a withdrawal)
 * happened when they were recorded, and so carry no `occurred` of their own.
 */
import { LocalDate, Occurred } from '@throughline/time/occurred';
import { z } from 'zod';
import { choice } from '../choice.ts';
import {
  AgencyId,
  ChildId,
  Code,
  EntryId,
  fact,
  Id,
  Line,
  NewId,
  Person,
  Text,
} from '../vocabulary.ts';
import { EntryOutcomeCommunicated } from './outcome-events.ts';

const children = z.array(ChildId).min(1).max(20).meta({ label: 'Who it is about' });
const cited = { cites: fact.cites };
const People = z.array(Person).max(50);

export const ChildSeen = choice(
  {
    seen: 'Seen',
    alone: 'Seen alone',
    'by-phone': 'Spoken with by telephone or message',
    'not-seen': 'Not seen',
    'was-not-brought': 'Was not brought',
  },
  { label: 'Was the child seen?' },
);
export const Standing = choice(
  {
    fact: 'Fact: seen, heard or done by the writer, or on record',
    opinion: 'Professional opinion',
    allegation: 'Allegation',
    'second-hand': 'Second-hand: told to the writer by somebody',
  },
  { label: 'Fact, opinion, allegation or second-hand' },
);
/** Weight and direction: each may be said without the other. */
export const EntrySignificance = choice(
  {
    routine: 'Routine',
    significant: 'Significant',
    positive: 'Significant, for the better',
    negative: 'Significant, for the worse',
  },
  { label: 'Significance' },
);
export const Audience = choice(
  {
    network: 'Every agency involved with the child',
    'statutory-agencies': 'Statutory agencies only',
    health: 'Health agencies only',
    'named-people': 'Named people only',
  },
  { label: 'Who may read it', clear: true },
);
export const Protection = choice(
  {
    'never-to-parent-or-carer': 'Never to a parent or carer',
    'protected-address': 'Holds a protected address',
    'legal-privilege': 'Legally privileged',
  },
  { label: 'Protection', clear: true },
);

/**
 * Where an imported entry came from, so that anyone can find the line in the agency's own file: the
 * document, its table or sheet or line, and the words of each cell as they were written.
 */
export const Source = z.object({
  agencyId: AgencyId.meta({ label: 'Agency whose record it is' }),
  importId: Id.meta({ label: 'Import' }).optional(),
  document: Line.meta({ label: 'Document' }),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .meta({ clear: true, label: 'Hash of the file' })
    .optional(),
  table: z.number().int().positive().meta({ clear: true, label: 'Table' }).optional(),
  sheet: Line.meta({ label: 'Sheet' }).optional(),
  row: z.number().int().positive().meta({ clear: true, label: 'Row' }).optional(),
  column: Line.meta({ label: 'Column' }).optional(), // where each column of the table is an entry
  line: z.number().int().positive().meta({ clear: true, label: 'Line' }).optional(),
  record: z.number().int().positive().meta({ clear: true, label: 'Record' }).optional(),
  /** Recognises the same row in a later copy of the file, by content and origin, not by number. */
  rowKey: Code.meta({ clear: false, label: 'Row key' }),
  cells: z
    .array(
      z.object({
        header: z.string().max(300).meta({ label: 'Column' }),
        text: z.string().max(40_000).meta({ label: 'As written' }),
      }),
    )
    .max(60)
    .meta({ label: 'Cells as written' }),
  recordedOn: LocalDate.meta({
    label: 'When their record says it was written',
    hint: 'Only where the record states it',
  }).optional(),
});
export type Source = Readonly<z.infer<typeof Source>>;

export const EntryRecorded = z.object({
  type: z.literal('EntryRecorded'),
  ...fact,
  childIds: children,
  agencyId: AgencyId.meta({ label: 'Agency whose account this is' }),
  text: Text.meta({ label: 'What happened', long: true }),
  category: Line.meta({ label: 'Kind of contact', hint: 'For example: home visit' }).optional(),
  writtenBy: Person.meta({ label: 'Who wrote it' }).optional(),
  present: People.meta({ label: 'Who was there' }).optional(),
  ownContact: z
    .boolean()
    .meta({ label: 'Did your agency see, hear or do this itself?' })
    .optional(),
  childSeen: ChildSeen.optional(),
  whyNotSeen: Text.meta({ label: 'Why the child was not seen' }).optional(),
  presentation: Text.meta({ label: 'How the child presented', long: true }).optional(),
  childsWords: Text.meta({ label: 'The child’s own words', long: true }).optional(),
  actionTaken: Text.meta({ label: 'What was done', long: true }).optional(),
  whyNoAction: Text.meta({ label: 'Why nothing was done' }).optional(),
  comment: Text.meta({ label: 'Comment', long: true }).optional(),
  standing: Standing.optional(),
  significance: EntrySignificance.optional(),
  told: People.meta({ label: 'Who was told' }).optional(),
  outcomeOwed: z
    .boolean()
    .meta({
      clear: true,
      label: 'Does the network need to hear what comes of this?',
      hint: 'It then stays open until they have been told',
    })
    .optional(),
  audience: Audience.optional(),
  protections: z.array(Protection).max(5).meta({ label: 'Protections' }).optional(),
  source: Source.meta({ label: 'Where it came from' }).optional(),
  flags: z
    .array(Code)
    .max(20)
    .meta({ label: 'What was noticed when it was read', hint: 'Set by the import' })
    .optional(),
});
export type EntryRecorded = Readonly<z.infer<typeof EntryRecorded>>;

/** What was wrong, put right. Only what changes is given; both versions are shown. */
export const EntryCorrected = z.object({
  type: z.literal('EntryCorrected'),
  happened: Occurred.meta({ label: 'When it really happened' }).optional(),
  text: Text.meta({ label: 'What really happened', long: true }).optional(),
  actionTaken: Text.meta({ label: 'What was really done', long: true }).optional(),
  childsWords: Text.meta({ label: 'The child’s own words', long: true }).optional(),
  childSeen: ChildSeen.optional(),
  standing: Standing.optional(),
  significance: EntrySignificance.optional(),
  reason: Text.meta({ label: 'What was wrong, and how it is known' }),
  ...cited,
});
export const ContextAdded = z.object({
  type: z.literal('ContextAdded'),
  agencyId: AgencyId.meta({ label: 'Agency that adds it' }),
  text: Text.meta({ label: 'What helps to understand it', long: true }),
  ...cited,
});
export const EntryDisputed = z.object({
  type: z.literal('EntryDisputed'),
  ...fact,
  disputeId: NewId,
  disputedBy: Person.meta({
    label: 'Who disagrees',
    hint: 'An agency, the child, a parent or carer',
  }),
  account: Text.meta({ label: 'Their account', long: true }),
});
export const DisputeSettled = z.object({
  type: z.literal('DisputeSettled'),
  ...fact,
  disputeId: Id.meta({ label: 'Dispute' }),
  outcome: choice(
    {
      'both-stand': 'Both accounts stand',
      'entry-corrected': 'The entry was corrected',
      'dispute-withdrawn': 'The disagreement was withdrawn',
      'not-settled': 'It could not be settled',
    },
    { label: 'How it ended' },
  ),
  words: Text.meta({ label: 'What was agreed', long: true }).optional(),
  agreedBy: People.meta({ label: 'Agreed by' }).optional(),
});
/** A stub stays in its place. */
export const EntryWithdrawn = z.object({
  type: z.literal('EntryWithdrawn'),
  reason: Text.meta({ label: 'Why it is withdrawn' }),
});

export const LinkBasis = choice(
  {
    'same-event': 'Two accounts of one event',
    notification: 'One tells of the other within hours',
    'follows-on': 'One follows from the other',
  },
  { label: 'How they belong together', clear: true },
);
const strength = z
  .number()
  .min(0)
  .max(1)
  .meta({ clear: true, label: 'How strong the likeness is', hint: 'From 0 to 1' })
  .optional();
/** Both accounts are kept: linking joins them in the chronology and deletes nothing. */
export const EntriesLinked = z.object({
  type: z.literal('EntriesLinked'),
  linkedTo: EntryId.meta({ label: 'The other entry' }),
  basis: LinkBasis,
  strength,
  reason: Text.meta({ label: 'Why they belong together' }).optional(),
});
export const EntriesUnlinked = z.object({
  type: z.literal('EntriesUnlinked'),
  linkedTo: EntryId.meta({ label: 'The other entry' }),
  reason: Text.meta({ label: 'Why they do not belong together' }),
});
/** A suggested pair was looked at and found to be two events; it is not suggested again. */
export const EntriesKeptApart = z.object({
  type: z.literal('EntriesKeptApart'),
  otherEntryId: EntryId.meta({ label: 'The other entry' }),
  strength,
  reason: Text.meta({ label: 'Why they are two events' }).optional(),
});

export const AnalysisAdded = z.object({
  type: z.literal('AnalysisAdded'),
  agencyId: AgencyId.meta({ label: 'Agency that adds it' }),
  text: Text.meta({
    label: 'What it may mean',
    hint: 'Kept apart from what happened',
    long: true,
  }),
  ...cited,
});
/** Chosen for a named chronology that somebody makes by hand, beside the automatic one. */
export const EntryCurated = z.object({
  type: z.literal('EntryCurated'),
  chronologyId: Id.meta({ label: 'Chronology' }),
  chronology: Line.meta({ label: 'Name of the chronology' }),
  note: Text.meta({ label: 'Why it belongs in it' }).optional(),
});
/** Something that was not there when it was needed, and what that led to. Summed for leaders. */
export const ConstraintRecorded = z.object({
  type: z.literal('ConstraintRecorded'),
  ...fact,
  childIds: children,
  agencyId: AgencyId.meta({ label: 'Agency that met it' }),
  constraint: choice(
    {
      'no-bed': 'No bed',
      'waiting-list': 'Waiting list',
      'no-interpreter': 'No interpreter',
      'no-doctor': 'No doctor',
      'no-placement': 'No placement',
      'no-transport': 'No transport',
      'no-staff': 'Not enough staff',
      'no-funding': 'No funding',
      other: 'Something else',
    },
    { label: 'What was not there' },
  ),
  service: Line.meta({ label: 'Which service' }).optional(),
  effect: Text.meta({ label: 'What it led to for the child', long: true }),
  requestId: Id.meta({ refersTo: 'request', label: 'Request it held up' }).optional(),
});

export const EntryEvent = z.discriminatedUnion('type', [
  EntryRecorded,
  EntryCorrected,
  ContextAdded,
  EntryDisputed,
  DisputeSettled,
  EntryWithdrawn,
  EntriesLinked,
  EntriesUnlinked,
  EntriesKeptApart,
  AnalysisAdded,
  EntryCurated,
  ConstraintRecorded,
  EntryOutcomeCommunicated,
]);
export type EntryEvent = Readonly<z.infer<typeof EntryEvent>>;
