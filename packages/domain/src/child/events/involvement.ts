/** Child: which agencies work with the child, who does the work there, and who leads. */
import { Occurred } from '@throughline/time/occurred';
import { z } from 'zod';
import { choice } from '../../choice.ts';
import { AgencyId, ChildId, fact, Line, Person, Text } from '../../vocabulary.ts';

const about = { childId: ChildId, ...fact };
const why = Text.optional().meta({ label: 'Why', long: true });

const concerning = choice(
  { child: 'The child', parent: 'A parent or carer', sibling: 'A brother or sister' },
  { label: 'Involved because of', clear: true },
);
const contact = Line.optional().meta({
  label: 'How to reach the worker',
  hint: 'Telephone or email, as somebody needs it who has to ring today',
});
const team = Line.optional().meta({ label: 'Team' });
export const AgencyInvolvementStarted = z.object({
  type: z.literal('AgencyInvolvementStarted'),
  ...about,
  occurred: Occurred.meta({ label: 'When it began' }),
  agencyId: AgencyId,
  team,
  worker: Person.optional().meta({ label: 'Worker' }),
  contact,
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
  occurred: Occurred.meta({ label: 'When it ended' }),
  agencyId: AgencyId,
  team,
  concerning,
  why,
  handedTo: Line.optional().meta({ label: 'Who carries on' }),
});
export const WorkerChanged = z.object({
  type: z.literal('WorkerChanged'),
  ...about,
  occurred: Occurred.meta({ label: 'When they began' }),
  agencyId: AgencyId,
  person: Person.meta({ label: 'New worker' }),
  contact,
  instead: Person.optional().meta({ label: 'Instead of' }),
  why,
});
/** What somebody may be to a child for their agency, and a colleague instead of them. */
export const RoleForChild = choice(
  {
    worker: 'Worker',
    'lead-professional': 'Lead professional',
    'care-coordinator': 'Care co-ordinator or key worker',
  },
  { label: 'Role', clear: true },
);
export type RoleForChild = z.infer<typeof RoleForChild>;
export const LeadProfessionalAppointed = z.object({
  type: z.literal('LeadProfessionalAppointed'),
  ...about,
  occurred: Occurred.meta({ label: 'When they began' }),
  agencyId: AgencyId,
  person: Person.meta({ label: 'Lead professional' }),
});
export const CareCoordinatorAppointed = z.object({
  type: z.literal('CareCoordinatorAppointed'),
  ...about,
  occurred: Occurred.meta({ label: 'When they began' }),
  agencyId: AgencyId,
  person: Person.meta({ label: 'Care co-ordinator or key worker' }),
  title: choice(
    { 'care-coordinator': 'Care co-ordinator', 'key-worker': 'Key worker' },
    { label: 'What the role is called', clear: true },
  ),
});
