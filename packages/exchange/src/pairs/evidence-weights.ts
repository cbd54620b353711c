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
  'before all': -1.33,
  'same minute': 1.45,
  'within an hour': -3.12,
  'within two hours': -4.15,
  'within four hours': -3.4,
  'hours apart': -3.57,
  'no times': -1.57,
  'one without a time': -1.33,
  'where times are given': -1.87,
  'same part of the day': 0.78,
  'names the time': 1.84,
  'names the day': -1.03,
  'another day': -6.75,
  'word of it on another day': -1.79,
  'at an end of the range': 1.74,
  'same kind': 2.37,
  'begins with the same kind': 4.03,
  'absent from its kind': -9.38,
  'one was absent': -1.92,
  'both met': 3.93,
  'both wrote': 1.96,
  'neither met, rang nor wrote': 0.6,
  'came to both': -1.02,
  'names the agency': 1.35,
  'each names the agency': 2.17,
  'speaks of the agency': 1.04,
  'each speaks of the agency': 2.71,
  'names a worker': 0.2,
  'each names a worker': 2.17,
  'same name': 1.48,
  words: 4.04,
  'much on the day': -1.01,
  'only the time': -2.1,
};
export const companyWeights: Weights<CompanyName> = {
  'before all': 0.46,
  'by themselves': 0.99,
  'stronger rival': -2.05,
  'weaker rival': -0.92,
  'a third agrees': 2.77,
  'a third disagrees': -2.77,
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
