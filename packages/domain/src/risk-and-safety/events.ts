/** Risk and safety: what could happen to a child, the plan that keeps them safe, and contact planned against held. */
import { LocalDate } from '@throughline/time/occurred';
import { z } from 'zod';
import { choice } from '../choice.ts';
import { handing } from '../keepers.ts';
import { AgencyId, Channel, ChildId, fact, Id, Line, NewId, Person, Text } from '../vocabulary.ts';

const about = { childId: ChildId, ...fact };
const riskId = Id.meta({ refersTo: 'risk', label: 'Risk' });
const planId = Id.meta({ refersTo: 'safety-plan', label: 'Safety plan' });
const contactPlanId = Id.meta({ refersTo: 'contact-plan', label: 'Planned contact' });
const reviewOn = LocalDate.optional().meta({ clear: true, label: 'Look at it again by' });

/** What was done about a risk: somewhere else in the record, or in words. */
const responses = z
  .array(
    z.object({
      kind: choice(
        {
          'safety-plan': 'Safety plan',
          request: 'Request to a service',
          concern: 'Disagreement with an agency',
          contact: 'Planned contact',
          meeting: 'Meeting',
          other: 'Something else',
        },
        { label: 'Kind of response', clear: true },
      ),
      id: Id.optional().meta({ label: 'Where it is recorded' }),
      what: Line.meta({ label: 'What was done' }),
    }),
  )
  .max(50)
  .optional()
  .meta({ label: 'What was done about it' });

const assessment = {
  what: Text.meta({ label: 'What the risk is', long: true }),
  triggers: Text.optional().meta({ label: 'What sets it off', long: true }),
  protectiveFactors: Text.optional().meta({ label: 'What protects', long: true }),
  childsView: Text.optional().meta({ label: 'What the child says about it', long: true }),
  by: Person.optional().meta({ label: 'Who looked at it' }),
  responses,
  reviewOn,
};

export const RiskIdentified = z.object({
  type: z.literal('RiskIdentified'),
  ...about,
  riskId: NewId,
  to: choice(
    { self: 'To themselves', others: 'To other people', 'from-others': 'From other people' },
    { label: 'Who the risk is to, or from' },
  ),
  ...assessment,
});
export const RiskReassessed = z.object({
  type: z.literal('RiskReassessed'),
  ...about,
  riskId,
  change: choice(
    { higher: 'Higher', same: 'The same', lower: 'Lower', different: 'Different' },
    { label: 'How it compares with last time' },
  ),
  ...assessment,
});
export const RiskClosed = z.object({
  type: z.literal('RiskClosed'),
  ...about,
  riskId,
  why: Text.meta({ label: 'Why it is closed', long: true }),
});

const sharedWith = z
  .array(
    z.object({
      agencyId: AgencyId.optional(),
      person: Person.optional().meta({ label: 'Person' }),
      channel: Channel.optional(),
    }),
  )
  .max(50);
const plan = {
  version: Line.meta({ label: 'Which version', hint: 'As it is called: v3' }),
  withWhom: z.array(Person).max(20).meta({ label: 'Made with' }),
  childTookPart: z.boolean().meta({ label: 'The child or young person took part' }),
  sharedWith: sharedWith.meta({ label: 'Shared with' }),
  warningSigns: Text.optional().meta({ label: 'Warning signs', long: true }),
  what: Text.meta({ label: 'What to do, step by step', long: true }),
  people: Text.optional().meta({ label: 'People who help', long: true }),
  services: Text.optional().meta({ label: 'Services to call, day and night', long: true }),
  saferSurroundings: Text.optional().meta({ label: 'Making the place safer', long: true }),
  riskIds: z.array(riskId).max(20).optional().meta({ label: 'Risks it answers' }),
  reviewOn,
};

