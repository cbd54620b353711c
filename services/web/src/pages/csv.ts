/** Rows as a file that a spreadsheet opens: quoted, and never taken for a formula. */

type Cell = string | null | undefined;

/** A cell that begins like a formula is shown, and not computed, where an apostrophe stands before it. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const quoted = (cell: Cell): string => `"${harmless(cell ?? '').replaceAll('"', '""')}"`;

/** With the mark by which a spreadsheet knows UTF-8, and the line ends that it expects. */
export const csv = (rows: readonly (readonly Cell[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`;
