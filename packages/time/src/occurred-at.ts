/** Working with "when it happened": its bounds, its place in a chronology, and the age of a person then. */
import { type Moments, momentsNamed } from './bounds.ts';
import { type Instant, inLondon, instantOf } from './instant.ts';
import { londonDate, toLocalDate } from './local-date.ts';
import { candidates, offsetAt } from './london-time.ts';
import type { LocalDate, LocalTime, Occurred, PartOfDay } from './occurred.ts';
import { periodInWords } from './period-in-words.ts';
import { spokenTime } from './spoken-time.ts';

const MILLISECOND = 1;

/**
 * The earliest moment at which it can have happened; undefined where no date is known. "Before March 2023"
 * says nothing of how long before, so the beginning of March, the nearest thing said, stands for it.
 */
export const earliest = (occurred: Occurred): Instant | undefined => {
  const named = momentsNamed(occurred);
  return named && instantOf(earliestOf(occurred, named));
};

const earliestOf = ({ qualifier }: Occurred, [from, until]: Moments): number =>
  qualifier === 'after' ? until + MILLISECOND : from;

/** The latest moment at which it can have been over; undefined where nothing bounds it ("after March 2023"). */
export const latest = (occurred: Occurred): Instant | undefined => {
  const named = momentsNamed(occurred);
  if (!named || occurred.qualifier === 'after') return undefined;
  return instantOf(occurred.qualifier === 'before' ? named[0] - MILLISECOND : named[1]);
};

/** Whether it was surely over before the other began, however little is known of either. */
export const isOverBefore = (one: Occurred, other: Occurred): boolean => {
  const [over, began] = [latest(one), earliest(other)];
  return over !== undefined && began !== undefined && over < began;
};

/**
 * Of what was recorded one after another, what holds now: the last; but what was surely over before another began, and was
 * only written down later, takes nothing's place.
 */
export const lastToHold = <One>(
  recorded: readonly One[],
  whenOf: (one: One) => Occurred,
): One | undefined =>
  recorded.reduce<One | undefined>(
    (now, next) => (now !== undefined && isOverBefore(whenOf(next), whenOf(now)) ? now : next),
    undefined,
  );

/** The moment at which it began, where the record states it to the minute and the clock leaves no doubt. */
export const startInstant = (occurred: Occurred): Instant | undefined => {
  const unsettled = occurred.problem !== undefined && occurred.offset === undefined;
  return occurred.grain === 'minute' && !unsettled ? earliest(occurred) : undefined;
};

/** The moments that an exact time can mean: one as a rule, two or none on the nights when the clocks change. */
export const candidateInstants = ({ start, time, offset }: Occurred): readonly Instant[] => {
  if (!start || time?.kind !== 'exact') return [];
  return candidates(start, time.from).filter((at) => !offset || offsetAt(at) === offset);
};

/** A day of which no time is known. */
export const occurredOn = (date: LocalDate): Occurred => ({
  start: date,
  end: date,
  grain: 'day',
  asWritten: date,
});

/** An exact moment, as the London clock showed it. */
export const occurredAt = (instant: Instant): Occurred => {
  const local = inLondon(instant);
  const date = toLocalDate(local);
  const from = local.toFormat('HH:mm') as LocalTime; // luxon writes HH:MM, which is what LocalTime means
  return {
    start: date,
    end: date,
    grain: 'minute',
    time: { kind: 'exact', from },
    offset: offsetAt(instant),
    ...(candidates(date, from).length > 1 && { problem: 'ambiguous' as const }),
    asWritten: local.toFormat("yyyy-MM-dd'T'HH:mmZZ"),
  };
};

// So that a longer period sorts before a shorter one that begins at the same moment.
const LAST_MILLISECOND = 253_402_300_799_999; // of the year 9999
const shorterLater = (until: number | undefined): string =>
  String(until === undefined ? 0 : LAST_MILLISECOND - until).padStart(15, '0');

const certainty = { about: '1', 'part-of-day': '0', unknown: '0', exact: '2' } as const;

