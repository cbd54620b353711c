/**
 * What every kind of file is first turned into: grids of cells as written, each row with the place
 * where a person finds it again in the original.
 */

/** Where a row stands: counted from 1, header rows included, as a person would count; `column` where an entry is one. */
export type Locator =
  | { readonly table: number; readonly row: number; readonly column?: string }
  | { readonly sheet: string; readonly row: number; readonly column?: string }
  | { readonly line: number; readonly record: number };

/** A date or a time that a spreadsheet stores as such: a wall-clock value without a zone. */
export type StoredDate = {
  readonly date?: string;
  readonly time?: string;
  /** The cell shows its time alone: the day is the one on which it was typed, or the right one. */
  readonly hidesDay?: true;
};

export type Cell = {
  readonly text: string;
  readonly stored?: StoredDate;
  /** How many columns it covers; 1 unless merged across. */
  readonly span: number;
  /** True when it repeats the merged cell above. */
  readonly merged?: boolean;
};

export type GridRow = {
  readonly locator: Locator;
  readonly cells: readonly Cell[];
  /** Hidden by the author, or filtered out when the file was saved. */
  readonly hidden?: boolean;
  /** All that it says was struck through by its author. */
  readonly struck?: boolean;
};

export type Grid = {
  /** "table 1", a sheet's name, or "file". */
  readonly where: string;
  readonly rows: readonly GridRow[];
  /** The line that stands over it in the document. */
  readonly lead?: string;
  /** The table this one stands inside, if any. */
  readonly inside?: Grid;
};

/** What stands around the tables, kept so that an entry can be traced to its document. */
export type Provenance = {
  readonly titles: readonly string[];
  readonly headers: readonly string[];
  readonly footnotes: readonly string[];
  readonly properties: Readonly<Record<string, string>>;
};

export type TextLine = { readonly line: number; readonly text: string };

export type OpenedFile = {
  readonly format: 'docx' | 'xlsx' | 'csv';
  readonly grids: readonly Grid[];
  /** Its running text, line by line, for a file that has no table; none of a workbook. */
  readonly lines: () => readonly TextLine[];
  readonly provenance: Provenance;
  readonly notes: readonly string[];
  readonly encoding?: string;
  readonly separator?: string;
};

export const emptyCell: Cell = { text: '', span: 1 };

/** All that a row says, cell under cell. */
export const wordsOf = ({ cells }: GridRow): string => cells.map(({ text }) => text).join('\n');

const blank = /^[\s\u00a0\u200b\ufeff]*$/;

export const isBlank = (text: string): boolean => {
  const first = text.charCodeAt(0); // of most cells a letter or a figure: looked at before anything else
  return first > 32 && first < 127 ? false : blank.test(text);
};

const UNSEEN = ['\u00ad', '\u200b', '\u2060'];

/** Without the marks at which a word may break, or must not: nobody sees them, and no two people set them alike. */
export const withoutUnseen = (text: string): string =>
  UNSEEN.reduce((rest, mark) => (rest.includes(mark) ? rest.replaceAll(mark, '') : rest), text);

const ascii = /^[!-~]+(?: [!-~]+)*$/; // printable, one space at a time

/** Text for comparing: one form of letters, quotes, dashes and spaces, in lower case. */
export const plain = (text: string): string =>
  ascii.test(text) ? text.toLowerCase() : plainOfAny(text);

const plainOfAny = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’‛]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[‐-―]/g, '-')
    .replace(/[\s\u200b\ufeff]+/g, ' ')
    .trim();
