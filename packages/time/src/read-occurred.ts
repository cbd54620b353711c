/** Reading when something happened from what agencies write in their date and time columns. */
import { type DateFlag, flagsFrom } from './date-flags.ts';
import { addDays } from './local-date.ts';
import { candidates, offsetAt } from './london-time.ts';
import type { LocalDate, LocalTime, Occurred, TimeOfDay } from './occurred.ts';
import { type ReadDate, readDate } from './read-date.ts';
import { type ReadTime, readTime } from './read-time.ts';
import { tidy } from './tidy-writing.ts';

export type { DateFlag } from './date-flags.ts';

/** What surrounds a date: it settles "as above", and shows what cannot be right. All of it optional. */
export type DateContext = {
  /** The entry above, for "as above", "next day" and dates without a year. */
  readonly previous?: Occurred | undefined;
  /** The day on which the document was made. */
  readonly madeOn?: LocalDate | undefined;
  readonly bornOn?: LocalDate | undefined;
  /** Which number comes first in 03/04/2025; `day-first` where nothing is said. */
  readonly order?: 'day-first' | 'month-first' | undefined;
  /** The other words of the row: "BST" or "after the clocks went back" there settle an ambiguous time. */
  readonly text?: string | undefined;
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

const NOT_KNOWN =
  /^(?:date |date and time |time and date )?(?:\?+|n\/?k|undated|unknown|unclear|not (?:known|recorded|stated|given|dated|clear)|date)(?: date)?$/;
const SAME =
  /^(?:as above|see above|as per above|same (?:day|date|as above)|ditto|do\.?|"|''|(?:later )?(?:that|the same) (?:same )?day|that (?=morning|afternoon|evening|night))/;
const NEXT = /^[\s,;:(-]*(?:the )?(?:next|following) day\)?|^[\s,;:(-]*(?:the )?day after\)?/;
const WEEKDAY_ALONE =
  /^(?:on )?(?:last |this |next )?(?:mon|tues?|weds?|wednes|thur?s?|fri|sat|satur|sun)(?:day)?s?\.?$/;

const relative = (text: string, previous: Occurred | undefined): ReadDate | undefined => {
  const same = SAME.exec(text);
  const next = NEXT.exec(text);
  const { start, end, grain } = previous ?? {};
  if ((!same && !next) || !start || !end || !grain) return undefined;
  const rest = text.slice((same ?? next)?.[0].length);
  if (next)
    return { start: addDays(end, 1), end: addDays(end, 1), grain: 'day', yearAssumed: true, rest };
  const isRange = previous?.range && { range: true as const };
  return {
    start,
    end,
    grain: grain === 'minute' ? 'day' : grain,
    yearAssumed: true,
    ...isRange,
    rest,
  };
};

/** "22.05.24 – next day": the day after the one written. */
const withNextDay = (read: ReadDate): ReadDate => {
  const next = NEXT.exec(read.rest);
  if (!next || read.grain !== 'day') return read;
  const day = addDays(read.end, 1);
  return {
    ...read,
    start: day,
    end: day,
    yearAssumed: true,
    rest: read.rest.slice(next[0].length),
  };
};

type TimeFound = ReadTime | 'none' | 'unread' | 'words' | 'contradiction';

const timeInDateCell = ({ rest, timeWords, grain }: ReadDate): TimeFound => {
  const isoTime = rest.replace(/^t(?=\d)/, ' ').replace(/(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)/, '$1');
  const bare = isoTime.replace(/^[\s,;:.)(-]+$/, '');
  if (!bare) return timeWords ? (readTime(timeWords) ?? 'none') : 'none';
  if (!/^[\s,;:(@-]/.test(bare)) return 'contradiction'; // the date ran into something else
  const read = readTime(bare);
  if (!read) return /\d/.test(bare) ? 'contradiction' : 'words';
  return read.time.kind === 'exact' && grain !== 'day' ? 'contradiction' : read;
};

const timeOf = (read: ReadDate, written: string | undefined): TimeFound => {
  const inDate = timeInDateCell(read);
  if (inDate === 'contradiction' || !written || tidy(written) === '') return inDate;
  return readTime(written) ?? 'unread';
};

const BST = /\bbst\b|british summer time|before (?:the )?clocks? (?:change|went|go)/;
const GMT =
  /\bgmt\b|greenwich|after (?:the )?clocks? (?:change|(?:had )?(?:went|gone|go))|clocks (?:had|have) gone back/;

/** The offset that the words of the row settle, where they speak of one clock only. */
const offsetInWords = (text: string | undefined): string | undefined => {
  const words = tidy(text ?? '');
  if (BST.test(words) === GMT.test(words)) return undefined;
  return BST.test(words) ? '+01:00' : '+00:00';
};

type Settled = Pick<Occurred, 'offset' | 'problem'>;

const settleClock = (day: LocalDate, from: LocalTime, stated: string | undefined): Settled => {
  const offsets = candidates(day, from).map(offsetAt);
  const [only] = offsets;
  if (offsets.length === 0) return { problem: 'nonexistent' };
  if (offsets.length === 1 && only) return { offset: only };
  return { problem: 'ambiguous', ...(stated && offsets.includes(stated) && { offset: stated }) };
};

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
const toTheMinute = (occurred: Occurred, stated: string | undefined): Occurred => {
  const { start, end, time, grain, qualifier, uncertain } = occurred;
  if (!start || start !== end || grain !== 'day' || qualifier || uncertain) return occurred;
  if (time?.kind !== 'exact') return occurred;
  return { ...occurred, grain: 'minute', ...settleClock(start, time.from, stated) };
};

const PROBLEM_FLAGS = {
  ambiguous: 'ambiguous_local_time',
  nonexistent: 'nonexistent_local_time',
} as const;

const whyUnreadable = (text: string): string => {
  if (WEEKDAY_ALONE.test(text))
    return 'A weekday alone cannot be dated: write the day, month and year.';
  if (SAME.test(text) || NEXT.test(text))
    return 'It points to the entry above, which has no date that could be used: write the day, month and year.';
  if (/^\d{5}(?:\.\d+)?$/.test(text))
    return 'It looks like a spreadsheet’s own number for a day: format the column as a date and save again.';
  if (/\d\?|\?\d/.test(text))
    return 'Part of the day, month or year is not known: write what is, for example “March 2024”.';
  return 'It was not understood as a date: write it like 27/10/2024, “October 2024”, “about March 2023” or “not known”.';
};

/**
 * Reads a date cell and a time cell (or one cell with both). Never throws and never guesses silently: what
 * is doubtful is flagged, what is not a date is refused with a reason.
 */
export const readOccurred = (written: WrittenDate, context: DateContext = {}): ReadOccurred => {
  const asWritten = [written.date, written.time ?? ''].filter((part) => part.trim()).join(' ');
  const text = tidy(written.date);
  if (!text) return refuse('no_date', 'No date was written.');
  if (NOT_KNOWN.test(text)) {
    const time = readTime(written.time ?? '')?.time;
    const unknown = {
      grain: 'unknown',
      uncertain: true,
      ...(time && { time }),
      asWritten,
    } as const;
    return { ok: true, occurred: unknown, flags: [] };
  }
  const reading = { order: context.order ?? 'day-first', near: context.previous?.start };
  const found = relative(text, context.previous) ?? readDate(text, reading);
  if (found === 'impossible')
    return refuse('impossible_date', 'There is no such day in the calendar.');
  if (!found) return refuse('unreadable_date', whyUnreadable(text));
  const read = withNextDay(found);
  const time = timeOf(read, written.time);
  if (time === 'contradiction') return refuse('unreadable_date', whyUnreadable(text));
  const clock = typeof time === 'string' ? undefined : time;
  const stated = clock?.offset ?? offsetInWords(context.text);
  const occurred = toTheMinute(build(read, clock?.time, asWritten), stated);
  const flags: readonly DateFlag[] = [
    ...(read.yearAssumed ? (['relative_date'] as const) : []),
    ...(occurred.problem ? [PROBLEM_FLAGS[occurred.problem]] : []),
    ...(read.contradictsWeekday ? (['weekday_contradicts_date'] as const) : []),
    ...(read.looksAmerican ? (['looks_american'] as const) : []),
    ...(time === 'unread' ? (['unread_time'] as const) : []),
    ...(time === 'words' ? (['unread_words'] as const) : []),
    ...flagsFrom(occurred, context),
  ];
  return { ok: true, occurred, flags };
};
