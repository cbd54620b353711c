/**
 * Given names that stand alone: "Samim rang", where the file or the record names one Samim in full. A capitalised word by itself
 * makes nobody, and a word that the file also writes small ("mark", "hope") is left to the reader.
 */
import type { Candidate, FoundTerm, TermReading } from './find-terms.ts';
import type { WordedRow, WordsSeen } from './words-seen.ts';

const mostRows = 3;
const shortest = 3; // letters; shorter ones are initials

const GIVEN = /^(\p{Lu}[\p{Ll}’'-]+)[ \u00a0](?:.*[ \u00a0])?\p{Lu}[\p{L}’'-]+$/u;
const TITLE = /^(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sgt|Insp|Nurse|Sister|Father)$/;

type Bearers = ReadonlyMap<string, readonly TermReading[]>;

/** Everybody with a full name, by the first word of it. */
const bearersOf = (found: WordsSeen, people: readonly Candidate[]): Bearers => {
  const bearers = new Map<string, TermReading[]>();
  const ofFile = [...found.people].map(([name, { where }]) => ({
    name,
    because: `the given name of somebody whom the file names in ${where}`,
  }));
  const ofRecord = people.map(({ name, because }) => ({ name, because: `given name: ${because}` }));
  for (const { name, because } of [...ofFile, ...ofRecord]) {
    const given = GIVEN.exec(name)?.[1];
    if (given === undefined || given.length < shortest || TITLE.test(given)) continue;
    if (found.names.has(given)) continue;
    const before = bearers.get(given) ?? [];
    if (before.some(({ means }) => means === name)) continue;
    bearers.set(given, [...before, { kind: 'person', means: name, because }]);
  }
  return bearers;
};

/** Alone: with no other capitalised word beside it, which would be another name. */
const aloneIn = (names: readonly string[]): RegExp =>
  new RegExp(
    String.raw`(?<![\p{L}\p{N}’'-]|\p{Lu}\p{Ll}*\.? )(?:${names.join('|')})(?![\p{L}\p{N}-]|[ \u00a0]\p{Lu}\p{Ll})`,
    'gu',
  );

/** Those that the file writes in small letters too. */
const writtenSmall = (
  rows: readonly WordedRow[],
  names: readonly string[],
): ReadonlySet<string> => {
  const any = new RegExp(
    String.raw`(?<![\p{L}’'-])(?:${names.map((name) => name.toLowerCase()).join('|')})(?![\p{L}’'-])`,
    'gu',
  );
  return new Set(rows.flatMap(({ texts }) => texts.flatMap((text) => text.match(any) ?? [])));
};

export const givenNameTerms = (
  rows: readonly WordedRow[],
  found: WordsSeen,
  people: readonly Candidate[],
): readonly FoundTerm[] => {
  const bearers = bearersOf(found, people);
  if (bearers.size === 0) return [];
  const alone = aloneIn([...bearers.keys()]);
  const small = writtenSmall(rows, [...bearers.keys()]);
  const seen = new Map<string, { times: number; rows: string[] }>();
  for (const { id, texts } of rows)
    for (const [name] of texts.flatMap((text) => [...text.matchAll(alone)])) {
      if (small.has(name.toLowerCase())) continue;
      const at = seen.get(name) ?? { times: 0, rows: [] };
      at.times += 1;
      if (at.rows.length < mostRows && !at.rows.includes(id)) at.rows.push(id);
      seen.set(name, at);
    }
  return [...seen].map(([term, { times, rows: in_ }]) => ({
    ...{ term, times, rows: in_ },
    readings: bearers.get(term) ?? [],
  }));
};
