/** Words of a list or a policy where a sentence begins, and within one: one letter changes, so that "NHS" stays. */

export const startOfSentence = (words: string): string =>
  words.charAt(0).toUpperCase() + words.slice(1);

/** "NHS …", "Mental Health Act …": capitals that are not there for the sentence's sake. */
const beginsWithName = /^\p{Lu}(?:[\p{Lu}\d]|\S* \p{Lu})/u;

const within = (words: string): string =>
  beginsWithName.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1);

/** Of several, each. */
export const withinSentence = (words: string | readonly string[]): string | readonly string[] =>
  typeof words === 'string' ? within(words) : words.map(within);
