/** Clocks of a disagreement: paused, resumed, extended, run out, and reminded of. */

import { Instant } from '@throughline/time/instant';
import { z } from 'zod';
import { choice } from '../../choice.ts';
import { AgencyId, Code, fact, Person, Text } from '../../vocabulary.ts';
import { ClockId } from './stage.ts';

export const ClockReason = choice(
  {
    'court-proceedings': 'Court proceedings',
    'criminal-investigation': 'Criminal investigation',
    'awaiting-information': 'Waiting for information',
    'family-circumstances': 'Circumstances of the family',
    'agreed-by-both': 'Both agencies agreed',
    other: 'Something else',
  },
  { label: 'Kind of reason' },
);
const clockChange = {
  ...fact,
  clock: ClockId,
  category: ClockReason,
  reason: Text.meta({ label: 'Why' }),
  approvedBy: Person.meta({ label: 'Who approved it' }).optional(),
};
const dueWas = Instant.meta({ clear: true, label: 'Was due' });
const dueNow = Instant.meta({ clear: true, label: 'Is now due' });
export const ClockPaused = z.object({ type: z.literal('ClockPaused'), ...clockChange, dueWas });
export const ClockResumed = z.object({
  type: z.literal('ClockResumed'),
  ...fact,
  clock: ClockId,
  reason: Text.meta({ label: 'Why it goes on' }).optional(),
  dueWas,
  dueNow,
});
export const ClockExtended = z.object({
  type: z.literal('ClockExtended'),
  ...clockChange,
  dueWas,
  dueNow,
});
/** Recorded by the timekeeper; `occurred` is the moment at which the time ran out. */
export const DeadlineMissed = z.object({
  type: z.literal('DeadlineMissed'),
  ...fact,
  clock: ClockId,
  dueAt: Instant.meta({ clear: true, label: 'Was due' }),
});
export const ReminderSent = z.object({
  type: z.literal('ReminderSent'),
  ...fact,
  clock: ClockId,
  dueAt: Instant.meta({ clear: true, label: 'Due' }),
  toAgencyId: AgencyId.meta({ label: 'To which agency' }).optional(),
  roleClass: Code.meta({ label: 'To which role' }).optional(),
  reference: Code.meta({ label: 'Reference of the message' }).optional(),
});
