/** A chronology as an Excel workbook: real dates where the day is certain, words where it is not. */
import type { Occurred } from '@throughline/time/occurred';
import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import { aboveTable, type ChronologyExport, cellsOf, columnsOf } from './chronology-export.ts';

type Value = SheetData[number][number];

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

/** What would read as the code of a character, "_x000D_", is written so that it reads as it stands (ECMA-376 part 1, ST_Xstring). */
const asItStands = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');

const codeOf = (characters: string): string =>
  characters
    .split('')
    .map((unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .join('');

/** What the library would leave out stands as its code: above all the mark for a character that somebody's program lost. */
const asCodes = (text: string): string =>
  text.replace(/(?![\t\n\r])[\p{Cc}\p{Noncharacter_Code_Point}\ufffd]/gu, codeOf);

const textCell = (text: string): Value =>
  text === ''
    ? null
    : { value: asCodes(asItStands(text)), type: String, wrap: true, alignVertical: 'top' };

/** A line that is no entry stands out, and says in words what it is. */
const shaded = (cell: Value): Value => ({
  ...(typeof cell === 'object' && cell !== null ? cell : { value: '', type: String }),
  backgroundColor: '#E8E8E8',
});

/** Lines that may stay in sight with the header while somebody scrolls; more would leave no room for the rows. */
const few = 8;

/** One sheet: what was asked, the header, the rows. Text is text, whatever it begins with. */
export const writeExcel = async (taken: ChronologyExport): Promise<Uint8Array> => {
  const above: SheetData = [taken.marking, taken.title, ...aboveTable(taken)].map((line, at) => [
    { value: line, type: String, ...(at < 2 && { fontWeight: 'bold' as const }) },
  ]);
  const header = columnsOf(taken).map(({ name }) => ({
    value: name,
    type: String,
    fontWeight: 'bold' as const,
  }));
  const rows = cellsOf(taken).map(([date = '', ...others], at) => {
    const row = taken.rows[at];
    return [(row && realDate(row.occurred)) ?? textCell(date), ...others.map(textCell)].map(
      (cell) => (row?.isBetween ? shaded(cell) : cell),
    );
  });
  return writeExcelFile([...above, [], header, ...rows], {
    sheet: 'Chronology',
    orientation: 'landscape',
    ...(above.length <= few && { stickyRowsCount: above.length + 2 }),
    columns: columnsOf(taken).map(({ characters }) => ({ width: characters })),
  }).toBuffer();
};
