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
import { scoresOf } from '../pairs/same-event.ts';
import { fitWeights } from './fit-weights.fixtures.ts';
import { type PairedCase, pairKey } from './paired-cases.fixtures.ts';

export type WeighedCase = PairedCase & { readonly candidates: readonly Candidate[] };

export const weighedCase = (theCase: PairedCase): WeighedCase => {
  const { traits, measures } = measured(theCase.rows);
  return { ...theCase, candidates: candidatesAmong(traits, measures) };
};

const keyOf = ({ a, b }: Candidate): string => pairKey(a.row.id, b.row.id);

/** To miss a pair is worse than to suggest one too many; to suggest what an author knows to differ is worst. */
const counts = { certain: 2, wordOnly: 0.3, apart: 8, other: 1 };
const leaning = 0.5; // log-odds by which a doubtful pair is suggested all the same

const answered = <Found>(theCase: WeighedCase, found: (at: number) => Found) =>
  theCase.candidates.map((candidate, at) => {
    const key = keyOf(candidate);
    const weight = theCase.apart.has(key)
      ? counts.apart
      : theCase.certain.has(key)
        ? counts.certain
        : theCase.all.has(key)
          ? counts.wordOnly
          : counts.other;
    return { found: found(at), isSame: theCase.all.has(key), weight };
  });

const fitted = new Map<string, Weights<EvidenceName>>(); // one for each choice of cases: leaving out two asks for each twice

const byThemselves = (cases: readonly WeighedCase[]): Weights<EvidenceName> => {
  const key = cases.map(({ name }) => name).join('');
  const known = fitted.get(key);
  if (known) return known;
  const weights = fitWeights(
    evidenceNames,
    cases.flatMap((each) => answered(each, (at) => each.candidates[at]?.evidence ?? {})),
  );
  fitted.set(key, weights);
  return weights;
};

/** How two rows look in company is learnt from cases weighed by the others: by its own weights a case looks too sure. */
export const learn = (cases: readonly WeighedCase[]): BothWeights => {
  const looks = cases.flatMap((each) => {
    const weights = byThemselves(cases.filter((other) => other !== each));
    const company = companyOf(
      each.candidates.map(({ a, b, evidence }) => ({ a, b, score: weighed(evidence, weights) })),
    );
    return answered(each, (at) => company[at] ?? {});
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

export const agreement = (theCase: WeighedCase, weights: BothWeights): Agreement => {
  const scores = scoresOf(theCase.candidates, weights);
  const suggested = new Set(
    theCase.candidates.flatMap((each, at) => ((scores[at] ?? -1) >= 0 ? [keyOf(each)] : [])),
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
export const leavingOneOut = (cases: readonly WeighedCase[]): readonly Agreement[] =>
  cases.map((each) => agreement(each, learn(cases.filter((other) => other !== each))));

export const inTotal = (all: readonly Agreement[]): Agreement =>
  all.reduce((sum, each) => ({
    name: 'all',
    certain: sum.certain + each.certain,
    found: sum.found + each.found,
    suggested: sum.suggested + each.suggested,
    right: sum.right + each.right,
    apart: sum.apart + each.apart,
  }));
