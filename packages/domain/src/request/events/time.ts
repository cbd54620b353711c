/** What the timekeeper records of a request: a time that ran out, a reminder. */

import { Instant } from '@throughline/time/instant';
import { z } from 'zod';
import { AgencyId, Code, fact } from '../../vocabulary.ts';

/** Recorded by the timekeeper; `occurred` is the moment at which the time ran out. */
export const DeadlineMissed = z.object({
  type: z.literal('DeadlineMissed'),
  ...fact,
  clock: Code.meta({ label: 'Clock' }),
  dueAt: Instant.meta({ clear: true, label: 'Was due' }),
});
export const ReminderSent = z.object({
  type: z.literal('ReminderSent'),
  ...fact,
  clock: Code.meta({ label: 'Clock' }),
  dueAt: Instant.meta({ clear: true, label: 'Due' }),
  toAgencyId: AgencyId.meta({ label: 'To which agency' }).optional(),
  reference: Code.meta({ label: 'Reference of the message' }).optional(),
});
