/** A chronology as an Excel workbook: real dates where the day is certain, words where it is not. */
import type { Occurred } from '@throughline/time/occurred';
import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import {
  aboveTable,
  type ChronologyExport,
  exportCells,
  exportColumns,
} from './chronology-export.ts';

type Value = SheetData[number][number];

const widths = [18, 14, 24, 24, 70, 36, 36, 38]; // characters, in the order of the columns

/** Excel sorts and filters by these; a doubtful or wider date stays in words, so that no doubt is lost. */
const realDate = ({
  start,
  end,
  grain,
  qualifier,
  uncertain,
  range,
}: Occurred): Value | undefined => {
  const isSure = (grain === 'day' || grain === 'minute') && !qualifier && !uncertain && !range;
  if (!start || start !== end || !isSure) return undefined;
  return {
    value: new Date(`${start}T00:00:00Z`),
    type: Date,
    format: 'dd/mm/yyyy',
    alignVertical: 'top',
  };
};

const textCell = (text: string): Value =>
  text === '' ? null : { value: text, type: String, wrap: true, alignVertical: 'top' };

/** One sheet: what was asked, the header, the rows. Text is text, whatever it begins with. */
export const writeExcel = async (taken: ChronologyExport): Promise<Uint8Array> => {
  const above: SheetData = [taken.marking, taken.title, ...aboveTable(taken)].map((line, at) => [
    { value: line, type: String, ...(at < 2 && { fontWeight: 'bold' as const }) },
  ]);
  const header = exportColumns.map((name) => ({
    value: name,
    type: String,
    fontWeight: 'bold' as const,
  }));
  const rows = taken.rows.map((row) => {
    const [, ...others] = exportCells(row);
    return [realDate(row.occurred) ?? textCell(exportCells(row)[0] ?? ''), ...others.map(textCell)];
  });
  return writeExcelFile([...above, [], header, ...rows], {
    sheet: 'Chronology',
    orientation: 'landscape',
    stickyRowsCount: above.length + 2,
    columns: widths.map((width) => ({ width })),
  }).toBuffer();
};
