/** Entry: what may be asked of an entry, and the ways we may say no. */
import { z } from 'zod';
import { whenRefusals } from '../happened.ts';
import { EntryId } from '../vocabulary.ts';
import {
  AnalysisAdded,
  ConstraintRecorded,
  ContextAdded,
  DisputeSettled,
  EntriesKeptApart,
  EntriesLinked,
  EntriesUnlinked,
  EntryCorrected,
  EntryCurated,
  EntryDisputed,
  EntryRecorded,
  EntryWithdrawn,
} from './events.ts';
import { EntryOutcomeCommunicated } from './outcome-events.ts';

const of = { entryId: EntryId };

/** So that nobody puts words right that a colleague put right meanwhile. */
const seenCorrections = z
  .int()
  .nonnegative()
  .optional()
  .meta({ label: 'How many corrections were on record when the form was opened' });

export const EntryCommand = z.discriminatedUnion('type', [
  EntryRecorded.extend({ ...of, type: z.literal('RecordEntry') }),
  EntryCorrected.extend({ ...of, type: z.literal('CorrectEntry'), seenCorrections }),
  ContextAdded.extend({ ...of, type: z.literal('AddContext') }),
  EntryDisputed.extend({ ...of, type: z.literal('DisputeEntry') }),
  DisputeSettled.extend({ ...of, type: z.literal('SettleDispute') }),
  EntryWithdrawn.extend({ ...of, type: z.literal('WithdrawEntry') }),
  EntriesLinked.extend({ ...of, type: z.literal('LinkEntries') }),
  EntriesUnlinked.extend({ ...of, type: z.literal('UnlinkEntries') }),
  EntriesKeptApart.extend({ ...of, type: z.literal('KeepEntriesApart') }),
  AnalysisAdded.extend({ ...of, type: z.literal('AddAnalysis') }),
  EntryCurated.extend({ ...of, type: z.literal('CurateEntry') }),
  ConstraintRecorded.extend({ ...of, type: z.literal('RecordConstraint') }),
  EntryOutcomeCommunicated.extend({ ...of, type: z.literal('CommunicateEntryOutcome') }),
]);
export type EntryCommand = Readonly<z.infer<typeof EntryCommand>>;

export const entryRefusals = [
  'alreadyRecorded',
  ...whenRefusals,
  'notRecorded',
  'withdrawn',
  'nothingCorrected',
  'entryHasChanged',
  'isTheSameEntry',
  'alreadyLinked',
  'notLinked',
  'disputeExists',
  'noSuchDispute',
  'alreadySettled',
] as const;
export type EntryRefusal = (typeof entryRefusals)[number];
