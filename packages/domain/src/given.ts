/** What a rule is given beside the command and the past: the moment, the person, the policies. */
import type { Actor } from '@throughline/decider/recorded';
import type { Instant } from '@throughline/time/instant';
import type { LocalDate } from '@throughline/time/occurred';
import type { Calendar } from '@throughline/time/working-days';
import type { PolicyReference } from './vocabulary.ts';

/** One version of a policy the partnership has adopted. Its content is parsed by the pathway it governs. */
export type AdoptedPolicy = PolicyReference & {
  readonly kind: 'concerns-resolution' | 'request-feedback' | 'statutory-clocks';
  readonly inForceFrom: LocalDate;
  readonly inForceTo?: LocalDate | undefined;
  readonly content: unknown;
};

export type Given = {
  /** When the command is recorded. */
  readonly now: Instant;
  readonly actor: Actor;
  readonly policies: readonly AdoptedPolicy[];
  readonly calendar: Calendar;
};

/** The version in force on a day; the latest to begin, where two overlap. */
export const inForceOn = (
  policies: readonly AdoptedPolicy[],
  kind: AdoptedPolicy['kind'],
  day: LocalDate,
): AdoptedPolicy | undefined =>
  policies
    .filter(
      (policy) =>
        policy.kind === kind &&
        policy.inForceFrom <= day &&
        (policy.inForceTo === undefined || day <= policy.inForceTo),
    )
    .toSorted((a, b) => (a.inForceFrom < b.inForceFrom ? 1 : -1))[0];
