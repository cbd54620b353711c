/** What a row tells for being set beside another: its days and times, kinds of event, manner of telling, words and people. */
import type { Occurred } from '@throughline/time/occurred';
import { inFull } from './event-shorthand.ts';
import { beginningsOf, namesIn, type People, wordsOf } from './event-words.ts';
import { kindsIn } from './kinds-of-event.ts';
import { type Manner, mannerOf } from './manner-of-telling.ts';
import { namedDays, namedTimes } from './named-in-text.ts';

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
  readonly firstDay: number;
  readonly lastDay: number;
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly isExact: boolean;
  readonly isNight: boolean;
  /** Days that the text itself names, and clock times, in minutes of the day. */
  readonly namedDays: ReadonlySet<number>;
  readonly namedTimes: readonly number[];
  readonly kinds: ReadonlySet<string>;
  readonly manner: Manner;
  readonly words: ReadonlySet<string>;
  /** How its longer words begin: "return" of "returned". */
  readonly beginnings: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  /** Who wrote the row or acted in it, by the column that says so. */
  readonly people: ReadonlySet<string>;
};

const dayOf = (date: string): number => Math.round(Date.parse(`${date}T00:00Z`) / 86_400_000);
export const minutesOf = (time: string): number =>
  Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

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
    firstDay,
    lastDay: dayOf(end) + (isNight && start === end ? 1 : 0), // a night ends on the next day
    from,
    to: from !== undefined && hasClock && time.to ? endsAt(from, dayOf(end), time.to) : from,
    isExact: time?.kind === 'exact',
    isNight,
    namedDays: namedDays(`${row.text}\n${row.source ?? ''}`, firstDay),
    namedTimes: namedTimes(`${row.text}\n${row.action ?? ''}`),
    kinds: kindsIn(told),
    manner: mannerOf(row.text, told),
    words: wordsOf(all, people),
    beginnings: beginningsOf(told),
    names: namesIn(all),
    people: new Set([...wordsOf(row.who ?? '', people)].filter((word) => word.startsWith('@'))),
  };
};
