/** A chronology as a Word document: landscape, marked on every page, its header on each page of the table. */
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
import {
  aboveTable,
  type ChronologyExport,
  exportCells,
  exportColumns,
} from './chronology-export.ts';

const page = { width: 16_838, height: 11_906, margin: 720 }; // twentieths of a point: A4 and half an inch
const widths = [1_600, 1_100, 1_700, 1_700, 4_600, 1_800, 1_700, 1_198]; // together the page between its margins
const small = 16; // half-points

const paragraphs = (text: string, isBold = false): readonly Paragraph[] =>
  text
    .split('\n')
    .map(
      (line) =>
        new Paragraph({ children: [new TextRun({ text: line, size: small, bold: isBold })] }),
    );

const rowOf = (cells: readonly string[], isHeader: boolean): TableRow =>
  new TableRow({
    tableHeader: isHeader,
    cantSplit: isHeader,
    children: cells.map(
      (text, at) =>
        new TableCell({
          width: { size: widths[at] ?? 0, type: WidthType.DXA },
          ...(isHeader && { shading: { fill: 'E8E8E8' } }),
          children: [...paragraphs(text, isHeader)],
        }),
    ),
  });

const pageOf = (taken: ChronologyExport): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({
            size: small,
            children: [
              `${taken.marking}   ${taken.takenBy}   Page `,
              PageNumber.CURRENT,
              ' of ',
              PageNumber.TOTAL_PAGES,
            ],
          }),
        ],
      }),
    ],
  });

const tableOf = (rows: readonly (readonly string[])[]): Table =>
  new Table({
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    rows: rows.map((cells, at) => rowOf(cells, at === 0)),
  });

/** The document's bytes; the properties name the title only, never the person who took it. */
export const writeWord = async (taken: ChronologyExport): Promise<Uint8Array> => {
  const size = { width: page.height, height: page.width, orientation: PageOrientation.LANDSCAPE }; // the library turns them
  const margin = { top: page.margin, right: page.margin, bottom: page.margin, left: page.margin };
  const document = new Document({
    title: taken.title,
    creator: 'Throughline',
    sections: [
      {
        properties: { page: { size, margin } },
        headers: {
          default: new Header({
            children: [new Paragraph({ alignment: AlignmentType.CENTER, text: taken.marking })],
          }),
        },
        footers: { default: pageOf(taken) },
        children: [
          new Paragraph({ heading: HeadingLevel.HEADING_1, text: taken.title }),
          ...aboveTable(taken).map((text) => new Paragraph({ text })),
          tableOf([exportColumns, ...taken.rows.map(exportCells)]),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
};
