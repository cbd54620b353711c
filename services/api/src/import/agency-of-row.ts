/** Whose account a row of an agency's file is, where the file says so; and what is said of a name that nobody here goes by. */
import type { ReadFile, ReadRow } from '@throughline/exchange/read-file';
import type { BringIn } from './bring-in.ts';

const shortestHeading = 5; // characters: "Open" is a status more often than the beginning of a name

/** By the column that says so, else by the heading or the sheet that is named after an agency, else the sender's. */
export const agencyOf = ({ agency, under, locator }: ReadRow, of: BringIn): string => {
  const sheet = 'sheet' in locator ? locator.sheet : undefined;
  const heading = (under?.length ?? 0) >= shortestHeading ? under : undefined;
  const named = agency === undefined ? [heading, sheet] : [agency];
  return (
    named
      .flatMap((name) => (name === undefined ? [] : of.agencyNamed(name)))
      .find((id) => id !== undefined) ?? of.agencyId
  );
};

const mostNamed = 5; // names in the note

const inWords = (rows: number, names: readonly string[]): string => {
  const listed = names.slice(0, mostNamed).map((name) => `“${name}”`);
  const others = names.length > mostNamed ? ` and ${names.length - mostNamed} more` : '';
  const [name, stand] =
    rows === 1 ? ['row names', 'It stands as an account'] : ['rows name', 'They stand as accounts'];
  return `${rows} ${name} an agency that is not on the partnership’s list (${listed.join(', ')}${others}). ${stand} of the agency that sent the file; if that is wrong, ask the partnership office to add the agency before you add the file`;
};

/** A file that names several agencies, with a flag on each row whose agency is not listed, and a note of how many. */
export const withUnlistedSaid = (read: ReadFile, of: BringIn): ReadFile => {
  const names = new Set(read.rows.flatMap(({ agency }) => agency ?? []));
  if (names.size < 2) return read; // of one name the sender is the one that is meant
  const unlisted = new Set([...names].filter((name) => of.agencyNamed(name) === undefined));
  const isUnlisted = ({ agency }: ReadRow): boolean => agency !== undefined && unlisted.has(agency);
  const count = read.rows.filter(isUnlisted).length;
  if (count === 0) return read;
  return {
    ...read,
    rows: read.rows.map((row) =>
      isUnlisted(row) ? { ...row, flags: [...row.flags, 'agency_not_listed'] } : row,
    ),
    notes: [...read.notes, inWords(count, [...unlisted])],
  };
};
