/** Dates as agencies in Wales write them: "Dydd Gwener 1 Mawrth 2024", "3ydd o Ebrill", "Tymor yr Hydref 2023", "tua Mai 2022". */

/** Months with the letters that Welsh changes at their beginning after a word such as "o" or "ym". */
const months: Readonly<Record<string, string>> = {
  ionawr: 'january',
  chwefror: 'february',
  mawrth: 'march',
  fawrth: 'march',
  ebrill: 'april',
  mai: 'may',
  fai: 'may',
  mehefin: 'june',
  fehefin: 'june',
  gorffennaf: 'july',
  orffennaf: 'july',
  awst: 'august',
  medi: 'september',
  fedi: 'september',
  hydref: 'october', // the autumn too, but beside a term only
  tachwedd: 'november',
  dachwedd: 'november',
  rhagfyr: 'december',
  ragfyr: 'december',
};

const weekdays: Readonly<Record<string, string>> = {
  llun: 'monday',
  lun: 'monday',
  mawrth: 'tuesday',
  fawrth: 'tuesday',
  mercher: 'wednesday',
  fercher: 'wednesday',
  iau: 'thursday',
  gwener: 'friday',
  wener: 'friday',
  sadwrn: 'saturday',
  sul: 'sunday',
};

const phrases: Readonly<Record<string, string>> = {
  'tymor yr hydref': 'autumn term',
  'tymor y gwanwyn': 'spring term',
  'tymor yr haf': 'summer term',
  'wythnos yn dechrau': 'week commencing',
  'ar ôl': 'after',
  'dim dyddiad': 'no date',
  'dyddiad anhysbys': 'date unknown',
  anhysbys: 'unknown',
  tua: 'about',
  cyn: 'before',
  gwanwyn: 'spring',
  haf: 'summer',
  gaeaf: 'winter',
  bore: 'morning',
  prynhawn: 'afternoon',
  'dros nos': 'overnight',
  'canol dydd': 'midday',
  'canol nos': 'midnight',
};

const either = (words: Readonly<Record<string, string>>): string => Object.keys(words).join('|');
const whole = (words: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'gu');

const PHRASE = whole(either(phrases));
const WEEKDAY = whole(`(?:dydd|nos) (${either(weekdays)})`);
const MONTH = whole(`(?:(?:o|mis|ym|yn) ){0,2}(${either(months)})`);
const ORDINAL = /(?<=\b\d{1,2})(?:af|ail|il|ydd|fed|ed|eg)\b/g;

const ANY = new RegExp(`${either(months)}|${either(phrases)}|dydd|nos `, 'u');

/** A tidied text with its Welsh words in English; any other comes back as it was. */
export const inEnglish = (text: string): string => {
  if (!ANY.test(text)) return text;
  return text
    .replace(PHRASE, (words) => phrases[words] ?? words)
    .replace(WEEKDAY, (words, day: string) => weekdays[day] ?? words)
    .replace(MONTH, (words, month: string) => months[month] ?? words)
    .replace(ORDINAL, 'th');
};
