/** A chronology as separated values, for whatever reads them; nothing in it can run as a formula. */
import { stringify } from 'csv-stringify/sync';
import {
  aboveTable,
  type ChronologyExport,
  exportCells,
  exportColumns,
} from './chronology-export.ts';

/** UTF-8 with a mark, so that Excel shows every script; formula-like cells begin with an apostrophe. */
export const writeCsv = (taken: ChronologyExport): Uint8Array => {
  const above = [taken.marking, taken.title, ...aboveTable(taken)].map((line) => [line]);
  const rows = [
    ...above,
    [],
    [...exportColumns],
    ...taken.rows.map((row) => [...exportCells(row)]),
  ];
  return Buffer.from(
    stringify(rows, {
      bom: true,
      escape_formulas: true,
      quoted: true,
      record_delimiter: 'windows',
    }),
  );
};
