/** Something that is so, and since when, as a page says it. */
import { plainWords } from '@throughline/govuk/plain-words';
import { startOfSentence } from '@throughline/govuk/sentences';

type Fact = { readonly what: string; readonly since: { readonly inWords: string } };

/** A status is a code, and a place somebody's words: "foster-care, Whitby Road" begins with a code. */
const plainCodes = (written: string): string => {
  const [code = '', ...rest] = written.split(', ');
  return [/^[a-z]+(-[a-z\d]+)*$/.test(code) ? plainWords(code) : code, ...rest].join(', ');
};

export const factInWords = (fact: Fact | null, none: string): string =>
  fact === null ? none : `${startOfSentence(plainCodes(fact.what))} (since ${fact.since.inWords})`;
