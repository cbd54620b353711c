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
  'before all': -1.47,
  'same minute': 1.53,
  'within an hour': -2.52,
  'within two hours': -3.3,
  'within four hours': -2.88,
  'hours apart': -3.09,
  'no times': -1.17,
  'one without a time': -1.01,
  'where times are given': -1.57,
  'same part of the day': 0.67,
  'names the time': 1.68,
  'names the day': -0.78,
  'another day': -5.47,
  'word of it on another day': -1.53,
  'at an end of the range': 1.45,
  'same kind': 2.37,
  'begins with the same kind': 3.3,
  'absent from its kind': -7.63,
  'one was absent': -1.51,
  'both met': 3.23,
  'both wrote': 1.54,
  'neither met, rang nor wrote': 0.52,
  'came to both': -0.88,
  'names the agency': 1.22,
  'each names the agency': 1.65,
  'speaks of the agency': 0.99,
  'each speaks of the agency': 2.54,
  'names a worker': 0.23,
  'each names a worker': 1.78,
  'same name': 1.31,
  words: 3.3,
  'much on the day': -0.92,
  'only the time': -1.66,
};
export const companyWeights: Weights<CompanyName> = {
  'before all': 1.33,
  'by themselves': 1.17,
  'stronger rival': -2.18,
  'weaker rival': -0.48,
  'a third agrees': 2.63,
  'a third disagrees': -3.26,
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
