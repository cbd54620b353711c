/** What one form says of a whole meeting: who is invited, who came, who was told what it came to. */
import { choice } from '@throughline/domain/choice';
import {
  Absent,
  Invited,
  MeetingHeld,
  OutcomeShared,
  Party,
} from '@throughline/domain/meeting/events';
import { AgencyId, fact, Id } from '@throughline/domain/vocabulary';
import type { MeetingRow } from '@throughline/projections/meetings';
import { meeting as meetingById } from '@throughline/read-store/queries/records';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { partiesNamed } from '../seats.ts';
import type { Part } from './carry-out-together.ts';

const on = { meetingId: Id.meta({ refersTo: 'meeting', label: 'Meeting' }) };
const keys = (label: string) =>
  z
    .array(z.string().regex(/^(agency\.)?[0-9a-f-]{36}$/))
    .max(100)
    .meta({ label })
    .optional();

/** A meeting whose children the viewer may open; else none, and each command is refused by itself. */
const meetingFor = ({ views, authoriser }: Context, id: string): MeetingRow | undefined => {
  const found = meetingById(views, id);
  return found?.childIds.every(authoriser.mayOpen) ? found : undefined;
};

const part = (key: string, type: string, fields: Part['fields']): Part => ({
  ...{ key, pathway: 'meeting', type, fields },
});

export const InviteToMeeting = z.object({
  ...on,
  agencies: z.array(AgencyId).max(50).meta({ label: 'Agencies to invite' }).optional(),
  people: z
    .array(
      choice(
        {
          child: 'The child or young person',
          family: 'Family',
          carer: 'Carer',
          advocate: 'Advocate',
          interpreter: 'Interpreter',
          supporter: 'Supporter',
          legal: 'Legal representative',
        },
        { label: 'Who' },
      ),
    )
    .max(7)
    .meta({ label: 'The child, and those beside them' })
    .optional(),
  named: Party.shape.person.unwrap().meta({ label: 'Somebody else, by name' }).optional(),
  channel: Invited.shape.channel,
  occurred: fact.occurred.meta({ label: 'When they were invited' }),
});

export const partsOfInvitation = (
  context: Context,
  {
    meetingId,
    agencies = [],
    people = [],
    named,
    channel,
    occurred,
  }: z.infer<typeof InviteToMeeting>,
): readonly Part[] => {
  const childId = meetingFor(context, meetingId)?.childIds[0];
  const invite = (key: string, party: Party): Part =>
    part(key, 'Invite', { meetingId, occurred, channel, party });
  return [
    ...agencies.map((agencyId) => invite(`agency/${agencyId}`, { kind: 'agency', agencyId })),
    ...people.map((kind) =>
      invite(`person/${kind}`, kind === 'child' && childId ? { kind, childId } : { kind }),
    ),
    ...(named === undefined ? [] : [invite('named', { kind: 'other', person: named })]),
  ];
};

export const RecordMeetingAttendance = z.object({
  ...on,
  occurred: MeetingHeld.shape.occurred.meta({ label: 'When the meeting began' }),
  attended: keys('Came'),
  reports: keys('Sent a report'),
  apologies: keys('Sent apologies'),
  absent: keys('Absent'),
  why: Absent.shape.why
    .unwrap()
    .meta({ label: 'Why they were not there, if it is known' })
    .optional(),
});

const came = [
  ['attended', 'RecordAttendance'],
  ['reports', 'SendReport'],
  ['apologies', 'GiveApologies'],
  ['absent', 'RecordAbsence'],
] as const;
const sayWhy: ReadonlySet<string> = new Set(['GiveApologies', 'RecordAbsence']);

/** A meeting that people came to was held. */
export const partsOfAttendance = (
  context: Context,
  { meetingId, occurred, why, ...who }: z.infer<typeof RecordMeetingAttendance>,
): readonly Part[] => {
  const row = meetingFor(context, meetingId);
  const held = part('held', 'HoldMeeting', { meetingId, occurred });
  if (row === undefined) return [held]; // refused in its own words
  return [
    ...(row.meeting.status === 'called' ? [held] : []),
    ...came.flatMap(([list, type]) =>
      partiesNamed(row, who[list] ?? []).map(({ key, party }) =>
        part(`${list}/${key}`, type, {
          ...{ meetingId, occurred, party },
          ...(why !== undefined && sayWhy.has(type) ? { why } : {}),
        }),
      ),
    ),
  ];
};

const { channel, what } = OutcomeShared.shape;

export const ShareMeetingOutcome = z.object({
  ...on,
  to: keys('Who was told what the meeting came to').unwrap(),
  channel,
  what,
  occurred: fact.occurred.meta({ label: 'When they were told' }),
});

export const partsOfSharing = (
  context: Context,
  { meetingId, to, ...said }: z.infer<typeof ShareMeetingOutcome>,
): readonly Part[] => {
  const row = meetingFor(context, meetingId);
  return (row === undefined ? [] : partiesNamed(row, to)).map(({ key, party }) =>
    part(`told/${key}`, 'ShareOutcome', { meetingId, party, ...said }),
  );
};
