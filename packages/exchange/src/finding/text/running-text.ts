/** What is found in running text: entries with the line at which each begins, and what stands before the first of them. */
import { type GridRow, isBlank, type TextLine } from '../../opening/grid.ts';
import type { Section } from '../sections.ts';

/** An entry as written: its day, its time where one is said, and its lines. */
export type TextEntry = {
  readonly line: number;
  readonly date: string;
  readonly time: string;
  readonly said: readonly string[];
};

export type InRunningText = { readonly section: Section; readonly titles: readonly string[] };

/** A row at a line of the text, with those cells. */
export const textRow = (line: number, at: number, cells: readonly string[]): GridRow => ({
  locator: { line, record: at + 1 },
  cells: cells.map((text) => ({ text, span: 1 })),
});

export const entryRow = ({ line, date, time, said }: TextEntry, at: number): GridRow =>
  textRow(line, at, [date, time, said.join('\n')]);

/** Whose notes they are, of when: what stands before the first entry. */
export const titlesBefore = (lines: readonly TextLine[], first: number): readonly string[] =>
  lines.flatMap(({ line, text }) => (line < first && !isBlank(text) ? [text.trim()] : []));

const DATED: Section['columns'] = {
  headers: ['Date', 'Time', 'Text'],
  fields: ['date', 'time', 'event'],
  sureness: 1,
};

/** A section without a head; `columns` where they are not a day, a time and what happened. */
export const textSection = (
  rows: readonly GridRow[],
  about: Pick<Section, 'note' | 'lead'> & { readonly columns?: Section['columns'] },
): Section => ({
  where: 'text',
  headerAt: undefined,
  columns: DATED,
  ...about,
  rows,
  repeats: new Set(),
});