export const SafetyPlanMade = z.object({
  type: z.literal('SafetyPlanMade'),
  ...about,
  planId: NewId,
  ...plan,
});
export const SafetyPlanShared = z.object({
  type: z.literal('SafetyPlanShared'),
  ...about,
  planId,
  sharedWith: sharedWith.min(1).meta({ label: 'Shared with' }),
});
export const SafetyPlanReminded = z.object({
  type: z.literal('SafetyPlanReminded'),
  ...about,
  planId: planId.optional(),
  agencyId: AgencyId.optional().meta({ label: 'Reminded by' }),
  by: Person.optional().meta({ label: 'Who reminded' }),
  whom: Line.optional().meta({ label: 'Who was reminded' }),
  what: Text.optional().meta({ label: 'What was said', long: true }),
});
export const SafetyPlanReviewed = z.object({
  type: z.literal('SafetyPlanReviewed'),
  ...about,
  planId,
  outcome: choice(
    { unchanged: 'It stands', 'new-version': 'A new version is needed', ended: 'It has ended' },
    { label: 'Outcome', clear: true },
  ),
  withWhom: z.array(Person).max(20).optional().meta({ label: 'Reviewed with' }),
  what: Text.optional().meta({ label: 'What was found', long: true }),
  reviewOn,
});

export const ContactPlanned = z.object({
  type: z.literal('ContactPlanned'),
  ...about,
  contactPlanId: NewId,
  agencyId: AgencyId,
  service: Line.meta({ label: 'Service or worker' }),
  worker: Person.optional().meta({ label: 'Who is to see them' }),
  every: z
    .object({
      n: z.number().int().min(1).max(366).meta({ clear: true, label: 'Number' }),
      unit: choice({ day: 'Days', week: 'Weeks', month: 'Months' }, { label: 'Unit', clear: true }),
    })
    .meta({ label: 'How often' }),
  until: LocalDate.optional().meta({ clear: true, label: 'Until' }),
  how: Channel.optional(),
  why: Text.optional().meta({ label: 'What it is for', long: true }),
});
/** Whoever was to see the child has left or moved: a colleague of the agency sees them instead. */
export const ContactPlanHandedOn = z.object({
  type: z.literal('ContactPlanHandedOn'),
  ...about,
  contactPlanId,
  ...handing,
});
export const ContactHeld = z.object({
  type: z.literal('ContactHeld'),
  ...about,
  contactPlanId: contactPlanId.optional(),
  agencyId: AgencyId,
  by: Person.optional().meta({ label: 'Who' }),
  how: Channel,
  seen: choice(
    {
      alone: 'Seen alone',
      'with-others': 'Seen with others',
      'by-phone': 'Spoken to, not seen',
      'not-seen': 'Not seen',
    },
    { label: 'Was the child seen?' },
  ),
  what: Text.optional().meta({ label: 'What was said and seen', long: true }),
});
export const ContactMissed = z.object({
  type: z.literal('ContactMissed'),
  ...about,
  contactPlanId: contactPlanId.optional(),
  agencyId: AgencyId,
  reason: choice(
    {
      'was-not-brought': 'Was not brought',
      'did-not-attend': 'Did not attend',
      'not-found': 'Could not be found',
      declined: 'Declined',
      'service-cancelled': 'The service cancelled',
      'not-told': 'The child had not been told',
      unknown: 'Not known',
    },
    { label: 'Why' },
  ),
  what: Text.optional().meta({ label: 'What is known', long: true }),
  followUp: Text.optional().meta({ label: 'What was done next', long: true }),
});

export const RiskAndSafetyEvent = z.discriminatedUnion('type', [
  RiskIdentified,
  RiskReassessed,
  RiskClosed,
  SafetyPlanMade,
  SafetyPlanShared,
  SafetyPlanReminded,
  SafetyPlanReviewed,
  ContactPlanned,
  ContactPlanHandedOn,
  ContactHeld,
  ContactMissed,
]);
export type RiskAndSafetyEvent = Readonly<z.infer<typeof RiskAndSafetyEvent>>;
