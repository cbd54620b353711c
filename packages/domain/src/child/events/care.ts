/** Child: where the child lives, under which legal status, in whose area; coming of age, and death. */
import { Occurred } from '@throughline/time/occurred';
import { z } from 'zod';
import { choice } from '../../choice.ts';
import { AgencyId, ChildId, fact, Line, Person, Text } from '../../vocabulary.ts';

const about = { childId: ChildId, ...fact };
const why = Text.optional().meta({ label: 'Why', long: true });

export const Placement = choice(
  {
    parents: 'With parents',
    relatives: 'With relatives or friends',
    'foster-care': 'Foster care',
    residential: 'Children’s home',
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
  occurred: Occurred.meta({ label: 'When they moved there' }),
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
  occurred: Occurred.meta({ label: 'When it began or ended' }),
  status: LegalStatus,
  change: choice(
    { began: 'Began', ended: 'Ended' },
    { label: 'Whether it began or ended', clear: true },
  ),
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
