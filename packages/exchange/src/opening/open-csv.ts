/** A text file of separated values, as spreadsheets, databases and case systems write it. */
import { isHeaderRow, type Mapping, mapColumns, mayBeHeader } from '../columns/columns.ts';
import { type Decoded, decodeText } from './encoding.ts';
import { fixedWidth } from './fixed-width.ts';
import {
  type Cell,
  type Grid,
  type GridRow,
  isBlank,
  type OpenedFile,
  withoutUnseen,
} from './grid.ts';
import { wholeAgain } from './overfull-lines.ts';
import { RefusedFile } from './refused.ts';
import { type Line, separatedValues } from './separated-values.ts';

const mostColumns = 2_000; // of a chronology; office programs end at 16,384

const separators = [',', ';', '\t', '|'] as const;

const textsOf = (line: Line | undefined): readonly string[] =>
  line?.cells.map(({ text }) => text) ?? [];

/** A line of one cell names no two columns, the date's and the event's. */
const isHeader = (line: Line, mapping: Mapping | undefined): boolean => {
  if (line.cells.length < 2) return false;
  const texts = textsOf(line);
  return isHeaderRow(texts, mapColumns(texts, mapping));
};

/** How many lines are cut into the same number of cells, of more than one. */
const mostAlike = (lines: readonly Line[]): number => {
  const widths = new Map<number, number>();
  for (const { cells } of lines) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
  widths.delete(1);
  return Math.max(0, ...widths.values());
};

/** The separator under which a header is found; failing that, the one that cuts most lines alike. */
const chooseSeparator = (text: string, mapping: Mapping | undefined): string => {
  const sample = text.slice(0, 50_000);
  const scored = separators.map((separator) => {
    const { lines } = separatedValues(sample, separator);
    const header = lines
      .slice(0, 40)
      .filter(({ cells }) => cells.length <= mostColumns)
      .some((line) => isHeader(line, mapping));
    return { separator, score: (header ? 1_000_000 : 0) + mostAlike(lines) };
  });
  return scored.toSorted((a, b) => b.score - a.score)[0]?.separator ?? ',';
};

/** Most lines are cut alike, or a header says how; commas in sentences do neither. */
const isTable = (lines: readonly Line[], mapping: Mapping | undefined): boolean => {
  const filled = lines.filter(({ cells }) => cells.some(({ text }) => !isBlank(text)));
  return mostAlike(filled) * 2 > filled.length || lines.some((line) => isHeader(line, mapping));
};

const uncut = (text: string): readonly Line[] =>
  text.split(/\r\n|\n|\r/).map((each, at) => ({
    locator: { line: at + 1, record: at },
    cells: [{ text: each, span: 1 }],
  }));

/** The rule under the head of a table that is drawn with bars: "|------|:----:|". */
const isRule = ({ cells }: Line): boolean => {
  const drawn = cells.map(({ text }) => text).join('');
  return /-{3}/.test(drawn) && /^[\s:=+-]+$/.test(drawn);
};

/** A text that is kept from being taken for a number: `="0012"`. */
const GUARDED = /^=("(?:[^"]|"")*")$/s;

const unguarded = (line: Line): Line => ({
  ...line,
  cells: line.cells.map((cell) => {
    const [, inside] = GUARDED.exec(cell.text) ?? [];
    return inside ? { ...cell, text: inside.slice(1, -1).replaceAll('""', '"') } : cell;
  }),
});

const plainLines = (lines: readonly Line[], text: string): readonly Line[] => {
  const unruled = text.includes('---') ? lines.filter((line) => !isRule(line)) : lines;
  return text.includes('="') ? unruled.map(unguarded) : unruled;
};

const NOTHING = 'NULL'; // as databases write an empty field
const isNothing = ({ text }: Cell): boolean => text === NOTHING;

const countedFrom = (headerAt: number, { locator: { line, record }, cells }: Line): GridRow => ({
  locator: { line, record: record - headerAt },
  cells: cells.some(isNothing)
    ? cells.map((cell) => (isNothing(cell) ? { ...cell, text: '' } : cell))
    : cells,
});

/** Lines above the header take no part in the count of records. Most files' lines are rows as they stand. */
const rowsOf = (lines: readonly Line[], headerAt: number, text: string): readonly GridRow[] =>
  headerAt === 0 && !text.includes(NOTHING)
    ? lines
    : lines.map((line) => countedFrom(headerAt, line));

const decodedText = (bytes: Uint8Array): Decoded | undefined => {
  const decoded = decodeText(bytes);
  return decoded && { ...decoded, text: withoutUnseen(decoded.text) };
};

/** Reads the text; `mapping` helps to know the header where its words are an agency's own. */
export const openCsv = (bytes: Uint8Array, mapping?: Mapping): OpenedFile => {
  const decoded = decodedText(bytes);
  if (!decoded) {
    throw new RefusedFile(
      'unknown format',
      'it is neither Word (.docx), Excel (.xlsx) nor text (.csv); ask for one of these',
    );
  }
  const [, declared] = /^sep=([^"])\r?\n/i.exec(decoded.text) ?? []; // a line that Excel understands
  const separator = declared ?? chooseSeparator(decoded.text, mapping);
  const separated = separatedValues(decoded.text, separator);
  const cut = isTable(separated.lines, mapping) ? separated.lines : fixedWidth(decoded.text);
  const lines = cut ? plainLines(cut, decoded.text) : uncut(decoded.text);
  const { isDamaged } = separated;
  const widest = lines.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  if (widest > mostColumns) {
    throw new RefusedFile(
      'no table found',
      `a line of it has ${widest} columns, and we read at most ${mostColumns}; send the chronology alone`,
    );
  }
  const headerAt = lines.findIndex((line) => isHeader(line, mapping));
  const firstHead = headerAt < 0 && mayBeHeader(textsOf(lines[0])) ? 0 : headerAt; // -1: it begins with an entry
  const { lines: whole, overfull } = wholeAgain(lines, headerAt, { separator, mapping });
  const grid: Grid = { where: 'file', rows: rowsOf(whole, firstHead, decoded.text) };
  return {
    format: 'csv',
    encoding: decoded.encoding,
    separator,
    grids: [grid],
    lines: () => decoded.text.split(/\r\n|\n|\r/).map((text, at) => ({ line: at + 1, text })),
    notes: [
      ...(isDamaged ? ['Quotation marks do not pair up; they were read as plain characters'] : []),
      ...(overfull > 0
        ? [
            `${overfull} ${overfull === 1 ? 'line has' : 'lines have'} more cells than there are heads; we took what was over for more words of the last`,
          ]
        : []),
    ],
    provenance: { titles: [], headers: [], footnotes: [], properties: {} },
  };
};
