/** What was decided on a request, what is still needed, and asking for it to be decided again. */

import { z } from 'zod';
import { fact, Id, Line, Person, Text } from '../../vocabulary.ts';
import { OutcomeCode, StillNeeded } from '../outcomes.ts';
import { yes } from './parts.ts';

/** The answer. "No further action" is an outcome like any other, and is owed like any other. */
export const OutcomeDecided = z.object({
  type: z.literal('OutcomeDecided'),
  ...fact,
  outcome: OutcomeCode,
  reasons: Text.meta({ label: 'Reasons', long: true }),
  by: Person.meta({ label: 'Who decided' }),
  nextPlan: Text.meta({ label: 'What happens next', long: true }).optional(),
  /** What the child still needs although the request was answered. */
  stillNeeded: z.array(StillNeeded).max(5).meta({ label: 'What is still needed' }).optional(),
});
/** What is still needed was found, or is no longer needed. */
export const StillNeededSettled = z.object({
  type: z.literal('StillNeededSettled'),
  ...fact,
  needs: z.array(StillNeeded).min(1).max(5).meta({ label: 'What' }),
  how: Text.meta({ label: 'How', long: true }),
  byRequestId: Id.meta({ refersTo: 'request', label: 'By which request' }).optional(),
});
export const ServiceDecided = z.object({
  type: z.literal('ServiceDecided'),
  ...fact,
  given: yes('Will a service be given?'),
  service: Line.meta({ label: 'Which service' }).optional(),
  reasons: Text.meta({ label: 'Reasons', long: true }),
  by: Person.meta({ label: 'Who decided' }),
});
export const ReconsiderationRequested = z.object({
  type: z.literal('ReconsiderationRequested'),
  ...fact,
  by: Person.meta({ label: 'Who asks' }),
  why: Text.meta({ label: 'Why', long: true }),
});
export const PalsContacted = z.object({
  type: z.literal('PalsContacted'),
  ...fact,
  by: Person.meta({ label: 'Who contacted PALS' }),
  words: Text.meta({ label: 'What was asked and answered', long: true }).optional(),
});
