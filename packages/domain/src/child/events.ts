/** Child: what happens to a child's own record, from opening it to who is involved and who may see it. */
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
  UserId,
} from '../vocabulary.ts';

const about = { childId: ChildId, ...fact };
const why = Text.optional().meta({ label: 'Why', long: true });

export const NameKind = choice(
  { current: 'Name used now', former: 'Former name', alias: 'Also known as', spelling: 'Spelling' },
  { label: 'Kind of name' },
);
export const ChildName = z.object({
  given: Line.meta({ label: 'Given name', hint: 'Or the whole name, as it was written' }),
  family: Line.optional().meta({ label: 'Family name' }),
  kind: NameKind,
});
export type ChildName = Readonly<z.infer<typeof ChildName>>;

export const Identifier = z.object({
  kind: choice(
    {
      nhs: 'NHS number',
      upn: 'Unique pupil number',
      'local-authority': 'Local authority number',
      hospital: 'Hospital number',
      police: 'Police reference',
      'home-office': 'Home Office reference',
      other: 'Another number',
    },
    { label: 'Kind of number' },
  ),
  value: Line.meta({ label: 'Number' }),
  agencyId: AgencyId.optional(),
});

/** What is known of who the child is. A change and a correction carry only what they touch. */
export const details = {
  names: z.array(ChildName).min(1).max(50).meta({ label: 'Names' }),
  bornOn: Occurred.optional().meta({
    label: 'Date of birth',
    hint: 'If nobody is sure, say so: the doubt is kept',
  }),
  otherDatesOfBirth: z
    .array(
      z.object({
        bornOn: Occurred.meta({ label: 'Date of birth held' }),
        heldBy: AgencyId.optional().meta({ label: 'Held by' }),
        basis: Line.optional().meta({ label: 'On what basis', hint: 'For example, what they say' }),
      }),
    )
    .max(20)
    .optional()
    .meta({ label: 'Other dates of birth on record' }),
  unborn: z.boolean().optional().meta({ label: 'Not yet born' }),
  expectedOn: Occurred.optional().meta({ label: 'Expected date of birth' }),
  identifiers: z.array(Identifier).max(50).optional().meta({ label: 'Numbers on other systems' }),
  gender: Line.optional().meta({ label: 'Gender' }),
  ethnicity: Line.optional().meta({ label: 'Ethnicity' }),
  religion: Line.optional().meta({ label: 'Religion or belief' }),
  language: Line.optional().meta({ label: 'First language' }),
  otherLanguages: z.array(Line).max(20).optional().meta({ label: 'Other languages' }),
  interpreterNeeded: z.boolean().optional().meta({ label: 'An interpreter is needed' }),
  communication: Text.optional().meta({
    label: 'How to communicate well',
    hint: 'Reasonable adjustments, dialect, hearing, reading',
  }),
};
const changed = { ...details, names: details.names.optional().meta({ label: 'Names' }) };

export const ChildRegistered = z.object({
  type: z.literal('ChildRegistered'),
  ...about,
  reference: Code.meta({ label: 'Reference', hint: "The partnership's own, such as KCP-000123" }),
  ...details,
  notTheSameAs: z
    .array(ChildId)
    .max(50)
    .optional()
    .meta({ label: 'Records looked at and found to be another child' }),
});
/** Something became different: it was right before. New names join the others. */
export const ChildDetailsChanged = z.object({
  type: z.literal('ChildDetailsChanged'),
  ...about,
  ...changed,
  why,
});
/** Something was wrong all along. Names given here replace the whole list. */
export const ChildDetailsCorrected = z.object({
  type: z.literal('ChildDetailsCorrected'),
  ...about,
  ...changed,
  why: Text.meta({ label: 'What was wrong', long: true }),
});
export const RecordsMerged = z.object({
  type: z.literal('RecordsMerged'),
  ...about,
  otherChildId: ChildId.meta({ label: 'The other record of the same child' }),
  why: Text.meta({ label: 'How it is known that they are the same child', long: true }),
});
export const RecordsSeparated = z.object({
  type: z.literal('RecordsSeparated'),
  ...about,
  otherChildId: ChildId.meta({ label: 'The record that is another child' }),
  why: Text.meta({ label: 'How it is known that they are two children', long: true }),
});

export const PersonAdded = z.object({
  type: z.literal('PersonAdded'),
  ...about,
  personId: NewId,
  name: Line.meta({ label: 'Name' }),
  alsoKnownAs: z.array(Line).max(20).optional().meta({ label: 'Also known as' }),
  kind: choice(
    {
      family: 'Family',
      carer: 'Carer',
      friend: 'Friend',
      supporter: 'Someone who supports them',
      adult: 'Another adult who matters',
      child: 'Another child or young person',
    },
    { label: 'Who they are to the child' },
  ),
  sameAsChildId: ChildId.optional().meta({ label: 'Their own record, if they have one' }),
  bornOn: Occurred.optional().meta({ label: 'Date of birth' }),
  whereabouts: Line.optional().meta({ label: 'Where they are' }),
  contact: Line.optional().meta({ label: 'How to reach them' }),
  unsafeToContact: Text.optional().meta({ label: 'Why contact may be unsafe' }),
});

