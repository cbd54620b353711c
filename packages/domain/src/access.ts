/** Access: who opened or exported a child's record and why, and who was let in for a time. */
import { Instant } from '@throughline/time/instant';
import { z } from 'zod';
import { choice } from './choice.ts';
import { ChildId, Code, EntryId, fact, Id, NewId, Text, UserId } from './vocabulary.ts';

// Events. Stored for ever: add optional fields; never rename, never remove.
const about = { childId: ChildId, ...fact };
const what = Code.meta({ label: 'What was opened', hint: 'The code of a page or operation' });

export const RecordOpened = z.object({
  type: z.literal('RecordOpened'),
  ...about,
  what,
  entryIds: z.array(EntryId).max(1000).optional().meta({ label: 'Which entries' }),
  reason: Text.optional().meta({ label: 'Why', long: true }),
});
export const AccessReasonGiven = z.object({
  type: z.literal('AccessReasonGiven'),
  ...about,
  what,
  reason: Text.meta({
    label: 'Why you need to see this record',
    hint: 'What you write is kept and is looked at',
    long: true,
  }),
});
export const RecordExported = z.object({
  type: z.literal('RecordExported'),
  ...about,
  what,
  format: choice(
    { docx: 'Word', xlsx: 'Excel', csv: 'CSV', pdf: 'PDF', print: 'Print' },
    { label: 'Format', clear: true },
  ),
  rows: z.number().int().nonnegative().meta({ clear: true, label: 'How many rows' }),
  withheld: z
    .number()
    .int()
    .nonnegative()
    .optional()
    .meta({ clear: true, label: 'How many were left out' }),
  anonymised: z.boolean().optional().meta({ clear: true, label: 'Names were left out' }),
  digest: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .meta({ clear: true, label: 'SHA-256 of the file' }),
  reason: Text.optional().meta({ label: 'What it is for', long: true }),
});
export const AccessGranted = z.object({
  type: z.literal('AccessGranted'),
  ...about,
  grantId: NewId,
  userId: UserId.meta({ label: 'To whom' }),
  until: Instant.meta({ clear: true, label: 'Until' }),
  warnAt: Instant.optional().meta({ clear: true, label: 'Warn before the end, at' }),
  basis: choice(
    { task: 'For a task', involved: 'Involved worker', review: 'Learning review', audit: 'Audit' },
    { label: 'Basis', clear: true },
  ),
  reason: Text.meta({ label: 'Why', long: true }),
});
export const AccessRevoked = z.object({
  type: z.literal('AccessRevoked'),
  ...about,
  grantId: Id.meta({ refersTo: 'grant', label: 'Access' }),
  reason: Text.meta({ label: 'Why', long: true }),
});

export const AccessEvent = z.discriminatedUnion('type', [
  RecordOpened,
  AccessReasonGiven,
  RecordExported,
  AccessGranted,
  AccessRevoked,
]);
export type AccessEvent = Readonly<z.infer<typeof AccessEvent>>;

// Commands. What someone asks for, and the ways we may say no.
export const AccessCommand = z.discriminatedUnion('type', [
  RecordOpened.extend({ type: z.literal('OpenRecord') }),
  AccessReasonGiven.extend({ type: z.literal('GiveAccessReason') }),
  RecordExported.extend({ type: z.literal('ExportRecord') }),
  AccessGranted.extend({ type: z.literal('GrantAccess') }),
  AccessRevoked.extend({ type: z.literal('RevokeAccess') }),
]);
export type AccessCommand = Readonly<z.infer<typeof AccessCommand>>;

export const accessRefusals = [
  'grantExists',
  'noSuchGrant',
  'alreadyRevoked',
  'endsBeforeItBegins',
] as const;
export type AccessRefusal = (typeof accessRefusals)[number];
