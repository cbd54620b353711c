/** Separated values, with quotes as office programs set them and as people mistype them; in one pass, however they stand. */
import type { Cell } from './grid.ts';

export type Line = { readonly line: number; readonly cells: readonly Cell[] };

const QUOTE = 34;
const CARRIAGE_RETURN = 13;
const LINE_FEED = 10;

const isLineEnd = (code: number): boolean => code === LINE_FEED || code === CARRIAGE_RETURN;

const lineBreaks = (text: string): number => text.match(/\r\n|\n|\r/g)?.length ?? 0;

/** Where the separator or the end of the line stands. */
const endOfPlain = (text: string, from: number, separator: number): number => {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === separator || isLineEnd(code)) return at;
  }
  return text.length;
};

/** Where the quote stands that closes a cell; -1 where none does. */
const closingQuote = (text: string, from: number): number => {
  let at = text.indexOf('"', from);
  while (at >= 0 && text.charCodeAt(at + 1) === QUOTE) at = text.indexOf('"', at + 2);
  return at;
};

type Found = { readonly text: string; readonly end: number };

const plainCell = (text: string, from: number, separator: number): Found => {
  const end = endOfPlain(text, from, separator);
  return { text: text.slice(from, end), end };
};

/** Undefined where it is never closed. Words after the closing quote make all its quotes plain characters. */
const quotedCell = (text: string, from: number, separator: number): Found | undefined => {
  const close = closingQuote(text, from + 1);
  if (close < 0) return undefined;
  const said = text.slice(from + 1, close);
  const inside = said.includes('""') ? said.replaceAll('""', '"') : said;
  const after = plainCell(text, close + 1, separator);
  return after.text === ''
    ? { text: inside, end: after.end }
    : { text: `"${inside}"${after.text}`, end: after.end };
};

/** Its records, each with the line on which it begins; undefined where a quote is never closed. */
const readLines = (text: string, separator: number, quotes: boolean): Line[] | undefined => {
  const lines: Line[] = [];
  let line = 1;
  let at = 0;
  while (at < text.length) {
    const cells: Cell[] = [];
    const begins = line;
    for (;;) {
      const isQuoted = quotes && text.charCodeAt(at) === QUOTE;
      const cell = isQuoted ? quotedCell(text, at, separator) : plainCell(text, at, separator);
      if (cell === undefined) return undefined;
      cells.push({ text: cell.text, span: 1 });
      if (isQuoted) line += lineBreaks(cell.text);
      at = cell.end;
      if (text.charCodeAt(at) !== separator) break;
      at += 1;
    }
    lines.push({ line: begins, cells });
    at += text.startsWith('\r\n', at) ? 2 : 1;
    line += 1;
  }
  return lines;
};

/** `isDamaged`: its quotes do not pair up, and are read as plain characters. */
export const separatedValues = (
  text: string,
  separator: string,
): { readonly lines: readonly Line[]; readonly isDamaged: boolean } => {
  const by = separator.charCodeAt(0);
  const lines = readLines(text, by, true);
  if (lines !== undefined) return { lines, isDamaged: false };
  return { lines: readLines(text, by, false) ?? [], isDamaged: true };
};
