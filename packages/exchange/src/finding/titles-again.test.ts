import { describe, expect, it } from 'vitest';
import { isRefused, readChronologyFile } from '../read-file.ts';

const print = `FIRE & RESCUE                              Page 1
Visits to 3 Ash Close

Date        Time   Details                 Outcome
----------  -----  ----------------------  -------
25/03/2024  21:18  Shed alight. Boy on     1 jet
                   the grass with a
                   lighter.
09/04/2024  13:15  Visit at the gym.       Done

FIRE & RESCUE                              Page 2
Visits to 3 Ash Close

Date        Time   Details                 Outcome
----------  -----  ----------------------  -------
23/04/2024  13:15  Second visit.           Done
`;

describe('a print of several pages in columns of spaces', () => {
  it('is read with what goes on below a line, and without what stands at the head of each page', async () => {
    const bytes = new TextEncoder().encode(print);
    const file = await readChronologyFile({ name: 'print.txt', bytes });
    if (isRefused(file)) throw new Error(`Expected it to be read, found: ${file.why}.`);
    expect(file.rows.map(({ occurred, text }) => [occurred.start, text])).toEqual([
      ['2024-03-25', 'Shed alight. Boy on\nthe grass with a\nlighter.'],
      ['2024-04-09', 'Visit at the gym.'],
      ['2024-04-23', 'Second visit.'],
    ]);
    expect(file.rejected.filter(({ mustBeShown }) => mustBeShown)).toEqual([]);
  });
});
