/** How likely two rows of different agencies tell of one event, and why: by day, time, kind, people and words. */
import { partOfDay } from '@throughline/time/part-of-day';
import { followsOn } from './event-acts.ts';
import { type Likeness, minutesOf, type Traits } from './event-traits.ts';
import { likeness } from './event-words.ts';
import { byAgency } from './names-agency.ts';

/** One hour where both state their offset and one is in summer time, as on the night of the change. */
const offsetBetween = (a: Traits, b: Traits): number => {
  const { offset: ofA } = a.row.occurred;
  const { offset: ofB } = b.row.occurred;
  if (!ofA || !ofB || ofA === ofB) return 0;
  return minutesOf(ofB.slice(1)) - minutesOf(ofA.slice(1));
};

/** Minutes between the beginnings of both. */
export const startsApart = (a: Traits, b: Traits): number | undefined =>
  a.from === undefined || b.from === undefined
    ? undefined
    : Math.abs(a.from + offsetBetween(a, b) - b.from);

const longestTalk = 240; // minutes; in a longer stay or absence much happens
const sameEnd = 75; // minutes from its beginning or its end

/** Minutes between the end of one and the beginning of the other; 0 where they overlap, but within a long stay only near its ends. */
export const minutesApart = (a: Traits, b: Traits): number | undefined => {
  if (a.from === undefined || b.from === undefined || a.to === undefined || b.to === undefined)
    return undefined;
  const shift = offsetBetween(a, b); // a's clock stands this much behind
  const [begins, ends] = [a.from + shift, a.to + shift];
  const [from, to] = [b.from, b.to];
  const apart = Math.max(0, begins - to, from - ends);
  if (apart > 0 || Math.max(ends - begins, to - from) <= longestTalk) return apart;
  const near = Math.min(
    ...[begins - from, begins - to, ends - from, ends - to].map((minutes) => Math.abs(minutes)),
  );
  return near <= sameEnd ? near : undefined;
};

/** Do both stand under one day, or does one say that it speaks of the other's? */
const byDay = (a: Traits, b: Traits, apart: number | undefined): Likeness => {
  const gap = Math.max(a.firstDay - b.lastDay, b.firstDay - a.lastDay, 0);
  if (gap === 0)
    return {
      score: a.lastDay - a.firstDay > 1 || b.lastDay - b.firstDay > 1 ? -0.3 : 0.6,
      reasons: ['same day'],
    };
  if (apart !== undefined && apart <= 60) return { score: 0.6, reasons: ['same night'] };
  if (a.namedDays.has(b.firstDay) || b.namedDays.has(a.firstDay)) {
    return { score: 0.4, reasons: ['one names the day of the other'] };
  }
  return { score: -2.5, reasons: [] };
};

/** Word that came of what another day brought: "Police notified arrest 14/2". */
const isWordOfBefore = ({ row, namedDays, firstDay }: Traits): boolean =>
  TELLS_OF.test(row.text) && [...namedDays].some((day) => day < firstDay);
const TELLS_OF = /^\W*(?:\S+ ){0,3}(?:told|notified|informed|notification)\b/i;

const isNextDay = (a: Traits, b: Traits): boolean =>
  Math.max(a.firstDay - b.lastDay, b.firstDay - a.lastDay) > 0;

const nears: readonly (readonly [minutes: number, score: number])[] = [
  [5, 2.2],
  [15, 1.8],
  [45, 0.9],
  [75, 0.2],
  [150, -0.6],
  [240, -1.5],
];

/** "Not seen since 18:00": one row names the clock of the other. */
const namesTimeOf = (x: Traits, y: Traits): boolean =>
  y.from !== undefined && x.namedTimes.some((time) => Math.abs(time - ((y.from ?? 0) % DAY)) <= 20);

const near = 45; // minutes

const byTime = (a: Traits, b: Traits, apart: number | undefined): Likeness => {
  const isNamed = namesTimeOf(a, b) || namesTimeOf(b, a);
  if (apart !== undefined && !(isNextDay(a, b) && apart > 240) && !(isNamed && apart > near)) {
    const score = nears.find(([within]) => apart <= within)?.[1] ?? -2.5;
    const vague = a.isExact && b.isExact ? 1 : 0.6;
    return {
      score: score * vague,
      reasons: apart <= near ? [apart === 0 ? 'same time' : `${apart} minutes apart`] : [],
    };
  }
  if (isNamed) return { score: 0.9, reasons: ['one names the time of the other'] };
  return byPartOfDay(a, b) ?? byPartOfDay(b, a) ?? { score: 0, reasons: [] };
};

