/** Whether a file writes 05/06 as a British or an American hand would. */

// One kind of separator: "12-14/10/24" is two days and a month.
const numeric = /^\D{0,12}(\d{1,2})\s*([/.-])\s*(\d{1,2})\s*\2\s*(?:\d{4}|\d{2})(?!\d)/;

/**
 * American only where some date can be read no other way and none speaks against it: a chronology
 * from a British agency is day first unless it proves the opposite.
 */
export const dateOrder = (dates: readonly string[]): 'day-first' | 'month-first' => {
  let isMonthFirst = false;
  for (const date of dates) {
    const [, first = '0', , second = '0'] = numeric.exec(date) ?? [];
    if (Number(first) > 12 && Number(second) <= 12) return 'day-first';
    if (Number(second) > 12 && Number(second) <= 31 && Number(first) <= 12) isMonthFirst = true;
  }
  return isMonthFirst ? 'month-first' : 'day-first';
};
