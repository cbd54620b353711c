/** What a file itself says that its abbreviations mean: in brackets after the words, or in a key. */

export type Definition = { readonly term: string; readonly means: string };

const bracketed = /((?:[\p{L}’'/-]+[ \u00a0]){1,8})\(([A-Z][A-Z&/]{1,5})\)/gu;
const small = new Set(['of', 'and', 'for', 'the', 'in', 'on', 'to', 'a', 'with', '&']);

/** How many of the letters a word gives: one, one for each of its parts ("multi-disciplinary"), or none. */
const lettersOf = (word: string, wanted: string): number => {
  const parts = word.split('-').map((part) => part.charAt(0).toUpperCase());
  if (wanted.endsWith(parts.join(''))) return parts.length;
  return wanted.endsWith(parts[0] ?? ' ') ? 1 : 0;
};

/** The last words whose first letters are the letters in the brackets; small words may be left out. */
const standingFor = (words: readonly string[], term: string): string | undefined => {
  let wanted = term.replace(/[&/]/g, '');
  const taken: string[] = [];
  for (const word of words.toReversed()) {
    if (wanted === '') break;
    const letters = lettersOf(word, wanted);
    if (letters === 0 && !small.has(word.toLowerCase())) return undefined;
    wanted = wanted.slice(0, wanted.length - letters);
    taken.unshift(word);
  }
  return wanted === '' && taken.length > 1 ? taken.join(' ') : undefined;
};

/** "multi-disciplinary team (MDT)" */
const definedInBrackets = (text: string): readonly Definition[] =>
  [...text.matchAll(bracketed)].flatMap(([, before = '', term = '']) => {
    const means = standingFor(before.trim().split(/[ \u00a0]/), term);
    return means === undefined ? [] : [{ term, means }];
  });

const keyed =
  /(?:^|[;,\n:·|] ?)([A-Z][A-Za-z&/]{1,7}) ?(?:=|–|—|means|stands for) ?(\p{L}[\p{L} ’'()/,-]{2,80}?)(?=$|[;.\n·|]|, ?[A-Z][A-Za-z&/]{1,7} ?=)/gu;

/** "Abbreviations: RiO = electronic patient record; PV = Priya Venkataraman." */
const definedInKey = (text: string): readonly Definition[] =>
  /=|means|stands for|abbreviations|key/i.test(text)
    ? [...text.matchAll(keyed)].flatMap(([, term = '', means = '']) =>
        /[A-Z].*[A-Z]/.test(term) ? [{ term, means: means.trim() }] : [],
      )
    : [];

export const definitionsIn = (text: string): readonly Definition[] => [
  ...definedInBrackets(text),
  ...definedInKey(text),
];
