/** Meeting: who was asked into the room and who was not, what was said and decided, and who was told. */
import { LocalDate, Occurred } from '@throughline/time/occurred';
import { z } from 'zod';
import { choice } from '../choice.ts';
import { handing } from '../keepers.ts';
import { ClockTerms } from '../statutory-clocks.ts';
import {
  AgencyId,
  Channel,
  ChildId,
  fact,
  Id,
  Line,
  NewId,
  Person,
  PolicyReference,
  Text,
} from '../vocabulary.ts';

const actionId = Id.meta({ refersTo: 'action', label: 'Action' });

export const MeetingKind = choice(
  {
    strategy: 'Strategy discussion or meeting',
    'child-protection-conference': 'Child protection conference',
    'core-group': 'Core group',
    'child-in-need': 'Child in need meeting',
    'care-review': 'Review of a looked-after child',
    'care-programme': 'Care programme or care plan review',
    'care-treatment-review': 'Care, education and treatment review',
    discharge: 'Discharge planning meeting',
    'after-care': 'Section 117 after-care meeting',
    tribunal: 'Tribunal hearing',
    professionals: "Professionals' meeting",
    'team-around': 'Team around the child or family',
    family: 'Family meeting',
    'escalation-stage': 'Meeting at a step of a disagreement',
    learning: 'Learning event',
    other: 'Another meeting',
  },
  { label: 'Kind of meeting', clear: true },
);
export type MeetingKind = z.infer<typeof MeetingKind>;

/** Someone who should be in the room: an agency, the child, or somebody beside them. */
export const Party = z.object({
  kind: choice(
    {
      agency: 'Agency',
      child: 'The child or young person',
      family: 'Family',
      carer: 'Carer',
      advocate: 'Advocate',
      interpreter: 'Interpreter',
      supporter: 'Supporter',
      legal: 'Legal representative',
      other: 'Someone else',
    },
    { label: 'Who', clear: true },
  ),
  agencyId: AgencyId.optional(),
  childId: ChildId.optional(),
  person: Person.optional().meta({ label: 'Person' }),
});
export type Party = Readonly<z.infer<typeof Party>>;
const party = Party.meta({ label: 'Who' });

const timeAndPlace = {
  scheduledFor: Occurred.meta({ label: 'When it is to be' }),
  place: Line.optional().meta({ label: 'Where' }),
  chosenWithPerson: z
    .boolean()
    .optional()
    .meta({ clear: true, label: 'Time and place chosen with the child or young person' }),
};

export const MeetingCalled = z.object({
  type: z.literal('MeetingCalled'),
  ...fact,
  childIds: z.array(ChildId).min(1).max(50).meta({ label: 'About' }),
  name: Line.meta({ label: 'Name of the meeting' }),
  kind: MeetingKind,
  review: choice(
    { first: 'First review', second: 'Second review', later: 'Later review' },
    { label: 'Which review', hint: 'For reviews of looked-after children', clear: true },
  ).optional(),
  ...timeAndPlace,
  calledBy: AgencyId.meta({ label: 'Called by' }),
  chair: Person.optional().meta({ label: 'Chair' }),
  purpose: Text.optional().meta({ label: 'What it is for', long: true }),
});
export const MeetingRearranged = z.object({
  type: z.literal('MeetingRearranged'),
  ...fact,
  ...timeAndPlace,
  why: Text.meta({ label: 'Why', long: true }),
});
export const MeetingCancelled = z.object({
  type: z.literal('MeetingCancelled'),
  ...fact,
  why: Text.meta({ label: 'Why', long: true }),
});
/** `occurred` is when it began. */
export const MeetingHeld = z.object({
  type: z.literal('MeetingHeld'),
  ...fact,
  ended: Occurred.optional().meta({ label: 'When it ended' }),
  chair: Person.optional().meta({ label: 'Chair' }),
  nextDueOn: LocalDate.optional().meta({ clear: true, label: 'Next one due by' }),
  nextReview: ClockTerms.optional(),
  policy: PolicyReference.optional(),
});

