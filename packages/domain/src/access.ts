/** Access: who opened or exported a child's record and why, and who was let in for a time. */
import type { Clock } from '@throughline/time/deadline';
import { Instant } from '@throughline/time/instant';
import { z } from 'zod';
import { choice } from './choice.ts';
import { type Definition, pathway } from './pathway.ts';
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
  userId: UserId.meta({ label: 'Who to let in' }),
  until: Instant.meta({ clear: true, label: 'When it ends' }),
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
  'warnsAfterItEnds',
] as const;
export type AccessRefusal = (typeof accessRefusals)[number];

// State. Who was let in, and until when.
export type Grant = {
  readonly grantId: string;
  readonly userId: string;
  readonly grantedAt: Instant;
  readonly until: Instant;
  readonly warnAt?: Instant | undefined;
  readonly isRevoked: boolean;
};
export type Access = { readonly childId?: string; readonly grants: readonly Grant[] };

/** The grants after an event. Views use the same fold. */
export const grantsAfter = (
  grants: readonly Grant[],
  event: AccessEvent,
  recordedAt: string,
): readonly Grant[] => {
  if (event.type === 'AccessGranted') {
    const { grantId, userId, until, warnAt } = event;
    const grantedAt = Instant.parse(recordedAt);
    return [...grants, { grantId, userId, grantedAt, until, warnAt, isRevoked: false }];
  }
  if (event.type !== 'AccessRevoked') return grants;
  return grants.map((grant) =>
    grant.grantId === event.grantId ? { ...grant, isRevoked: true } : grant,
  );
};

/** May this person in at this moment, by a grant? */
export const isGranted = (grants: readonly Grant[], userId: string, now: Instant): boolean =>
  grants.some(
    (grant) =>
      grant.userId === userId &&
      !grant.isRevoked &&
      Date.parse(grant.grantedAt) <= Date.parse(now) &&
      Date.parse(now) < Date.parse(grant.until),
  );

// Rules. What was opened is always recorded; a grant always ends.
export const accessDefinition: Definition<
  Access,
  typeof AccessEvent,
  typeof AccessCommand,
  AccessRefusal
> = {
  slug: 'access',
  category: 'access',
  idField: 'childId',
  events: AccessEvent,
  commands: AccessCommand,
  opens: ['OpenRecord', 'GiveAccessReason', 'ExportRecord', 'GrantAccess'],
  permissions: {
    OpenRecord: 'read',
    GiveAccessReason: 'read',
    ExportRecord: 'read',
    GrantAccess: 'restrict',
    RevokeAccess: 'restrict',
  },
  refusals: accessRefusals,
  subjects: ({ childId }) => (childId === undefined ? [] : [childId]),
  rules: {
    initial: { grants: [] },
    decide: {
      OpenRecord: (command) => [{ ...command, type: 'RecordOpened' }],
      GiveAccessReason: (command) => [{ ...command, type: 'AccessReasonGiven' }],
      ExportRecord: (command) => [{ ...command, type: 'RecordExported' }],
      GrantAccess: (command, { grants }, { now }) => {
        const { grantId, until, warnAt } = command;
        if (grants.some((grant) => grant.grantId === grantId)) return { refused: 'grantExists' };
        if (Date.parse(until) <= Date.parse(now)) return { refused: 'endsBeforeItBegins' };
        if (warnAt !== undefined && Date.parse(warnAt) >= Date.parse(until))
          return { refused: 'warnsAfterItEnds' };
        return [{ ...command, type: 'AccessGranted' }];
      },
      RevokeAccess: (command, { grants }) => {
        const grant = grants.find(({ grantId }) => grantId === command.grantId);
        if (grant === undefined) return { refused: 'noSuchGrant' };
        if (grant.isRevoked) return { refused: 'alreadyRevoked' };
        return [{ ...command, type: 'AccessRevoked' }];
      },
    },
    evolve: {
      RecordOpened: (state, { childId }) => ({ ...state, childId }),
      AccessReasonGiven: (state, { childId }) => ({ ...state, childId }),
      RecordExported: (state, { childId }) => ({ ...state, childId }),
      AccessGranted: (state, event, { recordedAt }) => ({
        childId: event.childId,
        grants: grantsAfter(state.grants, event, recordedAt),
      }),
      AccessRevoked: (state, event, { recordedAt }) => ({
        ...state,
        grants: grantsAfter(state.grants, event, recordedAt),
      }),
    },
  },
  // Narration. The audit shows these; they are no part of the child's story.
  narration: {
    RecordOpened: null,
    AccessReasonGiven: null,
    RecordExported: null,
    AccessGranted: null,
    AccessRevoked: null,
  },
};

export const access = pathway(accessDefinition);

// Clocks. A grant runs out, with a warning before.
export const accessClocks = (grants: readonly Grant[]): readonly Clock[] =>
  grants
    .filter(({ isRevoked }) => !isRevoked)
    .map(({ grantedAt, until, warnAt }) => ({
      name: 'access ends',
      startedAt: grantedAt,
      dueAt: until,
      rule: 'the end that was set when access was given',
      ...(warnAt && { dueSoonAt: warnAt }),
    }));
