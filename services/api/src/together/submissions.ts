/** Every form that sends several commands: what it asks, and the commands it comes to. */
import type { Permission } from '@throughline/domain/pathway';
import type { z } from 'zod';
import { issuesOf, wordsFor } from '../bridge/issues.ts';
import type { Invalid } from '../carry-out.ts';
import type { Context } from '../context.ts';
import type { Part } from './carry-out-together.ts';
import { HandOver, partsOfHandOver } from './hand-over.ts';
import {
  InviteToMeeting,
  partsOfAttendance,
  partsOfInvitation,
  partsOfSharing,
  RecordMeetingAttendance,
  ShareMeetingOutcome,
} from './meeting-forms.ts';
import { partsOfCall, RecordCall } from './record-call.ts';
import { partsForSeveral, RecordEntryAboutSeveral } from './record-for-several.ts';

export type Submission = {
  readonly name: string;
  readonly description: string;
  readonly schema: z.ZodObject;
  /** What whoever sends it needs; each command is asked again by itself. */
  readonly permission: Permission;
  readonly parts: (
    context: Context,
    fields: unknown,
    commandId: string,
  ) => readonly Part[] | Invalid;
};

const submission = <Schema extends z.ZodObject>(
  name: string,
  description: string,
  {
    schema,
    permission = 'record',
    parts,
  }: {
    readonly schema: Schema;
    readonly permission?: Permission;
    readonly parts: (
      context: Context,
      asked: z.infer<Schema>,
      commandId: string,
    ) => readonly Part[] | Invalid;
  },
): Submission => ({
  ...{ name, description, schema, permission },
  parts: (context, fields, commandId) => {
    const parsed = schema.safeParse(fields, { error: wordsFor(schema) });
    if (parsed.success) return parts(context, parsed.data, commandId);
    return { kind: 'invalid', issues: issuesOf(parsed.error) };
  },
});

export const submissions: readonly Submission[] = [
  submission(
    'RecordCall',
    'A telephone call: an entry, and whom it told what came of a request or of an earlier entry.',
    { schema: RecordCall, parts: partsOfCall },
  ),
  submission(
    'RecordEntryAboutSeveral',
    'One event about several children: an entry in the record of each, and what is one child’s alone in that child’s.',
    { schema: RecordEntryAboutSeveral, parts: partsForSeveral },
  ),
  submission('InviteToMeeting', 'Invites several agencies and people to a meeting.', {
    ...{ schema: InviteToMeeting, parts: partsOfInvitation },
  }),
  submission('RecordMeetingAttendance', 'That a meeting was held, and who came to it.', {
    ...{ schema: RecordMeetingAttendance, parts: partsOfAttendance },
  }),
  submission('HandOver', 'Hands open work in somebody’s name on to a colleague.', {
    ...{ schema: HandOver, permission: 'hand-on', parts: partsOfHandOver },
  }),
  submission('ShareMeetingOutcome', 'That several were told what a meeting came to.', {
    ...{ schema: ShareMeetingOutcome, parts: partsOfSharing },
  }),
];
