/** One sheet of a workbook, row by row: stored values only, so that a formula counts by its result. */
import { columnIn, columnName, reference } from './cell-reference.ts';
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

/** What stands at the head and foot of each page. */
const printedParts: ReadonlySet<string> = new Set(
  ['odd', 'even', 'first'].flatMap((page) => [`x:${page}Header`, `x:${page}Footer`]),
);

class SheetWalk {
  readonly rows: SheetRow[] = [];
  readonly merges: Merge[] = [];
  readonly hidden = new Set<number>();
  readonly printed: string[] = [];
  private into: 'value' | 'inline' | 'printed' | undefined;
  /** What is known of the row that is open. */
  private number = 0;
  private isHidden = false;
  private width = 0;
  /** Of one row after another: each keeps a copy, without the room into which an array grows. */
  private readonly cells: Cell[] = [];
  /** What is known of the cell that is open. */
  private isInCell = false;
  private column = 0;
  private type = '';
  private style = 0;
  private value = '';
  private inline = '';
  private readonly sheet: string;
  private readonly book: Workbook;
  constructor(sheet: string, book: Workbook) {
    this.sheet = sheet;
    this.book = book;
  }

  open(name: string, attributes: () => Attributes): void {
    if (name === 'x:c') this.openCell(attributes());
    else if (this.isInCell) this.openInCell(name);
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
    this.number = r ? Number(r) : this.number + 1;
    this.isHidden = hidden === '1' || hidden === 'true';
    this.width = 0;
  }

  private openCell({ r, t = 'n', s }: Attributes): void {
    this.isInCell = true;
    this.column = (r === undefined ? undefined : columnIn(r)) ?? this.width;
    this.type = t;
    this.style = Number(s ?? 0);
    this.value = '';
    this.inline = '';
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
    if (this.into === 'inline') this.inline += text;
    else if (this.into === 'value') this.value += text;
    else if (this.into === 'printed') this.printed[this.printed.length - 1] += text;
  }

  close(name: string): void {
    this.into = undefined;
    if (name === 'x:c') this.closeCell();
    else if (name === 'x:row') this.closeRow();
  }

  private closeRow(): void {
    const locator = { sheet: this.sheet, row: this.number };
    const cells = this.cells.slice(0, this.width);
    this.rows.push(this.isHidden ? { locator, cells, hidden: true } : { locator, cells });
  }

  private closeCell(): void {
    const { cells, column } = this;
    this.isInCell = false;
    if (column >= lastColumn) return;
    for (; this.width < column; this.width += 1) cells[this.width] = emptyCell;
    cells[column] = this.cellRead();
    this.width = Math.max(this.width, column + 1);
  }

  private cellRead(): Cell {
    const { type, value, inline } = this;
    if (type === 's') return { text: this.book.strings[Number(value)] ?? '', span: 1 };
    if (type === 'inlineStr') return { text: unescaped(inline), span: 1 };
    if (type === 'b') return { text: value === '1' ? 'TRUE' : 'FALSE', span: 1 };
    if (type === 'str' || type === 'e') return { text: unescaped(value), span: 1 };
    const shows = this.book.styles[this.style];
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
  const walk = new SheetWalk(sheet, book);
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
