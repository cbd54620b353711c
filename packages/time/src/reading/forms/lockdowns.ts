/**
 * The three times when people in England had to stay at home, by the days on which the law began and ended: the Health Protection (Coronavirus)
 * Regulations SI 2020/350 (revoked by 2020/684), SI 2020/1200 (expired), and SI 2021/8 for all of England (eased by 2021/364); the days as in the House
 * of Commons Library's history of English lockdown laws, CBP-9068. In Wales they differ; what people remember by them is of about that time.
 */
import type { LocalDate } from '../../occurred.ts';
import { type Form, form, type PeriodFound } from './period.ts';

const day = (text: string): LocalDate => text as LocalDate; // days of the calendar, written out below

const LOCKDOWNS: Readonly<Record<string, readonly [first: LocalDate, last: LocalDate]>> = {
  first: [day('2020-03-26'), day('2020-07-03')],
  second: [day('2020-11-05'), day('2020-12-01')],
  third: [day('2021-01-06'), day('2021-03-28')],
};
const NAMES: Readonly<Record<string, string>> = { '1st': 'first', '2nd': 'second', '3rd': 'third' };

const lockdown = (nth: string, year: string | undefined): PeriodFound => {
  const [start, end] = LOCKDOWNS[NAMES[nth] ?? nth] ?? [];
  if (!start || !end || (year && !start.startsWith(year))) return undefined;
  return { start, end, grain: 'month', about: true };
};

export const lockdownForms: readonly Form[] = [
  form(
    '(first|second|third|1st|2nd|3rd) (?:national |covid )?lockdown(?:,? (?:of |in )?\\(?(\\d{4})\\)?)?',
    ([nth = '', year]) => lockdown(nth, year),
  ),
];
