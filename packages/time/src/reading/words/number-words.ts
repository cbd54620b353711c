/** Numbers written as words, where a date or a time holds one: "third", "thirty-first", "half past two". */

const UNITS = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
  'twentieth',
];
const tens: Readonly<Record<string, number>> = { twenty: 20, thirty: 30 };

/** "two" → 2; a number in figures is itself. */
export const numberNamed = (word: string): number | undefined => {
  if (/^\d{1,2}$/.test(word)) return Number(word);
  const at = UNITS.indexOf(word);
  if (at >= 0) return at + 1;
  return /^an?$/.test(word) ? 1 : undefined;
};

const ordinal = new RegExp(
  `\\b(?:(twenty|thirty)[- ])?(${ORDINALS.join('|')}|thirtieth)(?= (?:day )?(?:of )?[a-z]{3,10}\\b)(?! (?:week|wk|term|half|time|full|lockdown|national|covid|mon|tue|wed|thu|fri|sat|sun))`,
);

/** "The thirty-first of August" → "the 31st of august"; only before what may be a month. */
export const withOrdinalsInFigures = (text: string): string =>
  text.replace(ordinal, (_, ten: string | undefined, word: string) => {
    const unit = word === 'thirtieth' ? 30 : ORDINALS.indexOf(word) + 1;
    return `${(ten ? (tens[ten] ?? 0) : 0) + unit}th`;
  });
