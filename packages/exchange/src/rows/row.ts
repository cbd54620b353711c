/** A row of a chronology as the rest of the product sees it: an entry, or a row that is none, and why. */
import type { Occurred } from '@throughline/time/occurred';
import type { Locator } from '../opening/grid.ts';

export type ReadRow = {
  readonly locator: Locator;
  /** SHA-256 of what the row says, whatever its number; `#2` is added for an exact copy. */
  readonly rowKey: string;
  /** Each cell as written, by its header. */
  readonly cells: Readonly<Record<string, string>>;
  /** As a column of the file names it; undefined where the whole file is one agency's. */
  readonly agency: string | undefined;
  readonly occurred: Occurred;
  /** When the agency wrote it down, where a column says so, as written. */
  readonly recorded?: string;
  /** Whether the child was seen, where a column says so, as written. */
  readonly seen?: string;
  readonly text: string;
  readonly action?: string;
  readonly source?: string;
  readonly who?: string;
  readonly comment?: string;
  readonly kind?: string;
  readonly reference?: string;
  /** As a column of the file names the child; undefined where the whole file is about one. */
  readonly child?: string;
  /** The line across the table, or the line over it, under which the row stands. */
  readonly under?: string;
  /** The entry of ours that the row is a copy of: it comes from a file that we wrote. */
  readonly entry?: string;
  readonly flags: readonly string[];
};

export type RejectedRow = {
  readonly locator: Locator;
  readonly reason:
    | 'blank_row'
    | 'unreadable_date'
    | 'impossible_date'
    | 'no_date'
    | 'repeated_header'
    | 'footer_row'
    | 'hidden_row'
    | 'no_text'
    | 'another_child';
  readonly why: string;
  /** The head of the column at fault, where one is. */
  readonly column?: string;
  readonly rawDate?: string;
  readonly text?: string;
  /** A real entry that somebody has to put right; it may not be left out silently. */
  readonly mustBeShown: boolean;
  readonly cells: Readonly<Record<string, string>>;
};

export const isRead = (row: ReadRow | RejectedRow): row is ReadRow => 'occurred' in row;

/** With whose it is and what it stands under, where lines between the entries say so. */
export const standing = (
  row: ReadRow,
  child: string | undefined,
  under: string | undefined,
): ReadRow =>
  child === undefined && under === undefined
    ? row // as in most files
    : { ...(child !== undefined && { child }), ...row, ...(under !== undefined && { under }) };
