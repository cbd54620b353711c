/** The telling words of rows: names, places, numbers and things, weighed by how rare they are. */

import { plain } from '../opening/grid.ts';
import { sameWord } from './event-shorthand.ts';

const common = new Set(
  (
    'a an and are as at be been but by can could did do for from had has have he her hers him his how i if in into is it its me my no nor not now of off on one or our out over own she so some than that the their them then there they this to too up us was we were what when where which who whom why will with would you your' +
    ' about after again all also am any before being both down each few more most other same such through under until very says said say asked asks ask told tell tells came come went go goes got get gets still again back day days week today morning afternoon evening night time date new made make take took taken seen see'
  ).split(' '),
);

const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}&/’'.-]*[\p{L}\p{N}]|[\p{L}\p{N}]/gu;

const stem = (word: string): string =>
  word.length > 5 ? word.replace(/(ing|ed|es|s)$/, '') : word.replace(/s$/, '');

/** Full names found in the rows, by each way of saying them that means one person only. */
export type People = ReadonlyMap<string, string>;

const name =
  /(?<![\p{L}])(\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?)[ \u00a0](\p{Lu}[\p{L}’']+(?:-\p{Lu}\p{Ll}+)?)(?![\p{L}])/gu;

/** What stands before a name at the beginning of a sentence, and is none itself. */
const opensSentence: ReadonlySet<string> = new Set(
  'Rang Told Called Phoned Texted Emailed Met Saw Seen Spoke Visited Asked Informed Sent With From Took Drove Joint Visit Contact Present Apologies Per Re Mum Mam Dad Nan Gran Mother Father Aunt Uncle'.split(
    ' ',
  ),
);

/** "Tunde Bakare" in one row lets "Tunde", "Bakare" and "TB" in others mean the same person. */
export const findPeople = (texts: readonly string[]): People => {
  const times = new Map<string, number>();
  for (const text of texts) {
    for (const [, first = '', last = ''] of text.matchAll(name)) {
      if (last.length < 6 && last === last.toUpperCase()) continue; // "Rang CAMHS" is nobody
      if (opensSentence.has(first)) continue;
      const full = `${first.toLowerCase()} ${last.toLowerCase()}`;
      times.set(full, (times.get(full) ?? 0) + 1);
    }
  }
  const ways = new Map<string, Set<string>>();
  for (const [full] of times) {
    const [first = '', last = ''] = full.split(' ');
    for (const way of [first, last, `${first[0]}${last[0]}`]) {
      ways.set(way, (ways.get(way) ?? new Set()).add(full));
    }
  }
  const people = new Map<string, string>();
  for (const [way, fulls] of ways) {
    const [only] = fulls;
    if (fulls.size === 1 && only && !common.has(way)) people.set(way, `@${only}`);
  }
  return people;
};

/** The distinct words of a text, people by one name, things by one word. */
export const wordsOf = (text: string, people: People): ReadonlySet<string> => {
  const words = new Set<string>();
  for (const [raw] of text.matchAll(wordPattern)) {
    const word = plain(raw).replace(/['’]s$/, '');
    const isInitials = /^\p{Lu}{2}$/u.test(raw);
    const person = isInitials || /^\p{Lu}/u.test(raw) ? people.get(word) : undefined;
    if (person) words.add(person);
    else if (!common.has(word) && word.length > 1) {
      words.add(stem(sameWord.get(word) ?? word));
    }
  }
  return words;
};

const leastRows = 100; // among fewer, every word would be common

/** How telling each word is: the rarer among the rows, the more. */
export const rarity = (rows: readonly ReadonlySet<string>[]): ((word: string) => number) => {
  const counts = new Map<string, number>();
  for (const words of rows) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const most = Math.log(Math.max(leastRows, rows.length) + 1);
  // A word on every other row tells nothing; one on two rows tells most.
  return (word) => Math.max(0, most - Math.log(counts.get(word) ?? 1) - 1) / most;
};

/** After another word, a capital is of a name; at the beginning of a sentence it may be of any word. */
const namedWithin = /(?<=[\p{L}\p{N},’'&] )\p{Lu}\p{Ll}[\p{L}’'-]+/gu;
const ofCalendar =
  /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?$|^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\p{Ll}*$|^(?:easter|christmas|new|year|bank|holiday|mr|mrs|ms|miss|dr)$/u;

/** Names of people and places that a text says within its sentences, in lower case. */
export const namesIn = (text: string): ReadonlySet<string> =>
  new Set(
    (text.match(namedWithin) ?? [])
      .map((name) => name.toLowerCase().replace(/['’]s$/, ''))
      .filter((name) => !ofCalendar.test(name)),
  );

const shortest = { word: 4, number: 2 }; // characters
const beginning = 5;

/** How the longer words of a text begin, for words that one bends and another does not, and its numbers. */
export const beginningsOf = (text: string): ReadonlySet<string> =>
  new Set(
    (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).flatMap((word) => {
      if (/\p{N}/u.test(word)) return word.length >= shortest.number ? [word] : [];
      return word.length >= shortest.word ? [word.slice(0, beginning)] : [];
    }),
  );

/** What two rows' words share: 0 nothing, 1 the same words. Rare words count for more. */
export const likeness = (
  a: ReadonlySet<string>,
  b: ReadonlySet<string>,
  weigh: (word: string) => number,
): number => {
  let product = 0;
  for (const word of a) if (b.has(word)) product += weigh(word) ** 2;
  return product === 0 ? 0 : product / (normOf(a, weigh) * normOf(b, weigh));
};

const normOf = (words: ReadonlySet<string>, weigh: (word: string) => number): number => {
  let sum = 0;
  for (const word of words) sum += weigh(word) ** 2;
  return Math.sqrt(sum) || 1;
};
