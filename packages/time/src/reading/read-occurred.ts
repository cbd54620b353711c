/** Reading when something happened from what agencies write in their date and time columns. */

import { Instant } from '../instant.ts';
import { londonDate } from '../local-date.ts';
import type { LocalDate, Occurred, TimeOfDay } from '../occurred.ts';
import { occurredAt } from '../occurred-at.ts';
import { ageAsDate } from './age-as-date.ts';
import { onNextDay } from './clock/next-day-time.ts';
import { type ReadTime, readTime } from './clock/read-time.ts';
import { offsetInWords, settleClock } from './clock/settle-clock.ts';
import { dayOfNight, timeBeside } from './clock/time-beside-date.ts';
import { countedFromDay } from './counted-from-day.ts';
import { type DateFlag, flagsFrom, PROBLEM_FLAGS } from './date-flags.ts';
import { machineMoment } from './forms/machine-moment.ts';
import type { Within } from './forms/period.ts';
import { readPlainMoment } from './forms/plain-moment.ts';
import { asByHand } from './forms/program-moments.ts';
import { type ReadDate, readDate } from './read-date.ts';
import { orNextDay, relativeDate } from './relative-date.ts';
import { IN_PART, whyUnreadable } from './why-unreadable.ts';
import { inPlainWords } from './words/in-plain-words.ts';
import { withoutSlips } from './words/mistyped-date.ts';
import { withOrdinalsInFigures } from './words/number-words.ts';
import { tidy } from './words/tidy-writing.ts';
import { inEnglish } from './words/welsh-words.ts';

export type { DateFlag } from './date-flags.ts';

/** What surrounds a date: it settles "as above", and shows what cannot be right. All of it optional. */
export type DateContext = {
  /** The entry above, for "as above", "next day" and dates without a year. */
  readonly previous?: Occurred | undefined;
  /** The day near which a date without a year lies; the entry above where nothing is said. */
  readonly near?: LocalDate | undefined;
  /** The month or year that a heading over the entries gives. */
  readonly within?: Within | undefined;
  /** The next entry below that has a date of its own, for a weekday alone. */
  readonly next?: (() => Occurred | undefined) | undefined;
  /** The day on which the document was made. */
  readonly madeOn?: LocalDate | undefined;
  readonly bornOn?: LocalDate | undefined;
  /** Which number comes first in 03/04/2025; `day-first` where nothing is said. */
  readonly order?: 'day-first' | 'month-first' | undefined;
  /** The other words of the row: "BST" or "after the clocks went back" there settle an ambiguous time. */
  readonly text?: string | (() => string) | undefined;
  /** The first day on which the agency was involved. */
  readonly involvedFrom?: LocalDate | undefined;
};

export type ReadOccurred =
  | { readonly ok: true; readonly occurred: Occurred; readonly flags: readonly DateFlag[] }
  | {
      readonly ok: false;
      readonly reason: 'unreadable_date' | 'impossible_date' | 'no_date';
      /** In words for the person who has to put it right; holds nothing of what was written. */
      readonly why: string;
    };

export type WrittenDate = { readonly date: string; readonly time?: string | undefined };

type Refused = Extract<ReadOccurred, { ok: false }>;
const refuse = (reason: Refused['reason'], why: string): Refused => ({ ok: false, reason, why });

const LONGEST_DATE = 120; // characters; anything longer is a story
const NOT_KNOWN =
  /^(?:(?:exact )?(?:date|date and time|time and date|dob)s? )?(?:is )?(?:\?+|n\/?[kr]|[du]\/k|undated|unkn?|unknown|unclear|tb[ac]|n\/a|missing|n\.?d\.?|dnk|not (?:known|recorded|stated|given|dated|clear|documented|specified|available|noted|provided))(?: dates?)?$|^(?:on )?an? (?:unknown|unspecified|unrecorded) date$|^no dates?(?: (?:given|recorded|known|stated|available|noted|on (?:file|it|letter)))?$/;
