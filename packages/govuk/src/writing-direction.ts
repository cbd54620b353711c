/**
 * Words that are written from right to left, such as a name in Arabic: each stretch of them stands by itself, so that
 * commas and numbers beside it keep their places. Whoever types them sees them so, too.
 */
import { type Text, withText } from './text-of-page.ts';

const scripts = ['Arabic', 'Hebrew', 'Syriac', 'Thaana', 'Nko', 'Adlam'];
const letters = scripts.map((name) => `\\p{Script=${name}}`).join('');
const anyLetter = new RegExp(`[${letters}]`, 'u');
/** Numbers and punctuation between two such words are theirs; a letter of another script ends the stretch. */
const stretches = new RegExp(`[${letters}][\\P{L}${letters}]*`, 'gu');
const afterLast = new RegExp(`[^${letters}\\p{M}]*$`, 'u');
const anyOther = new RegExp(`(?![${letters}])\\p{L}`, 'u');

const count = (text: string, sign: RegExp): number => text.match(sign)?.length ?? 0;

/** How much of what follows the last word closes brackets that were opened before it. */
const closing = (words: string, rest: string): number => {
  const open = count(words, /[([]/g) - count(words, /[)\]]/g);
  const [whole = ''] = new RegExp(`^(?:[^()[\\]]*[)\\]]){0,${Math.max(0, open)}}`).exec(rest) ?? [];
  return whole.length;
};

/** What follows the last word belongs to the text round it, but for a bracket that is closed there. */
const apart = (found: string): string => {
  const [rest = ''] = afterLast.exec(found) ?? [];
  const words = found.slice(0, found.length - rest.length);
  const end = words.length + closing(words, rest);
  return `<bdi>${found.slice(0, end)}</bdi>${found.slice(end)}`;
};

/** Where nothing but such words fills an element, its full stop is theirs; within a sentence it is the sentence's. */
const inDirection = ({ text, fills }: Text): string => {
  if (!anyLetter.test(text)) return text;
  return anyOther.test(text) || !fills
    ? text.replace(stretches, apart)
    : text.replace(/\S(?:[\s\S]*\S)?/, '<bdi>$&</bdi>');
};

const fields = /<(?:textarea(?=\s)|input(?=\s[^>]*type="(?:text|search)"))(?![^>]*\sdir=)/g;

/** The same page: what stands in it and what is typed into it runs the way in which it is written. */
export const withWritingDirections = (html: string): string => {
  const typed = html.replaceAll(fields, '$& dir="auto"');
  return anyLetter.test(typed) ? withText(typed, inDirection) : typed;
};
