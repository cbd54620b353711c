/** Abbreviations of the field and what each may stand for: the product's own glossary, and those of agencies' files. */
import abbreviations from '../../../../schema/abbreviations.json' with { type: 'json' };
import glossary from '../../../../schema/glossary.json' with { type: 'json' };

export type TermKind = 'person' | 'role' | 'abbreviation';
export type KnownAbbreviation = {
  readonly kind: TermKind;
  readonly means: string;
  /** Words before which nothing else can be meant: "TB screening". Elsewhere it may be somebody's initials. */
  readonly beside?: readonly string[];
};

type Entry = { readonly word: string; readonly kind: string; readonly means: string };

/** The file says one of these three; an import of JSON forgets which. */
const kindOf = ({ kind }: Entry): TermKind => (kind === 'role' ? 'role' : 'abbreviation');

const known = new Map<string, KnownAbbreviation[]>();
const add = (word: string, one: KnownAbbreviation): void => {
  const before = known.get(word) ?? [];
  if (!before.some(({ means }) => means.toLowerCase() === one.means.toLowerCase()))
    known.set(word, [...before, one]);
};
for (const entry of abbreviations)
  add(entry.word, {
    ...{ kind: kindOf(entry), means: entry.means },
    ...('beside' in entry && entry.beside !== undefined && { beside: entry.beside }),
  });
for (const { word, long } of glossary)
  if (long !== undefined) add(word, { kind: 'abbreviation', means: long });

export const knownAs = (word: string): readonly KnownAbbreviation[] => known.get(word) ?? [];

/** Known words that capitals alone do not find, such as s47. */
export const unlikeCapitals: readonly string[] = [...known.keys()].filter((word) =>
  /[^A-Z&/]/.test(word),
);
