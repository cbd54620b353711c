/** Separated values, with quotes as office programs set them and as people mistype them; in one pass, however they stand. */
import type { Cell } from './grid.ts';

/** A record, by the line on which it begins and its number from 0. */
export type Line = {
  readonly locator: { readonly line: number; readonly record: number };
  readonly cells: readonly Cell[];
};

const QUOTE = 34;
const CARRIAGE_RETURN = 13;
const LINE_FEED = 10;

const isLineEnd = (code: number): boolean => code === LINE_FEED || code === CARRIAGE_RETURN;

const lineBreaks = (text: string): number =>
  text.includes('\n') || text.includes('\r') ? text.split(/\r\n|\n|\r/).length - 1 : 0;

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

const OPENS = /[\s(]"[^\s,;"]/; // with what stands before it and after

class Cutter {
  private at = 0;
  private line = 1;
  /** Up to where quotes within quotes were looked for in vain: nothing is looked at twice. */
  private looked = 0;
  private readonly text: string;
  private readonly separator: number;
  constructor(text: string, separator: number) {
    this.text = text;
    this.separator = separator;
  }

  /** Its records; undefined where a quote is never closed. */
  lines(quotes: boolean): Line[] | undefined {
    const lines: Line[] = [];
    const cells: Cell[] = []; // of one record after another: each keeps a copy, without the room into which an array grows
    while (this.at < this.text.length) {
      const locator = { line: this.line, record: lines.length };
      let count = 0;
      for (;;) {
        const text = this.cell(quotes);
        if (text === undefined) return undefined;
        cells[count] = { text, span: 1 };
        count += 1;
        if (this.text.charCodeAt(this.at) !== this.separator) break;
        this.at += 1;
      }
      lines.push({ locator, cells: cells.slice(0, count) });
      this.at += this.text.startsWith('\r\n', this.at) ? 2 : 1;
      this.line += 1;
    }
    return lines;
  }

  private cell(quotes: boolean): string | undefined {
    return quotes && this.text.charCodeAt(this.at) === QUOTE ? this.quoted() : this.plain();
  }

  private plain(): string {
    const from = this.at;
    this.at = endOfPlain(this.text, from, this.separator);
    return this.text.slice(from, this.at);
  }

  /** Undefined where it is never closed. Words after the closing quote make all its quotes plain characters, unless they are quoted themselves. */
  private quoted(): string | undefined {
    const close = closingQuote(this.text, this.at + 1);
    if (close < 0) return undefined;
    const from = this.at + 1;
    const said = this.text.slice(from, close);
    const inside = said.includes('""') ? said.replaceAll('""', '"') : said;
    this.at = close + 1;
    const after = this.plain();
    if (after !== '') {
      const end = this.endOfQuoting(from);
      if (end !== undefined) {
        this.at = end + 1;
        return this.text.slice(from, end);
      }
    }
    this.line += lineBreaks(inside);
    return after === '' ? inside : `"${inside}"${after}`;
  }

  /** Where a cell ends in which somebody is quoted and no quote was doubled, `"He said "no", twice"`, if its quotes pair up on the line. */
  private endOfQuoting(from: number): number | undefined {
    if (from < this.looked) return undefined;
    let open = 1;
    let at = from;
    for (; at < this.text.length && !isLineEnd(this.text.charCodeAt(at)); at += 1) {
      if (this.text.charCodeAt(at) !== QUOTE) continue;
      open += OPENS.test(this.text.slice(at - 1, at + 2)) ? 1 : -1;
      if (open > 0) continue;
      if (this.endsCell(at + 1)) return at;
      break;
    }
    this.looked = at;
    return undefined;
  }

  private endsCell(at: number): boolean {
    const code = this.text.charCodeAt(at);
    return at === this.text.length || code === this.separator || isLineEnd(code);
  }
}

/** `isDamaged`: its quotes do not pair up, and are read as plain characters. */
export const separatedValues = (
  text: string,
  separator: string,
): { readonly lines: readonly Line[]; readonly isDamaged: boolean } => {
  const by = separator.charCodeAt(0);
  const lines = new Cutter(text, by).lines(true);
  if (lines !== undefined) return { lines, isDamaged: false };
  return { lines: new Cutter(text, by).lines(false) ?? [], isDamaged: true };
};
