import { inWords } from '@throughline/time/occurred-at';
import { describe, expect, it } from 'vitest';
import { isRefused, readChronologyFile } from '../read-file.ts';

const read = async (...lines: readonly string[]) => {
  const bytes = new TextEncoder().encode(lines.join('\n'));
  const file = await readChronologyFile({ name: 'calls.csv', bytes });
  if (isRefused(file)) throw new Error(`Expected it to be read, found: ${file.why}.`);
  return file;
};

describe('moments counted since 1970', () => {
  it('are days and times of the London clock, the number beside them as written', async () => {
    const { rows } = await read(
      'id,created_at,notes,outcome',
      '1,1704070500,Girl rings for her mum,999',
      '2,1717880400,Carer asks how to dress cuts,999',
    );
    expect(rows.map(({ occurred, cells }) => [inWords(occurred), cells['created_at']])).toEqual([
      ['1 January 2024 at 12:55am', '1704070500'],
      ['8 June 2024 at 10pm', '1717880400'],
    ]);
  });
  it('may be counted in milliseconds', async () => {
    const { rows } = await read(
      'timestamp,notes',
      '1704070500123,Rang',
      '1704070560000,Rang again',
    );
    expect(rows.map(({ occurred }) => inWords(occurred))).toEqual([
      '1 January 2024 at 12:55am',
      '1 January 2024 at 12:56am',
    ]);
  });
  it('are no moments under another head: a CHI or a telephone number has ten figures too', async () => {
    const { rows } = await read(
      'Date,Patient number,Details',
      '12/03/2024,1704070500,Seen',
      '13/03/2024,1717880400,Seen again',
    );
    expect(rows.map(({ cells }) => cells['Patient number'])).toEqual(['1704070500', '1717880400']);
    expect(rows.map(({ occurred }) => inWords(occurred))).toEqual([
      '12 March 2024',
      '13 March 2024',
    ]);
  });
});
