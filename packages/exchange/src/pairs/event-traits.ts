/** What a row tells for being set beside another: its days, times, kind of happening, words and people. */
import type { Occurred } from '@throughline/time/occurred';
import { actsIn } from './event-acts.ts';
import { inFull } from './event-shorthand.ts';
import { type People, wordsOf } from './event-words.ts';
import { type AgencyCalled, agencyCalled } from './names-agency.ts';

/** A row as this comparison needs it; `text` is the event, the others its neighbouring cells. */
export type EventRow = {
  readonly id: string;
  readonly agency: string;
  readonly occurred: Occurred;
  readonly text: string;
  readonly source?: string | undefined;
  readonly kind?: string | undefined;
  readonly who?: string | undefined;
  readonly action?: string | undefined;
  readonly comment?: string | undefined;
};

/** What is worked out once for each row. Days are counted from 1970, minutes from that midnight. */
export type Traits = {
  readonly row: EventRow;
  /** All that it says, in lower case. */
  readonly said: string;
  readonly called: AgencyCalled;
  readonly firstDay: number;
  readonly lastDay: number;
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly isExact: boolean;
  readonly isNight: boolean;
  /** Days that the text itself names, and clock times, in minutes of the day. */
  readonly namedDays: ReadonlySet<number>;
  readonly namedTimes: readonly number[];
  readonly acts: ReadonlyMap<string, number>;
  readonly words: ReadonlySet<string>;
  readonly eventWords: ReadonlySet<string>;
  /** Who wrote the row or acted in it, by the column that says so. */
  readonly people: ReadonlySet<string>;
};

/** What speaks for two rows telling of one event, and why. */
export type Likeness = { readonly score: number; readonly reasons: readonly string[] };

const dayOf = (date: string): number => Math.round(Date.parse(`${date}T00:00Z`) / 86_400_000);
export const minutesOf = (time: string): number =>
  Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const namedDay =
  /(?<!\d)(\d{1,2})(?:st|nd|rd|th)?[ /.](\d{1,2}|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?:[ /.](\d{4}|\d{2}))?(?!\d)/gi;

const namedDays = (text: string, near: number): ReadonlySet<number> => {
  const days = new Set<number>();
  const year = new Date(near * 86_400_000).getUTCFullYear();
  for (const [, day, month = '', written] of text.matchAll(namedDay)) {
    const index = months.indexOf(month.slice(0, 3).toLowerCase());
    const inYear = written ? (Number(written) % 100) + 2000 : year;
    days.add(
      Math.round(Date.UTC(inYear, index < 0 ? Number(month) - 1 : index, Number(day)) / 86_400_000),
    );
  }
  // Written up the next day: the row stands under the day of writing.
  if (
    /\byesterday\b|\b(entry|written|made|recorded) (made )?the (day after|next day|following day)/i.test(
      text,
    )
  )
    days.add(near - 1);
  return days;
};

/** Days named in the text as words of their own, however written; not the row's own day. */
const dayWords = (text: string, near: number): readonly string[] =>
  [...namedDays(text, near)].filter((day) => Math.abs(day - near) > 1).map((day) => `day ${day}`);

const namedTime = /(?<![\d/.])([01]?\d|2[0-3])[:.]([0-5]\d)\s*(am|pm)?(?![\d/.]*\d)/gi;

const namedTimes = (text: string): readonly number[] =>
  [...text.matchAll(namedTime)].map(([, hour, minute, half]) => {
    const late = half?.toLowerCase() === 'pm' && Number(hour) < 12 ? 720 : 0;
    return Number(hour) * 60 + Number(minute) + late;
  });

const nightParts: readonly string[] = ['overnight', 'night'];

/** A time before the one at which it began is of the next day, where nobody says of which. */
const endsAt = (from: number, lastDay: number, to: string): number => {
  const at = lastDay * 1440 + minutesOf(to);
  return at < from ? at + 1440 : at;
};

/** Undefined for a row too vaguely dated to be set beside another. */
export const traitsOf = (row: EventRow, people: People): Traits | undefined => {
  const { start, end, grain, time } = row.occurred;
  if (!start || !end || !(grain === 'day' || grain === 'minute')) return undefined;
  const firstDay = dayOf(start);
  const hasClock = time?.kind === 'exact' || time?.kind === 'about';
  const from = hasClock ? firstDay * 1440 + minutesOf(time.from) : undefined;
  const isNight = time?.kind === 'part-of-day' && nightParts.includes(time.part);
  const told = inFull([row.kind, row.source, row.text].filter(Boolean).join('\n'));
  const all = inFull([told, row.action, row.comment, row.who].filter(Boolean).join('\n'));
  return {
    row,
    said: [row.text, row.source, row.comment, row.action].join('\n').toLowerCase(),
    called: agencyCalled(row.agency),
    firstDay,
    lastDay: dayOf(end) + (isNight && start === end ? 1 : 0), // a night ends on the next day
    from,
    to: from !== undefined && hasClock && time.to ? endsAt(from, dayOf(end), time.to) : from,
    isExact: time?.kind === 'exact',
    isNight,
    namedDays: namedDays(`${row.text}\n${row.source ?? ''}`, firstDay),
    namedTimes: namedTimes(`${row.text}\n${row.action ?? ''}`),
    acts: actsIn(told),
    words: new Set([...wordsOf(all, people), ...dayWords(all, firstDay)]),
    eventWords: wordsOf(told, people),
    people: new Set([...wordsOf(row.who ?? '', people)].filter((word) => word.startsWith('@'))),
  };
};
