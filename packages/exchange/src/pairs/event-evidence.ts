/** The evidence, for and against, that two rows of different agencies tell of one event; what each is worth stands in `evidence-weights.ts`. */
import { daysApart, isAtAnEnd, isInPartOfDay, minutesApart, namesTimeOf } from './event-times.ts';
import type { Traits } from './event-traits.ts';
import { likeness } from './event-words.ts';
import type { Evidence, EvidenceName } from './evidence-weights.ts';
import type { Measures } from './import-measures.ts';
import { speaksOf } from './names-agency.ts';

type Found = Partial<Record<EvidenceName, number>>;

/** The first that the minutes do not exceed; half an hour says neither yes nor no. */
const distances: readonly (readonly [minutes: number, name: EvidenceName | undefined])[] = [
  [0, 'same minute'],
  [30, undefined],
  [60, 'within an hour'],
  [120, 'within two hours'],
  [240, 'within four hours'],
];
const about = 0.7; // of what a time is worth that is only about so
const near = 45; // minutes
const oneNight = 60; // minutes over midnight
const longestNight = 240; // minutes

const ofTime = (
  a: Traits,
  b: Traits,
  { apart, measures }: { apart: number | undefined; measures: Measures },
): Found => {
  const hasBoth = a.from !== undefined && b.from !== undefined;
  const found: Found = {};
  // The clock of a row written up on another day is that of the writing.
  const isWritingUp = daysApart(a, b) > 0 && (apart ?? Infinity) > longestNight;
  if (hasBoth && !isWritingUp) {
    const within = distances.find(([minutes]) => (apart ?? Infinity) <= minutes);
    const name = within ? within[1] : 'hours apart';
    if (name) found[name] = a.isExact && b.isExact ? 1 : about;
  } else if (a.from === undefined && b.from === undefined) found['no times'] = 1;
  else if (!hasBoth) {
    const without = a.from === undefined ? a : b;
    found['one without a time'] = 1;
    found['where times are given'] = measures.timesOf(without.row.agency);
  }
  if (isInPartOfDay(a, b) || isInPartOfDay(b, a)) found['same part of the day'] = 1;
  const isNear = hasBoth && apart !== undefined && apart <= near;
  if (!isNear && (namesTimeOf(a, b) || namesTimeOf(b, a))) found['names the time'] = 1;
  return found;
};

const ofDay = (a: Traits, b: Traits, apart: number | undefined): Found => {
  const found: Found = {};
  if (isAtAnEnd(a, b)) found['at an end of the range'] = 1;
  if (daysApart(a, b) === 0 || (apart !== undefined && apart <= oneNight)) return found;
  const isNamed = a.namedDays.has(b.firstDay) || b.namedDays.has(a.firstDay);
  found[isNamed ? 'names the day' : 'another day'] = 1;
  if (a.manner.isWord !== b.manner.isWord) found['word of it on another day'] = 1;
  return found;
};

/** Shared kinds, the rarest first. */
export const sharedKinds = (a: Traits, b: Traits, { rarityOfKind }: Measures): readonly string[] =>
  [...a.kinds]
    .filter((kind) => b.kinds.has(kind))
    .toSorted((x, y) => rarityOfKind(y) - rarityOfKind(x));

const ofKind = (a: Traits, b: Traits, measures: Measures): Found => {
  const found: Found = {};
  const [rarest] = sharedKinds(a, b, measures);
  if (rarest) found['same kind'] = measures.rarityOfKind(rarest);
  const [first] = a.kinds;
  if (first !== undefined && first === [...b.kinds][0])
    found['begins with the same kind'] = measures.rarityOfKind(first);
  if (a.manner.isAbsent !== b.manner.isAbsent)
    found[rarest ? 'absent from its kind' : 'one was absent'] = 1;
  return found;
};

const ofManner = (a: Traits, b: Traits): Found => {
  const found: Found = {};
  const [first] = a.manner.channels;
  const [other] = b.manner.channels;
  if (first === other) {
    if (first === undefined) found['neither met, rang nor wrote'] = 1;
    if (first === 'meeting') found['both met'] = 1;
    if (first === 'written') found['both wrote'] = 1;
  }
  if (a.manner.onlyCame && b.manner.onlyCame) found['came to both'] = 1;
  return found;
};

const ofPeople = (a: Traits, b: Traits, { called, workersOf }: Measures): Found => {
  const found: Found = {};
  const spoken = [speaksOf(a.said, called(b.row.agency)), speaksOf(b.said, called(a.row.agency))];
  const named = spoken.filter((each) => each === 'named').length;
  const meant = spoken.filter((each) => each === 'called').length;
  if (named === 1) found['names the agency'] = 1;
  if (named === 2) found['each names the agency'] = 1;
  if (meant === 1) found['speaks of the agency'] = 1;
  if (meant === 2) found['each speaks of the agency'] = 1;
  const names = (x: Traits, people: ReadonlySet<string>): boolean =>
    [...people].some((person) => x.words.has(person) && !x.people.has(person));
  const workers = [names(a, workersOf(b.row.agency)), names(b, workersOf(a.row.agency))].filter(
    Boolean,
  ).length;
  if (workers === 2) found['each names a worker'] = 1;
  else if (workers === 1) found['names a worker'] = 1;
  return found;
};

const sharedName = (a: Traits, b: Traits, { rarityOfName }: Measures): number => {
  let rarest = 0;
  for (const name of a.names) if (b.names.has(name)) rarest = Math.max(rarest, rarityOfName(name));
  return rarest;
};

const crowdOf = (a: Traits, b: Traits, { rowsOn }: Measures): number => {
  const on = (x: Traits, agency: string): number => {
    let most = 0;
    for (let day = x.firstDay; day <= x.lastDay; day += 1)
      most = Math.max(most, rowsOn(agency, day));
    return Math.max(0, most - 1);
  };
  return Math.log(1 + on(a, b.row.agency) + on(b, a.row.agency));
};

const fewWords = 0.05;
const inCommon: readonly EvidenceName[] = [
  'same kind',
  'names the agency',
  'each names the agency',
  'speaks of the agency',
  'each speaks of the agency',
  'names a worker',
  'each names a worker',
  'same name',
];
const nearby = 15; // minutes

export const evidenceOf = (a: Traits, b: Traits, measures: Measures): Evidence => {
  const apart = minutesApart(a, b);
  const found: Found = {
    ...ofTime(a, b, { apart, measures }),
    ...ofDay(a, b, apart),
    ...ofKind(a, b, measures),
    ...ofManner(a, b),
    ...ofPeople(a, b, measures),
    'same name': sharedName(a, b, measures),
    words: likeness(a.beginnings, b.beginnings, measures.rarityOfBeginning),
    'much on the day': crowdOf(a, b, measures),
  };
  const isBare = (found.words ?? 0) < fewWords && inCommon.every((name) => !found[name]);
  if (isBare && apart !== undefined && apart <= nearby) found['only the time'] = 1;
  return found;
};
