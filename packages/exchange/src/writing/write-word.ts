/** A chronology as a Word document, for reading, printing and signing off. */
import { aboveTable, type ChronologyExport, cellsOf, columnsOf } from './chronology-export.ts';
import { wordDocument } from './word-document.ts';

export const writeWord = (taken: ChronologyExport): Promise<Uint8Array> =>
  wordDocument({
    title: taken.title,
    marking: taken.marking,
    foot: taken.takenBy,
    above: aboveTable(taken),
    widths: columnsOf(taken).map(({ part }) => part),
    header: columnsOf(taken).map(({ name }) => name),
    rows: cellsOf(taken),
    isShaded: (at) => taken.rows[at]?.isBetween ?? false,
  });
