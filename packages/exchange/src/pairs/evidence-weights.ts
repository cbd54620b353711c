/**
 * What each piece of evidence is worth, in log-odds: 0.7 doubles the odds that two rows tell of one event, -0.7 halves them. Nobody chose
 * these numbers. They are fitted to the whole cases (`samples/paired-cases.fixtures.ts`) by `samples/evidence-weights.test.ts`, which
 * says how well each case would do with weights from the others, and fails when the numbers here are no longer those.
 */

/** How much of each there is between two rows: 1 for what is so or not, 0 to 1 for what is more or less so. */
export type Evidence = Readonly<Partial<Record<EvidenceName, number>>>;

export const evidenceNames = [
  'same minute',
  'within an hour',
  'within two hours',
  'within four hours',
  'hours apart',
  'no times',
  'one without a time',
  'where times are given',
  'same part of the day',
  'names the time',
  'names the day',
  'another day',
  'word of it on another day',
  'at an end of the range',
  'same kind',
  'begins with the same kind',
  'absent from its kind',
  'one was absent',
  'both met',
  'both wrote',
  'neither met, rang nor wrote',
  'came to both',
  'names the agency',
  'each names the agency',
  'speaks of the agency',
  'each speaks of the agency',
  'names a worker',
  'each names a worker',
  'same name',
  'words',
  'much on the day',
  'only the time',
] as const;
export type EvidenceName = (typeof evidenceNames)[number];

/** What the rows around two rows say of them, once every two have been weighed by themselves. */
export const companyNames = [
  'by themselves',
  'stronger rival',
  'weaker rival',
  'a third agrees',
  'a third disagrees',
] as const;
export type CompanyName = (typeof companyNames)[number];

export type Weights<Name extends string> = Readonly<Record<Name | 'before all', number>>;

export const evidenceWeights: Weights<EvidenceName> = {
  'before all': -1.24,
  'same minute': 1.32,
  'within an hour': -3.71,
  'within two hours': -5.11,
  'within four hours': -3.86,
  'hours apart': -4.11,
  'no times': -2.09,
  'one without a time': -1.79,
  'where times are given': -2.22,
  'same part of the day': 0.96,
  'names the time': 1.88,
  'names the day': -1.52,
  'another day': -8.47,
  'word of it on another day': -2.11,
  'at an end of the range': 2.43,
  'same kind': 2.38,
  'begins with the same kind': 5.14,
  'absent from its kind': -12.15,
  'one was absent': -2.64,
  'both met': 5.13,
  'both wrote': 2.52,
  'neither met, rang nor wrote': 0.72,
  'came to both': -1.2,
  'names the agency': 1.56,
  'each names the agency': 2.92,
  'speaks of the agency': 1.13,
  'each speaks of the agency': 2.86,
  'names a worker': 0.12,
  'each names a worker': 2.79,
  'same name': 1.7,
  words: 5.08,
  'much on the day': -1.2,
  'only the time': -2.74,
};
export const companyWeights: Weights<CompanyName> = {
  'before all': 0.58,
  'by themselves': 0.8,
  'stronger rival': -1.83,
  'weaker rival': -2.72,
  'a third agrees': 2.65,
  'a third disagrees': -2.21,
};

export type BothWeights = readonly [
  byThemselves: Weights<EvidenceName>,
  inCompany: Weights<CompanyName>,
];

/** The log-odds that evidence amounts to. */
export const weighed = <Name extends string>(
  found: Readonly<Partial<Record<Name, number>>>,
  weights: Weights<Name>,
): number => {
  let sum = weights['before all'];
  for (const name in found) sum += (found[name] ?? 0) * weights[name];
  return sum;
};
