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

const headsOf = (lines: readonly string[]): Heads | undefined => {
  for (const [at, line] of lines.slice(0, looked).entries()) {
    const starts = startsOf(line);
    if (starts.length < fewestColumns) continue;
    const under = lines.slice(at + 1).filter((each) => each.trim() !== '');
    const cut = under.filter((each) => isCut(each, starts));
    if (cut.length >= fewestRows && cut.length * 2 > under.length) return { at, starts };
  }
  return undefined;
};

const cellsOf = (line: string, starts: readonly number[]): Line['cells'] =>
  starts.map((start, column) => ({
    text: line.slice(column === 0 ? 0 : start, starts[column + 1]).trim(),
    span: 1,
  }));

/** The lines cut into columns; undefined where no head stands over lines that are cut as it is. */
export const fixedWidth = (text: string): readonly Line[] | undefined => {
  const lines = text.trimEnd().split(/\r\n|\n|\r/);
  const heads = headsOf(lines);
  if (heads === undefined) return undefined;
  return lines.map((line, at) => ({
    locator: { line: at + 1, record: at },
    cells:
      at < heads.at || (at > heads.at && !isCut(line, heads.starts))
        ? [{ text: line.trim(), span: 1 }]
        : cellsOf(line, heads.starts),
  }));
};
