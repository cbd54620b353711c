/** Tells Word from Excel from text by what the bytes are, never by the name alone. */
import type { Mapping } from '../columns/columns.ts';
import type { OpenedFile } from './grid.ts';
import { type OfficePackage, openOfficePackage } from './office-package.ts';
import { openCsv } from './open-csv.ts';
import { openDocx } from './open-docx.ts';
import { openXlsx } from './open-xlsx.ts';
import { type Refused, RefusedFile } from './refused.ts';

const latin1 = (bytes: Uint8Array, from = 0, to = 16): string =>
  Buffer.from(bytes.subarray(from, to)).toString('latin1');

/** Beginnings of files that people send by mistake, and what to do about each. */
const mistaken: readonly (readonly [start: RegExp, why: string])[] = [
  [/^%PDF/, 'it is a PDF; ask for the Word or Excel file it was printed from'],
  [/^\{\\rtf/, 'it is rich text (.rtf); open it in Word and save it as .docx'],
  [/^(\xff\xd8\xff|\x89PNG|GIF8|II\*\0|MM\0\*)/, 'it is a picture; ask for the file itself'],
  [
    /^\s*<(?:!doctype html|html|table|meta|style)/i,
    'it is a web page, as some systems write when they “export to Excel”; open it in Excel and save it as .xlsx, or ask the system for CSV',
  ],
  [
    /^(\xef\xbb\xbf)?\s*[[{]\s*["{[\]}]/,
    'it is data from a program (JSON); ask for the same as Word, Excel or CSV',
  ],
  [/^\s*<\?xml/i, 'it is XML; open it in Word or Excel and save it as .docx or .xlsx'],
  [
    /^(MIME-Version:|Return-Path:|Received: from|Message-ID:|X-[A-Za-z-]+:)/i,
    'it is an e-mail; open it and send the file that is attached to it',
  ],
  [/^(Rar!|7z\xbc\xaf)/, 'it is an archive; unpack it and send what is inside'],
];

/** What stands in the container that old Office files, e-mails and password-protected files have in common. */
const compounds: readonly (readonly [stream: string, refused: Refused['refused'], why: string])[] =
  [
    ['EncryptedPackage', 'encrypted', 'it is protected by a password; ask for a copy without one'],
    [
      '__substg1.0_',
      'unknown format',
      'it is an e-mail saved from Outlook; open it and send the file that is attached to it',
    ],
  ];

const refuseCompound = (bytes: Uint8Array): never => {
  const whole = Buffer.from(bytes);
  const [, refused, why] = compounds.find(([stream]) =>
    whole.includes(Buffer.from(stream, 'utf16le')),
  ) ?? ['', 'unknown format', 'it is in the format of Office 97–2003; save it as .docx or .xlsx'];
  throw new RefusedFile(refused, why);
};

const extensionOf = (name: string): string =>
  /\.([a-z0-9]+)\s*$/i.exec(name)?.[1]?.toLowerCase() ?? '';

/** A name that promises one kind over bytes of another is refused: somebody is mistaken, or worse. */
const agree = (name: string, kind: 'docx' | 'xlsx' | 'csv'): void => {
  const extension = extensionOf(name);
  const allowed =
    kind === 'csv'
      ? !['docx', 'xlsx', 'docm', 'xlsm', 'doc', 'xls'].includes(extension)
      : [kind, ''].includes(extension);
  if (allowed) return;
  const found = { docx: 'a Word document', xlsx: 'an Excel workbook', csv: 'plain text' }[kind];
  throw new RefusedFile(
    'not what it says',
    `its name ends in .${extension}, but it is ${found}; rename it or send the right one`,
  );
};

const kindOf = async (opened: OfficePackage): Promise<'docx' | 'xlsx'> => {
  const types = (await opened.text('[Content_Types].xml')) ?? '';
  if (types.includes('wordprocessingml.document.main')) return 'docx';
  if (types.includes('spreadsheetml.sheet.main')) return 'xlsx';
  throw new RefusedFile(
    'unknown format',
    'it is an office file, but neither Word (.docx) nor Excel (.xlsx)',
  );
};

const openPackage = async (name: string, bytes: Uint8Array): Promise<OpenedFile> => {
  const opened = await openOfficePackage(bytes);
  const kind = await kindOf(opened);
  agree(name, kind);
  return kind === 'docx' ? openDocx(opened) : openXlsx(opened);
};

/** Opens any file we read; throws `RefusedFile` for all others. */
export const openFile = async (
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  mapping?: Mapping,
): Promise<OpenedFile> => {
  if (bytes.byteLength === 0) throw new RefusedFile('no table found', 'the file is empty');
  const start = latin1(bytes);
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06'))
    return openPackage(name, bytes);
  if (start.startsWith('\xd0\xcf\x11\xe0')) return refuseCompound(bytes);
  const beginning = latin1(bytes, 0, 200);
  const letters = beginning.replace(/^(?:\xef\xbb\xbf|\xff\xfe)|\0/g, ''); // also of UTF-16
  const mistake = mistaken.find(([begins]) => begins.test(beginning) || begins.test(letters));
  if (mistake) throw new RefusedFile('unknown format', mistake[1]);
  agree(name, 'csv');
  return openCsv(bytes, mapping);
};
