/** Whose account a row of an agency's file is, where the file says so; and what is said of a name that nobody here goes by. */
import { namesAgency } from '@throughline/exchange/finding/turned/agency-columns';
import type { ReadFile, ReadRow } from '@throughline/exchange/read-file';
import type { BringIn } from './bring-in.ts';

const shortestHeading = 5; // characters: "Open" is a status more often than the beginning of a name

const sheetOf = (locator: ReadRow['locator']): string | undefined =>
  'sheet' in locator ? locator.sheet : undefined;

/** By the column that says so, else by the heading or the sheet that is named after an agency, else the sender's. */
export const agencyOf = ({ agency, under, locator }: ReadRow, of: BringIn): string => {
  const sheet = sheetOf(locator);
  const heading = (under?.length ?? 0) >= shortestHeading ? under : undefined;
  const named = agency === undefined ? [heading, sheet] : [agency];
  return (
    named
      .flatMap((name) => (name === undefined ? [] : of.agencyNamed(name)))
      .find((id) => id !== undefined) ?? of.agencyId
  );
};

/** The name that the file gives to whose account a row is: in a column, or on the sheet where that is an agency's beyond doubt. */
const nameIn = ({ agency, locator }: ReadRow): string | undefined => {
  const sheet = sheetOf(locator);
  return agency ?? (sheet !== undefined && namesAgency(sheet) ? sheet : undefined);
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
  const names = new Set(read.rows.flatMap((row) => nameIn(row) ?? []));
  if (names.size < 2) return read; // of one name the sender is the one that is meant
  const unlisted = new Set([...names].filter((name) => of.agencyNamed(name) === undefined));
  const isUnlisted = (row: ReadRow): boolean => unlisted.has(nameIn(row) ?? '');
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
