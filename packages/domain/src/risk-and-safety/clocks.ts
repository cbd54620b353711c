/** Risk and safety: reviews that somebody promised by a day, and contact planned against contact held. */
import type { Clock } from '@throughline/time/deadline';
import { addDays, addMonths, londonDate } from '@throughline/time/local-date';
import type { LocalDate } from '@throughline/time/occurred';
import { earliest } from '@throughline/time/occurred-at';
import { bySetDay } from '../set-day.ts';
import { type ContactPlan, currentPlan, type RiskAndSafety } from './state.ts';

/** The next look at each open risk and at the plan in use, where somebody set a day for it; with the agency that set it. */
export const riskAndSafetyClocks = ({
  risks,
  plans,
}: Pick<RiskAndSafety, 'risks' | 'plans'>): readonly {
  readonly clock: Clock;
  readonly agencyId?: string | undefined;
}[] => {
  const plan = currentPlan({ plans });
  return [
    ...risks.map((risk) => ({ ...risk, name: 'look at the risk again' })),
    ...(plan ? [{ ...plan, name: 'review the safety plan' }] : []),
  ].flatMap(({ name, lookedAt, reviewOn, agencyId }) =>
    reviewOn === undefined ? [] : [{ clock: bySetDay(name, lookedAt, reviewOn), agencyId }],
  );
};

/** One interval of a plan of contact: what was to happen in it, and what did. */
export type ContactInterval = {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly held: number;
  readonly missed: number;
};
type Actual = { readonly kind: 'held' | 'missed'; readonly on: LocalDate };

const later = (day: LocalDate, { n, unit }: ContactPlan['every'], times: number): LocalDate => {
  if (unit === 'month') return addMonths(day, n * times);
  return addDays(day, n * times * (unit === 'week' ? 7 : 1));
};

/** Planned against actual: every whole interval of the plan up to a day, with what was held and missed in it. */
export const plannedAgainstActual = (
  plan: Pick<ContactPlan, 'every' | 'from' | 'until'>,
  actual: readonly Actual[],
  upTo: LocalDate,
): readonly ContactInterval[] => {
  const begins = earliest(plan.from);
  if (begins === undefined) return [];
  const first = londonDate(begins);
  const end = plan.until !== undefined && plan.until < upTo ? plan.until : upTo;
  const intervals: ContactInterval[] = [];
  for (let i = 0; ; i++) {
    const from = later(first, plan.every, i);
    const to = addDays(later(first, plan.every, i + 1), -1);
    if (to > end) return intervals;
    const within = actual.filter(({ on }) => from <= on && on <= to);
    const held = within.filter(({ kind }) => kind === 'held').length;
    intervals.push({ from, to, held, missed: within.length - held });
  }
};
