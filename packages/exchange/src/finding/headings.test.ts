/** Words that stand over rows: a line over a Word table, a line across it. They may name an agency. */
import { describe, expect, it } from 'vitest';
import { docxOf, textRow, wordTable, workbookOf } from '../opening/office.fixtures.ts';
import { isRefused, readChronologyFile } from '../read-file.ts';

const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const table = (text: string) =>
  wordTable([
    ['Date', 'Event'],
    ['04/03/2024', text],
  ]);

describe('reading what stands over rows', () => {
  it('knows under which line each table of a document stands', async () => {
    const bytes = docxOf(
      paragraph('Chronology') +
        paragraph('Police') +
        table('Arrest.') +
        paragraph('School') +
        table('Absent.'),
    );
    const read = await readChronologyFile({ name: 'log.docx', bytes });
    if (isRefused(read)) throw new Error(read.why);
    expect(read.rows.map(({ text, under }) => [text, under])).toEqual([
      ['Arrest.', 'Police'],
      ['Absent.', 'School'],
    ]);
  });

  it('says nothing of rows over which nothing stands', async () => {
    const read = await readChronologyFile({ name: 'log.docx', bytes: docxOf(table('Arrest.')) });
    if (isRefused(read)) throw new Error(read.why);
    expect(read.rows[0]).not.toHaveProperty('under');
  });

  it('lends the year with which a line across the table begins, whatever follows it', async () => {
    const across = '2013 – transferred to school nursing';
    const bytes = docxOf(
      `<w:tbl><w:tr><w:tc>${paragraph('Date')}</w:tc><w:tc>${paragraph('Event')}</w:tc></w:tr>
       <w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${paragraph('2012')}</w:tc></w:tr>
       <w:tr><w:tc>${paragraph('9 Jan')}</w:tc><w:tc>${paragraph('Records came.')}</w:tc></w:tr>
       <w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${paragraph(across)}</w:tc></w:tr>
       <w:tr><w:tc>${paragraph('4 Sept')}</w:tc><w:tc>${paragraph('Weighed.')}</w:tc></w:tr></w:tbl>`,
    );
    const read = await readChronologyFile({ name: 'log.docx', bytes });
    if (isRefused(read)) throw new Error(read.why);
    expect(read.rows.map(({ occurred }) => occurred.start)).toEqual(['2012-01-09', '2013-09-04']);
    expect(read.rejected.find(({ text }) => text === across)?.mustBeShown).toBe(true);
  });

  it('goes on with the year in a column of its own, and takes it alone where no month is known', async () => {
    const rows = [
      ['Year', 'Month', 'What happened'],
      ['2014', 'Sept', 'Started school'],
      ['', 'Dec', 'Scald'],
      ['2015', '', 'Dad left'],
      ['', 'Feb–April', 'Refuge'],
    ];
    const read = await readChronologyFile({ name: 'log.docx', bytes: docxOf(wordTable(rows)) });
    if (isRefused(read)) throw new Error(read.why);
    expect(read.rows.map(({ occurred: { start, end } }) => [start, end])).toEqual([
      ['2014-09-01', '2014-09-30'],
      ['2014-12-01', '2014-12-31'],
      ['2015-01-01', '2015-12-31'],
      ['2015-02-01', '2015-04-30'],
    ]);
  });

  it('takes a month alone for the heading of the days below it, of the year that stands over the sheet', async () => {
    const rows = [
      ['Date', 'What happened'],
      ['September', ''],
      ['Thurs 21st', 'Joint visit.'],
      ['31st', 'No reply.'],
      ['November', ''],
      ['December', ''],
      ['w/c 4th', 'Three calls.'],
    ].map((cells, at) => textRow(at + 1, cells));
    const bytes = workbookOf([{ name: '2023', rows }]);
    const read = await readChronologyFile({ name: 'visits.xlsx', bytes });
    if (isRefused(read)) throw new Error(read.why);
    expect(read.rows.map(({ occurred: { start, end } }) => [start, end])).toEqual([
      ['2023-09-21', '2023-09-21'],
      ['2023-12-04', '2023-12-10'],
    ]);
    expect(read.rejected.map(({ reason }) => reason)).toEqual([
      'footer_row',
      'impossible_date',
      'footer_row',
      'footer_row',
    ]);
  });
});
