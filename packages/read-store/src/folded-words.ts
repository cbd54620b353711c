/** Words as they are compared within one record: without case and accents, each between two blanks. */

const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '') // "Zoe" finds "Zoë"
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

export const foldedText = (text: string): string => ` ${wordsOf(text).join(' ')} `;

/** What a folded text holds where every word that was typed stands in it, the last one perhaps unfinished; undefined where none was typed. */
export const foldedQuestion = (typed: string): readonly string[] | undefined => {
  const words = wordsOf(typed);
  if (words.length === 0) return undefined;
  return [...new Set(words.map((word, n) => (n === words.length - 1 ? ` ${word}` : ` ${word} `)))];
};
