/** Where the words of a file stand: letters in capitals, people, definitions, who wrote rows. */
import { type Definition, definitionsIn } from './defined-terms.ts';
import { knownAs, unlikeCapitals } from './known-abbreviations.ts';
import { type NamedPerson, nameLike, peopleIn, personOf } from './people-named.ts';

/** A row as far as words matter: where it stands, who wrote it, and what it says. */
export type WordedRow = {
  readonly id: string;
  readonly where: string;
  readonly who?: string | undefined;
  readonly texts: readonly string[];
};

const mostRows = 3;

type Sighting = { times: number; readonly rows: string[]; readonly because: string };
type Sightings = Map<string, Sighting>;

const see = (sightings: Sightings, term: string, row: WordedRow, because = ''): void => {
  const seen = sightings.get(term) ?? { times: 0, rows: [], because };
  seen.times += 1;
  if (seen.rows.length < mostRows && !seen.rows.includes(row.id)) seen.rows.push(row.id);
  sightings.set(term, seen);
};

type Person = {
  readonly roles: Set<string>;
  readonly initials: Set<string>;
  readonly where: string;
};

export type WordsSeen = {
  readonly capitals: Sightings;
  readonly names: Sightings;
  readonly people: Map<string, Person>;
  readonly defined: Map<string, { readonly means: string; readonly because: string }>;
  readonly writers: Map<string, string>;
  /** Two capitalised words, and where they stand first. */
  readonly pairs: Map<string, string>;
  /** Every word that stands in small letters, so that a shout is no abbreviation. */
  readonly small: Set<string>;
};

const capital = new RegExp(
  String.raw`(?<![\p{L}\p{N}&/’'.-])(?:[A-Z][A-Z&/]{0,4}[A-Z]|${unlikeCapitals.join('|')})(?![\p{L}\p{N}&/]|['’]?\p{Ll}{3})`,
  'gu',
);
/** Words in capitals one after another: a heading, or somebody who shouts. */
const shout = /(?<!\p{L})[A-Z]{2,}(?: [A-Z]{2,}){2,}(?!\p{L})/gu;
const smallWord = /\p{L}?\p{Ll}+/gu;

const meet = (
  { people }: WordsSeen,
  { name, role, initials }: NamedPerson,
  where: string,
): void => {
  const known = people.get(name) ?? { roles: new Set(), initials: new Set(), where };
  if (role !== undefined) known.roles.add(role);
  if (initials !== undefined) known.initials.add(initials);
  people.set(name, known);
};

const define = ({ defined }: WordsSeen, { term, means }: Definition, because: string): void => {
  if (!defined.has(term)) defined.set(term, { means, because });
};

const readWriter = (found: WordsSeen, row: WordedRow): void => {
  const writer = row.who?.trim() ?? '';
  const person = personOf(writer);
  if (person !== undefined) {
    meet(found, person, row.where);
    see(found.names, person.name, row);
  }
  if (!/^\p{Lu}{2,3}(?:[ ,/&+]+\p{Lu}{2,3})*(?: \(.*\))?$/u.test(writer)) return;
  for (const [each] of writer.replace(/\(.*\)/, '').matchAll(/\p{Lu}{2,3}/gu)) {
    see(found.capitals, each, row);
    if (!found.writers.has(each)) found.writers.set(each, row.where);
  }
};

const readText = (found: WordsSeen, text: string, row: WordedRow): void => {
  for (const person of peopleIn(text)) {
    meet(found, person, row.where);
    see(found.names, person.name, row);
  }
  for (const one of definitionsIn(text)) define(found, one, `the file says so in ${row.where}`);
  for (const words of nameLike(text))
    if (!found.pairs.has(words)) found.pairs.set(words, row.where);
  const shouts = [...text.matchAll(shout)].map(({ index, 0: run }) => [index, index + run.length]);
  for (const match of text.matchAll(capital)) {
    const [term] = match;
    const isInShout = shouts.some(([from = 0, to = 0]) => match.index >= from && match.index < to);
    if (isInShout && knownAs(term).length === 0) continue;
    const next = /^[ \u00a0]([\p{Ll}]+)/u.exec(text.slice(match.index + term.length))?.[1];
    const isPhrase = knownAs(term).some(({ beside }) => next && beside?.includes(next));
    see(found.capitals, isPhrase ? `${term} ${next}` : term, row);
  }
  for (const [word] of text.matchAll(smallWord)) found.small.add(word.toLowerCase());
};

/** `around`: titles, footnotes and notes; what they define, the file defines. */
export const wordsSeen = (rows: readonly WordedRow[], around: readonly string[]): WordsSeen => {
  const found: WordsSeen = {
    ...{ capitals: new Map(), names: new Map(), people: new Map(), defined: new Map() },
    ...{ writers: new Map(), pairs: new Map(), small: new Set() },
  };
  for (const row of rows) {
    readWriter(found, row);
    for (const text of row.texts) readText(found, text, row);
  }
  for (const text of around) {
    for (const one of definitionsIn(text)) define(found, one, 'the file says so beside its table');
    for (const person of peopleIn(text))
      if (found.people.has(person.name) || person.initials !== undefined)
        meet(found, person, 'the words beside the table');
  }
  return found;
};
