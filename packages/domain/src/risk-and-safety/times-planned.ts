/** Risk and safety: how often contact should have taken place by a day, had its plan been kept. */
import { addDays, addMonths } from '@throughline/time/local-date';
import type { LocalDate, Occurred } from '@throughline/time/occurred';
import type { ContactPlan } from './state.ts';

type Plan = Pick<ContactPlan, 'every' | 'until'> & { readonly since: Occurred };

const MOST = 4_000; // ten years of every day: what is planned for longer is not counted further

/** The first is due one interval after the plan began; a plan without a day counts nothing. */
export const timesPlanned = ({ every, until, since }: Plan, day: LocalDate): number => {
  const end = until !== undefined && until < day ? until : day;
  const from = since.start;
  if (from === undefined) return 0;
  const nth = (times: number): LocalDate =>
    every.unit === 'month'
      ? addMonths(from, every.n * times)
      : addDays(from, every.n * times * (every.unit === 'week' ? 7 : 1));
  let times = 0;
  while (times < MOST && nth(times + 1) <= end) times += 1;
  return times;
};
