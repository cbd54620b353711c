/**
 * The glossary of one file: its people, roles and abbreviations, each with what it may mean and why. Nothing
 * is guessed: where a word has several meanings, or none that we know, all of that is said.
 */
import { givenNameTerms } from './given-names.ts';
import { knownAs, type TermKind } from './known-abbreviations.ts';
import { haveInitials, nameLike } from './people-named.ts';
import { type WordedRow, type WordsSeen, wordsSeen } from './words-seen.ts';

export type TermReading = {
  readonly kind: TermKind;
  readonly means?: string;
  readonly because: string;
};
export type FoundTerm = {
  readonly term: string;
  readonly readings: readonly TermReading[];
  readonly times: number;
  /** The rows in which it stands first. */
  readonly rows: readonly string[];
};

/** Somebody whose name the record has, or a word that was decided in an earlier file. */
export type Candidate = { readonly name: string; readonly because: string };
export type Elsewhere = {
  readonly people: readonly Candidate[];
  readonly decided: ReadonlyMap<string, readonly TermReading[]>;
  /** Titles, footnotes and notes: what they define, the file defines. */
  readonly around: readonly string[];
};

const isShortName = (name: string): boolean =>
  /^(?:Mr|Mrs|Ms|Miss|Dr|Prof|PC|DC|DS|DI|Sgt)\.? /.test(name);
const surnameOf = (name: string): string => name.split(/[ \u00a0]/).at(-1) ?? '';

/** "Dr Rao" is Sunita Rao where the file names one Rao in full. */
const namedInFull = (found: WordsSeen, short: string): string | undefined => {
  const [one, another] = [...found.people.keys()].filter(
    (name) =>
      !isShortName(name) &&
      name !== short &&
      surnameOf(name) === surnameOf(short) &&
      /[ \u00a0]/.test(name),
  );
  return another === undefined ? one : undefined;
};

const personTerms = (found: WordsSeen): readonly FoundTerm[] =>
  [...found.names].map(([term, { times, rows }]) => {
    const { roles = new Set<string>(), where = '' } = found.people.get(term) ?? {};
    const inFull = isShortName(term) ? namedInFull(found, term) : undefined;
    const means = inFull ?? ([...roles].slice(0, 2).join('; ') || undefined);
    const because =
      inFull === undefined
        ? `named in ${where}`
        : `the only ${surnameOf(term)} whom the file names`;
    return { term, times, rows, readings: [{ kind: 'person', ...(means && { means }), because }] };
  });

/** Everybody whose initials they are, as the file or the record names people. */
const peopleWith = (
  letters: string,
  found: WordsSeen,
  { people }: Elsewhere,
): readonly TermReading[] => {
  const inFile = [...found.people]
    .filter(([name]) => /[ \u00a0]/.test(name) && !isShortName(name) && haveInitials(name, letters))
    .map(([name, { where }]) => ({ name, because: `the initials of a name in ${where}` }));
  const inRecord = people.filter(
    ({ name }) => haveInitials(name, letters) && !inFile.some((one) => one.name === name),
  );
  return [...inFile, ...inRecord].map(({ name, because }) => ({
    kind: 'person',
    means: name,
    because,
  }));
};

/** Somebody, or something, whose first letters they are; which of the two, only a reader can say. */
const pairsWith = (letters: string, { pairs }: WordsSeen): readonly TermReading[] =>
  [...pairs]
    .filter(([words]) => haveInitials(words, letters))
    .slice(0, 3)
    .map(([means, where]) => ({
      kind: 'person',
      means,
      because: `the first letters of words in ${where}`,
    }));

const definedAs = (term: string, found: WordsSeen): TermReading | undefined => {
  for (const [name, { initials, where }] of found.people)
    if (initials.has(term))
      return { kind: 'person', means: name, because: `the file says so in ${where}` };
  const said = found.defined.get(term);
  if (said === undefined) return undefined;
  const isName = haveInitials(said.means, term) && nameLike(said.means)[0] === said.means;
  const kind = isName ? 'person' : (knownAs(term)[0]?.kind ?? 'abbreviation');
  return { kind, ...said };
};

const readingsOf = (
  term: string,
  found: WordsSeen,
  elsewhere: Elsewhere,
): readonly TermReading[] => {
  const [word = '', next] = term.split(' ');
  const known = knownAs(word).filter(({ beside }) => next === undefined || beside?.includes(next));
  const fromUs = known.map(({ kind, means }) => ({ kind, means, because: 'a known abbreviation' }));
  if (next !== undefined) return fromUs;
  const said = definedAs(term, found);
  if (said !== undefined) return [said];
  const isInitials = /^\p{Lu}{2,3}$/u.test(term);
  const people = isInitials ? peopleWith(term, found, elsewhere) : [];
  const before = (elsewhere.decided.get(term) ?? []).filter(
    ({ means }) => ![...people, ...fromUs].some((one) => one.means === means),
  );
  const writer = found.writers.get(term);
  const pairs = isInitials && people.length + before.length === 0 ? pairsWith(term, found) : [];
  const isSomebody = writer !== undefined || known.some(({ beside }) => beside !== undefined);
  const mayBe = pairs.length > 0 || (isSomebody && fromUs.length + before.length > 0);
  const somebody =
    mayBe && ![...people, ...before].some(({ kind }) => kind === 'person')
      ? [
          {
            kind: 'person' as const,
            because: writer ? `wrote ${writer}` : 'may be somebody’s initials',
          },
        ]
      : [];
  return [...people, ...before, ...pairs, ...fromUs, ...somebody];
};

/** A word of the file in capitals is no abbreviation, unless something says that it is. */
const isShout = (term: string, found: WordsSeen, readings: readonly TermReading[]): boolean =>
  readings.length === 0 &&
  (found.small.has(term.toLowerCase()) || term.length > 4) &&
  !found.writers.has(term);

/** What the file's words may mean, the most frequent first. */
export const findTerms = (
  rows: readonly WordedRow[],
  elsewhere: Elsewhere = { people: [], decided: new Map(), around: [] },
): readonly FoundTerm[] => {
  const found = wordsSeen(rows, elsewhere.around);
  const shortened = [...found.capitals].flatMap(([term, { times, rows: in_ }]) => {
    const readings = readingsOf(term, found, elsewhere);
    return isShout(term, found, readings) ? [] : [{ term, times, rows: in_, readings }];
  });
  const given = givenNameTerms(rows, found, elsewhere.people);
  return [...shortened, ...personTerms(found), ...given].toSorted(
    (a, b) => b.times - a.times || (a.term < b.term ? -1 : 1),
  );
};
