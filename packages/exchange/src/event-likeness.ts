/** How likely two rows of different agencies tell of one event, and why: by day, time, kind, people and words. */
import { followsOn } from './event-acts.ts';
import { minutesOf, type Traits } from './event-traits.ts';
import { likeness } from './event-words.ts';

export type Likeness = { readonly score: number; readonly reasons: readonly string[] };

/** One hour where both state their offset and one is in summer time, as on the night of the change. */
const offsetBetween = (a: Traits, b: Traits): number => {
  const { offset: ofA } = a.row.occurred;
  const { offset: ofB } = b.row.occurred;
  if (!ofA || !ofB || ofA === ofB) return 0;
  return minutesOf(ofB.slice(1)) - minutesOf(ofA.slice(1));
};

/** Minutes between the end of one and the beginning of the other; 0 where they overlap. */
export const minutesApart = (a: Traits, b: Traits): number | undefined => {
  if (a.from === undefined || b.from === undefined || a.to === undefined || b.to === undefined)
    return undefined;
  const shift = offsetBetween(a, b); // a's clock stands this much behind
  return Math.max(0, a.from + shift - b.to, b.from - shift - a.to);
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

const byTime = (a: Traits, b: Traits, apart: number | undefined): Likeness => {
  if (apart !== undefined && !(isNextDay(a, b) && apart > 240)) {
    const score = nears.find(([within]) => apart <= within)?.[1] ?? -2.5;
    const vague = a.isExact && b.isExact ? 1 : 0.6;
    return {
      score: score * vague,
      reasons: apart <= 45 ? [apart === 0 ? 'same time' : `${apart} minutes apart`] : [],
    };
  }
  const named = (x: Traits, y: Traits) =>
    y.from !== undefined &&
    x.namedTimes.some((time) => Math.abs(time - ((y.from ?? 0) % 1440)) <= 20);
  if (named(a, b) || named(b, a))
    return { score: 0.9, reasons: ['one names the time of the other'] };
  return { score: 0, reasons: [] };
};

/** Kinds that nearly every row has; sharing them says little and lacking them nothing. */
const faint = 1.3;

const byAct = (a: Traits, b: Traits): Likeness => {
  const shared = [...a.acts].filter(([name]) => b.acts.has(name)).toSorted((x, y) => y[1] - x[1]);
  const strong = (acts: Traits['acts']) => [...acts.values()].some((weight) => weight > faint);
  const [first, second] = shared;
  const follows = (x: Traits, y: Traits) => {
    const primary = [...x.acts.keys()].find((name) => (x.acts.get(name) ?? 0) > faint);
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
  return { score: first[1] * 0.9 + (second ? second[1] * 0.3 : 0), reasons: [`both: ${first[0]}`] };
};

const byWords = (a: Traits, b: Traits, weigh: (word: string) => number): Likeness => {
  const all = likeness(a.words, b.words, weigh);
  const told = likeness(a.eventWords, b.eventWords, weigh);
  const score = Math.min(2.6, told.cosine * 3 + all.cosine * 1.5 + Math.min(1, all.sum * 0.15));
  const named = all.shared.slice(0, 4).map((word) => word.replace('@', ''));
  return { score, reasons: score > 0.6 && named.length ? [`both say: ${named.join(', ')}`] : [] };
};

/** Does one row name the other's agency? */
const byAgency = (a: Traits, b: Traits): Likeness => {
  const names = (x: Traits, y: Traits) => {
    const [full = ''] = y.row.agency.split(/[(–-]/);
    const first = full.trim().split(/\s+/).slice(0, 2).join(' '); // "Open Harbour" of its longer name
    const whole = [x.row.text, x.row.source, x.row.comment, x.row.action].join('\n').toLowerCase();
    return first.trim().length > 3 && whole.includes(first.trim().toLowerCase());
  };
  const count = Number(names(a, b)) + Number(names(b, a));
  return {
    score: [0, 0.4, 1.2][count] ?? 0,
    reasons:
      count === 2
        ? ['each names the other’s agency']
        : count
          ? ['one names the other’s agency']
          : [],
  };
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
  ];
  return {
    score: parts.reduce((sum, { score }) => sum + score, 0),
    reasons: parts.flatMap(({ reasons }) => reasons),
  };
};
