/** A chronology as a Word document, for reading, printing and signing off. */
import {
  aboveTable,
  type ChronologyExport,
  exportCells,
  exportColumns,
} from './chronology-export.ts';
import { wordDocument } from './word-document.ts';

const widths = [16, 11, 17, 17, 46, 18, 17, 12]; // parts of the page, in the order of the columns

export const writeWord = (taken: ChronologyExport): Promise<Uint8Array> =>
  wordDocument({
    title: taken.title,
    marking: taken.marking,
    foot: taken.takenBy,
    above: aboveTable(taken),
    widths,
    header: exportColumns,
    rows: taken.rows.map(exportCells),
  });
