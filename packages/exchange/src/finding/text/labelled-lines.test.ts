import { describe, expect, it } from 'vitest';
import { isRefused, readChronologyFile } from '../../read-file.ts';

const read = async (text: string) => {
  const file = await readChronologyFile({
    name: 'notes.txt',
    bytes: new TextEncoder().encode(text),
  });
  if (isRefused(file)) throw new Error(`Expected it to be read, found: ${file.why}.`);
  return file;
};

describe('notes as a case system prints them', () => {
  it('are an entry each, with what stands under each label', async () => {
    const { rows, provenance } = await read(`CASE NOTES
Subject: Jay Invented (P123)

Note Type: Home visit
Date of Note: 03/06/2024
Time: 15:30
Author: Tunde Bakare
Significant Event: Yes
Text:
Visited. He would not come down.
Mum: “he has not eaten”.
--------------------------------
Note Type: Telephone call
Date of Note: 04/06/2024
Time:
Author: Tunde Bakare
Significant Event: No
Text: School rang, no shoes again.
Mum: “we have no money”.
`);
    expect(provenance.titles).toEqual(['CASE NOTES', 'Subject: Jay Invented (P123)']);
    expect(rows.map(({ occurred, kind, who, text }) => [occurred.start, kind, who, text])).toEqual([
      [
        '2024-06-03',
        'Home visit',
        'Tunde Bakare',
        'Visited. He would not come down.\nMum: “he has not eaten”.',
      ],
      [
        '2024-06-04',
        'Telephone call',
        'Tunde Bakare',
        'School rang, no shoes again.\nMum: “we have no money”.',
      ],
    ]);
  });

  it('may begin with the date and go on in the same line', async () => {
    const { rows } = await read(`Progress notes
Date/Time of note: 03 Jun 2024 09:30   Originator: Patel, K
Mum called.
Date/Time of note: 05 Jun 2024 14:00   Originator: Patel, K
Seen at clinic.
`);
    expect(rows.map(({ occurred, text }) => [occurred.start, text])).toEqual([
      ['2024-06-03', 'Originator: Patel, K\nMum called.'],
      ['2024-06-05', 'Originator: Patel, K\nSeen at clinic.'],
    ]);
  });
});
