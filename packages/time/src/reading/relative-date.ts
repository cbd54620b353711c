/** Dates that lean on another: "as above", "same day", "next day", "22.05.24 – next day", "Tuesday", "2 days later". */
import { addDays, addMonths, weekday } from '../local-date.ts';
import { weekdayNamed } from '../month-names.ts';
import type { LocalDate, Occurred } from '../occurred.ts';
import type { ReadDate } from './read-date.ts';
import { type Above, after, halfTermAlone, oneDay, weekdayAlone } from './weekday-alone.ts';
import { numberNamed } from './words/number-words.ts';

const PART = '(?: (?:morning|afternoon|evening|night))';
const SAME = new RegExp(
  `^(?:\\^|\u2191|\\(?cont(?:'?d|inued)?\\.?\\)?$|-?ditto-?|as above|as prev(?:ious|\\.)?|see above|as per above|as per|above|same (?:day|date|as above)|same(?=${PART}|$)|ditto|idem|-?do\\.?-?|-?"+-?|''+|,,+|this (?:day|date)|(?:later|earlier)? ?(?:that|the same|same) (?:same )?day|(?:later |earlier )?that(?=${PART})|later(?: on)?$|(?:shortly|soon) after(?:wards?)?$|(?:an?|(?:a )?few|several|[a-z]{3,6}|\\d{1,2}) (?:hours?|hrs?|minutes?|mins?) later$)(?![a-z])`,
);
const SAME_WEEK = /^(?:the )?same week$/;
/** A time and nothing else, where the day should stand: it is of the day above. */
const TIME_ALONE =
  /^(?:at |about |approx\.? )?\d{1,2}(?:[:.]\d{2})? ?[ap]\.?m\.?$|^\d{1,2}:\d{2}$|^\d{3,4} ?h(?:ou)?rs$|^[ap]\.?m\.?$|^(?:(?:early|late) )?(?:morning|afternoon|evening|night)$|^overnight$|^\d{1,2}:\d{2} ?(?:-|to) ?\d{1,2}:\d{2}$/;
const NEXT =
  /^[\s,;:(-]*(?:the )?(?:next|following) (?:day|(?=morning|afternoon|evening|night))\)?|^[\s,;:(-]*(?:the )?day after\)?/;
const LATER =
  /^(?:the )?(\d{1,2}|[a-z]{1,6}) (day|week|month)s? (later|after|afterwards|on|earlier|before)(?![a-z])/;
const DAY_BEFORE =
  /^(?:the )?(?:day before(?![a-z])|previous (?:day(?![a-z])|(?=morning|afternoon|evening|night)))/;
const SOME_TIME_LATER =
  /^(?:a )?(?:few|couple of|several|some) (?:days|weeks|months) (?:later|after|afterwards|on)(?![a-z])/;
const PART_THEN_DAY =
  /^((?:in the )?(?:early|small) (?:hours|hrs)|morning|afternoon|evening|night|overnight|o\/n|[ap]\.?m\.?)(?: of| on)? ([a-z]{3,9})$/;
const WEEK_AFTER = /^(?:the )?(?:following|next) week(?![a-z])|^(?:the )?week after(?![a-z])/;

/** Whether a tidied text points to another entry. */
export const pointsElsewhere = (text: string): boolean => SAME.test(text) || NEXT.test(text);

const weekOf = (text: string, { end }: Above): ReadDate | undefined => {
  if (!SAME_WEEK.test(text)) return undefined;
  const monday = addDays(end, 1 - weekday(end));
  return { ...oneDay(monday, ''), end: addDays(monday, 6), grain: 'week' };
};

const PARTS: Readonly<Record<string, string>> = { e: 'evening', a: 'morning', p: 'afternoon' };

