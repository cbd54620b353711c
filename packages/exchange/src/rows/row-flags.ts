/** Doubts about a row that its cells raise, whatever its date. */
import type { Cell, GridRow } from '../opening/grid.ts';

/** Starts like a spreadsheet formula or a call to one: kept as text, and told. */
const formulaLike = /^\s*(=\s*\S|[@+-]\s*[A-Za-z]+[A-Za-z0-9.]*\s*[(|])/;
const longCell = 5_000; // characters: more than a page of print
const timedSentence =
  /(?:^|[.;!?”"]\s+|\n\s*)(?:at\s+)?(?:[01]?\d|2[0-3])[:.][0-5]\d\s*(?:[ap]m|hrs|h)?\b(?=\s+[A-Z“"])/g;

const clock = /\d[:.][0-5]\d/;

const LAST_SIGN = '@'.charCodeAt(0); // letters come after
const [NOUGHT, NINE] = ['0'.charCodeAt(0), '9'.charCodeAt(0)];
const mayBeFormula = (text: string): boolean => {
  const first = text.charCodeAt(0);
  if (first >= NOUGHT && first <= NINE) return false; // a date, a time, a number
  return first <= LAST_SIGN || first > 127; // some spaces lie beyond ASCII
};

const none: readonly string[] = []; // of nearly every row

const isLong = ({ text }: Cell): boolean => text.length > longCell;
const isFormulaLike = ({ text }: Cell): boolean => mayBeFormula(text) && formulaLike.test(text);

export const flagsOf = ({ cells }: GridRow, text: string): readonly string[] => {
  if (!clock.test(text) && !cells.some((cell) => isLong(cell) || isFormulaLike(cell))) return none;
  const flags: string[] = [];
  if (cells.some(isFormulaLike)) flags.push('formula_like');
  if (cells.some(isLong)) flags.push('very_long_cell');
  const isRead = text.length <= longCell && clock.test(text);
  if (isRead && (text.match(timedSentence)?.length ?? 0) > 1) flags.push('two_events_in_one_row');
  return flags;
};
