/** Child: the people who matter to the child, how they are related, and who lives together. */
import { Occurred } from '@throughline/time/occurred';
import { z } from 'zod';
import { choice } from '../../choice.ts';
import { ChildId, fact, Id, Line, NewId, Text } from '../../vocabulary.ts';

const about = { childId: ChildId, ...fact };
const why = Text.optional().meta({ label: 'Why', long: true });

export const PersonAdded = z.object({
  type: z.literal('PersonAdded'),
  ...about,
  occurred: Occurred.meta({ label: 'When they became known' }),
  personId: NewId,
  name: Line.meta({ label: 'Name' }),
  alsoKnownAs: z
    .array(Line.meta({ label: 'Name' }))
    .max(20)
    .optional()
    .meta({ label: 'Also known as' }),
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
  bornOn: Occurred.optional().meta({ label: 'Date of birth', dayOnly: true }),
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
export const RelationshipStanding = choice(
  {
    named: 'A named person',
    'none-identified': 'None identified',
    'local-authority': 'The local authority',
    'court-appointed': 'Appointed by a court',
    unknown: 'Not known',
  },
  {
    label: 'Who holds it',
    hint: 'For parental responsibility, a nearest relative or a nominated person',
  },
);
export const RelationshipRecorded = z.object({
  type: z.literal('RelationshipRecorded'),
  ...about,
  occurred: Occurred.meta({ label: 'When it began' }),
  relationshipId: NewId,
  relationship: RelationshipKind,
  personId: Id.optional().meta({ refersTo: 'person', label: 'Person' }),
  standing: RelationshipStanding.optional(),
  source: Line.optional().meta({
    label: 'How it is known',
    hint: 'For example: his birth certificate, or what he says himself',
  }),
});
export const RelationshipEnded = z.object({
  type: z.literal('RelationshipEnded'),
  ...about,
  occurred: Occurred.meta({ label: 'When it ended' }),
  relationshipId: Id.meta({ refersTo: 'relationship', label: 'Relationship' }),
  why,
});
export const HouseholdRecorded = z.object({
  type: z.literal('HouseholdRecorded'),
  ...about,
  occurred: Occurred.meta({ label: 'When this began' }),
  address: Line.optional().meta({ label: 'Address' }),
  addressIsProtected: z.boolean().optional().meta({ label: 'The address must be protected' }),
  members: z
    .array(
      z.object({
        name: Line.meta({ label: 'Name' }),
        personId: Id.optional().meta({
          refersTo: 'person',
          label: 'If they are among the people on record, who they are',
        }),
        childId: ChildId.optional(),
        relationship: Line.optional().meta({ label: 'Relationship' }),
      }),
    )
    .max(50)
    .meta({ label: 'Who lives there' }),
});
