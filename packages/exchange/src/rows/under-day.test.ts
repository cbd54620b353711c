import { inWords } from '@throughline/time/occurred-at';
import { describe, expect, it } from 'vitest';
import { docxOf, wordTable } from '../opening/office.fixtures.ts';
import { isRefused, readChronologyFile } from '../read-file.ts';

const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

const read = async (day: string, ...times: readonly string[]) => {
  const rows = [['Time', 'Entry'], ...times.map((time) => [time, 'Seen on the landing.'])];
  const bytes = docxOf(paragraph(day) + wordTable(rows));
  const file = await readChronologyFile({ name: 'night.docx', bytes });
  if (isRefused(file)) throw new Error(`Expected it to be read, found: ${file.why}.`);
  return file.rows.map(({ occurred }) => inWords(occurred));
};

describe('times under a day', () => {
  it('go over into the next after its late evening', async () => {
    expect(await read('Tuesday 12 March 2024', '08:00', '23:30', '00:45', '01:10')).toEqual([
      '12 March 2024 at 8am',
      '12 March 2024 at 11:30pm',
      '13 March 2024 at 12:45am',
      '13 March 2024 at 1:10am',
    ]);
  });
  it('are of that day where they only stand out of order', async () => {
    expect(await read('Tuesday 12 March 2024', '14:00', '00:45', '23:30', '09:00')).toEqual([
      '12 March 2024 at 2pm',
      '12 March 2024 at 12:45am',
      '12 March 2024 at 11:30pm',
      '12 March 2024 at 9am',
    ]);
  });
});
