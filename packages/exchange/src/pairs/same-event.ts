/**
 * Pairs of rows that may tell of one event: suggested with reasons, for a person to confirm or
 * refuse. Rows are linked by it, never merged.
 */

import { plain } from '../opening/grid.ts';
import { type Candidate, candidatesAmong, measured, neighbours } from './candidates.ts';
import { companyOf } from './company.ts';
import type { EventRow, Traits } from './event-traits.ts';
import { type BothWeights, companyWeights, evidenceWeights, weighed } from './evidence-weights.ts';
import { reasonsFor } from './reasons.ts';

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

const certainFrom = 0.97; // of strength

const saysTheSame = (a: Traits, b: Traits): boolean =>
  a.from === b.from && a.firstDay === b.firstDay && plain(a.row.text) === plain(b.row.text);

/** An agency tells of an event once; what it says twice in the same words at the same time is a copy. */
const copiesAmong = (traits: readonly Traits[]): readonly SuggestedPair[] => {
  const copies: SuggestedPair[] = [];
  neighbours(traits, (a, b) => {
    if (a.row.agency === b.row.agency && saysTheSame(a, b))
      copies.push({
        ...{ a: a.row.id, b: b.row.id, strength: 1, certain: true },
        reasons: ['the same words at the same time, from the same agency'],
      });
  });
  return copies;
};

/** The log-odds of each candidate, by itself and then in the company of the others. */
export const scoresOf = (
  candidates: readonly Candidate[],
  [byThemselves, inCompany]: BothWeights = [evidenceWeights, companyWeights],
): readonly number[] =>
  companyOf(
    candidates.map(({ a, b, evidence }) => ({ a, b, score: weighed(evidence, byThemselves) })),
  ).map((company) => weighed(company, inCompany));

const hundredths = (share: number): number => Math.round(share * 100) / 100;
const keyOf = ({ a, b }: SuggestedPair): string => [a, b].toSorted().join('\u001f');

/** Suggests pairs among rows about one child; every pair once, strongest first. */
export const suggestPairs = (rows: readonly EventRow[]): readonly SuggestedPair[] => {
  const { traits, measures } = measured(rows);
  const candidates = candidatesAmong(traits, measures);
  const scores = scoresOf(candidates);
  const suggested = candidates.flatMap((candidate, at): readonly SuggestedPair[] => {
    const score = scores[at] ?? -Infinity;
    if (score < 0) return [];
    const { a, b } = candidate;
    const strength = hundredths(1 / (1 + Math.exp(-score)));
    return [
      {
        a: a.row.id,
        b: b.row.id,
        strength,
        certain: strength >= certainFrom,
        reasons: reasonsFor(candidate, measures),
      },
    ];
  });
  return [...copiesAmong(traits), ...suggested].toSorted(
    (x, y) => y.strength - x.strength || (keyOf(x) < keyOf(y) ? -1 : 1),
  );
};
