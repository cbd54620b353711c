/** Child: which agency was involved, from when to when, because of whom. Views use the same fold. */
import type { Instant } from '@throughline/time/instant';
import { endOfDay, startOfDay } from '@throughline/time/local-date';
import type { LocalDate, Occurred } from '@throughline/time/occurred';
import { earliest, latest } from '@throughline/time/occurred-at';
import type { ChildEvent } from './events.ts';

export type Involvement = {
  readonly agencyId: string;
  readonly team?: string | undefined;
  readonly concerning: 'child' | 'parent' | 'sibling';
  readonly role?: string | undefined;
  readonly from: Occurred;
  readonly to?: Occurred | undefined;
};

type Which = Pick<Involvement, 'agencyId' | 'team' | 'concerning'>;

/** Where no team is named, any team of the agency is meant. */
export const isMeant = (which: Which, each: Involvement): boolean =>
  each.agencyId === which.agencyId &&
  each.concerning === which.concerning &&
  (which.team === undefined || each.team === which.team);

export const involvementsAfter = (
  before: readonly Involvement[],
  event: ChildEvent,
): readonly Involvement[] => {
  if (event.type === 'AgencyInvolvementStarted')
    return [
      ...before,
      {
        agencyId: event.agencyId,
        team: event.team,
        concerning: event.concerning,
        role: event.role,
        from: event.occurred,
        to: event.ended,
      },
    ];
  if (event.type === 'AgencyInvolvementEnded')
    return before.map((each) =>
      each.to === undefined && isMeant(event, each) ? { ...each, to: event.occurred } : each,
    );
  return before;
};

const isBefore = (a: Instant | undefined, b: Instant): boolean => a !== undefined && a < b;

/**
 * The agencies that were involved on a day, each once. An uncertain beginning or end counts in favour of
 * involvement: it is worse to forget an agency than to ask one too many.
 */
export const involvedOn = (
  involvements: readonly Pick<Involvement, 'agencyId' | 'from' | 'to'>[],
  day: LocalDate,
): readonly string[] => {
  const [first, last] = [startOfDay(day), endOfDay(day)];
  const covering = involvements.filter(({ from, to }) => {
    const begins = earliest(from);
    const begun = begins === undefined || begins <= last;
    return begun && !(to !== undefined && isBefore(latest(to), first));
  });
  return [...new Set(covering.map(({ agencyId }) => agencyId))];
};
