import { inWords } from '@throughline/time/occurred-at';
import { describe, expect, it } from 'vitest';
import { isRefused, readChronologyFile } from '../../read-file.ts';

describe('a diary under headings that are days', () => {
  it('goes on from the first whole date where the others lack their month or year', async () => {
    const bytes = new TextEncoder().encode(`Carer’s diary

Friday 29 December 2023
Came at tea time.
Sunday 31st
Up for the fireworks.
Tuesday 2nd January
Bought shoes.
Overnight 12th/13th
Awake at three.
He said he would wait
until Monday.
Good Friday
In bed all day.
`);
    const file = await readChronologyFile({ name: 'diary.txt', bytes });
    if (isRefused(file)) throw new Error(`Expected it to be read, found: ${file.why}.`);
    expect(file.rows.map(({ occurred, text }) => [inWords(occurred), text])).toEqual([
      ['29 December 2023', 'Came at tea time.'],
      ['31 December 2023', 'Up for the fireworks.'],
      ['2 January 2024', 'Bought shoes.'],
      ['12 to 13 January 2024, overnight', 'Awake at three.\nHe said he would wait\nuntil Monday.'],
      ['29 March 2024', 'In bed all day.'],
    ]);
  });
});
