/**
 * Periods that law or national guidance sets, as dated and sourced data. An event that starts one keeps
 * its terms, so that a later version of the data moves no deadline that is already running.
 */
import {
  type Anchor,
  anchorInstant,
  type Clock,
  dueAt,
  ruleInWords,
  Within,
} from '@throughline/time/deadline';
import { Instant } from '@throughline/time/instant';
import { londonDate } from '@throughline/time/local-date';
import { LocalDate, type Occurred } from '@throughline/time/occurred';
import { earliest } from '@throughline/time/occurred-at';
import { type Calendar, CountingRule } from '@throughline/time/working-days';
import { z } from 'zod';
import { type AdoptedPolicy, inForceOn } from './given.ts';
import { Code, Line, type PolicyReference } from './vocabulary.ts';

export const StatutoryClock = z.object({
  id: Code,
  /** What has to be done, as a verb phrase: "write to the patient". */
  do: z.string().min(1),
  within: Within,
  /** What it is counted from, in words. */
  from: z.string().min(1),
  counting: CountingRule.optional(),
  source: z.string().min(1),
  verified: z.boolean(),
  effectiveFrom: LocalDate.optional(),
  effectiveTo: LocalDate.optional(),
  note: z.string().optional(),
});
export type StatutoryClock = Readonly<z.infer<typeof StatutoryClock>>;

/** The content of a policy of kind `statutory-clocks`. */
export const StatutoryClocks = z.object({ clocks: z.array(StatutoryClock).min(1) });

/** `CountingRule` without its defaults: what is stored says everything itself. */
const Counting = z
  .object({
    anchorDay: CountingRule.shape.anchorDay.unwrap(),
    anchorOnNonWorkingDay: CountingRule.shape.anchorOnNonWorkingDay.unwrap(),
  })
  .meta({ clear: true });

/** What an event keeps of the clock it started: the terms of that day, in the clear. */
export const ClockTerms = z
  .object({
    id: Code,
    do: Line,
    within: Within,
    counting: Counting.optional(),
  })
  .meta({ clear: true, label: 'Clock' });
export type ClockTerms = Readonly<z.infer<typeof ClockTerms>>;

const isEffective = (clock: StatutoryClock, day: LocalDate): boolean =>
  (clock.effectiveFrom === undefined || clock.effectiveFrom <= day) &&
  (clock.effectiveTo === undefined || day <= clock.effectiveTo);

/** The terms, and the version of the policy that they are from. */
export type AdoptedTerms = { readonly terms: ClockTerms; readonly policy: PolicyReference };

/** The terms of a statutory clock on a day, from the policy in force then; undefined where it has none. */
export const termsOn = (
  policies: readonly AdoptedPolicy[],
  id: string,
  day: LocalDate,
): AdoptedTerms | undefined => {
  const policy = inForceOn(policies, 'statutory-clocks', day);
  const clock = StatutoryClocks.safeParse(policy?.content).data?.clocks.find(
    (each) => each.id === id && isEffective(each, day),
  );
  if (policy === undefined || clock === undefined) return undefined;
  return {
    terms: {
      id: clock.id,
      do: clock.do,
      within: clock.within,
      ...(clock.counting && { counting: clock.counting }),
    },
    policy: { id: policy.id, version: policy.version, hash: policy.hash },
  };
};

type Run = { readonly from: Anchor; readonly doneAt?: Instant | undefined };

/** The running clock of kept terms. */
export const clockOf = (terms: ClockTerms, { from, doneAt }: Run, calendar: Calendar): Clock => ({
  name: terms.do,
  startedAt: anchorInstant(from),
  dueAt: dueAt(from, terms.within, calendar, terms.counting),
  rule: ruleInWords(from, terms.within, terms.counting),
  ...(doneAt && { doneAt }),
});

/** What a clock counts from: when it happened, or when it was recorded where nobody knows the day. */
export const anchorOf = (occurred: Occurred, recordedAt: string): Anchor =>
  earliest(occurred) === undefined ? Instant.parse(recordedAt) : occurred;

/** When something counts as done: the earliest that it can have been. */
export const doneAtOf = (occurred: Occurred, recordedAt: string): Instant =>
  earliest(occurred) ?? Instant.parse(recordedAt);

/** The London day on which something happened, or was recorded where nobody knows. */
export const dayOf = (occurred: Occurred, now: Instant): LocalDate =>
  londonDate(earliest(occurred) ?? now);
