/**
 * The tables of a Word document, read as its author sees them with all changes accepted: deleted
 * text is not text, nor is what was struck through; inserted text is; hidden text and unfilled placeholders are
 * left out and counted.
 */
import {
  addParagraph,
  isWhollyStruck,
  type OpenCell,
  type OpenRow,
  placed,
  withStruck,
} from './docx-rows.ts';
import { type Cell, type Grid, type GridRow, withoutUnseen } from './grid.ts';
import { type Attributes, walkXml } from './xml.ts';

export type DocxText = {
  readonly grids: readonly Grid[];
  /** Paragraphs before the first table, and after it. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Pieces of text left out, by why. */
  readonly leftOut: Readonly<Record<'deleted' | 'hidden' | 'struck' | 'deletedRows', number>>;
};

type OpenTable = {
  grid: { where: string; rows: GridRow[]; lead?: string; inside?: Grid };
  rows: number;
  row: OpenRow | undefined;
  cell: OpenCell | undefined;
  above: Cell[];
};

const isOff = (value: string | undefined): boolean =>
  value !== undefined && ['0', 'false', 'off', 'none'].includes(value);

/** Subtrees that are not what the reader of the document sees as its text. */
const notText = new Set([
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'mc:Fallback',
  'w:rPrChange',
  'w:pPrChange',
  'w:tcPrChange',
  'w:trPrChange',
  'w:tblPrChange',
]);
const STRIKES = new Set(['w:strike', 'w:dstrike']);
const written: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '\u2011',
};

class DocxWalk {
  readonly grids: Grid[] = [];
  readonly before: string[] = [];
  readonly after: string[] = [];
  readonly leftOut = { deleted: 0, hidden: 0, struck: 0, deletedRows: 0 };
  private readonly tables: OpenTable[] = [];
  private readonly path: string[] = [];
  private paragraph = '';
  /** The paragraph read last, outside tables. */
  private lead: string | undefined;
  private skipping = 0;
  private vanished = false;
  private isStruck = false;
  private placeholder = false;
  private readonly placeholders: boolean[] = [];

  private get table(): OpenTable | undefined {
    return this.tables.at(-1);
  }

  open(name: string, attributes: () => Attributes): void {
    const inside = this.path.at(-1);
    this.path.push(name);
    if (this.skipping > 0) {
      this.skipping += 1;
      return;
    }
    if (name === 'w:del' && inside === 'w:trPr') {
      if (this.table?.row) this.table.row.deleted = true;
    }
    if (notText.has(name)) {
      this.skipping = 1;
      if (name === 'w:del' && inside !== 'w:trPr' && inside !== 'w:rPr') this.leftOut.deleted += 1;
      return;
    }
    this.openKept(name, inside, attributes);
  }

  private openKept(name: string, inside: string | undefined, attributes: () => Attributes): void {
    if (inside === 'w:r' && written[name] !== undefined) this.paragraph += written[name];
    else if (inside === 'w:rPr' && name === 'w:vanish')
      this.vanished = !isOff(attributes()['w:val']);
    else if (inside === 'w:rPr' && STRIKES.has(name)) this.isStruck = !isOff(attributes()['w:val']);
    else if (name === 'w:r') {
      this.vanished = false;
      this.isStruck = false;
    } else if (name === 'w:sdt') this.placeholders.push(this.placeholder);
    else if (name === 'w:showingPlcHdr') this.placeholder = !isOff(attributes()['w:val']);
    else this.openTablePart(name, inside, attributes);
  }

  private openTablePart(
    name: string,
    inside: string | undefined,
    attributes: () => Attributes,
  ): void {
    const table = this.table;
    if (name === 'w:tbl') this.openTable();
    else if (name === 'w:tr' && table) table.row = { cells: [], skipped: 0, deleted: false };
    else if (name === 'w:gridBefore' && table?.row)
      table.row.skipped = count(attributes()['w:val']);
    else if (name === 'w:tc' && table) {
      table.cell = { text: undefined, struck: '', span: 1, continues: false };
    } else if (inside === 'w:tcPr' && table?.cell) {
      if (name === 'w:gridSpan') table.cell.span = Math.max(1, count(attributes()['w:val']));
      if (name === 'w:vMerge') table.cell.continues = attributes()['w:val'] !== 'restart';
    }
  }

  private openTable(): void {
    const inside = this.table?.grid;
    const lead = inside === undefined ? this.lead : undefined;
    this.lead = undefined;
    const grid = {
      where: `table ${this.grids.length + 1}`,
      rows: [],
      ...(lead !== undefined && { lead }),
      ...(inside && { inside }),
    };
    this.grids.push(grid);
    this.tables.push({ grid, rows: 0, row: undefined, cell: undefined, above: [] });
  }

  text(text: string): void {
    if (this.skipping > 0 || this.path.at(-1) !== 'w:t') return;
    if (this.vanished) this.leftOut.hidden += 1;
    else if (this.placeholder) return;
    else if (this.isStruck) this.strike(text);
    else this.paragraph += withoutUnseen(text);
  }

  private strike(text: string): void {
    this.leftOut.struck += 1;
    if (this.table?.cell) this.table.cell.struck += text;
  }

  close(name: string): void {
    this.path.pop();
    if (this.skipping > 0) {
      this.skipping -= 1;
      return;
    }
    if (name === 'w:p') this.closeParagraph();
    else if (name === 'w:sdt') this.placeholder = this.placeholders.pop() ?? false;
    else if (name === 'w:tc') this.closeCell();
    else if (name === 'w:tr') this.closeRow();
    else if (name === 'w:tbl') this.closeTable();
  }

  private closeParagraph(): void {
    const text = this.paragraph;
    this.paragraph = '';
    const cell = this.table?.cell;
    if (cell) addParagraph(cell, text);
    else if (text.trim()) {
      this.lead = text.trim();
      (this.grids.length === 0 ? this.before : this.after).push(this.lead);
    }
  }

  private closeCell(): void {
    const { row, cell } = this.table ?? {};
    if (row && cell) row.cells.push(cell);
    if (this.table) this.table.cell = undefined;
  }

  private closeRow(): void {
    const table = this.table;
    if (!table?.row) return;
    table.rows += 1;
    if (table.row.deleted) this.leftOut.deletedRows += 1;
    else {
      const isStruck = isWhollyStruck(table.row);
      const cells = placed(isStruck ? withStruck(table.row) : table.row, table.above);
      const locator = { table: this.grids.indexOf(table.grid) + 1, row: table.rows };
      table.grid.rows.push({ locator, cells, ...(isStruck && { struck: true }) });
      table.above = cells;
    }
    table.row = undefined;
  }

  /** A table inside a cell is also that cell's text, row by row. */
  private closeTable(): void {
    const closed = this.tables.pop();
    const cell = this.table?.cell;
    if (!cell) return;
    for (const { cells } of closed?.grid.rows ?? []) {
      const texts = cells.map(({ text }) => text);
      addParagraph(cell, texts.filter(Boolean).join('\t'));
    }
  }
}

const count = (value: string | undefined): number =>
  Math.min(200, Number.parseInt(value ?? '', 10) || 0);

/** Reads `word/document.xml`. */
export const readDocxTables = (xml: string, part: string): DocxText => {
  const walk = new DocxWalk();
  walkXml(xml, part, {
    open: (name, attributes) => walk.open(name, attributes),
    close: (name) => walk.close(name),
    text: (text) => walk.text(text),
  });
  return walk;
};
