/** Rows that stand near enough to each other in time to be weighed at all. */

import { evidenceOf } from './event-evidence.ts';
import { daysApart } from './event-times.ts';
import { type EventRow, type Traits, traitsOf } from './event-traits.ts';
import { findPeople } from './event-words.ts';
import type { Evidence } from './evidence-weights.ts';
import { type Measures, measure } from './import-measures.ts';

const longestRange = 4; // days; a longer period holds many events
const mostMet = 120; // rows of its days that one row is compared with

const allTraits = (rows: readonly EventRow[]): readonly Traits[] => {
  const people = findPeople(
    rows.flatMap(({ text, source, who, comment, action }) =>
      [text, source, who, comment, action].filter((each) => each !== undefined),
    ),
  );
  return rows.flatMap((row) => {
    const found = traitsOf(row, people);
    return found && found.lastDay - found.firstDay <= longestRange ? [found] : [];
  });
};

/** Sorted by day, so that a row meets only those of its own days and the next. */
export const neighbours = (
  traits: readonly Traits[],
  each: (a: Traits, b: Traits) => void,
): void => {
  const sorted = traits.toSorted(
    (a, b) =>
      a.firstDay - b.firstDay || (a.from ?? 0) - (b.from ?? 0) || (a.row.id < b.row.id ? -1 : 1),
  );
  sorted.forEach((a, at) => {
    let met = 0;
    for (let next = at + 1; next < sorted.length && met < mostMet; next += 1) {
      const b = sorted[next];
      if (!b || b.firstDay > a.lastDay + 1) break;
      met += 1;
      each(a, b);
    }
  });
};

export type Candidate = { readonly a: Traits; readonly b: Traits; readonly evidence: Evidence };

export const measured = (
  rows: readonly EventRow[],
): { traits: readonly Traits[]; measures: Measures } => {
  const traits = allTraits(rows);
  return { traits, measures: measure(traits) };
};

/** Every two rows of different agencies that may tell of one event, with the evidence. */
export const candidatesAmong = (
  traits: readonly Traits[],
  measures: Measures,
): readonly Candidate[] => {
  const found: Candidate[] = [];
  neighbours(traits, (a, b) => {
    if (a.row.agency !== b.row.agency && daysApart(a, b) <= 1)
      found.push({ a, b, evidence: evidenceOf(a, b, measures) });
  });
  return found;
};
