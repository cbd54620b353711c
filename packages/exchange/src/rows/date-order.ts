/** Whether a file writes 05/06 as a British or an American hand would. */

// One kind of separator: "12-14/10/24" is two days and a month.
const numeric = /^\D{0,12}(\d{1,2})\s*([/.-])\s*(\d{1,2})\s*\2\s*(?:\d{4}|\d{2})(?!\d)/;

const saidMonthFirst = /\bmm?\s*[/.-]\s*dd?\s*[/.-]\s*yy/i;
const saidDayFirst = /\bdd?\s*[/.-]\s*mm?\s*[/.-]\s*yy/i;
/** Spellings and offices that no British agency has. */
const american =
  /\b(?:neighbors?|counselors?|behaviors?|behavioral|centers?|colors?|moms?|grayish|sheriff|school district|zip code|driver's license|child protective services|cps worker|[1-9](?:st|nd|rd|th) grade)\b/i;
const enough = 4; // dates, from which it is no accident that none has a day after the 12th

export type DateOrder = {
  readonly order: 'day-first' | 'month-first';
  /** Every date could be read either way, and there is reason to ask which. */
  readonly isDoubtful: boolean;
};

/** What stands round the dates: the head of their column, and words of the file. */
export type AroundDates = { readonly head: string; readonly words: readonly string[] };

const proven = (dates: Iterable<string>): DateOrder['order'] | number => {
  let isMonthFirst = false;
  let eitherWay = 0;
  for (const date of dates) {
    const [, first = '0', , second = '0'] = numeric.exec(date) ?? [];
    const [a, b] = [Number(first), Number(second)];
    if (a > 12 && b <= 12) return 'day-first';
    if (b > 12 && b <= 31 && a <= 12) isMonthFirst = true;
    else if (a !== b) eitherWay += 1;
  }
  return isMonthFirst ? 'month-first' : eitherWay;
};

/**
 * American only where some date can be read no other way and none speaks against it, or where the head of the column
 * says so: a chronology from a British agency is day first unless it proves the opposite.
 */
export const dateOrder = (
  dates: Iterable<string>,
  { head, words }: AroundDates = { head: '', words: [] },
): DateOrder => {
  const found = proven(dates);
  if (typeof found === 'string') return { order: found, isDoubtful: false };
  if (saidMonthFirst.test(head)) return { order: 'month-first', isDoubtful: false };
  if (found === 0 || saidDayFirst.test(head)) return { order: 'day-first', isDoubtful: false };
  const isDoubtful = found >= enough || words.some((text) => american.test(text));
  return { order: 'day-first', isDoubtful };
};
