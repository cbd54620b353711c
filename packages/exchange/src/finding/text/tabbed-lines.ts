/** Running text whose columns were made with the tab key, under a line of heads. */
import { isHeaderRow, mapColumns } from '../../columns/columns.ts';
import { type Grid, isBlank, type TextLine } from '../../opening/grid.ts';
import { findSections } from '../sections.ts';
import { type InRunningText, textRow, titlesBefore } from './running-text.ts';

const cellsOf = ({ text }: TextLine): readonly string[] =>
  text.split('\t').map((cell) => cell.trim());

const isHead = (line: TextLine): boolean => {
  const cells = line.text.includes('\t') ? cellsOf(line) : [];
  return isHeaderRow(cells, mapColumns(cells));
};

/** A section with a row for each line under the heads; undefined where no line is of heads. */
export const tabbedLines = (lines: readonly TextLine[]): InRunningText | undefined => {
  const head = lines.find(isHead);
  if (head === undefined) return undefined;
  const under = lines.filter(({ line, text }) => line >= head.line && !isBlank(text));
  const rows = under.map((line, at) => textRow(line.line, at - 1, cellsOf(line)));
  const grid: Grid = { where: 'text', rows };
  const [section] = findSections([grid]).sections;
  return section && { section, titles: titlesBefore(lines, head.line) };
};
