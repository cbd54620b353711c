/**
 * Whose row it is, in a file that names several children: the child's whose record it comes into, or
 * another's. Nobody's row is put into a record of which its own column says that it is not.
 */
import type { ReadFile, ReadRow, RejectedRow } from '@throughline/exchange/read-file';
import type { ChildRow } from '@throughline/projections/children';

const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Words by which the child is known and a brother or sister is not: given names, spellings, numbers; no family name. */
const ownWords = ({ searchable, name, details: { names = [] } }: ChildRow): ReadonlySet<string> => {
  const family = new Set(names.flatMap((each) => wordsOf(each.family ?? '')));
  const given = new Set(names.flatMap((each) => wordsOf(each.given)));
  const all = wordsOf(`${name} ${searchable}`);
  return new Set(all.filter((word) => word.length > 1 && (given.has(word) || !family.has(word))));
};

/** Rows whose column names somebody else than this child; none where no name in the file fits the child. */
const rowsOfOthers = (
  rows: readonly ReadRow[],
  child: ChildRow | undefined,
): ReadonlySet<ReadRow> => {
  const names = [...new Set(rows.flatMap(({ child: name }) => name ?? []))];
  if (child === undefined || names.length < 2) return new Set();
  const known = ownWords(child);
  const isOwn = (name: string) =>
    wordsOf(name.replace(/\([^)]*\)/g, ' ')).some((word) => known.has(word));
  const own = new Set(names.filter(isOwn));
  if (own.size === 0) return new Set();
  return new Set(rows.filter(({ child: name }) => name !== undefined && !own.has(name)));
};

const setAside = ({ locator, cells, text, occurred }: ReadRow): RejectedRow => ({
  ...{ locator, cells, text, rawDate: occurred.asWritten, mustBeShown: false },
  reason: 'another_child',
  why: 'the row names another child; import the file into that child’s record too, if it belongs there',
});

/** The file as far as it is about this child; what is about others is listed among the rows not taken. */
export const onlyOf = (child: ChildRow | undefined, read: ReadFile): ReadFile => {
  const others = rowsOfOthers(read.rows, child);
  if (others.size === 0) return read;
  const note = `${others.size} ${others.size === 1 ? 'row names' : 'rows name'} another child and ${others.size === 1 ? 'was' : 'were'} not taken`;
  return {
    ...read,
    rows: read.rows.filter((row) => !others.has(row)),
    rejected: [...read.rejected, ...[...others].map(setAside)],
    notes: [...read.notes, note],
  };
};
