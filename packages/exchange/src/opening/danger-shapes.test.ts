/** Shapes that stop careless readers: nesting, endless quotes, monsters of one cell or of many columns, disguises. */
import { describe, expect, it } from 'vitest';
import { readInWorker } from '../in-worker.ts';
import { isRefused, readChronologyFile } from '../read-file.ts';
import { docxOf, textRow, wordTable, xlsxOf, zipOf } from './office.fixtures.ts';

const rows = [
  ['Date', 'Event'],
  ['04/03/2024', 'Home visit.'],
] as const;
const soon = 10_000; // ms, on a busy machine; each takes well under a second by itself

const read = async (name: string, bytes: Uint8Array) => {
  const began = performance.now();
  const found = await readChronologyFile({ name, bytes });
  expect(performance.now() - began).toBeLessThan(soon);
  return isRefused(found) ? found.refused : found.rows.map(({ text }) => text.length);
};
const csv = (text: string) => Buffer.from(`Date,Event\n${text}`);
const nested = (depth: number, inside: string) =>
  `${'<w:sdt><w:sdtContent>'.repeat(depth)}${inside}${'</w:sdtContent></w:sdt>'.repeat(depth)}`;
const tablesInTables = (depth: number): string =>
  `${'<w:tbl><w:tr><w:tc><w:p/>'.repeat(depth)}${'</w:tc></w:tr></w:tbl>'.repeat(depth)}`;

describe('reading text files of any shape', () => {
  it.each([
    ['endless quotes', csv(`04/03/2024,${'"'.repeat(500_000)}`)],
    ['endless opened cells', csv('04/03/2024,"a\n'.repeat(20_000))],
    [
      'a long cell, then quotes out of place',
      csv(`04/03/2024,${'word '.repeat(60_000)}\n${'04/03/2024,"a"b\n'.repeat(30_000)}`),
    ],
    ['words after every quote', csv('04/03/2024,"a"b"c"d"e,"f"g\n'.repeat(20_000))],
    [
      'quotes of every number',
      csv(Array.from({ length: 900 }, (_, at) => `04/03/2024,a${'"'.repeat(at)}b`).join('\n')),
    ],
    ['a line of spaces', Buffer.from(`Date: 04/03/2024${' '.repeat(200_000)}x`)],
    ['quotes that never close', csv(`04/03/2024,"${'a,"b'.repeat(5_000)}`)],
  ])('ends soon with %s', async (_, bytes) => {
    expect(await read('log.csv', bytes)).toBeDefined();
  });

  it('keeps a cell of a million characters whole', async () =>
    expect(await read('log.csv', csv(`04/03/2024,"${'word '.repeat(200_000)}x"`))).toEqual([
      1_000_001,
    ]));

  it('refuses a line of 20,000 columns soon, and says so', async () => {
    const wide = `Date,Event${',x'.repeat(20_000)}\n04/03/2024,Home visit.${',1'.repeat(20_000)}\n`;
    expect(await read('log.csv', Buffer.from(wide))).toBe('no table found');
  });

  it('refuses text with a nought in it as no text', async () =>
    expect(await read('log.csv', csv('04/03/2024,a\0b\n'))).toBe('unknown format'));
});

describe('reading office files of any shape', () => {
  it('reads a table below ten thousand content controls', async () =>
    expect(await read('log.docx', docxOf(nested(10_000, wordTable(rows))))).toEqual([11]));

  it('reads or refuses tables in tables, a thousand deep', async () =>
    expect(await read('log.docx', docxOf(wordTable(rows) + tablesInTables(1_000)))).toEqual([11]));

  it('never goes into a file within the file', async () => {
    const inner = Buffer.from(zipOf([{ name: 'inner.zip', text: 'PK\x03\x04'.repeat(1_000) }]));
    const outer = [{ name: 'word/embeddings/oleObject1.bin', text: inner.toString('latin1') }];
    expect(await read('log.docx', docxOf(wordTable(rows), outer))).toEqual([11]);
    expect(await read('log.zip', zipOf([{ name: 'a.docx', text: 'PK' }]))).toBe('not what it says');
  });

  it.each([
    ['up and out', '../../../etc/passwd'],
    ['from the root', '/etc/passwd'],
    ['on a drive', 'C:\\Windows\\a.xml'],
  ])('refuses a part whose path leads %s', async (_, name) =>
    expect(await read('log.docx', docxOf(wordTable(rows), [{ name, text: 'x' }]))).toBe(
      'not what it says',
    ),
  );

  it('refuses macros under an innocent name, whatever the extension says', async () => {
    const macros = zipOf([
      {
        name: '[Content_Types].xml',
        text: '<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
      },
    ]);
    for (const name of ['log.docx', 'log.docm', 'log'])
      expect(await read(name, macros)).toBe('contains macros');
    const sheets = [textRow(1, rows[0])];
    expect(await read('log.docm', xlsxOf(sheets))).toBe('not what it says');
  });

  it('keeps a sheet’s far columns from costing more than what is in them', async () => {
    const far = '<row r="3"><c r="XFD3" t="inlineStr"><is><t>x</t></is></c></row>';
    const sheet = xlsxOf([textRow(1, rows[0]), textRow(2, rows[1]), far]);
    expect(await read('log.xlsx', sheet)).toBeDefined();
  });
});

describe('reading in a worker', () => {
  it('leaves this thread free to answer while it reads', async () => {
    const many = csv('04/03/2024,Home visit by the social worker.\n'.repeat(20_000));
    let beats = 0;
    const heart = setInterval(() => {
      beats += 1;
    }, 5);
    const found = await readInWorker({ name: 'log.csv', bytes: many });
    clearInterval(heart);
    expect(isRefused(found)).toBe(false);
    expect(beats).toBeGreaterThan(5);
  });
});