/**
 * The one sort key for everything that happened; compare as plain text, oldest first. By earliest moment;
 * where two begin together, what was "before" it, then the longer period (one that is open-ended is the
 * longest), then the vaguer time. What has no date comes last and never borrows one. Equal keys mean that the record gives no order.
 */
export const sortKey = (occurred: Occurred): string => {
  const named = momentsNamed(occurred);
  if (!named) return '~ undated'; // sorts after every digit
  const side = occurred.qualifier === 'before' ? '0' : '1';
  const vague = occurred.time ? certainty[occurred.time.kind] : '0';
  const until = occurred.qualifier === 'after' ? undefined : named[1];
  return `${instantOf(earliestOf(occurred, named))} ${side} ${shorterLater(until)} ${vague}`;
};

/** Whole years lived on the earliest and on the latest day that it can have been. */
export type Age = { readonly youngest: number; readonly oldest: number };

// Born on 29 February: a year older on 1 March of a year without that day, as a comparison of texts has it.
const yearsOn = (born: LocalDate, day: LocalDate): number =>
  Number(day.slice(0, 4)) - Number(born.slice(0, 4)) - (day.slice(5) < born.slice(5) ? 1 : 0);

/** How old somebody was; undefined where no date is known, where it is open-ended, or before birth. */
export const ageAt = (born: LocalDate, occurred: Occurred): Age | undefined => {
  const [first, last] = [earliest(occurred), latest(occurred)];
  if (!first || !last || occurred.qualifier === 'before') return undefined;
  const oldest = yearsOn(born, londonDate(last));
  return oldest < 0
    ? undefined
    : { youngest: Math.max(yearsOn(born, londonDate(first)), 0), oldest };
};

/** The age in words: "aged 16", "aged 15 or 16", "aged 13 to 15". */
export const ageInWords = (born: LocalDate, occurred: Occurred): string | undefined => {
  const age = ageAt(born, occurred);
  if (!age) return undefined;
  const { youngest, oldest } = age;
  if (youngest === oldest) return `aged ${oldest}`;
  return `aged ${youngest} ${oldest - youngest === 1 ? 'or' : 'to'} ${oldest}`;
};

const spoken = (part: PartOfDay): string => part.replace('-', ' ');

/** The time as a column shows it: "11:20", "14:00–15:30", "about 15:00", "overnight"; undefined where nothing was said. */
export const timeInWords = ({ time }: Occurred): string | undefined => {
  if (!time) return undefined;
  if (time.kind === 'unknown') return 'time not known';
  if (time.kind === 'part-of-day') return spoken(time.part);
  const clock = time.to ? `${time.from}–${time.to}` : time.from;
  return time.kind === 'about' ? `about ${clock}` : clock;
};

const problemInWords = ({ problem, offset }: Occurred): string => {
  if (problem === 'nonexistent') return ' (the clocks went forward: this time did not come)';
  if (problem !== 'ambiguous') return '';
  if (!offset) return ' (the clocks went back: this time came twice)';
  return ` (${offset === '+01:00' ? 'BST' : 'GMT'})`;
};

const timeInSentence = ({ time }: Occurred): string => {
  if (!time) return '';
  if (time.kind === 'unknown') return ', time not known';
  if (time.kind === 'part-of-day') return `, ${spoken(time.part)}`;
  const about = time.kind === 'about' ? 'about ' : '';
  return time.to
    ? ` from ${about}${spokenTime(time.from)} to ${spokenTime(time.to)}`
    : ` at ${about}${spokenTime(time.from)}`;
};

/** When it happened, in words, no more exact than is known: "about March 2023", "28 October 2024 at 11:20am". */
export const inWords = (occurred: Occurred): string => {
  const period = periodInWords(occurred);
  if (!period) return 'date not known';
  const doubt = occurred.qualifier ?? (occurred.uncertain ? 'possibly' : undefined);
  const when = `${doubt ? `${doubt} ` : ''}${period}`;
  return `${when}${timeInSentence(occurred)}${problemInWords(occurred)}`;
};
