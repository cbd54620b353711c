/** How people shorten and turn the words of a date, in the words that the reader knows: "bank hol", "back end of Oct", "HT3 23/24". */

const DAYS = '(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*';
const DATE_FOLLOWS = String.raw`(?=\d{1,2}(?:st|nd|rd|th)?(?:[./-]\d| (?:of )?[a-z]{3}))`;

const CLOCK = String.raw`\d{1,2}(?:[:.]?\d{2})?(?: ?(?:[ap]\.?m\.?|h(?:ou)?rs))?`;

const HALF_TERMS = ['autumn 1', 'autumn 2', 'spring 1', 'spring 2', 'summer 1', 'summer 2'];
const FULL_DAYS: Readonly<Record<string, string>> = {
  mon: 'monday',
  tue: 'tuesday',
  wed: 'wednesday',
  thu: 'thursday',
  fri: 'friday',
  sat: 'saturday',
  sun: 'sunday',
};

const QUARTERS: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3 };

type Rewriting = readonly [words: RegExp, plain: string | ((...found: string[]) => string)];

const rewritings: readonly Rewriting[] = [
  [
    /(?<=\d)(?: ?[-,(]+ ?| )(?:entered|recorded|written|typed|logged|added|input)(?: up)?(?: on)?:? \d[\d/. :]*\)?$/,
    ' (entered)',
  ],
  [
    /^(?:the )?(first|second|third|fourth|last|final) quarter(?: of)? (?=(?:19|20)?\d{2}$)/,
    (_, which = '') => `q${QUARTERS[which] ?? 4} `,
  ],
  [/^nxt\b/, 'next'], // as on a telephone
  [/^"(?: ")+$/, '"'], // a mark under each word of the date above
  [/^(?:"+|''+|,,+|ditto|do\.?),? (?=\d{1,2}(?:st|nd|rd|th)\b|\d{1,2}\/\d|\d{1,2}\.\d{1,2}\.)/, ''], // '" 25th' says its day itself
  [/\bb(?:ank)?[ /]?hols?\b\.?|\bbh(?= |$|\))/, 'bank holiday'],
  [/^(?:the )?(?:first|1st) may bank holiday/, 'early may bank holiday'],
  [/^(?:the )?(?:second|2nd) may bank holiday/, 'spring bank holiday'],
  [/\bb'?day\b/, 'birthday'],
  [
    /\b(easter|good|shrove|maundy|ash|palm) (mon|tues?|weds?|thurs?|fri|sat|sun)\b(?!day)\.?/,
    (_, feast = '', day = '') => `${feast} ${FULL_DAYS[day.slice(0, 3)] ?? day}`,
  ],
  // A feast before a date that says the same.
  [
    new RegExp(
      `^(?:(?:easter|good|shrove|maundy|ash|palm|bank holiday|boxing|christmas|xmas|new year'?s'?)(?: (?:day|eve))?) ?(${DAYS})?,? ${DATE_FOLLOWS}`,
    ),
    (_, day = '') => (day ? `${day} ` : ''),
  ],
  [/(?<=\d),? \(?bank holiday(?: monday| friday)?\)?$/, ''],
  [/\bwhit week\b/, 'whit half term'],
  [
    /\b(feb(?:ruary)?|oct(?:ober)?|may|whit) (?:school )?(?:hols?|holidays?|break)\b/,
    '$1 half term',
  ],
  [/^school (hols?|holidays?) (summer|easter|xmas|christmas)\b/, '$2 $1'],
  [/^(?:the )?6[ -]?(?:wks?|weeks?)'?(?= )/, 'six weeks'],
  [/^(?:the )?(?:back|tail|far) end (?=of )/, 'end '],
  [/^(?:the )?turn of the year (?:19|20)?\d{2}[/-]((?:19|20)?\d{2})$/, 'new year $1'],
  [/^beg\.? (?:of )?(?=[a-z])/, 'beginning of '],
  [/^w(?:ee)?k?\.?\/(?:comm?\b\.?|c\b)/, 'w/c'],
  [/^(?:week|wk)\.? (?=\d{1,2}(?:st|nd|rd|th)? ?- ?\d)/, ''],
  [/ (?:&|and) again (?=\d)/, ' & '],
  [
    /^(aut|spr|sum)\.? (?=term)/,
    (_, term = '') => ({ aut: 'autumn ', spr: 'spring ', sum: 'summer ' })[term] ?? term,
  ],
  [
    /^(aut|spr|sum)\.? (?='?\d{2}(?:\d{2})?$)/,
    (_, term = '') => `${{ aut: 'autumn', spr: 'spring', sum: 'summer' }[term]} term `,
  ],
  [
    /^(?:(?:ht|half[ -]?term) ?(?=[1-6])|term ?(?=[4-6]))([1-6]),? ((?:19|20)?\d{2}[/-](?:19|20)?\d{2})$/, // "Term 2" may be one of three
    (_, nth = '', years = '') => `${HALF_TERMS[Number(nth) - 1]} ${years}`,
  ],
  [/^a\.?\/?y\.? ?(?=(?:19|20)?\d{2}[/-])/, 'academic year '],
  [
    /^(?:year|yr\.?) ?(?:1[0-3]|[1-9]),? \(?((?:19|20)\d{2}[/-](?:19|20)?\d{2})\)?$/,
    'academic year $1',
  ],
  [/^([a-z]{3,9}(?: ?[/-] ?[a-z]{3,9})?) time ((?:19|20)?\d{2})$/, 'about $1 $2'],
  [
    /^some ?time (?!in |during |around |about |over |between |before |after )(?=[a-z]{3,9}(?: |[/-][a-z]{3}))/,
    'about ',
  ],
  [/^(\d{2})\?([/.-]\d{1,2}[/.-]\d{2,4})$/, '?$1$2'],
  [/^dd(?=[/.-]\d)/, '??'],
  [/^(\d{1,2}):(\d{1,2}):(\d{4})$/, '$1/$2/$3'],
  [/^either (?=.* or )/, ''],
  [
    /^(?:on |at )?(?:various|several|numerous|multiple|many|a number of) (?:dates?|days|times|occasions?|points)(?: in| during| over| throughout)? (?=\d|[a-z]{3,10} )/,
    '',
  ],
  [/^not sure[ ,-]+(?=[a-z\d])/, '?'],
  [
    new RegExp(
      String.raw`^(?:rec'?d|received|logged|recorded|entered|t\/?c|h\/?v|s\/v|tel(?:ephone)?(?: call)?|phone call|mtg|sent|posted)(?: on)?:? (?=\d|${DAYS},? \d)`,
    ),
    '',
  ],
  [new RegExp(String.raw`^${DAYS} night ?[/-] ?${DAYS} (?:morning|a\.?m\.?) (?=\d)`), 'overnight '],
  [
    new RegExp(
      `^(between ${CLOCK} and ${CLOCK}),? (?:on )?((?:${DAYS},? )?${DATE_FOLLOWS}.*\\d{2})$`,
    ),
    '$2 $1',
  ],
  [/^(aged? )between (\w+) and /, '$1$2-'],
  [/ years of age$/, ' years old'],
  [/(?<=\d(?:st|nd|rd|th)?) \(?cont(?:'?d|inued)?\.?\)?$/, ''],
  [/^(.*\d) \((?:w\/c|week (?:of|commencing|beginning))\)$/, 'w/c $1'],
  [/^(?:first )?lockdown ?[-,:(]+ ?(?=[a-z])/, ''],
  [
    /^(?:in |during )?(?:the )?(?:covid[ -]?(?:19)? )?lockdown,? (?:of |in )?\(?((?:19|20)\d{2})\)?$/,
    '$1',
  ], // there were two in one year
  [/(?<=\d) \+ (?=\d)/, ' & '],
  [/^(\d{1,2}) (?=(?:st|nd|rd|th) [a-z]{3})/, '$1'],
];

/** A tidied text in plain words; the same text where nothing was shortened. */
export const inPlainWords = (tidied: string): string =>
  /[a-z?"',+]|:\d\d?:\d{4}/.test(tidied)
    ? rewritings.reduce(
        (text, [words, plain]) =>
          typeof plain === 'string' ? text.replace(words, plain) : text.replace(words, plain),
        tidied,
      )
    : tidied;
