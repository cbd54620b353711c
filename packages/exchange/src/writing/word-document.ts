/** A Word document of one wide table: landscape, marked on every page, its header on each page of the table. */
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';

export type WordDocument = {
  readonly title: string;
  readonly marking: string;
  /** Beside the marking and the page number, at the foot of each page. */
  readonly foot: string;
  /** Paragraphs above the table. */
  readonly above: readonly string[];
  /** Parts of the page's width, one for each column. */
  readonly widths: readonly number[];
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Rows that stand between the others, and are told from them by more than their words. */
  readonly isShaded?: (row: number) => boolean;
};

const page = { width: 16_838, height: 11_906, margin: 720 }; // twentieths of a point: A4 and half an inch
const small = 16; // half-points

/** Nobody sees these, XML has no place for them, and a Word file with one of them does not open: they are left out. */
const notForXml = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
const forXml = (text: string): string => text.replace(notForXml, '');

const paragraphs = (text: string, isBold: boolean): readonly Paragraph[] =>
  forXml(text)
    .split('\n')
    .map(
      (line) =>
        new Paragraph({ children: [new TextRun({ text: line, size: small, bold: isBold })] }),
    );

type RowStyle = {
  readonly widths: readonly number[];
  readonly isHeader: boolean;
  readonly isShaded: boolean;
};

const rowOf = (cells: readonly string[], { widths, isHeader, isShaded }: RowStyle): TableRow =>
  new TableRow({
    tableHeader: isHeader,
    cantSplit: isHeader || isShaded,
    children: cells.map(
      (text, at) =>
        new TableCell({
          width: { size: widths[at] ?? 0, type: WidthType.DXA },
          ...(isShaded && { shading: { fill: 'E8E8E8' } }),
          children: [...paragraphs(text, isShaded)],
        }),
    ),
  });

const tableOf = ({ header, rows, widths, isShaded }: WordDocument): Table => {
  const across = page.width - 2 * page.margin;
  const parts = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths.map((width) => Math.floor((across * width) / parts));
  return new Table({
    columnWidths: columns,
    width: { size: across, type: WidthType.DXA },
    rows: [
      rowOf(header, { widths: columns, isHeader: true, isShaded: true }),
      ...rows.map((cells, at) =>
        rowOf(cells, { widths: columns, isHeader: false, isShaded: isShaded?.(at) ?? false }),
      ),
    ],
  });
};

const footOf = ({ marking, foot }: WordDocument): Footer => {
  const before = forXml([marking, foot].filter(Boolean).join('   '));
  const children = [`${before}   Page `, PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES];
  const line = new TextRun({ size: small, children });
  return new Footer({
    children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [line] })],
  });
};

/** The document's bytes; its properties name the title and the product, never a person. */
export const wordDocument = async (of: WordDocument): Promise<Uint8Array> => {
  const size = { width: page.height, height: page.width, orientation: PageOrientation.LANDSCAPE }; // the library turns them
  const margin = { top: page.margin, right: page.margin, bottom: page.margin, left: page.margin };
  const marking = new Paragraph({ alignment: AlignmentType.CENTER, text: forXml(of.marking) });
  const document = new Document({
    title: forXml(of.title),
    creator: 'Throughline',
    sections: [
      {
        properties: { page: { size, margin } },
        headers: { default: new Header({ children: [marking] }) },
        footers: { default: footOf(of) },
        children: [
          new Paragraph({ heading: HeadingLevel.HEADING_1, text: forXml(of.title) }),
          ...of.above.map((text) => new Paragraph({ text: forXml(text) })),
          tableOf(of),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
};
