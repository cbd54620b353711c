/** Files of programs that we do not read: each is turned away with the reason and with what to do. */
import { describe, expect, it } from 'vitest';
import { isRefused, readChronologyFile } from '../read-file.ts';
import { docxOf, wordTable, zipOf } from './office.fixtures.ts';

const table = wordTable([
  ['Date', 'Event'],
  ['04/03/2024', 'Home visit.'],
]);
const compound = (stream: string): Uint8Array =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from(stream, 'utf16le')]);
const ofOffice = (type: string): Uint8Array =>
  zipOf([
    { name: '[Content_Types].xml', text: `<Types><Override ContentType="${type}"/></Types>` },
  ]);
const openDocument = (kind: string): Uint8Array =>
  zipOf([
    { name: 'mimetype', text: `application/vnd.oasis.opendocument.${kind}` },
    { name: 'content.xml', text: '<office:document-content/>' },
  ]);

const refused = async (name: string, bytes: Uint8Array) => {
  const read = await readChronologyFile({ name, bytes });
  return isRefused(read) ? read : undefined;
};

describe('being sent a file of another program', () => {
  it.each([
    ['log.odt', openDocument('text'), 'unknown format', /OpenDocument.*\.docx or \.xlsx/],
    ['log.ods', openDocument('spreadsheet'), 'unknown format', /OpenDocument.*\.docx or \.xlsx/],
    ['log.rtf', Buffer.from('{\\rtf1 04/03/2024}'), 'unknown format', /rich text.*\.docx/],
    ['log.doc', compound('WordDocument'), 'unknown format', /Office 97–2003.*\.docx/],
    ['log.xls', compound('Workbook'), 'unknown format', /Office 97–2003.*\.xlsx/],
    [
      'Lowri.one',
      Buffer.from('e4525c7b8cd8a74daeb15378d02996d3', 'hex'),
      'unknown format',
      /OneNote.*\.docx/,
    ],
    ['log.msg', compound('__substg1.0_0037001F'), 'unknown format', /e-mail.*attached/],
    ['log.eml', Buffer.from('MIME-Version: 1.0\nSubject: Log\n'), 'unknown format', /e-mail/],
    [
      'log.docm',
      ofOffice('application/vnd.ms-word.document.macroEnabled.main+xml'),
      'contains macros',
      /\.docx/,
    ],
    [
      'log.xlsb',
      ofOffice('application/vnd.ms-excel.sheet.binary.macroEnabled.main'),
      'unknown format',
      /\.xlsb.*\.xlsx/,
    ],
    [
      'log.numbers',
      zipOf([{ name: 'Index/Document.iwa', text: 'x' }]),
      'unknown format',
      /Numbers; export it/,
    ],
    [
      'log.mht',
      Buffer.from('From: <Saved by Blink>\nSent: 4 March 2024\n'),
      'unknown format',
      /web page/,
    ],
    [
      'log.eml',
      Buffer.from('Delivered-To: a@b.example\nSubject: Log\n'),
      'unknown format',
      /e-mail/,
    ],
    ['log.docx', Buffer.from('\n%PDF-1.4\n'), 'unknown format', /PDF.*Word or Excel/],
    ['photo.heic', Buffer.from('\0\0\0\x18ftypheic\0'), 'unknown format', /picture/],
    ['voice.m4a', Buffer.from('\0\0\0\x18ftypM4A \0'), 'unknown format', /sound recording/],
    ['log.csv.gz', Buffer.from('1f8b0800', 'hex'), 'unknown format', /archive; unpack it/],
    ['log.ics', Buffer.from('BEGIN:VCALENDAR\r\n'), 'unknown format', /calendar.*CSV/],
    ['log.url', Buffer.from('[InternetShortcut]\r\nURL=x'), 'unknown format', /link.*file itself/],
    ['~$log.docx', Buffer.from('\x0bAda'), 'not what it says', /open.*send the file itself/],
    ['thumbs.db', compound('Catalog'), 'unknown format', /old program.*\.docx/],
    [
      'deck.pptx',
      ofOffice('presentationml.presentation.main+xml'),
      'unknown format',
      /neither.*send/,
    ],
    [
      'scan.docx',
      docxOf('<w:p><w:r><w:drawing/></w:r></w:p>'),
      'no table found',
      /no words.*pictures/,
    ],
    ['log.csv', Buffer.from(' \n\n'), 'no table found', /no words/],
    ['log.csv', Buffer.alloc(0), 'no table found', /empty/],
    ['log.odt', docxOf(table), 'not what it says', /\.odt, but it is a Word document/],
  ])('refuses %s, and says what to do', async (name, bytes, reason, why) => {
    expect(await refused(name, bytes)).toEqual({
      refused: reason,
      why: expect.stringMatching(why),
    });
  });
});
