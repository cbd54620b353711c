/** How counts read on a page: "3,012", "1 entry", "3,012 entries". */

const british = new Intl.NumberFormat('en-GB');

/** "3,012". */
export const numberInWords = (count: number): string => british.format(count);

/** "1 entry", "3,012 entries"; the plural is the word with an s unless it is given. */
export const counted = (count: number, one: string, more = `${one}s`): string =>
  `${numberInWords(count)} ${count === 1 ? one : more}`;
