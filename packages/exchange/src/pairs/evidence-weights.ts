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
  'before all': -1.38,
  'same minute': 1.48,
  'within an hour': -2.6,
  'within two hours': -3.37,
  'within four hours': -2.97,
  'hours apart': -2.88,
  'no times': -1.3,
  'one without a time': -1.13,
  'where times are given': -1.66,
  'same part of the day': 0.77,
  'names the time': 1.72,
  'names the day': -0.46,
  'another day': -4.22,
  'word of it on another day': -1.74,
  'at an end of the range': 1.5,
  'same kind': 2.4,
  'begins with the same kind': 3.31,
  'absent from its kind': -7.51,
  'one was absent': -1.51,
  'both met': 3.07,
  'both wrote': 1.55,
  'neither met, rang nor wrote': 0.53,
  'came to both': -0.91,
  'names the agency': 1.24,
  'each names the agency': 1.61,
  'speaks of the agency': 1.02,
  'each speaks of the agency': 2.69,
  'names a worker': 0.32,
  'each names a worker': 1.77,
  'same name': 1.47,
  words: 3.23,
  'much on the day': -1.03,
  'only the time': -1.67,
};
export const companyWeights: Weights<CompanyName> = {
  'before all': 1.43,
  'by themselves': 1.16,
  'stronger rival': -2.24,
  'weaker rival': -0.72,
  'a third agrees': 2.35,
  'a third disagrees': -3.07,
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