const UTC_MIDNIGHT = /[t ]00:00(?::00(?:\.0+)?)?z$/; // how programs write a day without a time
const ISO_DATE = 'YYYY-MM-DD'.length;

const build = (read: ReadDate, time: TimeOfDay | undefined, asWritten: string): Occurred => ({
  start: read.start,
  end: read.end,
  grain: read.grain,
  ...(read.qualifier && { qualifier: read.qualifier }),
  ...(read.range && { range: true }),
  ...(read.uncertain && { uncertain: true }),
  ...(time && { time }),
  asWritten,
});

/** One certain day and an exact time: then the minute is known, unless the clocks changed. */
const toTheMinute = (
  occurred: Occurred,
  clock: ReadTime | undefined,
  words: DateContext['text'],
): Occurred => {
  const { start, end, time, grain, qualifier, uncertain } = occurred;
  if (!start || start !== end || grain !== 'day' || qualifier || uncertain) return occurred;
  if (time?.kind !== 'exact') return occurred;
  if (clock?.utc !== undefined && !time.to) {
    const moment = Instant.safeParse(`${start}T${time.from}:00${clock.utc}`).data;
    return moment ? { ...occurredAt(moment), asWritten: occurred.asWritten } : occurred;
  }
  const stated = () => clock?.offset ?? offsetInWords(words);
  return { ...occurred, grain: 'minute', ...settleClock(start, time.from, stated) };
};

const UNUSED_FLAGS = { unread: 'unread_time', words: 'unread_words', none: undefined } as const;

const dateIn = (text: string, context: DateContext): ReadDate | 'impossible' | undefined => {
  const reading = {
    order: context.order ?? 'day-first',
    near: context.previous?.start ?? context.near,
    within: context.within,
  } as const;
  return (
    relativeDate(text, context.previous, context.next) ??
    ageAsDate(text, context.bornOn) ??
    countedFromDay(text, (named) => readDate(named, reading)) ??
    readDate(text, reading)
  );
};

type Found = {
  readonly read: ReadDate;
  readonly clock: ReadTime | undefined;
  readonly unused: DateFlag | undefined;
  readonly mistyped: boolean;
};

const dated = (
  { read, clock, unused, mistyped }: Found,
  written: WrittenDate,
  context: DateContext,
): ReadOccurred => {
  const occurred = toTheMinute(build(read, clock?.time, asWritten(written)), clock, context.text);
  const noticed: readonly (DateFlag | undefined | false)[] = [
    read.borrowed && 'relative_date',
    occurred.problem && PROBLEM_FLAGS[occurred.problem],
    read.contradictsWeekday && 'weekday_contradicts_date',
    read.looksAmerican && 'looks_american',
    mistyped && 'mistyped',
    read.openEnded && 'open_ended',
    read.assumesQuarter && 'quarter_assumed',
    clock?.assumesHalf && 'half_of_day_assumed',
    clock?.hasMoreWords && 'unread_words',
    unused,
    ...flagsFrom(occurred, context),
  ];
  return {
    ok: true,
    occurred,
    flags: noticed.filter((flag) => flag !== undefined && flag !== false),
  };
};

/** "15 June, 11" under "2023": an hour, where the heading gives the year. */
const DAY_THEN_HOUR = /^((?:[a-z]{3,9} )?\d{1,2}(?:st|nd|rd|th)? [a-z]{3,9}), ?([7-9]|1[0-2])$/;
/** "3/1/24 10": an hour, where the date before it is whole. */
const WHOLE_DATE_THEN_HOUR =
  /^((?:[a-z]{3,9} )?\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2})),? ([7-9]|1[0-2])$/;

