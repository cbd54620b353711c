/** One sheet of a workbook, row by row: stored values only, so that a formula counts by its result. */
import { type Cell, emptyCell, type GridRow } from './grid.ts';
import { lastColumn, type Merge, type SheetRow, spreadMerges, withEmptyRows } from './xlsx-rows.ts';
import { type Shows, shownDate, shownMonth, storedDate, unescaped } from './xlsx-values.ts';
import { type Attributes, walkXml } from './xml.ts';

export type Workbook = {
  readonly strings: readonly string[];
  readonly styles: readonly Shows[];
  readonly from1904: boolean;
};

export type SheetText = {
  readonly rows: readonly GridRow[];
  readonly hiddenColumns: readonly string[];
  /** What the sheet prints at the head and foot of each page. */
  readonly printed: readonly string[];
};

type OpenCell = { column: number; type: string; style: number; value: string; inline: string };

const isLetter = (code: number): boolean => code >= 65 && code <= 90;

/** `AB12` → column 27, row 12; both parts may be missing. */
const reference = (
  ref: string | undefined,
): { column: number | undefined; row: number | undefined } => {
  const text = ref?.replaceAll('$', '').toUpperCase() ?? '';
  let column = 0;
  let at = 0;
  for (; isLetter(text.charCodeAt(at)); at += 1) column = column * 26 + text.charCodeAt(at) - 64;
  const row = Number.parseInt(text.slice(at), 10);
  return { column: column ? column - 1 : undefined, row: Number.isNaN(row) ? undefined : row };
};

const SMALL = 32; // from a capital to its small letter

/** The column of `AB12`, asked of every cell; undefined where it names none. */
const columnIn = (ref: string): number | undefined => {
  let column = 0;
  for (let at = 0; at < ref.length; at += 1) {
    const code = ref.charCodeAt(at);
    const capital = code >= 97 && code <= 122 ? code - SMALL : code;
    if (isLetter(capital)) column = column * 26 + capital - 64;
    else if (code !== 36) break; // a dollar says that it stays where it is
  }
  return column === 0 ? undefined : column - 1;
};

/** 0 is A, 26 is AA. */
export const columnName = (column: number): string =>
  (column >= 26 ? columnName(Math.floor(column / 26) - 1) : '') +
  String.fromCharCode(65 + (column % 26));

/** What stands at the head and foot of each page. */
const printedParts: ReadonlySet<string> = new Set(
  ['odd', 'even', 'first'].flatMap((page) => [`x:${page}Header`, `x:${page}Footer`]),
);

class SheetWalk {
  readonly rows: SheetRow[] = [];
  /** Of one row after another: each keeps a copy, without the room into which an array grows. */
  private readonly cells: Cell[] = [];
  private width = 0;
  readonly merges: Merge[] = [];
  readonly hidden = new Set<number>();
  readonly printed: string[] = [];
  private cell: OpenCell | undefined;
  private into: 'value' | 'inline' | 'printed' | undefined;
  private readonly book: Workbook;
  constructor(book: Workbook) {
    this.book = book;
  }

  open(name: string, attributes: () => Attributes): void {
    if (name === 'x:c') this.openCell(attributes());
    else if (this.cell) this.openInCell(name);
    else if (name === 'x:row') this.openRow(attributes());
    else if (name === 'x:col') this.hideColumns(attributes());
    else if (name === 'x:mergeCell') this.merge(attributes()['ref'] ?? '');
    else if (printedParts.has(name)) {
      this.into = 'printed';
      this.printed.push('');
    }
  }

  private openInCell(name: string): void {
    if (name === 'x:v') this.into = 'value';
    else if (name === 'x:t') this.into = 'inline';
  }

  private openRow({ r, hidden }: Attributes): void {
    const number = r ? Number(r) : (this.rows.at(-1)?.number ?? 0) + 1;
    this.rows.push({ number, hidden: hidden === '1' || hidden === 'true', cells: [] });
    this.width = 0;
  }