/** "Last night" and "next a.m." as "previous night" and "next morning". */
const spelledOut = (text: string): string =>
  text
    .replace(
      /^(same|that|this|next|following|previous) (e(?=ve$)|[ap](?=\.?m\.?$))(?:ve|\.?m\.?)$/,
      (_, which: string, part: string) => `${which} ${PARTS[part]}`,
    )
    .replace(/^last (?=night|evening)/, 'previous ')
    .replace(/^this (?=morning|afternoon|evening)/, 'same ')
    .replace(/^tonight$/, 'same night')
    .replace(/^today(?![a-z])/, 'same day')
    .replace(/^yesterday(?![a-z])/, 'previous day')
    .replace(/^(\d[\d:. apm]*) ((?:the )?same (?:day|date))$/, '$2 $1');

/** "Night before" and "early hours Sunday" as "previous night" and "Sunday early hours". */
const inOrder = (written: string): string => {
  const text = spelledOut(written);
  const before = text.replace(/^(?:the )?(morning|afternoon|evening|night) before$/, 'previous $1');
  const [, part, day = ''] = PART_THEN_DAY.exec(before) ?? [];
  return part !== undefined && weekdayNamed(day) ? `${day} ${part}` : before;
};

const countedFrom = (text: string, { start, end }: Above) => {
  const found = LATER.exec(text);
  const count = found && numberNamed(found[1] ?? '');
  if (!found || !count) return undefined;
  const isBefore = /earlier|before/.test(found[3] ?? '');
  const n = isBefore ? -count : count;
  const from = isBefore ? start : end;
  if (found[2] === 'day') return oneDay(addDays(from, n), after(text, found));
  const day = found[2] === 'week' ? addDays(from, 7 * n) : addMonths(from, n);
  return { ...oneDay(day, after(text, found)), qualifier: 'about', uncertain: true } as const;
};

const weekAfter = (text: string, end: LocalDate): ReadDate | undefined => {
  const found = WEEK_AFTER.exec(text);
  if (!found) return undefined;
  const monday = addDays(end, 8 - weekday(end));
  return { ...oneDay(monday, after(text, found)), end: addDays(monday, 6), grain: 'week' };
};

const sameAs = (
  text: string,
  { start, end, grain, range, qualifier, uncertain }: Above,
): ReadDate | undefined => {
  const same = SAME.exec(text);
  return same
    ? {
        start,
        end,
        grain: grain === 'minute' ? 'day' : grain,
        borrowed: true,
        ...(range && { range: true as const }),
        ...(qualifier && { qualifier }),
        ...(uncertain && { uncertain: true as const }),
        rest: after(text, same),
      }
    : undefined;
};

/** The date that a text borrows from the entry above; undefined where it borrows none. */
export const relativeDate = (
  written: string,
  previous: Occurred | undefined,
  entryBelow: () => Occurred | undefined = () => undefined,
): ReadDate | undefined => {
  const { start, end, grain, range, qualifier, uncertain } = previous ?? {};
  if (!start || !end || !grain) return undefined;
  const text = inOrder(written);
  const next = NEXT.exec(text);
  if (next) return oneDay(addDays(end, 1), after(text, next));
  const before = DAY_BEFORE.exec(text);
  if (before) return oneDay(addDays(start, -1), after(text, before));
  const above = {
    ...{ start, end, grain },
    ...(range !== undefined && { range }),
    ...(qualifier && { qualifier }),
    ...(uncertain && { uncertain }),
  };
  const same = sameAs(text, above);
  const halfTerm = halfTermAlone(text, above, entryBelow);
  if (same || halfTerm || !(grain === 'day' || grain === 'minute')) return same ?? halfTerm;
  const some = SOME_TIME_LATER.exec(text);
  if (some) return { ...oneDay(end, after(text, some)), qualifier: 'after' };
  if (TIME_ALONE.test(text)) return oneDay(end, ` ${text}`);
  return (
    weekdayAlone(text, above, entryBelow) ??
    countedFrom(text, above) ??
    weekOf(text, above) ??
    weekAfter(text, end)
  );
};

/** "22.05.24 – next day" is the day after the one written. */
export const orNextDay = (read: ReadDate): ReadDate => {
  const next = NEXT.exec(read.rest);
  if (!next || read.grain !== 'day') return read;
  const day = addDays(read.end, 1);
  return { ...read, start: day, end: day, borrowed: true, rest: after(read.rest, next) };
};