export const Invited = z.object({
  type: z.literal('Invited'),
  ...fact,
  party,
  channel: Channel.optional(),
});
export const AgencyNotInvited = z.object({
  type: z.literal('AgencyNotInvited'),
  ...fact,
  agencyId: AgencyId,
  why: Text.meta({ label: 'Why it was not invited', long: true }),
});
export const Attended = z.object({
  type: z.literal('Attended'),
  ...fact,
  party,
  how: choice(
    { 'in-room': 'In the room', remotely: 'By telephone or video', part: 'For part of it' },
    { label: 'How', clear: true },
  ).optional(),
});
export const ApologiesGiven = z.object({
  type: z.literal('ApologiesGiven'),
  ...fact,
  party,
  why: Text.optional().meta({ label: 'Why', long: true }),
});
export const ReportSent = z.object({
  type: z.literal('ReportSent'),
  ...fact,
  party,
  what: Text.optional().meta({ label: 'What it said', long: true }),
});
export const Absent = z.object({
  type: z.literal('Absent'),
  ...fact,
  party,
  why: Text.optional().meta({ label: 'Why, if it is known', long: true }),
});

export const ViewsPresented = z.object({
  type: z.literal('ViewsPresented'),
  ...fact,
  whose: Party.meta({ label: 'Whose views' }),
  presentedBy: Person.optional().meta({ label: 'Who presented them' }),
  what: Text.meta({ label: 'The views, in their own words where possible', long: true }),
});
export const OwnAgendaCovered = z.object({
  type: z.literal('OwnAgendaCovered'),
  ...fact,
  points: z
    .array(
      z.object({
        what: Line.meta({ label: 'What they wanted to talk about' }),
        covered: z.boolean().meta({ clear: true, label: 'It was talked about' }),
        answer: Text.optional().meta({ label: 'What was said', long: true }),
      }),
    )
    .min(1)
    .max(50)
    .meta({ label: 'The child or young person’s own agenda' }),
});
export const DecisionRecorded = z.object({
  type: z.literal('DecisionRecorded'),
  ...fact,
  what: Text.meta({ label: 'What was decided', long: true }),
  reasons: Text.optional().meta({ label: 'Reasons', long: true }),
  decidedBy: Person.optional().meta({ label: 'Who decided' }),
  dissent: Text.optional().meta({ label: 'Who disagreed, and why', long: true }),
});
export const ActionAgreed = z.object({
  type: z.literal('ActionAgreed'),
  ...fact,
  actionId: NewId,
  what: Text.meta({ label: 'What is to be done', long: true }),
  agencyId: AgencyId.optional().meta({ label: 'Which agency does it' }),
  person: Person.optional().meta({ label: 'Who does it' }),
  dueOn: LocalDate.optional().meta({ clear: true, label: 'By when' }),
});
export const ActionDone = z.object({
  type: z.literal('ActionDone'),
  ...fact,
  actionId,
  what: Text.optional().meta({ label: 'What came of it', long: true }),
});
export const ActionNotDone = z.object({
  type: z.literal('ActionNotDone'),
  ...fact,
  actionId,
  why: Text.meta({ label: 'Why it was not done', long: true }),
  newDueOn: LocalDate.optional().meta({ clear: true, label: 'Now due by' }),
});
/** Whoever was to do it has left or moved: a colleague does it instead. */
export const ActionHandedOn = z.object({
  type: z.literal('ActionHandedOn'),
  ...fact,
  actionId,
  ...handing,
});
export const OutcomeShared = z.object({
  type: z.literal('OutcomeShared'),
  ...fact,
  party,
  channel: Channel,
  what: Text.optional().meta({ label: 'How much they were told', long: true }),
});

export const MeetingEvent = z.discriminatedUnion('type', [
  MeetingCalled,
  MeetingRearranged,
  MeetingCancelled,
  MeetingHeld,
  Invited,
  AgencyNotInvited,
  Attended,
  ApologiesGiven,
  ReportSent,
  Absent,
  ViewsPresented,
  OwnAgendaCovered,
  DecisionRecorded,
  ActionAgreed,
  ActionDone,
  ActionNotDone,
  ActionHandedOn,
  OutcomeShared,
]);
export type MeetingEvent = Readonly<z.infer<typeof MeetingEvent>>;
