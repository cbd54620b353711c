import { LocalDate } from '@throughline/time/occurred';
import { describe, expect, it } from 'vitest';
import { docxOf, textRow, wordCell, wordTable, xlsxOf } from '../opening/office.fixtures.ts';
import { isRefused, type ReadFileOptions, readChronologyFile } from '../read-file.ts';
import { type Mended, mendRow } from '../rows/mend-row.ts';

const read = async (name: string, bytes: Uint8Array, options?: ReadFileOptions) => {
  const file = await readChronologyFile({ name, bytes }, options);
  if (isRefused(file)) throw new Error(`${file.refused}: ${file.why}`);
  return file;
};
const csv = (text: string, options?: ReadFileOptions) =>
  read('log.csv', Buffer.from(text), options);
const whens = (file: Awaited<ReturnType<typeof read>>) =>
  file.rows.map(({ occurred: { start, end, time } }) =>
    [start, end !== start && end, time?.kind === 'exact' && time.from].filter(Boolean).join(' '),
  );

const head = `<w:tr>${wordCell('Date')}${wordCell('Event')}</w:tr>`;
const row = (...cells: readonly string[]) => `<w:tr>${cells.join('')}</w:tr>`;
const run = (xml: string) => `<w:tc><w:p>${xml}</w:p></w:tc>`;

describe('reading a Word table', () => {
  it('reads text as if all changes were accepted, and says what it left out', async () => {
    const body = `<w:tbl>${head}
      ${row(wordCell('04/03/2024'), run('<w:r><w:t>Seen </w:t></w:r><w:del><w:r><w:delText>twice </w:delText><w:t>thrice </w:t></w:r></w:del><w:ins><w:r><w:t>at home</w:t></w:r></w:ins><w:moveFrom><w:r><w:t> gone</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t> today</w:t></w:r></w:moveTo>'))}
      <w:tr><w:trPr><w:del/></w:trPr>${wordCell('05/03/2024')}${wordCell('A deleted row.')}</w:tr>
      ${row(wordCell('06/03/2024'), run('<w:r><w:t>Rang</w:t><w:tab/><w:t>aunt</w:t><w:br/><w:t>again</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r><w:r><w:instrText>DDEAUTO c:\\\\cmd</w:instrText></w:r>'))}
      </w:tbl>`;
    const file = await read('log.docx', docxOf(body));
    expect(file.rows.map(({ text }) => text)).toEqual(['Seen at home today', 'Rang\taunt\nagain']);
    expect(file.notes).toEqual([
      '1 tracked deletion left out',
      '1 row deleted with tracked changes left out',
      '1 hidden text left out',
    ]);
  });

  it('counts rows as the author does, a deleted row included', async () => {
    const body = `<w:tbl>${head}<w:tr><w:trPr><w:del/></w:trPr>${wordCell('05/03/2024')}${wordCell('Gone.')}</w:tr>${row(wordCell('06/03/2024'), wordCell('Here.'))}</w:tbl>`;
    const file = await read('log.docx', docxOf(body));
    expect(file.rows.map(({ locator }) => locator)).toEqual([{ table: 1, row: 3 }]);
  });

  it('takes the date of a merged cell down, and puts cells beside merged ones in their columns', async () => {
    const body = `<w:tbl>${row(wordCell('Date'), wordCell('Worker'), wordCell('Event'))}
      ${row(wordCell('04/03/2024', '<w:vMerge w:val="restart"/>'), wordCell('AB'), wordCell('First.'))}
      ${row(wordCell('', '<w:vMerge/>'), wordCell('CD'), wordCell('Second.'))}
      ${row(wordCell('05/03/2024', '<w:gridSpan w:val="2"/>'), wordCell('Third.'))}
      </w:tbl>`;
    const file = await read('log.docx', docxOf(body));
    expect(whens(file)).toEqual(['2024-03-04', '2024-03-04', '2024-03-05']);
    expect(file.rows.map(({ who, text }) => [who, text])).toEqual([
      ['AB', 'First.'],
      ['CD', 'Second.'],
      [undefined, 'Third.'],
    ]);
  });

  it('leaves the placeholder of an unfilled date picker out', async () => {
    const picker =
      '<w:tc><w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Click to enter a date</w:t></w:r></w:sdtContent></w:sdt></w:p></w:tc>';
    const file = await read(
      'log.docx',
      docxOf(`<w:tbl>${head}${row(picker, wordCell('Undated.'))}</w:tbl>`),
    );
    expect(file.rejected).toMatchObject([
      { reason: 'no_date', text: 'Undated.', mustBeShown: true },
    ]);
  });

  it('reads several tables, and a table inside a cell as the text of that cell', async () => {
    const inner = `<w:tc>${wordTable([
      ['Present', 'AB'],
      ['Absent', 'CD'],
    ])}<w:p/></w:tc>`;
    const body = `<w:tbl>${head}${row(wordCell('04/03/2024'), inner)}</w:tbl>${wordTable([
      ['When', 'What happened'],
      ['05/03/2024', 'Later.'],
    ])}`;
    const file = await read('log.docx', docxOf(body));
    expect(file.rows.map(({ text }) => text)).toEqual(['Present\tAB\nAbsent\tCD', 'Later.']);
    expect(file.tables).toHaveLength(2);
  });
});

