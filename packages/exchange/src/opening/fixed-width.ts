/** Text in columns of a fixed width, as old systems print their lists: cut where every line has its gaps. */
import type { Line } from './separated-values.ts';

const fewestColumns = 3;
const fewestRows = 2; // lines under the head that are cut where it is
const looked = 40; // lines from the top, among which the head stands

const HEADS = /\S+(?: \S+)*/g; // words one space apart are of one head

type Heads = { readonly at: number; readonly starts: readonly number[] };

const startsOf = (line: string): readonly number[] =>
  [...line.matchAll(HEADS)].map(({ index }) => index);

/** A line with a gap before each column, and something in most of them. */
const isCut = (line: string, starts: readonly number[]): boolean =>
  starts.every((start) => start === 0 || start > line.length || line[start - 1] === ' ') &&
  starts.filter((start) => (line[start] ?? ' ') !== ' ').length > starts.length / 2;

/** Words that had no room on the line above: nothing stands in the first column. */
const goesOn = (line: string, starts: readonly number[]): boolean =>
  line.trim() !== '' &&
  line.slice(0, starts[1]).trim() === '' &&
  starts.includes(line.search(/\S/)) &&
  starts.every((start) => start === 0 || start > line.length || line[start - 1] === ' ');

const headsOf = (lines: readonly string[]): Heads | undefined => {
  for (const [at, line] of lines.slice(0, looked).entries()) {
    const starts = startsOf(line);
    if (starts.length < fewestColumns) continue;
    const under = lines.slice(at + 1).filter((each) => each.trim() !== '');
    const cut = under.filter((each) => isCut(each, starts));
    const others = under.filter((each) => !isCut(each, starts) && !goesOn(each, starts));
    if (cut.length >= fewestRows && cut.length > others.length) return { at, starts };
  }
  return undefined;
};

const cellsOf = (line: string, starts: readonly number[]): Line['cells'] =>
  starts.map((start, column) => ({
    text: line.slice(column === 0 ? 0 : start, starts[column + 1]).trim(),
    span: 1,
  }));

/** The cells with what goes on below them. */
const continued = (cells: Line['cells'], more: Line['cells']): Line['cells'] =>
  cells.map((cell, column) => {
    const said = more[column]?.text ?? '';
    return said === '' ? cell : { ...cell, text: `${cell.text}\n${said}`.trim() };
  });

/** The lines cut into columns; undefined where no head stands over lines that are cut as it is. */
export const fixedWidth = (text: string): readonly Line[] | undefined => {
  const lines = text.trimEnd().split(/\r\n|\n|\r/);
  const heads = headsOf(lines);
  if (heads === undefined) return undefined;
  const { starts } = heads;
  const read: Line[] = [];
  let isUnderRow = false; // what goes on belongs to a row of the table, and to no title
  lines.forEach((line, at) => {
    const above = read.at(-1);
    if (isUnderRow && above && !isCut(line, starts) && goesOn(line, starts)) {
      read[read.length - 1] = { ...above, cells: continued(above.cells, cellsOf(line, starts)) };
      return;
    }
    isUnderRow = at > heads.at && isCut(line, starts);
    const cells =
      at === heads.at || isUnderRow ? cellsOf(line, starts) : [{ text: line.trim(), span: 1 }];
    read.push({ locator: { line: at + 1, record: at }, cells });
  });
  return read;
};
