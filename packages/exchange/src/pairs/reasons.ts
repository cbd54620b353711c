/** Why two rows were suggested, in words for the page. */
import type { Candidate } from './candidates.ts';
import { sharedKinds } from './event-evidence.ts';
import { daysApart, minutesApart } from './event-times.ts';
import type { EvidenceName } from './evidence-weights.ts';
import type { Measures } from './import-measures.ts';

/** Evidence that a reader can be told of as it is. */
const inWords: readonly (readonly [name: EvidenceName, words: string])[] = [
  ['same part of the day', 'same part of the day'],
  ['names the day', 'one names the day of the other'],
  ['names the time', 'one names the time of the other'],
  ['at an end of the range', 'at the beginning or the end of the other'],
  ['each names a worker', 'each names a worker of the other’s agency'],
  ['names a worker', 'one names a worker of the other’s agency'],
  ['names the agency', 'one names the other’s agency'],
  ['each names the agency', 'each names the other’s agency'],
  ['each speaks of the agency', 'each speaks of the other’s agency'],
  ['speaks of the agency', 'one speaks of the other’s agency'],
];

const near = 45; // minutes
const mostWords = 4;
const leastRarity = 0.3;

const dayReason = ({ a, b, evidence }: Candidate): readonly string[] => {
  if (daysApart(a, b) === 0) return ['same day'];
  return evidence['names the day'] || evidence['another day'] ? [] : ['same night'];
};

const timeReason = ({ a, b }: Candidate): readonly string[] => {
  const apart = minutesApart(a, b);
  if (apart === undefined || apart > near) return [];
  return [apart === 0 ? 'same time' : `${apart} minutes apart`];
};

const wordsReason = ({ a, b }: Candidate, { rarityOfWord }: Measures): readonly string[] => {
  const shared = [...a.words]
    .filter((word) => b.words.has(word) && rarityOfWord(word) >= leastRarity)
    .toSorted((x, y) => rarityOfWord(y) - rarityOfWord(x))
    .slice(0, mostWords)
    .map((word) => word.replace('@', ''));
  return shared.length > 0 ? [`both say: ${shared.join(', ')}`] : [];
};

export const reasonsFor = (candidate: Candidate, measures: Measures): readonly string[] => {
  const [kind] = sharedKinds(candidate.a, candidate.b, measures);
  return [
    ...dayReason(candidate),
    ...timeReason(candidate),
    ...(kind === undefined ? [] : [`both: ${kind}`]),
    ...wordsReason(candidate, measures),
    ...inWords.flatMap(([name, words]) => (candidate.evidence[name] ? [words] : [])),
  ];
};
