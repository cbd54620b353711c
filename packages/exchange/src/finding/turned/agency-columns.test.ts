import { describe, expect, it } from 'vitest';
import { isRefused, readChronologyFile } from '../../read-file.ts';

const read = async (lines: readonly string[]) => {
  const bytes = new TextEncoder().encode(lines.join('\n'));
  const file = await readChronologyFile({ name: 'combined.csv', bytes });
  if (isRefused(file)) throw new Error(`Expected it to be read, found: ${file.why}.`);
  return file;
};
type Read = Awaited<ReturnType<typeof read>>;
const said = ({ rows }: Read) =>
  rows.map(({ occurred: { start }, agency, text, action }) => [start, agency, text, action]);

describe('a table with a column for each agency', () => {
  it('is an entry for each filled cell, with what the row says beside it', async () => {
    const file = await read([
      'Combined chronology,,,,',
      'Date,Police information,Education,Health (all),Action',
      '03/06/2024,,Excluded for two days,,Told mum',
      '04/06/2024,Called to the address at 21:10,,Seen in A&E with a cut hand,',
      '05/06/2024,,,,',
    ]);
    expect(said(file)).toEqual([
      ['2024-06-03', 'Education', 'Excluded for two days', 'Told mum'],
      ['2024-06-04', 'Police information', 'Called to the address at 21:10', undefined],
      ['2024-06-04', 'Health (all)', 'Seen in A&E with a cut hand', undefined],
    ]);
    expect(file.rejected.map(({ reason }) => reason)).toEqual(['no_text']);
    expect(file.notes.join()).toContain('Each agency has a column of its own');
  });

  it.each([
    ['ticks', 'Date,Police,School,Event', '03/06/2024,x,,Rang about him'],
    ['subjects', 'Date,Health,Education', '03/06/2024,Coughing for a week,Late for every lesson'],
  ])('is not one of %s', async (_, head, row) => {
    const file = await read([head, row, row.replace('03/', '04/')]);
    expect(file.rows).toHaveLength(2);
    expect(file.notes.join()).not.toContain('Each agency');
  });
});
