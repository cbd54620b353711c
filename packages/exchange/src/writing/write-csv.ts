/** A chronology as separated values, for whatever reads them; nothing in it can run as a formula. */
import { stringify } from 'csv-stringify/sync';
import { aboveTable, type ChronologyExport, cellsOf, columnsOf } from './chronology-export.ts';

/**
 * What some program may take for a formula: also after spaces or control characters, which Excel and
 * others pass over, and in the full-width forms of the signs.
 */
const maybeFormula = /^[\s\p{C}]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r]/u;

const guarded = (cell: string): string => (maybeFormula.test(cell) ? `'${cell}` : cell);

/** UTF-8 with a mark, so that Excel shows every script; formula-like cells begin with an apostrophe. */
export const writeCsv = (taken: ChronologyExport): Uint8Array => {
  const above = [taken.marking, taken.title, ...aboveTable(taken)].map((line) => [line]);
  const rows = [...above, [], columnsOf(taken).map(({ name }) => name), ...cellsOf(taken)];
  return Buffer.from(
    stringify(
      rows.map((cells) => cells.map(guarded)),
      { bom: true, quoted: true, record_delimiter: 'windows' },
    ),
  );
};
