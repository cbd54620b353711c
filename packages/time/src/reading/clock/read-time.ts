/** Reading a time of day as people write it: "1415", "10.20", "2pm", "about 5.30pm", "14:00 – 15:30", "overnight". */
import type { LocalTime, PartOfDay, TimeOfDay } from '../../occurred.ts';
import { tidy } from '../words/tidy-writing.ts';
import { inEnglish } from '../words/welsh-words.ts';
import { inFigures } from './spoken-clock.ts';

/** What a text says of the time. */
export type ReadTime = {
  readonly time: TimeOfDay;
  /** The clock that it names, which settles an hour that came twice. */
  readonly offset?: string;
  /** The offset that a program wrote: the time is by that clock, whatever London's showed. */
  readonly utc?: string;
  /** "Half past two": which half of the day nobody wrote. */
  readonly assumesHalf?: true;
  /** Words follow that say nothing of the time. */
  readonly hasMoreWords?: true;
};

const UNKNOWN =
  /^\?+ ?time$|^(?:(?:exact )?time )?(?:is )?(?:\?+|n\/?[akr]|tbc|unkn?|unknown|unrecorded|unspecified|unclear|not (?:known|recorded|stated|given|noted|specified|documented|available|entered|clear)|unsure|not sure)$|^no time(?: (?:given|recorded|stated|noted))?$/;

const PARTS: ReadonlyArray<readonly [pattern: RegExp, part: PartOfDay]> = [
  [
    /^(?:early (?:morning|hours|hrs|am)|(?:the )?(?:early|small) (?:hours|hrs)|(?:at )?dawn|first thing(?: in the morning)?)$/,
    'early-morning',
  ],
  [
    /^(?:(?:late|mid)[ -]?)?(?:morning|morn|a\.?m\.?)$|^(?:at )?breakfast(?:[ -]?time)?$/,
    'morning',
  ],
  [/^mid-?day$|^(?:at |over |around )?(?:lunch(?:[ -]?time)?|dinner ?time)$/, 'midday'],
  [/^(?:(?:late|early|mid)[ -]?)?(?:afternoon|p\.?m\.?)$|^after lunch$/, 'afternoon'],
  [/^(?:at )?tea[ -]?time$/, 'afternoon'],
  [
    /^(?:(?:late|early|mid)[ -]?)?(?:evening|eve)$|^(?:at )?bed[ -]?time$|^after (?:tea|dinner time)$|^(?:at )?dusk$/,
    'evening',
  ],
  [/^(?:late )?(?:at )?(?:night|nite|night[ -]?time|late night)$/, 'night'],
  [
    /^(?:over-?night|o\/n(?:ight)?|o\/nite|(?:all|through the|during the|in the) night|night shift|waking night)$/,
    'overnight',
  ],
];

const ABOUT_BEFORE =
  /^(?:from |at |@ ?)?(?:approx(?:imately)?\.?|about|abt\.?|around|circa|ca?\.?|roughly|nearly|gone|(?:just |shortly |soon )?(?:before|after|gone)|by|~|\?)\s*(?=\d|noon|mid|half|quarter)/;
const ABOUT_AFTER = /\s*(?:\(?\s*(?:approx(?:imately)?\.?|ish|-ish|\?+|\+|or so)\s*\)?)$/;
const ISH = /(?<=\d)\s?-?\s?ish\b/;

/** "Sunday teatime", "in the evenings". */
const partOfDayIn = (text: string): PartOfDay | undefined => {
  const plain = text
    .replace(/^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]* (?=[a-z])/, '')
    .replace(/^(?:in |during )?(?:the )?(?=early|late|mid|morning|afternoon|evening|nights$)/, '')
    .replace(/(?<=morning|afternoon|evening|night)s$/, '');
  return PARTS.find(([pattern]) => pattern.test(text) || pattern.test(plain))?.[1];
};

type Half = 'am' | 'pm' | undefined;
type Clock = { readonly hour: number; readonly minute: number; readonly half: Half };

const CLOCK =
  /^(?:at |@ ?)?(?:(\d{1,2})(?:[:.;,h]|(?<=\d{2}) )(\d{2})(?::\d{2}(?:\.\d+)?)?|(\d{1,2})(\d{2})|(\d{1,2}))\s*(?:(a|p)\.?\s?m\.?|(hrs?\.?|hours|h))?$/;

