import { describe, expect, it } from 'vitest';
import { docxOf, wordTable } from '../../opening/office.fixtures.ts';
import { isRefused, readChronologyFile } from '../../read-file.ts';

const read = async (rows: readonly (readonly string[])[]) => {
  const file = await readChronologyFile({ name: 'weeks.docx', bytes: docxOf(wordTable(rows)) });
  if (isRefused(file)) throw new Error(`Expected it to be read, found: ${file.why}.`);
  return file;
};

describe('a table with a row for each week', () => {
  it('is an entry for each filled cell, of that day of the week, with what stands beside it', async () => {
    const { rows, rejected, notes } = await read([
      ['Week commencing', 'Mon', 'Tues', 'Weds', 'Thurs', 'Fri', 'Staff'],
      ['25/03/2024', '', 'Not here, a fire at home.', '', '', 'Closed for Good Friday.', 'JW'],
      ['01/04/2024', '', '', '', '', '', ''],
      ['w/c 8 April 2024', 'Back, very quiet today.', '', '', '', '', 'AB'],
    ]);
    expect(
      rows.map(({ locator, occurred, text, who }) => [locator, occurred.start, text, who]),
    ).toEqual([
      [{ table: 1, row: 2, column: 'C' }, '2024-03-26', 'Not here, a fire at home.', 'JW'],
      [{ table: 1, row: 2, column: 'F' }, '2024-03-29', 'Closed for Good Friday.', 'JW'],
      [{ table: 1, row: 4, column: 'B' }, '2024-04-08', 'Back, very quiet today.', 'AB'],
    ]);
    expect(rejected.map(({ locator, reason }) => [locator, reason])).toEqual([
      [{ table: 1, row: 3 }, 'no_text'],
    ]);
    expect(notes[0]).toMatch(/^Each day of the week has a column of its own/);
  });

  it('is no such thing where its cells are marks', async () => {
    const register = await readChronologyFile({
      name: 'register.docx',
      bytes: docxOf(
        wordTable([
          ['Week commencing', 'Mon', 'Tues', 'Weds', 'Thurs', 'Fri'],
          ['25/03/2024', '/', '/', 'N', '/', '#'],
          ['08/04/2024', '/', '\\', 'O', '/', '/'],
        ]),
      ),
    });
    expect(isRefused(register)).toBe(true);
  });
});