const dated = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/></cellXfs>';

describe('reading an Excel sheet', () => {
  const header = textRow(1, ['Date', 'Event']);
  const stored = (number: number, style: number, serial: string, text: string) =>
    `<row r="${number}"><c r="A${number}" s="${style}"><v>${serial}</v></c><c r="B${number}" t="inlineStr"><is><r><t>${text}</t></r><r><t>.</t></r><rPh><t>x</t></rPh></is></c></row>`;

  it('reads stored dates a hair off, midnight as no time, and counts a formula by its value', async () => {
    const rows = [
      header,
      stored(2, 1, '45355', 'Day'),
      stored(3, 2, '45355.05902777777', 'Minute'),
      stored(4, 2, '45355', 'Midnight'),
      '<row r="5"><c r="A5" s="1"><f>A2+1</f><v>45356</v></c><c r="B5" t="str"><f>"a"&amp;"b"</f><v>ab</v></c></row>',
    ];
    const file = await read('log.xlsx', xlsxOf(rows, '', { styles: dated }));
    expect(whens(file)).toEqual(['2024-03-04', '2024-03-04 01:25', '2024-03-04', '2024-03-05']);
    expect(file.rows.at(-1)?.text).toBe('ab');
  });

  it('knows the calendar of old Macintosh workbooks', async () => {
    const file = await read(
      'log.xlsx',
      xlsxOf([header, stored(2, 1, '43893', 'Day')], '', {
        styles: dated,
        workbook: '<workbookPr date1904="1"/>',
      }),
    );
    expect(whens(file)).toEqual(['2024-03-04']);
  });

  it('does not take a number for a date where no date is shown', async () => {
    const file = await read(
      'log.xlsx',
      xlsxOf([header, stored(2, 1, '45355', 'Day'), stored(3, 0, '45355', 'Number')], '', {
        styles: dated,
      }),
    );
    expect(file.rejected).toMatchObject([{ reason: 'unreadable_date', rawDate: '45355' }]);
  });

  it('says which columns and rows are hidden and reads neither', async () => {
    const rows = [
      textRow(1, ['Date', 'Event', 'Comment']),
      textRow(2, ['04/03/2024', 'Seen.', 'private']),
      textRow(3, ['05/03/2024', 'Hidden.'], 'hidden="1"'),
    ];
    const hiddenColumn = xlsxOf([
      `</sheetData><cols><col min="3" max="3" hidden="1"/></cols><sheetData>`,
      ...rows,
    ]);
    const file = await read('log.xlsx', hiddenColumn);
    expect(JSON.stringify(file)).not.toContain('private');
    expect(file.notes).toContain('Sheet Log: hidden columns C not read');
    expect(file.rejected).toMatchObject([{ reason: 'hidden_row', mustBeShown: true }]);
  });

  it('is not slowed by a stray cell at the end of the sheet', async () => {
    const file = await read(
      'log.xlsx',
      xlsxOf([header, stored(2, 1, '45355', 'Day'), textRow(1_048_576, ['', 'x'])], '', {
        styles: dated,
      }),
    );
    expect(file.rows).toHaveLength(1);
    expect(file.rejected.length).toBeLessThan(5);
  });
});

describe('reading separated values', () => {
  it.each([
    ['semicolons', 'Date;Event\n04/03/2024;Seen, well; \n'],
    ['tabs', 'Date\tEvent\n04/03/2024\tSeen, well\n'],
    ['bars', 'Date|Event\n04/03/2024|Seen, well\n'],
    ['a line that names the separator', 'sep=;\nDate;Event\n04/03/2024;Seen, well\n'],
    ['old Macintosh line ends', 'Date,Event\r04/03/2024,"Seen, well"\r'],
  ])('understands %s', async (_, text) => {
    expect((await csv(text)).rows.map((each) => each.text)).toEqual(['Seen, well']);
  });

  it('reads on where quotation marks do not pair up, and says so', async () => {
    const file = await csv('Date,Event\n04/03/2024,"He said ""no\n05/03/2024,Seen\n');
    expect(file.rows.length).toBeGreaterThan(0);
    expect(file.notes).toContain(
      'Quotation marks do not pair up; they were read as plain characters',
    );
  });

  it('reads an American file month first, and says so', async () => {
    const file = await csv('Date,Event\n03/14/2024,Seen\n04/05/2024,Rang\n');
    expect(whens(file)).toEqual(['2024-03-14', '2024-04-05']);
    expect(file.notes).toContain('Dates are written month first, as in America');
  });

  it('takes midnight for no time where every date has it', async () => {
    expect(whens(await csv('Date,Event\n04/03/2024 00:00,Seen\n05/03/2024 00:00,Rang\n'))).toEqual([
      '2024-03-04',
      '2024-03-05',
    ]);
    expect(whens(await csv('Date,Event\n04/03/2024 00:00,Seen\n05/03/2024 10:30,Rang\n'))).toEqual([
      '2024-03-04 00:00',
      '2024-03-05 10:30',
    ]);
  });
});