  private openCell({ r, t = 'n', s }: Attributes): void {
    const column = (r === undefined ? undefined : columnIn(r)) ?? this.width;
    this.cell = { column, type: t, style: Number(s ?? 0), value: '', inline: '' };
  }

  private hideColumns({ hidden, min, max }: Attributes): void {
    if (hidden !== '1' && hidden !== 'true') return;
    for (let n = Number(min); n <= Math.min(Number(max), lastColumn); n += 1)
      this.hidden.add(n - 1);
  }

  private merge(ref: string): void {
    const [from, to] = ref.split(':').map(reference);
    if (from?.column === undefined || from.row === undefined) return;
    if (to?.column === undefined || to.row === undefined) return;
    this.merges.push({ top: from.row, left: from.column, bottom: to.row, right: to.column });
  }

  text(text: string): void {
    if (this.into === 'printed') this.printed[this.printed.length - 1] += text;
    else if (this.into && this.cell) this.cell[this.into] += text;
  }

  close(name: string): void {
    this.into = undefined;
    if (name === 'x:c') this.closeCell();
    else if (name === 'x:row') this.closeRow();
  }

  private closeRow(): void {
    const row = this.rows.at(-1);
    if (row) row.cells = this.cells.slice(0, this.width);
  }

  private closeCell(): void {
    const { cell, cells } = this;
    this.cell = undefined;
    if (!cell || cell.column >= lastColumn) return;
    for (; this.width < cell.column; this.width += 1) cells[this.width] = emptyCell;
    cells[cell.column] = this.valueOf(cell);
    this.width = Math.max(this.width, cell.column + 1);
  }

  private valueOf({ type, style, value, inline }: OpenCell): Cell {
    if (type === 's') return { text: this.book.strings[Number(value)] ?? '', span: 1 };
    if (type === 'inlineStr') return { text: unescaped(inline), span: 1 };
    if (type === 'b') return { text: value === '1' ? 'TRUE' : 'FALSE', span: 1 };
    if (type === 'str' || type === 'e') return { text: unescaped(value), span: 1 };
    const shows = this.book.styles[style];
    if (type === 'd') return storedCell({ date: value.slice(0, 10), ...isoTime(value) });
    if (value !== '' && shows && (shows.date || shows.time)) {
      const serial = Number(value);
      // Beyond 31 December 9999 there is no such day; the number is then shown as it stands.
      if (serial >= 0 && serial < 2_958_466) {
        const stored = storedDate(serial, shows, this.book.from1904);
        const text = shownMonth(stored, shows);
        return text === undefined ? storedCell(stored) : { text, span: 1 };
      }
    }
    return { text: value, span: 1 };
  }
}

const isoTime = (value: string): { time?: string } => {
  const time = /T(\d{2}:\d{2})/.exec(value)?.[1];
  return time ? { time } : {};
};
const storedCell = (stored: { date?: string; time?: string }): Cell => ({
  text: shownDate(stored),
  stored,
  span: 1,
});
/** Reads one worksheet part. */
export const readSheet = (xml: string, sheet: string, book: Workbook): SheetText => {
  const walk = new SheetWalk(book);
  walkXml(xml, `sheet ${sheet}`, {
    open: (name, attributes) => walk.open(name, attributes),
    close: (name) => walk.close(name),
    text: (text) => walk.text(text),
  });
  spreadMerges(walk.rows, walk.merges);
  for (const column of walk.hidden) {
    for (const { cells } of walk.rows) if (cells[column]) cells[column] = emptyCell;
  }
  return {
    rows: withEmptyRows(walk.rows, sheet),
    hiddenColumns: [...walk.hidden].map(columnName),
    printed: walk.printed
      .map((text) => text.replace(/&[LCRPNDTFA]|&"[^"]*"|&\d+/g, ' ').trim())
      .filter(Boolean),
  };
};
