/** Word and Excel files written as answer sheets, as `answered.fixtures.ts` explains. */

import { docxOf, escaped, workbookOf } from '../opening/office.fixtures.ts';
import {
  answer,
  filledDown,
  type Line,
  linesOf,
  type Marks,
  marksOf,
  nothingYet,
  unmarked,
} from './answered.fixtures.ts';
import type { FileOfOthers } from './others.fixtures.ts';

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

/** The runs of a paragraph, with what was deleted, inserted or chosen in it. */
const runs = (text: string): string =>
  text
    .split(/(\[-.*?-\]|\[\+.*?\+\]|‹.*?›|⟦.*?⟧)/)
    .filter((part) => part !== '')
    .map((part) => {
      if (part.startsWith('[-'))
        return `<w:del w:id="1"><w:r><w:delText>${escaped(part.slice(2, -2))}</w:delText></w:r></w:del>`;
      if (part.startsWith('⟦')) return part.slice(1, -1);
      if (part.startsWith('[+'))
        return `<w:ins w:id="2">${run(escaped(part.slice(2, -2)))}</w:ins>`;
      if (part.startsWith('‹'))
        return `<w:sdt><w:sdtPr/><w:sdtContent>${run(escaped(part.slice(1, -1)))}</w:sdtContent></w:sdt>`;
      return run(escaped(part));
    })
    .join('');

export const wordParagraph = (text: string, style = ''): string =>
  `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}${runs(text)}</w:p>`;

const wordRow = ({ cells }: Line, below: Line | undefined): string => {
  const out: string[] = [];
  cells.forEach((cell, at) => {
    if (cell === '<<') return;
    const across = cells.slice(at + 1).findIndex((next) => next !== '<<');
    const span = (across < 0 ? cells.length - at - 1 : across) + 1;
    const down =
      cell === '^' ? '<w:vMerge/>' : below?.cells[at] === '^' ? '<w:vMerge w:val="restart"/>' : '';
    const words = cell === '^' ? '' : unmarked(cell);
    const body = words
      .split('\n')
      .map((text) => wordParagraph(text))
      .join('');
    out.push(
      `<w:tc><w:tcPr>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}${down}</w:tcPr>${body}</w:tc>`,
    );
  });
  return `<w:tr>${out.join('')}</w:tr>`;
};

/**
 * A Word file: parts with bars are tables, parts that begin with `<w:` stand as they are, others are paragraphs (`#` headings); after a
 * paragraph's answer and `::` stands how the entry's text begins, where the paragraph is its heading.
 */
export const wordFile = (
  name: string,
  parts: readonly string[],
  more: Parameters<typeof docxOf>[1] = [],
): FileOfOthers => {
  const to = nothingYet();
  let marks: Marks = {};
  let tables = 0;
  let paragraphs = 0;
  const body = parts.map((part) => {
    if (part.startsWith('<w:')) return part;
    if (!part.includes('|')) {
      paragraphs += 1;
      const [words = '', wanted] = part.split(/\s*=>\s*/);
      const [says, begins] = wanted?.split(' :: ') ?? [];
      const [, style = '', text = words] = /^(#+) (.*)$/.exec(words) ?? [];
      if (says !== undefined)
        answer(
          to,
          { cells: [begins ?? text], answer: says, hidden: false },
          { place: `line ${paragraphs}`, marks: {} },
        );
      return wordParagraph(text, style && `Heading${style.length}`);
    }
    const lines = linesOf(part);
    tables += 1;
    marks = marksOf(lines, marks);
    for (const [at, line] of filledDown(lines).entries())
      answer(to, line, { place: `table ${tables}, row ${at + 1}`, marks });
    return `<w:tbl>${lines.map((line, at) => wordRow(line, lines[at + 1])).join('')}</w:tbl>`;
  });
  return { name, bytes: docxOf(body.join(''), more), ...to };
};

const dayZero = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) };

/** Styles by number: 1 a day, 2 a time, 3 a day with its time, 4 a day in long words, 5 a month. */
const styles =
  '<numFmts count="2"><numFmt numFmtId="164" formatCode="[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy"/><numFmt numFmtId="165" formatCode="mmm\\-yy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="20"/><xf numFmtId="22"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>';

