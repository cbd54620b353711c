/**
 * What a name sounds like to English ears, so that "Samin Rahmatti" finds Samim Rahmati. Rules of our own, in the manner
 * of Soundex and its successors, and kinder to names that came in from another script: they too are spelt by ear.
 */

/** Letters, or several, that are taken for each other; the first that fits counts. */
const alike: readonly (readonly [letters: RegExp, sound: string])[] = [
  [/^(?:ph|[fv])/, 'f'],
  [/^(?:sch|sh|sc(?=[eiy])|c(?=[eiy])|[sz])/, 's'],
  [/^(?:j|g(?=[eiy])|dj|dzh)/, 'j'],
  [/^(?:ck|ch|kh|gh|qu?|x|[ckg])/, 'k'],
  [/^(?:th|dh|[td])/, 't'],
  [/^[bp]/, 'p'],
  [/^[mn]/, 'n'],
  [/^l/, 'l'],
  [/^r/, 'r'],
];

const LONGEST = 8; // sounds; what comes after tells nobody apart
const FEWEST = 2; // sounds; a name of one, such as "Leo", would sound like too many

const letters = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();

/** A word's sound; undefined where it is in another script, or too short to tell. */
export const soundOf = (word: string): string | undefined => {
  let rest = letters(word).replace(/(.)\1+/g, '$1');
  if (!/^[a-z]+$/.test(rest)) return undefined;
  let sound = /^[aeiouhy]/.test(rest) ? 'a' : '';
  while (rest !== '' && sound.length < LONGEST) {
    const match = alike.find(([one]) => one.test(rest));
    sound += match?.[1] ?? '';
    rest = rest.slice(match?.[0].exec(rest)?.[0].length ?? 1);
  }
  return sound.length < FEWEST ? undefined : sound;
};

/** The words of a text, as they are looked for. */
const WORDS = /[\p{L}\p{N}]+/gu;

/** Sounds of all words of a text that have one, once each. */
export const soundsOf = (text: string): string =>
  [
    ...new Set((text.normalize('NFC').match(WORDS) ?? []).flatMap((word) => soundOf(word) ?? [])),
  ].join(' ');