/** "pm" and 13:30 agree, and "am" and 15:00 do not. */
const byPartOfDay = (a: Traits, b: Traits): Likeness | undefined => {
  const { time } = a.row.occurred;
  if (time?.kind !== 'part-of-day' || b.from === undefined || a.firstDay !== b.firstDay)
    return undefined;
  const { from, to, nextDay } = partOfDay[time.part];
  if (nextDay) return undefined;
  const at = b.from % DAY;
  return at >= minutesOf(from) && at <= minutesOf(to)
    ? { score: 0.4, reasons: ['same part of the day'] }
    : { score: -0.8, reasons: [] };
};
const DAY = 1440; // minutes

/** Kinds that nearly every row has; sharing them says little and lacking them nothing. */
const faint = 1.3;

/** The first kind that says anything: what the row is about, rather than what it mentions. */
const primaryOf = (acts: Traits['acts']): string | undefined =>
  [...acts].find(([, weight]) => weight > faint)?.[0];

const byAct = (a: Traits, b: Traits): Likeness => {
  const shared = [...a.acts].filter(([name]) => b.acts.has(name)).toSorted((x, y) => y[1] - x[1]);
  const strong = (acts: Traits['acts']) => [...acts.values()].some((weight) => weight > faint);
  const [first, second] = shared;
  const follows = (x: Traits, y: Traits) => {
    const primary = primaryOf(x.acts);
    return primary !== undefined && followsOn.has(primary) && !y.acts.has(primary);
  };
  if (follows(a, b) || follows(b, a)) return { score: -2, reasons: [] };
  if (!first || first[1] <= faint) {
    const apart = strong(a.acts) && strong(b.acts) ? -1.4 : 0;
    return {
      score: apart + (first ? first[1] * 0.5 : 0),
      reasons: first && !apart ? [`both: ${first[0]}`] : [],
    };
  }
  const isAside = [a, b].some(({ acts }) => primaryOf(acts) !== first[0]);
  return {
    score: first[1] * (isAside ? 0.75 : 0.9) + (second ? second[1] * 0.3 : 0),
    reasons: [`both: ${first[0]}`],
  };
};

const byWords = (a: Traits, b: Traits, weigh: (word: string) => number): Likeness => {
  const all = likeness(a.words, b.words, weigh);
  const told = likeness(a.eventWords, b.eventWords, weigh);
  const score = Math.min(2.6, told.cosine * 3 + all.cosine * 1.5 + Math.min(1, all.sum * 0.15));
  const named = all.shared.slice(0, 4).map((word) => word.replace('@', ''));
  return { score, reasons: score > 0.6 && named.length ? [`both say: ${named.join(', ')}`] : [] };
};

/** Does one row name the person who wrote the other? */
const byPeople = (a: Traits, b: Traits): Likeness => {
  const names = (x: Traits, y: Traits) =>
    [...y.people].some((person) => x.words.has(person) && !x.people.has(person));
  const count = Number(names(a, b)) + Number(names(b, a));
  return {
    score: [0, 0.4, 1.4][count] ?? 0,
    reasons:
      count === 2
        ? ['each names the other’s worker']
        : count
          ? ['one names the other’s worker']
          : [],
  };
};

const leastShared = 3; // words

/** Half of the shorter account stands in the other, however common its words are among few rows. */
const saysMuchTheSame = (a: Traits, b: Traits): boolean => {
  const shared = a.eventWords.intersection(b.eventWords).size;
  return shared >= leastShared && shared * 2 >= Math.min(a.eventWords.size, b.eventWords.size);
};

const leastSaid = 0.4; // of anything but day and time, without which two rows only stand side by side

/** All reasons for and against, added up. */
export const compare = (a: Traits, b: Traits, weigh: (word: string) => number): Likeness => {
  const apart = minutesApart(a, b);
  const parts = [
    byDay(a, b, apart),
    byTime(a, b, apart),
    byAct(a, b),
    byWords(a, b, weigh),
    byAgency(a, b),
    byPeople(a, b),
    { score: isWordOfBefore(a) === isWordOfBefore(b) ? 0 : -1.5, reasons: [] },
  ];
  const [, , ...said] = parts;
  const isBare =
    said.reduce((sum, { score }) => sum + Math.max(0, score), 0) < leastSaid &&
    !saysMuchTheSame(a, b);
  return {
    score: parts.reduce((sum, { score }) => sum + score, isBare ? -1 : 0),
    reasons: parts.flatMap(({ reasons }) => reasons),
  };
};
