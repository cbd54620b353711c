import { LocalDate, type Occurred } from '@throughline/time/occurred';
import fc from 'fast-check';
import mammoth from 'mammoth';
import readXlsx from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { openOfficePackage } from '../opening/office-package.ts';
import { isRefused, readChronologyFile } from '../read-file.ts';
import { expected, readCaseFile } from '../samples/case-a.fixtures.ts';
import { type ChronologyExport, columnsOf, type ExportedRow } from './chronology-export.ts';
import { writeCsv } from './write-csv.ts';
import { writeExcel } from './write-excel.ts';
import { writeWord } from './write-word.ts';

const taken = (rows: readonly ExportedRow[]): ChronologyExport => ({
  title: 'Chronology of Ana Petrova',
  marking: 'OFFICIAL – SENSITIVE',
  takenBy: 'Ines Moreau on 2 December 2025',
  asked: ['As known at 1 March 2025'],
  rows,
  withheld: 2,
  unreadable: 1,
});

const writers: readonly (readonly [
  string,
  (of: ChronologyExport) => Uint8Array | Promise<Uint8Array>,
])[] = [
  ['out.docx', writeWord],
  ['out.xlsx', writeExcel],
  ['out.csv', writeCsv],
];

const readBack = async (name: string, bytes: Uint8Array) => {
  const read = await readChronologyFile({ name, bytes });
  if (isRefused(read)) throw new Error(read.why);
  return read;
};

const caseRows = async (): Promise<readonly ExportedRow[]> => {
  const files = await Promise.all(expected.files.map(({ file }) => readCaseFile(file)));
  return files.flatMap((read, file) =>
    read.rows.map(({ occurred, text, source, action, comment }, at) => ({
      entry: `entry-${file}-${at}`,
      agency: read.name,
      occurred,
      text,
      ...(source !== undefined && { source }),
      ...(action !== undefined && { action }),
      ...(comment !== undefined && { comment }),
    })),
  );
};

const known = ({ asWritten: _, ...occurred }: Occurred) => occurred;

