/** Doubts about a row that its cells raise, whatever its date. */
import type { GridRow } from './grid.ts';

/** Starts like a spreadsheet formula or a call to one: kept as text, and told. */
const formulaLike = /^\s*(=\s*\S|[@+-]\s*[A-Za-z]+[A-Za-z0-9.]*\s*[(|])/;
const longCell = 5_000; // characters: more than a page of print
const timedSentence =
  /(?:^|[.;!?”"]\s+|\n\s*)(?:at\s+)?(?:[01]?\d|2[0-3])[:.][0-5]\d\s*(?:[ap]m|hrs|h)?\b(?=\s+[A-Z“"])/g;

const clock = /\d[:.][0-5]\d/;

export const flagsOf = (row: GridRow, text: string): readonly string[] => [
  ...(row.cells.some((cell) => formulaLike.test(cell.text)) ? ['formula_like'] : []),
  ...(row.cells.some((cell) => cell.text.length > longCell) ? ['very_long_cell'] : []),
  ...(text.length <= longCell && clock.test(text) && (text.match(timedSentence)?.length ?? 0) > 1
    ? ['two_events_in_one_row']
    : []),
];
