/** What events of a disagreement have in common: the stage they belong to, and what an opened stage runs under. */

import { z } from 'zod';
import { Code, fact, Person, PolicyReference } from '../../vocabulary.ts';
import { Stage } from '../ladder.ts';

export const StageNumber = z.number().int().positive().meta({ clear: true, label: 'Step' });
export const ClockId = Code.meta({ label: 'Clock' });
export const People = z.array(Person).max(50);
/** The stage a fact belongs to, which may be an earlier one: a late answer answers its own stage. */
export const atStage = { ...fact, stage: StageNumber };
/** What an opened stage runs under, and the stage after it, whose clocks may already begin. */
export const opening = {
  opened: Stage,
  next: Stage.optional(),
  policy: PolicyReference,
};
