/**
 * Pairs of rows that may tell of one event: suggested with reasons, for a person to confirm or
 * refuse. Rows are linked by it, never merged.
 */

import { plain } from '../opening/grid.ts';
import { compare, startsApart } from './event-likeness.ts';
import { type EventRow, type Traits, traitsOf } from './event-traits.ts';
import { findPeople, rarity } from './event-words.ts';

export type { EventRow } from './event-traits.ts';

export type SuggestedPair = {
  readonly a: string;
  readonly b: string;
  /** 0 to 1; suggestions begin at a half. */
  readonly strength: number;
  /** So alike that they may be confirmed together. */
  readonly certain: boolean;
  readonly reasons: readonly string[];
};

const suggestFrom = 2.6;
const certainFrom = 4;
const longestRange = 4; // days; a longer period holds many events
const twin = 10; // minutes
const twinFrom = 3.5; // the score from which two rows of one time are taken for one event
const far = 30; // minutes
const longestTalk = 240; // minutes; beyond it only what the texts say counts
const mostOnOneDay = 60; // rows of a day that one row is compared with

type Scored = {
  readonly a: Traits;
  readonly b: Traits;
  readonly score: number;
  readonly reasons: readonly string[];
};

const saysTheSame = (a: Traits, b: Traits): boolean =>
  a.from === b.from && a.firstDay === b.firstDay && plain(a.row.text) === plain(b.row.text);

const scorePair = (a: Traits, b: Traits, weigh: (word: string) => number): Scored | undefined => {
  if (a.row.agency === b.row.agency) {
    return saysTheSame(a, b)
      ? { a, b, score: 8, reasons: ['the same words at the same time, from the same agency'] }
      : undefined;
  }
  const { score, reasons } = compare(a, b, weigh);
  return { a, b, score, reasons };
};

/** Sorted by day, so that a row meets only those of its own days and the next. */
const scoreNeighbours = (
  traits: readonly Traits[],
  weigh: (word: string) => number,
): readonly Scored[] => {
  const sorted = traits.toSorted(
    (a, b) =>
      a.firstDay - b.firstDay || (a.from ?? 0) - (b.from ?? 0) || (a.row.id < b.row.id ? -1 : 1),
  );
  const scored: Scored[] = [];
  sorted.forEach((a, at) => {
    let met = 0;
    for (let next = at + 1; next < sorted.length && met < mostOnOneDay * 2; next += 1) {
      const b = sorted[next];
      if (!b || b.firstDay > a.lastDay + 1) break;
      met += 1;
      const pair = scorePair(a, b, weigh);
      if (pair && pair.score > 1) scored.push(pair);
    }
  });
  return scored;
};

const key = (a: Traits, b: Traits): string => [a.row.id, b.row.id].toSorted().join('\u001f');

/** Where A is like B and B like C, A and C gain: three accounts of one event seldom agree all round. */
const withChains = (scored: readonly Scored[]): readonly Scored[] => {
  const near = new Map<string, Set<string>>();
  const link = (from: string, to: string) => near.set(from, (near.get(from) ?? new Set()).add(to));
  for (const { a, b, score } of scored) {
    if (score < suggestFrom + 0.4) continue;
    link(a.row.id, b.row.id);
    link(b.row.id, a.row.id);
  }
  return scored.map((pair) => {
    const other = near.get(pair.b.row.id);
    const shared = [...(near.get(pair.a.row.id) ?? [])].some((id) => other?.has(id));
    return shared ? { ...pair, score: pair.score + 0.9 } : pair;
  });
};

/** An agency tells of an event once, as a rule: of two rivals for one row, the much weaker gives way. */
const withoutRivals = (scored: readonly Scored[]): readonly Scored[] => {
  const best = new Map<string, number>();
  const side = (of: Traits, other: Traits) => `${of.row.id}\u001f${other.row.agency}`;
  for (const { a, b, score } of scored) {
    for (const at of [side(a, b), side(b, a)]) best.set(at, Math.max(best.get(at) ?? 0, score));
  }
  const isRange = ({ firstDay, lastDay, isNight }: Traits) => lastDay > firstDay && !isNight;
  return scored.filter(({ a, b, score }) => {
    const beatenA = !isRange(a) && (best.get(side(a, b)) ?? 0) > score + 0.5;
    const beatenB = !isRange(b) && (best.get(side(b, a)) ?? 0) > score + 0.5;
    return !beatenA && !beatenB;
  });
};

/**
 * Two telephone calls half an hour apart about one thing are two events, if one of them is already
 * matched to the minute.
 */
const withoutNeighbours = (scored: readonly Scored[]): readonly Scored[] => {
  const twins = new Set<Traits>();
  for (const { a, b, score } of scored) {
    const isTimed = a.isExact && b.isExact && (startsApart(a, b) ?? far) <= twin;
    if (isTimed && score >= twinFrom) {
      twins.add(a);
      twins.add(b);
    }
  }
  const isFar = (apart = 0) => apart > far && apart <= longestTalk;
  return scored.filter(({ a, b }) => !isFar(startsApart(a, b)) || !(twins.has(a) || twins.has(b)));
};

/** Suggests pairs among rows about one child; every pair once, strongest first. */
export const suggestPairs = (rows: readonly EventRow[]): readonly SuggestedPair[] => {
  const people = findPeople(
    rows.flatMap(({ text, source, who, comment, action }) =>
      [text, source, who, comment, action].filter((each) => each !== undefined),
    ),
  );
  const traits = rows.flatMap((row) => {
    const found = traitsOf(row, people);
    return found && found.lastDay - found.firstDay <= longestRange ? [found] : [];
  });
  const weigh = rarity(traits.map(({ words }) => words));
  const scored = withoutNeighbours(withoutRivals(withChains(scoreNeighbours(traits, weigh))));
  const seen = new Set<string>();
  return scored
    .filter(
      ({ a, b, score }) => score >= suggestFrom && !seen.has(key(a, b)) && seen.add(key(a, b)),
    )
    .toSorted((x, y) => y.score - x.score || (key(x.a, x.b) < key(y.a, y.b) ? -1 : 1))
    .map(({ a, b, score, reasons }) => ({
      a: a.row.id,
      b: b.row.id,
      strength: Math.round(Math.min(1, score / (2 * suggestFrom)) * 100) / 100,
      certain: score >= certainFrom,
      reasons,
    }));
};
