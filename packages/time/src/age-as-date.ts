/** "Aged 5", "when she was 5": the year of a life, where the birthday is known. */
import { addDays, addMonths } from './local-date.ts';
import type { LocalDate } from './occurred.ts';
import type { ReadDate } from './read-date.ts';

const AGED =
  /^(?:when )?(?:(?:he|she|they|child|yp) )?(?:(?:was|were|is) )?(?:aged?|at age)? ?(\d{1,2})(?: years? old| yrs?(?: old)?| y\/?o)?$/;
const SAYS_AGE = /\baged?\b|\bwas\b|\bwere\b|\bold\b|y\/?o\b/;
const MOST = 25; // years; the product follows children into young adulthood

/** The twelve months of that age; undefined where the text says none or the birthday is not known. */
export const ageAsDate = (text: string, bornOn: LocalDate | undefined): ReadDate | undefined => {
  const years = SAYS_AGE.test(text) ? AGED.exec(text)?.[1] : undefined;
  if (years === undefined || bornOn === undefined || Number(years) > MOST) return undefined;
  const start = addMonths(bornOn, 12 * Number(years));
  return { start, end: addDays(addMonths(start, 12), -1), grain: 'year', borrowed: true, rest: '' };
};
