/** What a document with tables tells outside them, where it goes on as lines or headings that are days: "Narrative", "12 April 2024 – home visit. …". */
import type { GridRow, OpenedFile, TextLine } from '../../opening/grid.ts';
import { UNDER_TABLE } from '../../opening/open-docx.ts';
import type { Section } from '../sections.ts';
import { datedLines } from './dated-lines.ts';
import { linesUnderDays } from './lines-under-days.ts';
import type { InRunningText } from './running-text.ts';

const fewest = 3; // entries; a version and its day are said once or twice
const leastText = 25; // characters on average, of which no account is made

const accountOf = ({ cells }: GridRow): string => cells.at(-1)?.text ?? '';

/** Its section; undefined where nothing is told there. */
export const besideTables = (lines: readonly TextLine[]): InRunningText | undefined => {
  const found = datedLines(lines) ?? linesUnderDays(lines);
  if (!found) return undefined;
  const { rows } = found.section;
  const length = rows.reduce((sum, row) => sum + accountOf(row).length, 0);
  if (rows.length < fewest || length < leastText * rows.length) return undefined;
  const note =
    'Beside its tables the document goes on in lines that begin with a date; we took each for the beginning of an entry';
  return { ...found, section: { ...found.section, note } };
};

/** Notes without those that only quote from a document what was read as its entries: all from the first of them on. */
export const untold = (
  { notes, provenance }: OpenedFile,
  sections: readonly Section[],
): readonly string[] => {
  const first = sections.at(-1)?.rows[0]?.locator;
  if (sections.length < 2 || !first || !('line' in first)) return notes;
  let line = provenance.titles.length; // paragraphs over the first table
  return notes.filter((note) => {
    if (!note.startsWith(UNDER_TABLE)) return true;
    line += 1;
    return line < first.line;
  });
};