/** Further formats, by number from 6. */
const stylesWith = (formats: readonly string[]): string =>
  styles
    .replace(
      /<numFmts.*?>(.*)<\/numFmts>/,
      `<numFmts count="${formats.length + 2}">$1${formats.map((code, at) => `<numFmt numFmtId="${170 + at}" formatCode="${escaped(code).replaceAll('"', '&quot;')}"/>`).join('')}</numFmts>`,
    )
    .replace(
      '</cellXfs>',
      `${formats.map((_, at) => `<xf numFmtId="${170 + at}"/>`).join('')}</cellXfs>`,
    );

const stored = (cell: string, zero: number): { value: number; style: number } | undefined => {
  const [, day, time, seconds = '0', style] =
    /^\{(\d{4}-\d\d-\d\d)?\s*(\d\d:\d\d)?(?::(\d\d))?(?:;(\d+))?\}$/.exec(cell) ?? [];
  if (!day && !time) return undefined;
  const days = day ? (Date.parse(`${day}T00:00:00Z`) - zero) / 864e5 : 0;
  const [hours = 0, minutes = 0] = (time ?? '').split(':').map(Number);
  const usual = day && time ? 3 : day ? 1 : 2;
  return {
    value: days + (hours * 60 + minutes + Number(seconds) / 60) / 1440,
    style: Number(style ?? usual),
  };
};

const excelCell = (place: string, cell: string, zero: number): string => {
  const kept = stored(cell, zero);
  if (cell.startsWith('⟦')) return `<c r="${place}"${cell.slice(1, -1)}</c>`;
  if (kept) return `<c r="${place}" s="${kept.style}"><v>${kept.value}</v></c>`;
  if (/^#\d/.test(cell)) return `<c r="${place}"><v>${cell.slice(1)}</v></c>`;
  const formula = /^=(.+?)→(.*)$/s.exec(cell); // a formula, and the value last worked out
  if (formula)
    return `<c r="${place}" t="str"><f>${escaped(formula[1] ?? '')}</f><v>${escaped(formula[2] ?? '')}</v></c>`;
  return cell === ''
    ? ''
    : `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(unmarked(cell))}</t></is></c>`;
};

type ExcelSheet = {
  readonly name: string;
  readonly rows: string;
  readonly hidden?: boolean;
  readonly before?: string;
  readonly after?: string;
};

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

const mergesOf = (lines: readonly Line[]): readonly string[] =>
  lines.flatMap(({ cells }, row) =>
    cells.flatMap((cell, at) => {
      if (cell === '^' || cell === '<<') return [];
      let down = row;
      while (lines[down + 1]?.cells[at] === '^') down += 1;
      let across = at;
      while (cells[across + 1] === '<<') across += 1;
      return down > row || across > at
        ? [`${letters[at]}${row + 1}:${letters[across]}${down + 1}`]
        : [];
    }),
  );

/** An Excel file. */
export const excelFile = (
  name: string,
  sheets: readonly ExcelSheet[],
  { from = 1900 as 1900 | 1904, formats = [] as readonly string[] } = {},
): FileOfOthers => {
  const to = nothingYet();
  const built = sheets.map(({ rows, after = '', ...sheet }) => {
    const lines = linesOf(rows);
    const marks = marksOf(lines, {});
    for (const [at, line] of filledDown(lines).entries())
      answer(to, line, { place: `${sheet.name}, row ${at + 1}`, marks });
    const merges = mergesOf(lines)
      .map((ref) => `<mergeCell ref="${ref}"/>`)
      .join('');
    return {
      ...sheet,
      rows: lines.map(
        ({ cells, hidden }, at) =>
          `<row r="${at + 1}"${hidden ? ' hidden="1"' : ''}>${cells.map((cell, column) => (cell === '^' || cell === '<<' ? '' : excelCell(`${letters[column]}${at + 1}`, cell, dayZero[from]))).join('')}</row>`,
      ),
      after: `${merges && `<mergeCells>${merges}</mergeCells>`}${after}`,
    };
  });
  const workbook = from === 1904 ? { workbook: '<workbookPr date1904="1"/>' } : {};
  return { name, bytes: workbookOf(built, { styles: stylesWith(formats), ...workbook }), ...to };
};
