/**
 * Files written as answer sheets: a line for each row, its cells between bars, and after `=>` when a colleague takes it to be, or `!` and
 * why it is turned away; `@name` names the event that it tells of, for comparing files, with `?` where it is only word of it. A mark in a
 * header (`Staff<who>`) says which column is held to which field; `<text>` is where the account stands.
 * In a cell: `⏎` new line · `{2024-03-05}` stored date · `{09:15}` stored time · `#12` number · `[-out-]` deleted · `[+in+]` inserted ·
 * `‹chosen›` form field · `⟦…⟧` XML as it stands: runs in a cell of Word, attributes and value of a cell in Excel · `^` merged with the cell above · `<<` merged with the cell to its left · `~` before a line: hidden row.
 */
import type { EntryOfOthers, FileOfOthers } from './others.fixtures.ts';

export type Line = {
  readonly cells: readonly string[];
  readonly answer?: string;
  readonly hidden: boolean;
};
export type Marks = Readonly<Record<string, number>>;
type Rejection = FileOfOthers['rejected'][number];
export type Answers = {
  readonly entries: EntryOfOthers[];
  readonly rejected: Rejection[];
  readonly tells: (readonly [place: string, events: readonly string[]])[];
};

export const nothingYet = (): Answers => ({ entries: [], rejected: [], tells: [] });

const mark = /<(\w+)>$/;

const lineOf = (line: string): Line => {
  const [row = '', answer] = line.split(/\s*=>\s*/);
  const hidden = row.trim().startsWith('~');
  const cells = row
    .replace(/^\s*~/, '')
    .split('|')
    .map((cell) => cell.trim().replaceAll('⏎', '\n'));
  return { cells, hidden, ...(answer !== undefined && { answer }) };
};

export const linesOf = (sheet: string): readonly Line[] =>
  sheet
    .replace(/^\n|\n\s*$/g, '')
    .split('\n')
    .map(lineOf);

export const marksOf = (lines: readonly Line[], before: Marks): Marks => {
  const marked = lines.find(({ cells }) => cells.some((cell) => mark.test(cell)));
  if (!marked) return before;
  return Object.fromEntries(
    marked.cells.flatMap((cell, at) => (mark.test(cell) ? [[mark.exec(cell)?.[1], at]] : [])),
  );
};

export const unmarked = (cell: string): string => cell.replace(mark, '');

const WORDS = /<w:t(?: [^>]*)?>([^<]*)/g;

/** What is left of a cell when the file's own marks are understood. */
const plain = (cell: string): string =>
  cell
    .replace(/[\u00ad\u200b]/g, '')
    .replace(/<w:r><w:rPr><w:strike\/>.*?<\/w:r>/g, '')
    .replace(/\[-.*?-\]/g, '')
    .replace(/\[\+(.*?)\+\]/g, '$1')
    .replace(/[‹›]/g, '')
    .replace(/⟦(.*?)⟧/g, (_, xml: string) =>
      [...xml.matchAll(WORDS)].map(([, words]) => words).join(''),
    )
    .replace(/^#(?=\d)/, '');

/** Cells merged with the one above say what it says. */
export const filledDown = (lines: readonly Line[]): readonly Line[] => {
  const above: string[] = [];
  return lines.map((line) => {
    const cells = line.cells.map((cell, at) => (cell === '^' ? (above[at] ?? '') : cell));
    above.splice(0, above.length, ...cells);
    return { ...line, cells };
  });
};

export const answer = (
  to: Answers,
  { cells, answer: says }: Line,
  { place, marks }: { place: string; marks: Marks },
) => {
  if (says === undefined) return;
  const [when = '', ...events] = says.split(/\s+@/);
  if (events.length > 0) to.tells.push([place, events]);
  if (says.startsWith('!')) {
    to.rejected.push([place, says.slice(1) as Rejection[1]]); // the sheet spells it
    return;
  }
  const { text = 0, ...held } = marks;
  const other = Object.fromEntries(
    Object.entries(held).flatMap(([field, at]) => (cells[at] ? [[field, plain(cells[at])]] : [])),
  );
  const begins = plain(cells[text] ?? '').slice(0, 18);
  to.entries.push(
    Object.keys(other).length > 0 ? [place, when, begins, other] : [place, when, begins],
  );
};

type TextFile = {
  readonly separator?: string;
  readonly newline?: string;
  readonly quotesAll?: boolean;
  readonly trailing?: boolean;
  readonly before?: string;
  readonly encode?: (text: string) => Uint8Array;
};

const quoted = (cell: string, separator: string, all: boolean): string =>
  all || /["\r\n]/.test(cell) || cell.includes(separator)
    ? `"${cell.replaceAll('"', '""')}"`
    : cell;

/** A file of separated values. */
export const textFile = (
  name: string,
  {
    separator = ',',
    newline = '\r\n',
    quotesAll = false,
    trailing = false,
    before = '',
    encode = Buffer.from,
  }: TextFile,
  sheet: string,
): FileOfOthers => {
  const lines = linesOf(sheet);
  const marks = marksOf(lines, {});
  const to = nothingYet();
  let at = before.split('\n').length;
  let text = before;
  for (const line of lines) {
    answer(to, line, { place: `line ${at}`, marks });
    const cells = line.cells.map((cell) => quoted(unmarked(cell), separator, quotesAll));
    text += `${cells.join(separator)}${trailing ? separator : ''}${newline}`;
    at += line.cells.join('').split('\n').length;
  }
  return { name, bytes: encode(text), ...to };
};
