/** The blank chronology that a review sends to each agency, in columns of the review's choosing. */
import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import { wordDocument } from './word-document.ts';

export type TemplateColumn = {
  readonly name: string;
  readonly mandatory: boolean;
  /** Parts of the page's width; 10 where nothing is said. */
  readonly width?: number;
};

export type Template = {
  readonly title: string;
  readonly marking: string;
  /** For whom, by when, and how dates are to be written: a line each. */
  readonly instructions: readonly string[];
  readonly columns: readonly TemplateColumn[];
};

/** What most reviews ask for; a review may leave out, add and rename. */
export const usualColumns: readonly TemplateColumn[] = [
  { name: 'Date', mandatory: true, width: 14 },
  { name: 'Time', mandatory: false },
  { name: 'Source of information', mandatory: true, width: 18 },
  { name: 'Event', mandatory: true, width: 46 },
  { name: 'Action taken', mandatory: false, width: 24 },
  { name: 'Comment', mandatory: false, width: 24 },
];

/** How to write dates so that nothing is lost, for the instructions of any template. */
export const howToWriteDates =
  'Write dates as you know them: 27/10/2024, “about March 2023”, “w/c 3 June 2024”, “not known”. Put the time in its own column, and leave it empty if you do not know it.';

const blankRows = 20;

const headOf = ({ name, mandatory }: TemplateColumn): string => (mandatory ? `${name} *` : name);

const above = ({ instructions, columns }: Template): readonly string[] => [
  ...instructions,
  ...(columns.some(({ mandatory }) => mandatory)
    ? ['Columns marked * must be filled in for every entry.']
    : []),
];

export const writeWordTemplate = (template: Template): Promise<Uint8Array> =>
  wordDocument({
    title: template.title,
    marking: template.marking,
    foot: '',
    above: above(template),
    widths: template.columns.map(({ width = 10 }) => width),
    header: template.columns.map(headOf),
    rows: Array.from({ length: blankRows }, () => template.columns.map(() => '')),
  });

/** Cells are formatted as text, so that Excel leaves a date as its writer typed it. */
export const writeExcelTemplate = (template: Template): Promise<Uint8Array> => {
  const lines: SheetData = [template.marking, template.title, ...above(template)].map(
    (line, at) => [{ value: line, type: String, ...(at < 2 && { fontWeight: 'bold' as const }) }],
  );
  const header = template.columns.map((column) => ({
    value: headOf(column),
    type: String,
    fontWeight: 'bold' as const,
    backgroundColor: '#E8E8E8' as const,
  }));
  const rows = Array.from({ length: blankRows }, () =>
    template.columns.map(() => ({ value: '', type: String, format: '@', wrap: true })),
  );
  return writeExcelFile([...lines, [], header, ...rows], {
    sheet: 'Chronology',
    orientation: 'landscape',
    stickyRowsCount: lines.length + 2,
    columns: template.columns.map(({ width = 10 }) => ({ width: width * 1.5 })),
  }).toBuffer();
};