const readPlain = (written: WrittenDate, raw: string, context: DateContext): ReadOccurred => {
  const [, day, hour] =
    WHOLE_DATE_THEN_HOUR.exec(raw) ?? (context.within && DAY_THEN_HOUR.exec(raw)) ?? [];
  if (day !== undefined && !tidy(written.time ?? '')) {
    const read = readPlain({ ...written, time: `${hour}:00` }, day, context);
    return read.ok
      ? { ...read, occurred: { ...read.occurred, asWritten: asWritten(written) } }
      : read;
  }
  const { text, mistyped } = withoutSlips(withOrdinalsInFigures(raw));
  const found = dateIn(text, context);
  if (found === 'impossible')
    return IN_PART.test(text)
      ? refuse('unreadable_date', whyUnreadable(text))
      : refuse('impossible_date', 'There is no such day in the calendar.');
  const read = found && orNextDay(found);
  const said = read && onNextDay(read, written.time);
  const time = said && timeBeside(said.read, said.time);
  if (!time || time === 'no date') return refuse('unreadable_date', whyUnreadable(text));
  const [clock, unused] = typeof time === 'string' ? [undefined, UNUSED_FLAGS[time]] : [time];
  return dated({ read: dayOfNight(said.read, clock), clock, unused, mistyped }, written, context);
};

/** "Between 1/1/23 18:00 and 2/1/23 09:00": at some time from the one to the other, not all that time. */
const BETWEEN = /^(?:(?:some ?time )?between|betw\.?|btw\.?|b\/w) (.+) (?:and|&) (.+)$/;

/** "02/03/24 09:00 – 03/03/24 10:00": a day and a time at both ends. */
const readBothEnds = (written: WrittenDate, text: string, context: DateContext): ReadOccurred => {
  const [, ...between] = BETWEEN.exec(text) ?? [];
  const whole = readPlain(written, text, context);
  const [first, last, more] = between.length > 0 ? between : text.split(/ (?:-|to|until) /);
  const isRead = whole.ok && !(between.length > 0 && whole.flags.includes('unread_words'));
  if (isRead || !first || !last || more || tidy(written.time ?? '')) return whole;
  const [from, to] = [first, last].map((date) => readPlain({ date }, date, context));
  if (!from?.ok || !to?.ok) return whole;
  const { start, time: begins } = from.occurred;
  const { end, time: ends } = to.occurred;
  if (begins?.kind !== 'exact' || ends?.kind !== 'exact' || !start || !end || start >= end)
    return whole;
  const time = { kind: 'exact', from: begins.from, to: ends.from } as const;
  const span = {
    start,
    end,
    grain: 'day',
    ...(between.length === 0 && { range: true }),
    time,
  } as const;
  const flags = [...new Set([...from.flags, ...to.flags])];
  return { ok: true, occurred: { ...span, asWritten: asWritten(written) }, flags };
};

const asWritten = ({ date, time = '' }: WrittenDate): string =>
  [date, time].filter((part) => part.trim()).join(' ');

/**
 * Reads a date cell and a time cell (or one cell with both). Never throws and never guesses silently: what
 * is doubtful is flagged, what is not a date is refused with a reason.
 */
export const readOccurred = (written: WrittenDate, context: DateContext = {}): ReadOccurred => {
  return readPlainMoment(written, context) ?? readAnything(written, context);
};

/** The whole reader, for all that people write. */
export const readAnything = (written: WrittenDate, context: DateContext): ReadOccurred => {
  const text = inPlainWords(asByHand(inEnglish(tidy(written.date))));
  if (/^-*$/.test(text)) return refuse('no_date', 'No date was written.');
  if (text.length > LONGEST_DATE) return refuse('unreadable_date', whyUnreadable(''));
  if (NOT_KNOWN.test(text)) {
    const time = readTime(written.time ?? '')?.time;
    const unknown = { grain: 'unknown', uncertain: true, ...(time && { time }) } as const;
    return { ok: true, occurred: { ...unknown, asWritten: asWritten(written) }, flags: [] };
  }
  const moment = machineMoment(text);
  if (!moment) return readBothEnds(written, text, context);
  if (UTC_MIDNIGHT.test(text)) return readPlain(written, text.slice(0, ISO_DATE), context);
  if (tidy(written.time ?? '')) return readPlain(written, londonDate(moment), context);
  const occurred = { ...occurredAt(moment), asWritten: asWritten(written) };
  return { ok: true, occurred, flags: flagsFrom(occurred, context) };
};