describe('mapping columns', () => {
  it('follows what was settled before', async () => {
    const text = 'Zeit,Was,Date\n04/03/2024,Seen,ignored\n';
    const file = await csv(text, { mapping: { Zeit: 'date', Was: 'event', Date: 'ignore' } });
    expect(file.rows).toMatchObject([
      { text: 'Seen', cells: { Zeit: '04/03/2024', Date: 'ignored' } },
    ]);
  });

  it('tells the date of the event from the dates of writing and of the end', async () => {
    const file = await csv(
      'Date added,Date ended,Incident date,Details\n09/03/2024,05/03/2024,04/03/2024,Away\n',
    );
    expect(file.tables[0]?.mapping).toEqual({
      'Date added': 'recorded',
      'Date ended': 'endDate',
      'Incident date': 'date',
      Details: 'event',
    });
    expect(whens(file)).toEqual(['2024-03-04 2024-03-05']);
    expect(file.rows[0]?.recorded).toBe('09/03/2024');
  });

  it('reads headings with instructions after them', async () => {
    const file = await csv(
      '"Date (dd/mm/yyyy, or say if you are not sure)","Start time","End time","Significant event or contact: what was seen, heard or said, and by whom? Please be brief.","Date of birth"\n04/03/2024,10:30,11:15,Seen,01/01/2010\n',
    );
    expect(file.rows).toMatchObject([
      {
        text: 'Seen',
        occurred: { start: '2024-03-04', time: { kind: 'exact', from: '10:30', to: '11:15' } },
      },
    ]);
    expect(file.tables[0]?.mapping['Date of birth']).toBeUndefined();
  });

  it('does not take an entry for another header', async () => {
    const file = await csv(
      'Date,Event\n04/03/2024,Seen\nStart of term,Contact with father\n05/03/2024,Rang\n',
    );
    expect(file.tables).toHaveLength(1);
    expect(file.rejected).toMatchObject([
      { reason: 'unreadable_date', text: 'Contact with father' },
    ]);
  });

  it('keeps the case’s own dates in mind', async () => {
    const file = await csv('Date,Event\n04/03/2024,Seen\n', {
      madeOn: LocalDate.parse('2024-01-01'),
    });
    expect(file.rows[0]?.flags).toContain('after_document_was_made');
  });
});

describe('mending a rejected row', () => {
  const text = 'Date,Time,Event\n31/06/2024,9am,Seen\n';
  const mend = async (mended: Mended) => {
    const file = await csv(text);
    const [rejected] = file.rejected;
    const mapping = file.tables[0]?.mapping;
    if (!rejected || !mapping) throw new Error('expected one rejected row');
    return mendRow(rejected, mapping, mended);
  };

  it('names the column at fault', async () => {
    expect((await csv(text)).rejected).toMatchObject([
      { reason: 'impossible_date', column: 'Date', rawDate: '31/06/2024' },
    ]);
  });

  it('reads it with the new date, keeps what was sent, and says that it was mended', async () => {
    expect(await mend({ date: '30 June 2024' })).toMatchObject({
      occurred: { start: '2024-06-30', time: { kind: 'exact', from: '09:00' } },
      cells: { Date: '31/06/2024' },
      flags: ['mended_by_hand'],
    });
    expect(await mend({ date: '30/06/2024', time: '10.15', text: 'Seen at home' })).toMatchObject({
      occurred: { start: '2024-06-30', time: { kind: 'exact', from: '10:15' } },
      text: 'Seen at home',
    });
  });

  it('is the same row whatever it is mended to, and is rejected again where it must be', async () => {
    const [one, two] = [await mend({ date: '30/06/2024' }), await mend({ date: '01/07/2024' })];
    expect('rowKey' in one && 'rowKey' in two && one.rowKey === two.rowKey).toBe(true);
    expect(await mend({ date: 'no idea' })).toMatchObject({ reason: 'unreadable_date' });
  });
});

describe('knowing a row again', () => {
  const keys = async (text: string) => (await csv(text)).rows.map(({ rowKey }) => rowKey);

  it('does not depend on its number, the order of columns or spaces', async () => {
    const [first] = await keys('Date,Event\n04/03/2024,Seen at home\n');
    expect(await keys('Event,Date\nRang,01/03/2024\nSeen  at home ,04/03/2024\n')).toContain(first);
    const [numbered] = await keys('No.,Date,Event\n1,04/03/2024,Seen\n');
    expect(await keys('No.,Date,Event\n7,04/03/2024,Seen\n')).toEqual([numbered]);
  });

  it('changes with what the row says, and marks an exact copy', async () => {
    const [one, two] = await keys('Date,Event\n04/03/2024,Seen\n04/03/2024,Seen\n');
    expect(two).toBe(`${one}#2`);
    expect(await keys('Date,Event\n04/03/2024,Seen twice\n')).not.toContain(one);
  });
});
