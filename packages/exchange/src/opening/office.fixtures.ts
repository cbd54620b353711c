/** Small Word and Excel files built by hand, so that tests can make what no office program would. */
import { crc32, deflateRawSync } from 'node:zlib';

type Part = { readonly name: string; readonly text: string; readonly saysBytes?: number };

const header = (
  signature: number,
  {
    name,
    raw,
    packed,
    saysBytes,
  }: { name: Buffer; raw: Buffer; packed: Buffer; saysBytes: number },
  isCentral: boolean,
): Buffer => {
  const fixed = Buffer.alloc(isCentral ? 46 : 30);
  fixed.writeUInt32LE(signature, 0);
  const at = isCentral ? 6 : 4; // the central directory also says which version made it
  fixed.writeUInt16LE(20, at);
  fixed.writeUInt16LE(8, at + 4); // deflated
  fixed.writeUInt32LE(crc32(raw), at + 10);
  fixed.writeUInt32LE(packed.length, at + 14);
  fixed.writeUInt32LE(saysBytes, at + 18);
  fixed.writeUInt16LE(name.length, at + 22);
  return fixed;
};

/** A zip of these parts; `saysBytes` lies about a part's unpacked size. */
export const zipOf = (parts: readonly Part[]): Uint8Array => {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const raw = Buffer.from(part.text);
    const packed = deflateRawSync(raw);
    const name = Buffer.from(part.name);
    const entry = { name, raw, packed, saysBytes: part.saysBytes ?? raw.length };
    const local = Buffer.concat([header(0x04034b50, entry, false), name, packed]);
    const central = header(0x02014b50, entry, true);
    central.writeUInt32LE(offset, 42);
    directory.push(central, name);
    bodies.push(local);
    offset += local.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(index.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, index, end]);
};

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const sheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const types = (main: string): Part => ({
  name: '[Content_Types].xml',
  text: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/main" ContentType="application/vnd.openxmlformats-officedocument.${main}+xml"/></Types>`,
});

/** Relationships of a part: [type, target, external?]. */
export const relationships = (
  name: string,
  links: readonly (readonly [type: string, target: string, isExternal?: boolean])[],
): Part => ({
  name,
  text: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links
    .map(
      ([type, target, isExternal], at) =>
        `<Relationship Id="rId${at + 1}" Type="${office}/${type}" Target="${target}"${isExternal ? ' TargetMode="External"' : ''}/>`,
    )
    .join('')}</Relationships>`,
});

/** A Word file with this body, and further parts. */
export const docxOf = (body: string, more: readonly Part[] = []): Uint8Array =>
  zipOf([
    types('wordprocessingml.document.main'),
    relationships('_rels/.rels', [['officeDocument', 'word/document.xml']]),
    {
      name: 'word/document.xml',
      text: `<w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`,
    },
    ...more,
  ]);

export const wordCell = (text: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr><w:p><w:r><w:t>${escaped(text)}</w:t></w:r></w:p></w:tc>`;

export const wordTable = (rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((text) => wordCell(text)).join('')}</w:tr>`).join('')}</w:tbl>`;

/** An Excel file of one sheet with these rows of `<c>` elements, and what follows the rows. */
export const xlsxOf = (
  rows: readonly string[],
  after = '',
  more: { readonly styles?: string; readonly workbook?: string } = {},
): Uint8Array =>
  zipOf([
    types('spreadsheetml.sheet.main'),
    relationships('_rels/.rels', [['officeDocument', 'xl/workbook.xml']]),
    relationships('xl/_rels/workbook.xml.rels', [
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
    ]),
    {
      name: 'xl/workbook.xml',
      text: `<workbook xmlns="${sheet}" xmlns:r="${office}">${more.workbook ?? ''}<sheets><sheet name="Log" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/styles.xml',
      text: `<styleSheet xmlns="${sheet}">${more.styles ?? ''}</styleSheet>`,
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      text: `<worksheet xmlns="${sheet}"><sheetData>${rows.join('')}</sheetData>${after}</worksheet>`,
    },
  ]);

type Sheet = {
  readonly name: string;
  readonly rows: readonly string[];
  readonly hidden?: boolean;
  /** What stands before the rows, and after them. */
  readonly before?: string;
  readonly after?: string;
};

/** An Excel file of several sheets. */
export const workbookOf = (
  sheets: readonly Sheet[],
  more: { readonly styles?: string; readonly workbook?: string } = {},
): Uint8Array =>
  zipOf([
    types('spreadsheetml.sheet.main'),
    relationships('_rels/.rels', [['officeDocument', 'xl/workbook.xml']]),
    relationships('xl/_rels/workbook.xml.rels', [
      ...sheets.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
    {
      name: 'xl/workbook.xml',
      text: `<workbook xmlns="${sheet}" xmlns:r="${office}">${more.workbook ?? ''}<sheets>${sheets
        .map(
          ({ name, hidden }, at) =>
            `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"${hidden ? ' state="hidden"' : ''}/>`,
        )
        .join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/styles.xml',
      text: `<styleSheet xmlns="${sheet}">${more.styles ?? ''}</styleSheet>`,
    },
    ...sheets.map(({ rows, before = '', after = '' }, at) => ({
      name: `xl/worksheets/sheet${at + 1}.xml`,
      text: `<worksheet xmlns="${sheet}">${before}<sheetData>${rows.join('')}</sheetData>${after}</worksheet>`,
    })),
  ]);

/** Text cells of a row. */
export const textRow = (number: number, cells: readonly string[], attributes = ''): string =>
  `<row r="${number}" ${attributes}>${cells
    .map((text, column) =>
      text === ''
        ? ''
        : `<c r="${String.fromCharCode(65 + column)}${number}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`,
    )
    .join('')}</row>`;
