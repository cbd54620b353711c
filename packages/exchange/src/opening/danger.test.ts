import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readInWorker } from '../in-worker.ts';
import { isRefused, readChronologyFile } from '../read-file.ts';
import { bytesOf, expected } from '../samples/case-a.fixtures.ts';
import { docxOf, relationships, textRow, wordTable, xlsxOf, zipOf } from './office.fixtures.ts';

const rows = [
  ['Date', 'Event'],
  ['04/03/2024', 'Home visit.'],
] as const;
const goodDocx = docxOf(wordTable(rows));

const refusal = async (name: string, bytes: Uint8Array) => {
  const read = await readChronologyFile({ name, bytes });
  return isRefused(read) ? read : { refused: 'nothing', why: `${read.rows.length} rows were read` };
};

describe('refusing a dangerous file', () => {
  it('reads the harmless file that these are made from', async () => {
    expect((await refusal('log.docx', goodDocx)).why).toBe('1 rows were read');
  });

  it.each([
    [
      'program code',
      'contains macros',
      docxOf(wordTable(rows), [{ name: 'word/vbaProject.bin', text: 'x' }]),
    ],
    [
      'a picture from elsewhere',
      'links outside',
      docxOf(wordTable(rows), [
        relationships('word/_rels/document.xml.rels', [
          ['image', 'http://example.test/a.png', true],
        ]),
      ]),
    ],
    [
      'a template from elsewhere',
      'links outside',
      docxOf(wordTable(rows), [
        relationships('word/_rels/settings.xml.rels', [
          ['attachedTemplate', '\\\\server\\share\\a.dotm', true],
        ]),
      ]),
    ],
    [
      'values of other workbooks',
      'links outside',
      docxOf(wordTable(rows), [{ name: 'xl/externalLinks/externalLink1.xml', text: '<x/>' }]),
    ],
    [
      'a part said to unpack to 300 MB',
      'too large unpacked',
      docxOf(wordTable(rows), [{ name: 'word/media/a.bin', text: 'x', saysBytes: 300 * 2 ** 20 }]),
    ],
    [
      'a part that shrank a thousandfold',
      'too large unpacked',
      docxOf(wordTable(rows), [{ name: 'word/a.xml', text: '\0'.repeat(20 * 2 ** 20) }]),
    ],
    [
      'a document said to be smaller than it is',
      'not what it says',
      zipOf([{ name: '[Content_Types].xml', text: 'x'.repeat(2 ** 20), saysBytes: 100 }]),
    ],
    [
      'one part twice',
      'not what it says',
      docxOf(wordTable(rows), [{ name: 'word/document.xml', text: '<x/>' }]),
    ],
    [
      'entities of its own',
      'not what it says',
      zipOf([
        { name: '[Content_Types].xml', text: 'wordprocessingml.document.main' },
        { name: '_rels/.rels', text: '<!DOCTYPE a [<!ENTITY b "cc">]><a>&b;</a>' },
      ]),
    ],
    ['no table', 'no table found', docxOf('<w:p><w:r><w:t>Dear Sir</w:t></w:r></w:p>')],
    [
      'a relationship that leads nowhere',
      'not what it says',
      zipOf([
        { name: '[Content_Types].xml', text: 'wordprocessingml.document.main' },
        relationships('_rels/.rels', [['officeDocument', '%zz//:']]),
      ]),
    ],
    ['no parts of a Word file', 'not what it says', zipOf([{ name: 'a.txt', text: 'hello' }])],
  ])('refuses a Word file with %s', async (_, refused, bytes) => {
    expect(await refusal('log.docx', bytes)).toMatchObject({ refused });
  });

  it.each([
    ['a workbook called .docx', 'log.docx', 'not what it says', xlsxOf([textRow(1, rows[0])])],
    [
      'text called .xlsx',
      'log.xlsx',
      'not what it says',
      Buffer.from('Date,Event\n04/03/2024,Home visit.\n'),
    ],
    ['a PDF', 'log.docx', 'unknown format', Buffer.from('%PDF-1.7 …')],
    [
      'data of a program',
      'log.csv',
      'unknown format',
      Buffer.from('[{ "date": "2024-10-28", "event": "Absent" }]'),
    ],
    [
      'a web page called .xls',
      'log.xls',
      'unknown format',
      Buffer.from('<html><table><tr><td>Date</td></tr></table>'),
    ],
    [
      'a web page in UTF-16 called .xls',
      'log.xls',
      'unknown format',
      Buffer.from('\ufeff<table border="1"><tr><td>Date</td></tr></table>', 'utf16le'),
    ],
    ['Office 97', 'log.doc', 'unknown format', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    [
      'a password',
      'log.docx',
      'encrypted',
      Buffer.concat([
        Buffer.from('d0cf11e0a1b11ae1', 'hex'),
        Buffer.from('EncryptedPackage', 'utf16le'),
      ]),
    ],
    ['bytes of no kind', 'log.csv', 'unknown format', Buffer.from([1, 2, 0, 3, 4, 0, 200])],
    ['nothing', 'log.csv', 'no table found', Buffer.alloc(0)],
  ])('refuses %s', async (_, name, refused, bytes) => {
    expect(await refusal(name, bytes)).toMatchObject({ refused });
  });

  it.each([
    ['a mail link', 'hyperlink', 'mailto:a@example.test'],
    [
      'a template on the author’s own drive',
      'attachedTemplate',
      'file:///C:\\Templates\\council.dotx',
    ],
  ])('does not refuse %s', async (_, type, target) => {
    const bytes = docxOf(wordTable(rows), [
      relationships('word/_rels/document.xml.rels', [[type, target, true]]),
    ]);
    expect((await refusal('log.docx', bytes)).why).toBe('1 rows were read');
  });
});

describe('reading damaged files', () => {
  const isAnswer = async (name: string, bytes: Uint8Array) => {
    const read = await readChronologyFile({ name, bytes });
    return isRefused(read) ? read.why.length > 0 : read.rows.length + read.rejected.length >= 0;
  };

  it('never throws, whatever the bytes', async () => {
    const start = fc.constantFrom('', 'PK\x03\x04', '\xd0\xcf\x11\xe0', '\xff\xfe', 'Date,Event\n');
    const file = fc.tuple(
      start,
      fc.uint8Array({ maxLength: 400 }),
      fc.constantFrom('a.docx', 'a.xlsx', 'a.csv', 'a'),
    );
    await fc.assert(
      fc.asyncProperty(file, ([begins, bytes, name]) =>
        isAnswer(name, Buffer.concat([Buffer.from(begins, 'latin1'), bytes])),
      ),
      { numRuns: 300 },
    );
  });

  it('reads or refuses agencies’ files with bytes overwritten or cut off', async () => {
    const files = await Promise.all(
      expected.files.map(async ({ file }) => ({ name: file, bytes: await bytesOf(file) })),
    );
    const wound = fc.record({
      file: fc.nat(files.length - 1),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      with: fc.uint8Array({ minLength: 1, maxLength: 20 }),
      cut: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(wound, async ({ file, at, with: over, cut }) => {
        const chosen = files[file] ?? { name: '', bytes: Buffer.alloc(0) };
        const bytes = Buffer.from(chosen.bytes);
        const from = Math.floor(at * Math.max(0, bytes.length - 1));
        bytes.set(over.subarray(0, bytes.length - from), from);
        return isAnswer(chosen.name, cut ? bytes.subarray(0, from) : bytes);
      }),
      { numRuns: 150 },
    );
  });

  it('reads or refuses Word and Excel files whose inside is scrambled', async () => {
    const body = wordTable(rows);
    const cells = rows.map((row, at) => textRow(at + 1, row)).join('');
    const wound = fc.record({
      from: fc.nat(600),
      length: fc.nat(60),
      put: fc.constantFrom(
        '',
        '<',
        '</w:tr>',
        '<w:tbl>',
        '&#x0;',
        '<row r="99999999">',
        '<c r="XFD1">',
        '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
      ),
    });
    const scrambled = (
      text: string,
      { from, length, put }: { from: number; length: number; put: string },
    ) => text.slice(0, from) + put + text.slice(from + length);
    await fc.assert(
      fc.asyncProperty(
        wound,
        async (at) =>
          (await isAnswer('a.docx', docxOf(scrambled(body, at)))) &&
          (await isAnswer('a.xlsx', xlsxOf([scrambled(cells, at)]))),
      ),
      { numRuns: 150 },
    );
  });
});

describe('reading in a worker', () => {
  it('gives the same answer as reading here', async () => {
    const file = { name: 'log.docx', bytes: goodDocx };
    expect(await readInWorker(file)).toEqual(await readChronologyFile(file));
  });

  it('refuses a file that needs more memory than it may have', async () => {
    const many = `Date,Event\n${'04/03/2024,"Home visit, all well."\n'.repeat(60_000)}`;
    const read = await readInWorker(
      { name: 'log.csv', bytes: Buffer.from(many) },
      {},
      { megabytes: 24, seconds: 60 },
    );
    expect(read).toMatchObject({
      refused: 'could not be read',
      why: expect.stringContaining('24 MB'),
    });
  });

  it('refuses a file that takes too long', async () => {
    const read = await readInWorker(
      { name: 'log.docx', bytes: goodDocx },
      {},
      { megabytes: 256, seconds: 0 },
    );
    expect(read).toMatchObject({
      refused: 'could not be read',
      why: expect.stringContaining('longer than'),
    });
  });
});
