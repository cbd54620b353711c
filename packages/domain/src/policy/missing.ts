/** Kinds of policy that a partnership has to see to: none is in force, or soon none will be. */
import { addMonths } from '@throughline/time/local-date';
import type { LocalDate } from '@throughline/time/occurred';
import { type AdoptedPolicy, inForceOn } from '../given.ts';
import { PolicyKind } from './events.ts';

export type MissingPolicy = {
  readonly policy: AdoptedPolicy['kind'];
  /** The last day of the one in force; absent where none is. */
  readonly endsOn?: LocalDate | undefined;
};

const MONTHS_AHEAD = 2; // ours to choose: long enough for a board that meets every quarter to hear of it in time

/** An older version that has no end goes on after a later one ends. */
export const missingPolicies = (
  adopted: readonly AdoptedPolicy[],
  day: LocalDate,
): readonly MissingPolicy[] =>
  PolicyKind.options.flatMap((policy): readonly MissingPolicy[] => {
    const now = inForceOn(adopted, policy, day);
    if (now === undefined) return [{ policy }];
    const isGoingOn = inForceOn(adopted, policy, addMonths(day, MONTHS_AHEAD)) !== undefined;
    return isGoingOn ? [] : [{ policy, endsOn: now.inForceTo }];
  });
