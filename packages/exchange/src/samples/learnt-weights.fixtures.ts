/** Weights of evidence learnt from whole cases, and how a case does with weights that it had no part in. */
import { type Candidate, candidatesAmong, measured } from '../pairs/candidates.ts';
import { companyOf } from '../pairs/company.ts';
import {
  type BothWeights,
  companyNames,
  type EvidenceName,
  evidenceNames,
  type Weights,
  weighed,
} from '../pairs/evidence-weights.ts';
import { type EventRow, scoresOf } from '../pairs/same-event.ts';
import { fitWeights } from './fit-weights.fixtures.ts';
import { type PairedCase, pairKey } from './paired-cases.fixtures.ts';

/** Rows as they are compared at one moment, and which pairs are looked at then: those with a row that came last. */
type Look = {
  readonly counts: number;
  readonly candidates: readonly Candidate[];
  readonly isAsked: (one: Candidate) => boolean;
};

export type WeighedCase = PairedCase & {
  /** All rows at once. */
  readonly whole: readonly Look[];
  /** One agency's file after another, each compared with those before: as an import sees them. */
  readonly asFilesCome: readonly Look[];
};

const lookAt = (rows: readonly EventRow[], last: readonly EventRow[], counts: number): Look => {
  const { traits, measures } = measured(rows);
  const came = new Set(last.map(({ id }) => id));
  return {
    counts,
    candidates: candidatesAmong(traits, measures),
    isAsked: ({ a, b }) => came.has(a.row.id) || came.has(b.row.id),
  };
};

export const weighedCase = (theCase: PairedCase): WeighedCase => {
  const files = [...Map.groupBy(theCase.rows, ({ agency }) => agency).values()];
  return {
    ...theCase,
    whole: [lookAt(theCase.rows, theCase.rows, 1)],
    asFilesCome: files.map((file, at) => lookAt(files.slice(0, at + 1).flat(), file, fileByFile)),
  };
};

const keyOf = ({ a, b }: Candidate): string => pairKey(a.row.id, b.row.id);

/** To miss a pair is worse than to suggest one too many; to suggest what an author knows to differ is worst. */
const counts = { certain: 2, wordOnly: 0.5, apart: 10, other: 1 };
const fileByFile = 4; // times as much as all rows at once: it is what an import does
const leaning = 0.5; // log-odds by which a doubtful pair is suggested all the same

const looksOf = ({ whole, asFilesCome }: WeighedCase): readonly Look[] => [
  ...whole,
  ...asFilesCome,
];

const answered = <Found>(
  theCase: WeighedCase,
  { candidates, isAsked, counts: times }: Look,
  found: (at: number) => Found,
) =>
  candidates.flatMap((candidate, at) => {
    if (!isAsked(candidate)) return [];
    const key = keyOf(candidate);
    const weight = theCase.apart.has(key)
      ? counts.apart
      : theCase.certain.has(key)
        ? counts.certain
        : theCase.all.has(key)
          ? counts.wordOnly
          : counts.other;
    return [{ found: found(at), isSame: theCase.all.has(key), weight: weight * times }];
  });

const fitted = new Map<string, Weights<EvidenceName>>(); // one for each choice of cases: leaving out two asks for each twice

const byThemselves = (cases: readonly WeighedCase[]): Weights<EvidenceName> => {
  const key = cases.map(({ name }) => name).join('');
  const known = fitted.get(key);
  if (known) return known;
  const weights = fitWeights(
    evidenceNames,
    cases.flatMap((each) =>
      looksOf(each).flatMap((look) =>
        answered(each, look, (at) => look.candidates[at]?.evidence ?? {}),
      ),
    ),
  );
  fitted.set(key, weights);
  return weights;
};

/** How two rows look in company is learnt from cases weighed by the others: by its own weights a case looks too sure. */
export const learn = (cases: readonly WeighedCase[]): BothWeights => {
  const looks = cases.flatMap((each) => {
    const weights = byThemselves(cases.filter((other) => other !== each));
    return looksOf(each).flatMap((look) => {
      const company = companyOf(
        look.candidates.map(({ a, b, evidence }) => ({ a, b, score: weighed(evidence, weights) })),
      );
      return answered(each, look, (at) => company[at] ?? {});
    });
  });
  const inCompany = fitWeights(companyNames, looks);
  return [byThemselves(cases), { ...inCompany, 'before all': inCompany['before all'] + leaning }];
};

export type Agreement = {
  readonly name: string;
  readonly certain: number;
  readonly found: number;
  readonly suggested: number;
  readonly right: number;
  readonly apart: number;
};

/** How a case does by those weights, looked at one way or the other. */
export const agreement = (
  theCase: WeighedCase,
  way: 'whole' | 'asFilesCome',
  weights: BothWeights,
): Agreement => {
  const suggested = new Set(
    theCase[way].flatMap(({ candidates, isAsked }) => {
      const scores = scoresOf(candidates, weights);
      return candidates.flatMap((each, at) =>
        isAsked(each) && (scores[at] ?? -1) >= 0 ? [keyOf(each)] : [],
      );
    }),
  );
  return {
    name: theCase.name,
    certain: theCase.certain.size,
    found: suggested.intersection(theCase.certain).size,
    suggested: suggested.size,
    right: suggested.intersection(theCase.all).size,
    apart: suggested.intersection(theCase.apart).size,
  };
};

/** Every case with weights learnt from the others alone. */
export const leavingOneOut = (
  cases: readonly WeighedCase[],
): readonly { readonly whole: Agreement; readonly asFilesCome: Agreement }[] =>
  cases.map((each) => {
    const weights = learn(cases.filter((other) => other !== each));
    return {
      whole: agreement(each, 'whole', weights),
      asFilesCome: agreement(each, 'asFilesCome', weights),
    };
  });

export const inTotal = (all: readonly Agreement[]): Agreement =>
  all.reduce((sum, each) => ({
    name: 'all',
    certain: sum.certain + each.certain,
    found: sum.found + each.found,
    suggested: sum.suggested + each.suggested,
    right: sum.right + each.right,
    apart: sum.apart + each.apart,
  }));
