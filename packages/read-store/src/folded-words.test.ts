/** Words within one record: what is found by what somebody types. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldedQuestion, foldedText } from './folded-words.ts';

const finds = (typed: string, text: string): boolean | undefined =>
  foldedQuestion(typed)?.every((part) => foldedText(text).includes(part));

describe('looking for words within one record', () => {
  it('finds the last word unfinished, and every other one whole', () => {
    expect(finds('home vis', 'A visit to the home')).toBe(true);
    expect(finds('hom visit', 'A visit to the home')).toBe(false);
    expect(finds('isit', 'A visit to the home')).toBe(false);
  });
  it('takes no notice of case, accents and order', () => {
    expect(finds('ZOE seen', 'Seen with Zoë.')).toBe(true);
    expect(finds('Zoë', 'ZOE')).toBe(true);
  });
  it('asks for nothing where no word was typed', () => {
    expect(foldedQuestion(' … ?')).toBeUndefined();
    expect(foldedQuestion('')).toBeUndefined();
  });
  it('finds every text by each of its own words', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        for (const word of foldedText(text).trim().split(' '))
          if (word !== '') expect(finds(word, text)).toBe(true);
      }),
    ));
});