const clockIn = (text: string): Clock | undefined => {
  if (/^(?:12(?:[.:]00)? )?noon$|^(?:(?:at|12(?:[.:]00)?) ?)?(?:midday|md)$/.test(text))
    return { hour: 12, minute: 0, half: 'pm' };
  if (/^(?:12(?:[.:]00)? )?midnight$/.test(text)) return { hour: 0, minute: 0, half: undefined };
  const found = CLOCK.exec(text);
  if (!found) return undefined;
  const [, h1, m1, h2, m2, h3, letter, hours] = found;
  if (h3 !== undefined && !letter && (!hours || /^h(?:ou)?r$/.test(hours))) return undefined; // "3" is no time, and "1 hr" is how long
  const hour = Number(h1 ?? h2 ?? h3);
  const minute = Number(m1 ?? m2 ?? 0);
  return { hour, minute, half: letter === 'a' ? 'am' : letter === 'p' ? 'pm' : undefined };
};

const toLocalTime = ({ hour, minute, half }: Clock): LocalTime | undefined => {
  if (hour > 23 || minute > 59 || (half === 'am' && hour > 12)) return undefined;
  const onTwentyFour = half === 'pm' && hour < 12 ? hour + 12 : half === 'am' ? hour % 12 : hour;
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(onTwentyFour)}:${two(minute)}` as LocalTime; // checked just above
};

/** "2-3pm" means both after noon; "11-1pm" begins before it. */
const withHalf = (from: Clock, to: Clock): Clock => {
  if (from.half || to.half !== 'pm' || from.hour > 12 || from.hour === 0) return from; // midnight is before noon
  return from.hour % 12 <= to.hour % 12 ? { ...from, half: 'pm' } : { ...from, half: 'am' };
};

/** "3pm-4.30" ends after noon; "10pm-2.30" ends on the next day. */
const untilHalf = (from: Clock, to: Clock): Clock => {
  if (!from.half || to.half || to.hour > 12 || to.hour === 0) return to; // no half of the day has an hour 0
  const begins = (from.hour % 12) + (from.half === 'pm' ? 12 : 0) + from.minute / 60;
  const ends = (to.hour % 12) + to.minute / 60;
  return ends <= begins && ends + 12 > begins ? { ...to, half: 'pm' } : to;
};

type Span = { readonly from: LocalTime; readonly to?: LocalTime };

/** "9.30 - 11": an hour beside a time of hours and minutes. */
const wholeBeside = (hour: string, other: string): string =>
  /^\d{1,2}$/.test(hour) && /^\d{1,2}[:.]\d{2}(?! ?[ap]\.?m)/.test(other) ? `${hour}:00` : hour;

const spanIn = (text: string): Span | undefined => {
  const parts = text
    .replace(/^(?:from|since) /, '')
    .replace(/ (?:onwards?|on)$/, '')
    .split(/\s*(?:-|\bto\b|\btill?\b|\buntil\b|(?<=\d{2}) ?\/ ?(?=\d{1,2}[:.]?\d{2}))\s*/);
  const [first = '', second] = parts;
  if (parts.length > 2) return undefined;
  if (second === undefined) {
    const one = clockIn(first);
    const from = one && toLocalTime(one);
    return from && { from };
  }
  const end = clockIn(wholeBeside(second, first));
  const opening = wholeBeside(first, second);
  const bare = /^\d{1,2}$/.test(opening) && end?.half ? `${opening}${end.half}` : opening;
  const start = clockIn(bare);
  if (!start || !end) return undefined;
  const begun = bare === opening ? start : { ...start, half: undefined };
  const from = toLocalTime(withHalf(begun, end));
  const to = toLocalTime(untilHalf(begun, end));
  return from && to && { from, to };
};

const ZONES: Readonly<Record<string, string>> = { bst: '+01:00', gmt: '+00:00' };

const ZONE = /\s*\(?\b(bst|gmt)\b\)?$/;
// "22:00-06:00" is a time from and to; a minus is an offset only after seconds, as programs write them.
const OFFSET =
  /(?<=\d(?: ?[ap]\.?m\.?)?)\s*(?:\(?(z|utc)\)?|\(?(?:gmt|utc)([+-]\d{1,2})(?::?(\d{2}))?|(\+\d{2}|(?<=:\d{2}:\d{2} ?)-\d{2}):?(\d{2}))$/; // "GMT+1" is a program's too
const offsetOf = (hours: string, minutes = '00'): string =>
  `${hours.slice(0, 1)}${hours.slice(1).padStart(2, '0')}:${minutes}`;
/** "9am (30 mins)": how long it took. */
const LASTED = / ?\((?:for |approx\.? )?\d{1,3} ?(?:m|mins?|minutes|h|hrs?|hours?)\.?\)?$/;
const LONGEST = 60; // characters; anything longer is a story

/** An hour of the twelve that nobody said was before or after noon: taken as one when people are up. */
const wakingHours = ({ from, to }: Span): Span => {
  const late = (time: LocalTime): LocalTime =>
    Number(time.slice(0, 2)) < 7
      ? (`${Number(time.slice(0, 2)) + 12}${time.slice(2)}` as LocalTime) // an hour from 12 to 18
      : time;
  return { from: late(from), ...(to && { to: late(to) }) };
};

/** "2.15": no program writes a time so, and by hand it is after noon; "02.15" is of twenty-four hours. */
const BY_HAND = /^[1-6]\.[0-5]\d(?: ?(?:-|to) ?\d{1,2}\.[0-5]\d)?$/;

/** "Noon - quarter past 3": both ends as they are spoken. */
const eachInFigures = (text: string): string => text.split(/ ?- ?/).map(inFigures).join(' - ');

const spoken = (written: string): ReadTime | undefined => {
  const part = partOfDayIn(written.replace(ABOUT_AFTER, ''));
  if (part) return { time: { kind: 'part-of-day', part } };
  const bare = written.replace(ABOUT_BEFORE, '').replace(ABOUT_AFTER, '').replace(ISH, '');
  const text = eachInFigures(bare);
  const [between, from, to] = /^(?:between|btw) (.+) (?:and|&) (.+)$/.exec(text) ?? [];
  const clock = text.replace(/ ?o'clock\b/g, '');
  const isVague = bare !== written || between !== undefined;
  const isHour = isVague && /^\d{1,2}$/.test(clock); // "2ish"
  const span = spanIn(between === undefined ? (isHour ? `${clock}:00` : clock) : `${from} - ${to}`);
  if (!span) return undefined;
  const isSpoken = isHour || clock !== text || BY_HAND.test(clock);
  const noHalf = isSpoken && !/[ap]\.?m/.test(clock) && Number(span.from.slice(0, 2)) <= 12;
  const kind = isVague || (noHalf && !BY_HAND.test(clock)) ? 'about' : 'exact';
  return {
    time: { kind, ...(noHalf ? wakingHours(span) : span) },
    ...(noHalf && { assumesHalf: true as const }),
  };
};

/** "14:3O": letters that look like figures. */
const inDigits = (clock: string): string => clock.replaceAll('o', '0').replaceAll('l', '1');

/** How databases and spreadsheets keep a time without a day: "30/12/1899 14:05:00". */
const NO_DAY = /^(?:3[01]\/12\/1899|1899-12-3[01]|0?[01]\/0?1\/1900|1900-01-0[01])[ t](?=\d)/;

/** What the text says, or undefined where it cannot be read as a time. */
export const readTime = (written: string): ReadTime | undefined => {
  const tidied = inEnglish(tidy(written));
  if (tidied.length > LONGEST) return undefined;
  const bare = tidied
    .replace(/^'(?=\d)|^[\s,;:([-]+|[\s,;)\]]+$/g, '')
    .replace(NO_DAY, '')
    .replace(/^(?:at|@) ?([1-6])$/, '$1.00')
    .replace(/^(?:at|@) ?([7-9]|1[0-2])$/, '$1:00')
    .replace(/^(?:(?:at|time:?|t:) (?!midday)(?=\S)|t(?=\d))/, '')
    .replace(/^(\d{1,2}:\d{2}:\d{2})[.,]\d+/, '$1')
    .replace(LASTED, '')
    .replace(/\bo '?clock\b/, "o'clock")
    .replace(/^(\d) ([0-5]\d) ?(?=[ap]\.?m)/, '$1:$2')
    .replace(/^(\d{1,2})\.(?=[ap]\.?m)/, '$1')
    .replace(/^[\dol]{1,2}[:.][\dol]{2}$/, inDigits)
    .replace(/^1\/2 (?=past|\d)/, 'half ')
    .replace(/^p(?:eriod)? ?\d[ ,:-]+(?=\d)/, '') // the lesson, then the time
    .replace(/^(\d{2})-([3-5]\d)$/, '$1:$2'); // no hour is 30
  if (UNKNOWN.test(bare)) return { time: { kind: 'unknown' } };
  const [stated, utc, gmt, more, ahead, past] = OFFSET.exec(bare) ?? [];
  const isProgram = stated !== undefined && (utc !== undefined || bare.includes(':'));
  if (isProgram) {
    const read = spoken(bare.slice(0, -stated.length));
    return read && { ...read, utc: utc ? 'Z' : offsetOf(gmt ?? ahead ?? '', more ?? past) };
  }
  const offset = ZONES[ZONE.exec(bare)?.[1] ?? ''];
  const read = spoken(bare.replace(ZONE, ''));
  return read && { ...read, ...(offset && { offset }) };
};
