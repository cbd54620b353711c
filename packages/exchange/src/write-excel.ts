/** A chronology as an Excel workbook: real dates where the day is certain, words where it is not. */
import type { Occurred } from '@throughline/time/occurred';
import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import {
  aboveTable,
  byWhom,
  type ChronologyExport,
  cellsOf,
  columnsOf,
  howMuch,
} from './chronology-export.ts';

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

const textCell = (text: string): Value =>
  text === '' ? null : { value: asItStands(text), type: String, wrap: true, alignVertical: 'top' };

/** A line that is no entry stands out, and says in words what it is. */
const shaded = (cell: Value): Value => ({
  ...(typeof cell === 'object' && cell !== null ? cell : { value: '', type: String }),
  backgroundColor: '#E8E8E8',
});

const lines = (all: readonly string[]): SheetData =>
  all.map((line, at) => [
    { value: line, type: String, ...(at < 2 && { fontWeight: 'bold' as const }) },
  ]);

/** The name of the sheet that says it; Excel has no room for more than 31 letters. */
const SAID = 'What was asked and left out';

const few = 8; // lines that may stand above the header and stay in sight while somebody scrolls

/** What stands above the rows. Many lines would leave no room for them: then the others stand on a sheet of their own. */
const aboveRows = (taken: ChronologyExport): readonly string[] => {
  const all = [taken.marking, taken.title, ...aboveTable(taken)];
  if (all.length <= few) return all;
  return [
    taken.marking,
    taken.title,
    howMuch(taken),
    byWhom(taken),
    `What was asked, and what is left out, stands on the sheet “${SAID}”`,
  ];
};

/** The rows under their header, which stays in sight; and what was asked. Text is text, whatever it begins with. */
export const writeExcel = async (taken: ChronologyExport): Promise<Uint8Array> => {
  const above = lines(aboveRows(taken));
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
  const chronology = {
    data: [...above, [], header, ...rows],
    sheet: 'Chronology',
    orientation: 'landscape' as const,
    stickyRowsCount: above.length + 2,
    columns: columnsOf(taken).map(({ characters }) => ({ width: characters })),
  };
  const said = {
    data: lines([taken.marking, taken.title, ...aboveTable(taken)]),
    sheet: SAID,
    orientation: 'landscape' as const,
    columns: [{ width: 120 }],
  };
  return writeExcelFile(
    aboveTable(taken).length + 2 > few ? [chronology, said] : [chronology],
  ).toBuffer();
};
