/**
 * Files written as answer sheets: a line for each row, its cells between bars, and after `=>` when a colleague takes it to be, or `!` and
 * why it is turned away. A mark in a header (`Staff<who>`) says which column is held to which field; `<text>` is where the account stands.
 * In a cell: `⏎` new line · `{2024-03-05}` stored date · `{09:15}` stored time · `#12` number · `[-out-]` deleted · `[+in+]` inserted ·
 * `‹chosen›` form field · `^` merged with the cell above · `<<` merged with the cell to its left · `~` before a line: hidden row.
 */
import { docxOf, escaped, workbookOf } from './office.fixtures.ts';
import type { EntryOfOthers, FileOfOthers } from './others.fixtures.ts';

type Line = {
  readonly cells: readonly string[];
  readonly answer?: string;
  readonly hidden: boolean;
};
type Marks = Readonly<Record<string, number>>;
type Rejection = FileOfOthers['rejected'][number];
type Answers = { readonly entries: EntryOfOthers[]; readonly rejected: Rejection[] };

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

const linesOf = (sheet: string): readonly Line[] =>
  sheet
    .replace(/^\n|\n\s*$/g, '')
    .split('\n')
    .map(lineOf);

const marksOf = (lines: readonly Line[], before: Marks): Marks => {
  const marked = lines.find(({ cells }) => cells.some((cell) => mark.test(cell)));
  if (!marked) return before;
  return Object.fromEntries(
    marked.cells.flatMap((cell, at) => (mark.test(cell) ? [[mark.exec(cell)?.[1], at]] : [])),
  );
};

const unmarked = (cell: string): string => cell.replace(mark, '');

/** What is left of a cell when the file's own marks are understood. */
const plain = (cell: string): string =>
  cell
    .replace(/\[-.*?-\]/g, '')
    .replace(/\[\+(.*?)\+\]/g, '$1')
    .replace(/[‹›]/g, '')
    .replace(/^#(?=\d)/, '');

/** Cells merged with the one above say what it says. */
const filledDown = (lines: readonly Line[]): readonly Line[] => {
  const above: string[] = [];
  return lines.map((line) => {
    const cells = line.cells.map((cell, at) => (cell === '^' ? (above[at] ?? '') : cell));
    above.splice(0, above.length, ...cells);
    return { ...line, cells };
  });
};

const answer = (
  to: Answers,
  { cells, answer: says }: Line,
  { place, marks }: { place: string; marks: Marks },
) => {
  if (says === undefined) return;
  if (says.startsWith('!')) {
    to.rejected.push([place, says.slice(1) as Rejection[1]]); // the sheet spells it
    return;
  }
  const { text = 0, ...held } = marks;
  const other = Object.fromEntries(
    Object.entries(held).flatMap(([field, at]) => (cells[at] ? [[field, plain(cells[at])]] : [])),
  );
  const begins = plain(cells[text] ?? '').slice(0, 18);
  to.entries.push([
    place,
    says,
    begins,
    ...(Object.keys(other).length > 0 ? [other] : []),
  ] as EntryOfOthers);
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
  const to: Answers = { entries: [], rejected: [] };
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

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

/** The runs of a paragraph, with what was deleted, inserted or chosen in it. */
const runs = (text: string): string =>
  text
    .split(/(\[-.*?-\]|\[\+.*?\+\]|‹.*?›)/)
    .filter((part) => part !== '')
    .map((part) => {
      if (part.startsWith('[-'))
        return `<w:del w:id="1"><w:r><w:delText>${escaped(part.slice(2, -2))}</w:delText></w:r></w:del>`;
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

/** A Word file: parts with bars are tables, parts that begin with `<w:` stand as they are, others are paragraphs. */
export const wordFile = (
  name: string,
  parts: readonly string[],
  more: Parameters<typeof docxOf>[1] = [],
): FileOfOthers => {
  const to: Answers = { entries: [], rejected: [] };
  let marks: Marks = {};
  let tables = 0;
  let paragraphs = 0;
  const body = parts.map((part) => {
    if (part.startsWith('<w:')) return part;
    if (!part.includes('|')) {
      paragraphs += 1;
      const [words = '', says] = part.split(/\s*=>\s*/);
      const [, style = '', text = words] = /^(#+) (.*)$/.exec(words) ?? [];
      if (says !== undefined)
        answer(
          to,
          { cells: [text], answer: says, hidden: false },
          { place: `line ${paragraphs}`, marks: {} },
        );
      return wordParagraph(text, style && `Heading${style.length}`);
    }
    const lines = linesOf(part);
    tables += 1;
    marks = marksOf(lines, marks);
    filledDown(lines).forEach((line, at) =>
      answer(to, line, { place: `table ${tables}, row ${at + 1}`, marks }),
    );
    return `<w:tbl>${lines.map((line, at) => wordRow(line, lines[at + 1])).join('')}</w:tbl>`;
  });
  return { name, bytes: docxOf(body.join(''), more), ...to };
};

const dayZero = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) };

/** Styles by number: 1 a day, 2 a time, 3 a day with its time, 4 a day in long words, 5 a month. */
const styles =
  '<numFmts count="2"><numFmt numFmtId="164" formatCode="[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy"/><numFmt numFmtId="165" formatCode="mmm\\-yy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="20"/><xf numFmtId="22"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>';

const stored = (cell: string, zero: number): { value: number; style: number } | undefined => {
  const [, day, time, style] = /^\{(\d{4}-\d\d-\d\d)?\s*(\d\d:\d\d)?(?:;(\d))?\}$/.exec(cell) ?? [];
  if (!day && !time) return undefined;
  const days = day ? (Date.parse(`${day}T00:00:00Z`) - zero) / 864e5 : 0;
  const [hours = 0, minutes = 0] = (time ?? '').split(':').map(Number);
  const usual = day && time ? 3 : day ? 1 : 2;
  return { value: days + (hours * 60 + minutes) / 1440, style: Number(style ?? usual) };
};

const excelCell = (place: string, cell: string, zero: number): string => {
  const kept = stored(cell, zero);
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
  { from = 1900 as 1900 | 1904, ...more }: { from?: 1900 | 1904 } = {},
): FileOfOthers => {
  const to: Answers = { entries: [], rejected: [] };
  const built = sheets.map(({ rows, after = '', ...sheet }) => {
    const lines = linesOf(rows);
    const marks = marksOf(lines, {});
    filledDown(lines).forEach((line, at) =>
      answer(to, line, { place: `${sheet.name}, row ${at + 1}`, marks }),
    );
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
  return { name, bytes: workbookOf(built, { styles, ...workbook, ...more }), ...to };
};
