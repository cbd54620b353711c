/** Reading a time of day as people write it: "1415", "10.20", "2pm", "about 5.30pm", "14:00 – 15:30", "overnight". */
import type { LocalTime, PartOfDay, TimeOfDay } from './occurred.ts';
import { tidy } from './tidy-writing.ts';

/** What a text says of the time; `zone` where it names the clock that was used. */
export type ReadTime = { readonly time: TimeOfDay; readonly offset?: string };

const UNKNOWN =
  /^(?:time )?(?:\?+|n\/?[akr]|tbc|unknown|unrecorded|not (?:known|recorded|stated|given|noted)|unsure|not sure)$/;

const PARTS: ReadonlyArray<readonly [pattern: RegExp, part: PartOfDay]> = [
  [/^(?:early (?:morning|hours|am)|(?:the )?(?:early|small) hours|(?:at )?dawn)$/, 'early-morning'],
  [/^(?:(?:late|mid)[ -]?)?(?:morning|a\.?m\.?)$/, 'morning'],
  [/^(?:lunch(?:[ -]?time)?|mid-?day|around lunch)$/, 'midday'],
  [/^(?:(?:late|early|mid)[ -]?)?(?:afternoon|p\.?m\.?)$/, 'afternoon'],
  [/^tea[ -]?time$/, 'afternoon'],
  [/^(?:(?:late|early)[ -]?)?(?:evening|eve)$/, 'evening'],
  [/^(?:late )?(?:at )?(?:night|night[ -]?time|late night)$/, 'night'],
  [
    /^(?:over-?night|o\/n|(?:all|through the|during the) night|night shift|waking night)$/,
    'overnight',
  ],
];

const ABOUT_BEFORE =
  /^(?:approx(?:imately)?\.?|about|abt\.?|around|circa|ca?\.?|roughly|nearly|just (?:before|after)|~|\?)\s*(?=\d|noon|mid)/;
const ABOUT_AFTER = /\s*(?:\(?\s*(?:approx(?:imately)?\.?|ish|-ish|\?+)\s*\)?)$/;

const partOfDayIn = (text: string): PartOfDay | undefined => {
  const plain = text.replace(
    /^(?:in |during )?(?:the )?(?=early|late|mid|morning|afternoon|evening)/,
    '',
  );
  return PARTS.find(([pattern]) => pattern.test(text) || pattern.test(plain))?.[1];
};

type Half = 'am' | 'pm' | undefined;
type Clock = { readonly hour: number; readonly minute: number; readonly half: Half };

const CLOCK =
  /^(?:at |@ ?)?(?:(\d{1,2})[:.;,h](\d{2})(?::\d{2}(?:\.\d+)?)?|(\d{1,2})(\d{2})|(\d{1,2}))\s*(?:(a|p)\.?\s?m\.?|(hrs?|hours|h))?$/;

const clockIn = (text: string): Clock | undefined => {
  if (/^(?:12 )?noon$|^12 midday$/.test(text)) return { hour: 12, minute: 0, half: 'pm' };
  if (/^(?:12 )?midnight$/.test(text)) return { hour: 0, minute: 0, half: undefined };
  const found = CLOCK.exec(text);
  if (!found) return undefined;
  const [, h1, m1, h2, m2, h3, letter, hours] = found;
  if (h3 !== undefined && !letter && !hours) return undefined; // a bare "3" is no time
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
  if (from.half || to.half !== 'pm' || from.hour > 12) return from;
  return from.hour % 12 <= to.hour % 12 ? { ...from, half: 'pm' } : { ...from, half: 'am' };
};

type Span = { readonly from: LocalTime; readonly to?: LocalTime };

const spanIn = (text: string): Span | undefined => {
  const parts = text.replace(/^from /, '').split(/\s*(?:-|\bto\b|\btill?\b|\buntil\b)\s*/);
  const [first = '', second] = parts;
  if (parts.length > 2) return undefined;
  if (second === undefined) {
    const one = clockIn(first);
    const from = one && toLocalTime(one);
    return from && { from };
  }
  const end = clockIn(second);
  const bare = /^\d{1,2}$/.test(first) && end?.half ? `${first}${end.half}` : first;
  const start = clockIn(bare);
  if (!start || !end) return undefined;
  const begun = bare === first ? start : { ...start, half: undefined };
  const from = toLocalTime(withHalf(begun, end));
  const to = toLocalTime(end);
  return from && to && { from, to };
};

const ZONES: Readonly<Record<string, string>> = {
  bst: '+01:00',
  gmt: '+00:00',
  utc: '+00:00',
};

const ZONE = /\s*\(?\b(bst|gmt|utc)\b\)?$/;
const LONGEST = 60; // characters; anything longer is a story

const spoken = (text: string): TimeOfDay | undefined => {
  const part = partOfDayIn(text.replace(ABOUT_AFTER, ''));
  if (part) return { kind: 'part-of-day', part };
  const plain = text.replace(ABOUT_BEFORE, '').replace(ABOUT_AFTER, '');
  const [between, from, to] = /^between (.+) and (.+)$/.exec(plain) ?? [];
  const span = spanIn(between === undefined ? plain : `${from} - ${to}`);
  const isVague = plain !== text || between !== undefined;
  return span && { kind: isVague ? 'about' : 'exact', ...span };
};

/** What the text says, or undefined where it cannot be read as a time. */
export const readTime = (written: string): ReadTime | undefined => {
  const tidied = tidy(written);
  if (tidied.length > LONGEST) return undefined;
  const bare = tidied.replace(/^[\s,;:(-]+|[\s,;)]+$/g, '').replace(/^(?:at|time:?) (?=\d)/, '');
  if (UNKNOWN.test(bare)) return { time: { kind: 'unknown' } };
  const time = spoken(bare.replace(ZONE, ''));
  const offset = ZONES[ZONE.exec(bare)?.[1] ?? ''];
  return time && { time, ...(offset && { offset }) };
};
