/** Times of day as they are spoken: "half past two", "half two", "quarter to nine", "2 o'clock in the afternoon", "ten at night". */
import { numberNamed } from '../words/number-words.ts';

const HALF = [
  [/ ?(?:in|of) the morning$/, 'am'],
  [/ ?(?:in|of) the (?:afternoon|evening)$/, 'pm'],
  [
    /(?<=\b(?:[6-9]|1[01]|six|seven|eight|nine|ten|eleven)(?:[:.]\d\d)?(?: o'clock)?) at night$/,
    'pm',
  ],
] as const;

const MINUTES: Readonly<Record<string, number>> = { half: 30, quarter: 15, twenty: 20 };

/** "Quarter to midnight" is before it, in the evening. */
const ROUND_TWELVE = [
  [/^(half|quarter|five|ten|twenty|\d{1,2} min(?:ute)?s) past midnight$/, '$1 past 12 am'],
  [/^(quarter|five|ten|twenty|\d{1,2} min(?:ute)?s) to midnight$/, '$1 to 12 pm'],
  [/^(half|quarter|five|ten|twenty|\d{1,2} min(?:ute)?s) past (?:midday|noon)$/, '$1 past 12 pm'],
  [/^(quarter|five|ten|twenty|\d{1,2} min(?:ute)?s) to (?:midday|noon)$/, '$1 to 12 am'],
] as const;

const PAST_OR_TO =
  /^(half|quarter|[a-z]+|\d{1,2})(?: minutes?| mins?)? ?(past|to) ([a-z]+?|\d{1,2}) ?([ap]\.?m\.?|o'?clock)?$/;
/** "Half two" is half past two here. */
const HALF_HOUR = /^half ([a-z]+?|\d{1,2}) ?([ap]\.?m\.?|o'?clock)?$/;
const WHOLE_HOUR = /^([a-z]+|\d{1,2}) ?o'?clock ?([ap]\.?m\.?)?$/;
const NAMED_HOUR = /^([a-z]+?) ?([ap]\.?m\.?)$/;

const MINUTES_AFTER = /^([a-z]+|\d{1,2}) (thirty|fifteen|forty[- ]five|ten|twenty) ?([ap]\.?m\.?)$/;
const AFTER: Readonly<Record<string, number>> = {
  thirty: 30,
  fifteen: 15,
  'forty-five': 45,
  'forty five': 45,
  ten: 10,
  twenty: 20,
};

/** Rewritten with figures, as "2:30", "2:30pm"; the same text where nothing was spoken. */
export const inFigures = (spoken: string): string => {
  const said = ROUND_TWELVE.reduce(
    (each, [words, plain]) => each.replace(words, plain),
    HALF.reduce((each, [words, half]) => each.replace(words, half), spoken),
  );
  const text = said.replace(HALF_HOUR, 'half past $1 $2').trim();
  const [, hourSaid = '', minuteSaid = '', halfSaid = ''] = MINUTES_AFTER.exec(said) ?? [];
  const oclock = numberNamed(hourSaid);
  if (oclock && AFTER[minuteSaid]) return `${oclock}:${AFTER[minuteSaid]}${halfSaid}`;
  const [, part = '', link, hour = '', half = ''] = PAST_OR_TO.exec(text) ?? [];
  const named = numberNamed(hour);
  const minutes = MINUTES[part] ?? numberNamed(part);
  if (link && named && minutes && named <= 12 && minutes < 60) {
    const of = link === 'past' ? [named, minutes] : [named === 1 ? 12 : named - 1, 60 - minutes];
    return `${of[0]}:${String(of[1]).padStart(2, '0')}${half.startsWith('o') ? '' : half} o'clock`;
  }
  const [, whole = '', end = ''] = WHOLE_HOUR.exec(said) ?? NAMED_HOUR.exec(said) ?? [];
  const at = numberNamed(whole);
  return at ? `${at}:00${end} o'clock` : said;
};
