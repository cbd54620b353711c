import { inWords } from '@throughline/time/occurred-at';
import { describe, expect, it } from 'vitest';
import { isRefused, readChronologyFile } from '../../read-file.ts';

const read = async (text: string) => {
  const bytes = new TextEncoder().encode(text);
  const file = await readChronologyFile({ name: 'notes.txt', bytes });
  if (isRefused(file)) throw new Error(`Expected it to be read, found: ${file.why}.`);
  return file;
};

describe('notes that begin with several labels on one line', () => {
  it('are an entry each, with what stands beside each label', async () => {
    const { rows, provenance } = await read(`Youth project, contact notes

Date: 05/12/2023   Time: 4pm   Worker: Zed   Type: Return interview
She would not sit.
Said: "I was at a mate's".

Date: 12/12/2023   Time:    Worker: Maz   Type: Text
Three texts, no answer.
`);
    expect(provenance.titles).toEqual(['Youth project, contact notes']);
    expect(
      rows.map(({ occurred, who, kind, text }) => [inWords(occurred), who, kind, text]),
    ).toEqual([
      [
        '5 December 2023 at 4pm',
        'Zed',
        'Return interview',
        'She would not sit.\nSaid: "I was at a mate\'s".',
      ],
      ['12 December 2023', 'Maz', 'Text', 'Three texts, no answer.'],
    ]);
  });

  it('have their own title over the labels, and not the next one’s', async () => {
    const { rows } = await read(`Incident 1
Date: 05/12/2023 | Time: 16:00 | Reported by: Jo
Window broken.
--------
Incident 2
Date: 06/12/2023 | Time: 09:10 | Reported by: Sam
Glazier came
`);
    expect(rows.map(({ locator, text }) => [locator, text])).toEqual([
      [{ line: 1, record: 1 }, 'Window broken.'],
      [{ line: 5, record: 2 }, 'Glazier came'],
    ]);
  });
});
