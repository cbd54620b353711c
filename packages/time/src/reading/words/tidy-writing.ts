/** Making what people typed comparable: one kind of space, dash and apostrophe, no capitals, nothing else lost. */

const PLAIN = /^[!-_a-z{|}]+(?: [!-_a-z{|}]+)*$/; // printable ASCII without a backquote, one space at a time

/** Lower case, plain spaces and dashes, no spaces at the ends. */
export const tidy = (written: string): string =>
  PLAIN.test(written) && !written.includes('>') ? written.toLowerCase() : tidyAny(written);

const tidyAny = (written: string): string =>
  written
    .normalize('NFKC') // no-break spaces and full-width digits become plain ones
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212\u2192]|-?>+/g, '-') // an arrow from day to day is a dash
    .replace(/[\u2044\u2215]/g, '/') // of a fraction
    .replace(/[\u201c-\u201f\u3003]/g, '"')
    .replace(/[\u2018\u2019\u02bc`´]/g, "'")
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '') // marks that nobody sees
    .replace(/\s+/g, ' ')
    .trim();