export const RelationshipKind = choice(
  {
    parent: 'Parent',
    'step-parent': 'Step-parent',
    sibling: 'Brother or sister',
    grandparent: 'Grandparent',
    relative: 'Another relative',
    carer: 'Carer',
    'foster-carer': 'Foster carer',
    guardian: 'Guardian',
    partner: 'Partner',
    friend: 'Friend',
    'parental-responsibility': 'Has parental responsibility',
    'nearest-relative': 'Nearest relative (Mental Health Act 1983)',
    'nominated-person': 'Nominated person (Mental Health Act 2025)',
  },
  { label: 'Relationship' },
);
export const RelationshipRecorded = z.object({
  type: z.literal('RelationshipRecorded'),
  ...about,
  relationshipId: NewId,
  relationship: RelationshipKind,
  personId: Id.optional().meta({ refersTo: 'person', label: 'Person' }),
  standing: choice(
    {
      named: 'A named person',
      'none-identified': 'None identified',
      'local-authority': 'The local authority',
      'court-appointed': 'Appointed by a court',
      unknown: 'Not known',
    },
    { label: 'Who holds it' },
  ).optional(),
  source: Line.optional().meta({ label: 'How it is known' }),
});
export const RelationshipEnded = z.object({
  type: z.literal('RelationshipEnded'),
  ...about,
  relationshipId: Id.meta({ refersTo: 'relationship', label: 'Relationship' }),
  why,
});
export const HouseholdRecorded = z.object({
  type: z.literal('HouseholdRecorded'),
  ...about,
  address: Line.optional().meta({ label: 'Address' }),
  addressIsProtected: z.boolean().optional().meta({ label: 'The address must be protected' }),
  members: z
    .array(
      z.object({
        name: Line.meta({ label: 'Name' }),
        personId: Id.optional().meta({ refersTo: 'person', label: 'Person' }),
        childId: ChildId.optional(),
        relationship: Line.optional().meta({ label: 'Relationship' }),
      }),
    )
    .max(50)
    .meta({ label: 'Who lives there' }),
});

export const Placement = choice(
  {
    parents: 'With parents',
    relatives: 'With relatives or friends',
    'foster-care': 'Foster care',
    residential: "Children's home",
    'supported-accommodation': 'Supported accommodation',
    hospital: 'Hospital',
    secure: 'Secure accommodation',
    custody: 'Custody',
    temporary: 'Temporary accommodation',
    own: 'Own home',
    homeless: 'No fixed address',
    unknown: 'Not known',
    other: 'Another place',
  },
  { label: 'Where they live' },
);
export const PlacementChanged = z.object({
  type: z.literal('PlacementChanged'),
  ...about,
  placement: Placement,
  place: Line.optional().meta({ label: 'Name of the place' }),
  address: Line.optional().meta({ label: 'Address' }),
  addressIsProtected: z.boolean().optional().meta({ label: 'The address must be protected' }),
  agencyId: AgencyId.optional().meta({ label: 'Provider' }),
  why,
});

export const LegalStatus = choice(
  {
    'early-help': 'Early help',
    'child-in-need': 'Child in need (Children Act 1989 s17)',
    'section-47': 'Section 47 enquiry',
    'child-protection-plan': 'Child protection plan',
    'section-20': 'Looked after by agreement (s20)',
    'interim-care-order': 'Interim care order (s38)',
    'care-order': 'Care order (s31)',
    'supervision-order': 'Supervision order',
    'police-protection': 'Police protection (s46)',
    'emergency-protection': 'Emergency protection order (s44)',
    'special-guardianship': 'Special guardianship order',
    remand: 'On remand',
    'care-leaver': 'Care leaver',
    other: 'Another status',
  },
  { label: 'Status' },
);
export type LegalStatus = z.infer<typeof LegalStatus>;
export const LegalStatusChanged = z.object({
  type: z.literal('LegalStatusChanged'),
  ...about,
  status: LegalStatus,
  change: choice({ began: 'Began', ended: 'Ended' }, { label: 'Began or ended', clear: true }),
  authority: Line.optional().meta({ label: 'Responsible authority or court' }),
  why,
});
export const MovedArea = z.object({
  type: z.literal('MovedArea'),
  ...about,
  from: Line.optional().meta({ label: 'From which area' }),
  to: Line.meta({ label: 'To which area' }),
  responsibleAuthority: Line.meta({ label: 'Responsible authority from now on' }),
  handover: Text.optional().meta({ label: 'What was handed over, to whom', long: true }),
});
export const TurnedEighteen = z.object({
  type: z.literal('TurnedEighteen'),
  ...about,
  whatChanges: Text.optional().meta({ label: 'What changes, and who carries it on', long: true }),
});
export const ChildDied = z.object({
  type: z.literal('ChildDied'),
  ...about,
  circumstances: Text.optional().meta({ label: 'What is known', long: true }),
  toldBy: Person.optional().meta({ label: 'Who told the partnership' }),
});

