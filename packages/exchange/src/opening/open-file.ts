/** Tells Word from Excel from text by what the bytes are, never by the name alone. */
import type { Mapping } from '../columns/columns.ts';
import type { OpenedFile } from './grid.ts';
import { refuseCompound, refuseMistaken } from './mistaken-files.ts';
import { type OfficePackage, openOfficePackage } from './office-package.ts';
import { openCsv } from './open-csv.ts';
import { openDocx } from './open-docx.ts';
import { openXlsx } from './open-xlsx.ts';
import { RefusedFile } from './refused.ts';

const latin1 = (bytes: Uint8Array, from = 0, to = 16): string =>
  Buffer.from(bytes.subarray(from, to)).toString('latin1');

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
    'it is an office file, but neither Word (.docx) nor Excel (.xlsx); send the chronology as one of these',
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
  refuseMistaken(name, beginning);
  agree(name, 'csv');
  return openCsv(bytes, mapping);
};