describe.each(writers)('taking a chronology away as %s', (name, write) => {
  it('comes back with every entry, when it was and what was said', async () => {
    const rows = await caseRows();
    const read = await readBack(name, await write(taken(rows)));
    expect(read.rejected).toEqual([]);
    expect(read.rows.map(({ entry }) => entry)).toEqual(rows.map(({ entry }) => entry));
    expect(read.rows.map(({ occurred }) => known(occurred))).toEqual(
      rows.map(({ occurred }) => known(occurred)),
    );
    const bare = (text: string) =>
      text
        .replace(/^'(?==)/, '')
        .replace(/\s+/g, ' ')
        .trim();
    expect(read.rows.map(({ text }) => bare(text))).toEqual(rows.map(({ text }) => bare(text)));
  });

  it('says what was asked, how much is in it and what is not', async () => {
    const read = await readBack(name, await write(taken(await caseRows())));
    const said = [...read.provenance.titles, ...read.provenance.headers].join('\n');
    expect(said).toContain('As known at 1 March 2025');
    expect(said).toContain(
      '201 entries; 1 of them without a date, at the end; 2 entries withheld; 1 entry could not be read.',
    );
    expect(said).toContain('OFFICIAL – SENSITIVE');
    expect(said).toContain('Ines Moreau on 2 December 2025');
  });

  it('keeps any text, and none of it is a formula', async () => {
    const text = fc
      .string({ minLength: 1, unit: 'grapheme' })
      .filter((each) => /\p{L}/u.test(each));
    await fc.assert(
      fc.asyncProperty(text, async (said) => {
        const occurred: Occurred = { grain: 'unknown', asWritten: '' };
        const rows = [{ entry: 'one', agency: 'School', occurred, text: `=${said}` }];
        const read = await readBack(name, await write(taken(rows)));
        expect(read.rows[0]?.text.replace(/^'/, '').startsWith('=')).toBe(true);
        expect(read.rows[0]?.text).toContain(said.trim().split(/[\s\p{C}]/u)[0]);
      }),
      { numRuns: 30, examples: [['\ufffdº']] },
    );
  });
});

it('keeps in Excel what its library would leave out', async () => {
  const occurred: Occurred = { grain: 'unknown', asWritten: '' };
  const text = 'Lost: \ufffd, \u{10ffff}, \u0007 and _x0041_; kept 😀';
  const written = await writeExcel(taken([{ entry: 'one', agency: 'School', occurred, text }]));
  const read = await readBack('out.xlsx', written);
  expect(read.rows.map((row) => row.text)).toEqual([text]);
});

describe.each(writers)('taking a review’s chronology away as %s', (name, write) => {
  const between = (text: string): ExportedRow => ({
    ...{ entry: '', agency: '', text, isBetween: true },
    occurred: {
      ...{ start: LocalDate.parse('2024-06-28'), end: LocalDate.parse('2024-09-03') },
      ...{ grain: 'day', range: true, asWritten: '' },
    },
  });
  const gap = 'Gap: Nobody recorded that the child was seen or spoken with for 67 days.';

  it('has gaps and headings as lines that do not come back as entries', async () => {
    const rows = await caseRows();
    const marked = rows.map((row, at) =>
      at === 0 ? { ...row, age: 'aged 14', marks: 'Question.' } : row,
    );
    const copy = {
      ...taken([between(gap), ...marked, between('Without a date')]),
      isOfReview: true,
    };
    const read = await readBack(name, await write(copy));
    expect(read.rows.map(({ entry }) => entry)).toEqual(rows.map(({ entry }) => entry));
    expect(read.rejected.map(({ mustBeShown }) => mustBeShown)).toEqual([false, false]);
    expect(read.rejected[0]?.text ?? JSON.stringify(read.rejected[0]?.cells)).toContain('2024');
    expect(read.rows[0]?.cells).toMatchObject({ Age: 'aged 14', Marks: 'Question.' });
    const said = read.provenance.titles.join('\n');
    expect(said).toContain('201 entries;');
  });
});

describe('an Excel copy', () => {
  it('keeps its header in sight, unless so much stands above it that no row would be', async () => {
    const { openOfficePackage } = await import('../opening/office-package.ts');
    const paneOf = async (asked: readonly string[]) => {
      const opened = await openOfficePackage(await writeExcel({ ...taken([]), asked }));
      return /<pane [^>]*ySplit="(\d+)"/.exec(
        (await opened.text('xl/worksheets/sheet1.xml')) ?? '',
      )?.[1];
    };
    expect(await paneOf(['As known at 1 March 2025'])).toBe('7');
    expect(
      await paneOf(Array.from({ length: 30 }, () => 'Police recorded nothing')),
    ).toBeUndefined();
  });
});

describe('what other programs make of it', () => {
  it('is a Word document with a table', async () => {
    const bytes = await writeWord(taken(await caseRows()));
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    for (const { name } of columnsOf(taken([]))) expect(value).toContain(name);
  });

  it('is landscape, repeats its header and counts its pages', async () => {
    const { openOfficePackage } = await import('../opening/office-package.ts');
    const opened = await openOfficePackage(await writeWord(taken(await caseRows())));
    const document = (await opened.text('word/document.xml')) ?? '';
    expect(document).toContain('w:orient="landscape"');
    expect(/<w:pgSz w:w="(\d+)" w:h="(\d+)"/.exec(document)?.slice(1)).toEqual(['16838', '11906']);
    expect(document).toContain('<w:tblHeader/>');
    const footer = (await opened.text('word/footer1.xml')) ?? '';
    expect(footer).toMatch(/PAGE.*NUMPAGES/s);
  });

  it('has real dates in Excel where the day is certain, and words where it is not', async () => {
    const rows = await caseRows();
    const [sheet] = await readXlsx(Buffer.from(await writeExcel(taken(rows))));
    const dates = (sheet?.data ?? []).slice(-rows.length).map(([date]) => date);
    expect(dates[0]).toBe('about March 2023');
    expect(dates[3]).toEqual(new Date('2023-11-14T00:00:00Z'));
  });

  it.each([
    ...['=1+1', '+44 7700 900123', '-1', '@SUM(A1)', '  =1+1', '\u00a0=1+1', '\t=1', '\u0000=1'],
    ...['\r\n=1', '\u200b=1', '＝1＋1', '\tno sign, but a tab'],
  ])('guards %j in CSV', (text) => {
    const occurred: Occurred = { grain: 'unknown', asWritten: '' };
    const bytes = writeCsv(taken([{ entry: 'one', agency: 'School', occurred, text }]));
    expect(new TextDecoder().decode(bytes)).toContain(`"'${text}"`);
  });
  it('leaves ordinary words in CSV as they are', () => {
    const occurred: Occurred = { grain: 'unknown', asWritten: '' };
    const text = 'Telephone call: he = fine, + mother - at home @ 3pm';
    const bytes = writeCsv(taken([{ entry: 'one', agency: 'School', occurred, text }]));
    expect(new TextDecoder().decode(bytes)).toContain(`"${text}"`);
  });

  it('guards formulas in CSV with an apostrophe', async () => {
    const text = new TextDecoder().decode(writeCsv(taken(await caseRows())));
    expect(text).toContain("'=HYPERLINK");
    expect(text).not.toMatch(/(^|,)"?=/m);
  });
});

describe('a Word file of characters that XML has no place for', () => {
  it('holds none of them, and so opens in Word', async () => {
    const [row] = await caseRows();
    if (!row) throw new Error('Expected a row of the case.');
    const text = 'Rang\u0000 the\u0008 school\u{FFFE} again 🙂';
    const opened = await openOfficePackage(await writeWord(taken([{ ...row, text }])));
    const written = await opened.text('word/document.xml');
    expect(written).toContain('Rang the school again 🙂');
  });
});