const concerning = choice(
  { child: 'The child', parent: 'A parent or carer', sibling: 'A brother or sister' },
  { label: 'Involved because of', clear: true },
);
const team = Line.optional().meta({ label: 'Team' });
export const AgencyInvolvementStarted = z.object({
  type: z.literal('AgencyInvolvementStarted'),
  ...about,
  agencyId: AgencyId,
  team,
  worker: Person.optional().meta({ label: 'Worker' }),
  role: Line.optional().meta({ label: 'What the agency does for the child' }),
  concerning,
  ended: Occurred.optional().meta({
    label: 'When it ended',
    hint: 'Only to record a past involvement whole',
  }),
  why,
});
export const AgencyInvolvementEnded = z.object({
  type: z.literal('AgencyInvolvementEnded'),
  ...about,
  agencyId: AgencyId,
  team,
  concerning,
  why,
  handedTo: Line.optional().meta({ label: 'Who carries on' }),
});
export const WorkerChanged = z.object({
  type: z.literal('WorkerChanged'),
  ...about,
  agencyId: AgencyId,
  person: Person.meta({ label: 'New worker' }),
  instead: Person.optional().meta({ label: 'Instead of' }),
  why,
});
export const LeadProfessionalAppointed = z.object({
  type: z.literal('LeadProfessionalAppointed'),
  ...about,
  agencyId: AgencyId,
  person: Person.meta({ label: 'Lead professional' }),
});
export const CareCoordinatorAppointed = z.object({
  type: z.literal('CareCoordinatorAppointed'),
  ...about,
  agencyId: AgencyId,
  person: Person.meta({ label: 'Care co-ordinator or key worker' }),
  title: choice(
    { 'care-coordinator': 'Care co-ordinator', 'key-worker': 'Key worker' },
    { label: 'Called', clear: true },
  ),
});

export const Audience = choice(
  {
    network: 'Every agency involved',
    statutory: 'Statutory agencies',
    health: 'Health agencies',
    named: 'Named people only',
  },
  { label: 'Who may see it', clear: true },
);
export type Audience = z.infer<typeof Audience>;
export const RecordRestricted = z.object({
  type: z.literal('RecordRestricted'),
  ...about,
  restrictionId: NewId,
  entryIds: z
    .array(EntryId)
    .max(1000)
    .optional()
    .meta({ label: 'Which entries', hint: 'Leave empty to restrict the whole record' }),
  audience: Audience,
  userIds: z.array(UserId).max(200).optional().meta({ label: 'Named people' }),
  neverToFamily: z
    .boolean()
    .optional()
    .meta({ clear: true, label: 'Never show to a parent or carer' }),
  protectedAddress: z.boolean().optional().meta({ clear: true, label: 'Protect the address' }),
  legalPrivilege: z.boolean().optional().meta({ clear: true, label: 'Legally privileged' }),
  until: LocalDate.optional().meta({ clear: true, label: 'Review on' }),
  why: Text.meta({ label: 'Why', long: true }),
});
export const RecordUnrestricted = z.object({
  type: z.literal('RecordUnrestricted'),
  ...about,
  restrictionId: Id.meta({ refersTo: 'restriction', label: 'Restriction' }),
  why: Text.meta({ label: 'Why', long: true }),
});

export const PromptAnswer = choice(
  {
    considered: 'Considered, and recorded elsewhere',
    unknown: 'Not known',
    'unsafe-to-ask': 'Not safe to ask',
    'not-applicable': 'Does not apply',
    'ask-again': 'Ask again later',
  },
  { label: 'Answer', clear: true },
);
export const PromptSettled = z.object({
  type: z.literal('PromptSettled'),
  ...about,
  prompt: Line.meta({ label: 'Prompt' }), // may hold a name, so it is sealed
  answer: PromptAnswer,
  askAgainOn: LocalDate.optional().meta({ clear: true, label: 'Ask again on' }),
  why,
});

export const ChildEvent = z.discriminatedUnion('type', [
  ChildRegistered,
  ChildDetailsChanged,
  ChildDetailsCorrected,
  RecordsMerged,
  RecordsSeparated,
  PersonAdded,
  RelationshipRecorded,
  RelationshipEnded,
  HouseholdRecorded,
  PlacementChanged,
  LegalStatusChanged,
  MovedArea,
  TurnedEighteen,
  ChildDied,
  AgencyInvolvementStarted,
  AgencyInvolvementEnded,
  WorkerChanged,
  LeadProfessionalAppointed,
  CareCoordinatorAppointed,
  RecordRestricted,
  RecordUnrestricted,
  PromptSettled,
]);
export type ChildEvent = Readonly<z.infer<typeof ChildEvent>>;
