import { describe, expect, it } from 'vitest';
import { docxOf, wordTable } from '../../opening/office.fixtures.ts';
import { isRefused, readChronologyFile } from '../../read-file.ts';

const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const table = wordTable([
  ['Date', 'Event'],
  ['12/03/2024', 'Visit.'],
]);

const read = async (...below: readonly string[]) => {
  const bytes = docxOf(table + below.map(paragraph).join(''));
  const file = await readChronologyFile({ name: 'log.docx', bytes });
  if (isRefused(file)) throw new Error(`Expected it to be read, found: ${file.why}.`);
  return file;
};

describe('a document that goes on below its table', () => {
  it('is read to its end where it tells what happened, day by day', async () => {
    const { rows, notes } = await read(
      'Narrative',
      '14 March 2024 – Home visit. Mum at work and he alone.',
      '16 March 2024 – School rang to say that he was not in.',
      '20 March 2024 – Strategy meeting held at the civic centre.',
    );
    expect(rows.map(({ occurred }) => occurred.start)).toEqual([
      '2024-03-12',
      '2024-03-14',
      '2024-03-16',
      '2024-03-20',
    ]);
    expect(notes.filter((note) => note.startsWith('Under'))).toEqual([
      'Under the table: Narrative',
    ]);
  });

  it('is not taken for entries where it says when it was made', async () => {
    const { rows, notes } = await read(
      '12/03/2024 – version 1',
      '14/03/2024 – final',
      '15/03/2024 – sent',
    );
    expect(rows).toHaveLength(1);
    expect(notes).toContain('Under the table: 14/03/2024 – final');
  });
});
