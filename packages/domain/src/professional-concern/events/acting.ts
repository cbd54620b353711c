/** What was agreed to be done, what came of it, and what keeps the child safe meanwhile. */

import { LocalDate, Occurred } from '@throughline/time/occurred';
import { z } from 'zod';
import { AgencyId, fact, Person, Text } from '../../vocabulary.ts';
import { atStage, People } from './stage.ts';

const ActionNumber = z.number().int().positive().meta({ clear: true, label: 'Action' });
export const PlannedAction = z.object({
  what: Text.meta({ label: 'What will be done' }),
  agencyId: AgencyId.meta({ label: 'Which agency does it' }),
  owner: Person.meta({ label: 'By whom' }).optional(),
  dueOn: LocalDate.meta({ label: 'By when' }).optional(),
});
export const ActionPlanAgreed = z.object({
  type: z.literal('ActionPlanAgreed'),
  ...atStage,
  actions: z
    .array(PlannedAction.extend({ action: ActionNumber }))
    .min(1)
    .max(50)
    .meta({ label: 'Actions' }),
  agreedBy: People.meta({ label: 'Agreed by' }).optional(),
});
export const ActionDone = z.object({
  type: z.literal('ActionDone'),
  ...fact,
  action: ActionNumber,
  words: Text.meta({ label: 'What was done' }).optional(),
});
export const ActionNotDone = z.object({
  type: z.literal('ActionNotDone'),
  ...fact,
  action: ActionNumber,
  why: Text.meta({ label: 'Why it was not done' }),
  newDueOn: LocalDate.meta({ label: 'New date' }).optional(),
});
export const InterimSafetyArranged = z.object({
  type: z.literal('InterimSafetyArranged'),
  ...fact,
  arrangement: Text.meta({ label: 'What keeps the child safe meanwhile', long: true }),
  by: Person.meta({ label: 'Who arranged it' }),
  until: Occurred.meta({ label: 'Until when' }).optional(),
});
