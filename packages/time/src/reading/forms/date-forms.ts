/** Reading one day, month, season or year from the beginning of a text, in any of the ways in which people write them. */
import { dayForms } from './day-forms.ts';
import { lockdownForms } from './lockdowns.ts';
import type { Found, Reading } from './period.ts';
import { periodForms } from './period-forms.ts';
import { termForms } from './term-forms.ts';
import { yearlessForms } from './yearless-forms.ts';

const FORMS = [...dayForms, ...termForms, ...lockdownForms, ...periodForms, ...yearlessForms];

/** Reads one date from the beginning of a tidied text, and gives back what follows it. */
export const readForm = (text: string, reading: Reading): Found => {
  for (const { pattern, read } of FORMS) {
    const found = pattern.exec(text);
    const period = found && read(found.slice(1), reading);
    if (period === 'impossible') return period;
    if (found && period) return { period, rest: text.slice(found[0].length) };
  }
  return undefined;
};
