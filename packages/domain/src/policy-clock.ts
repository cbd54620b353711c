/**
 * One clock of a policy, as data: what has to be done, how long there is, from which moment, until
 * which moment, and by whom. A stage or a request keeps the clocks it began under, so that a later
 * version of the policy moves no old deadline.
 */
import { Within } from '@throughline/time/deadline';
import { z } from 'zod';
import { choice } from './choice.ts';
import { Code } from './vocabulary.ts';

export const Side = choice(
  {
    raising: 'The agency that raised it',
    receiving: 'The agency that was asked',
    both: 'Both agencies',
    partnership: 'The partnership',
  },
  { label: 'Who has to do it', clear: true },
);
export type Side = z.infer<typeof Side>;

export const PolicyClock = z
  .object({
    id: Code,
    do: z.string().min(1).max(200),
    within: Within,
    from: Code,
    /** The moment that completes it; policies that are only shown may leave it out. */
    until: Code.optional(),
    owedBy: Side.optional(),
    /** The stage has ended without an answer when this clock lapses. */
    lapseEndsStage: z.boolean().optional(),
    /** Where it is not the usual way: see `CountingRule` of working days. */
    counting: z
      .object({
        anchorDay: z.enum(['day 0', 'day 1']),
        anchorOnNonWorkingDay: z.enum(['as it falls', 'next working day']),
      })
      .optional(),
  })
  .meta({ clear: true, label: 'Clock' });
export type PolicyClock = Readonly<z.infer<typeof PolicyClock>>;
