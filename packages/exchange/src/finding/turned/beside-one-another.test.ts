import { describe, expect, it } from 'vitest';
import { isRefused, readChronologyFile } from '../../read-file.ts';

const read = async (lines: readonly string[]) => {
  const file = { name: 'sheet.csv', bytes: Buffer.from(lines.join('\n')) };
  const found = await readChronologyFile(file);
  return isRefused(found) ? found.refused : found;
};

const textsOf = async (lines: readonly string[]) => {
  const found = await read(lines);
  return typeof found === 'string' ? found : found.rows.map(({ text }) => text);
};

describe('reading entries that stand beside one another', () => {
  it('takes tables apart that have an empty column between them', async () =>
    expect(
      await textsOf([
        'Date,Event,,Date,Event',
        '01/03/2024,Called to the flat.,,04/03/2024,Late and tired.',
        '02/03/2024,Seen at the park.,,,',
      ]),
    ).toEqual(['Called to the flat.', 'Seen at the park.', 'Late and tired.']));

  it('leaves a table whole whose column without a head is filled', async () =>
    expect(
      await textsOf([
        'Date,Event,,Date recorded,Details',
        '01/03/2024,Call,KS,04/03/2024,Called to the flat and let in.',
        '02/03/2024,Call,KS,04/03/2024,Seen at the park.',
      ]),
    ).toEqual(['Called to the flat and let in.', 'Seen at the park.']));

  it('takes a table with days for heads for an entry of the day in each cell', async () => {
    const found = await read([
      ',05/03/2024,March 2024',
      'Police,Called to the flat.,',
      'School,,Late on six mornings.',
    ]);
    const rows = typeof found === 'string' ? [] : found.rows;
    expect(rows.map(({ occurred, agency, text }) => [occurred.end, agency, text])).toEqual([
      ['2024-03-05', 'Police', 'Called to the flat.'],
      ['2024-03-31', 'School', 'Late on six mornings.'],
    ]);
  });

  it('counts what stands under the days and tells nothing', async () => {
    const found = await read([
      ',05/03/2024,March 2024',
      'Police,Called to the flat.,',
      'Housing,,',
      'School,,Late on six mornings.',
    ]);
    expect(found).toMatchObject({ rejected: [{ cells: { Agency: 'Housing' } }] });
  });

  it('says so where nothing stands under the heads', async () => {
    const found = await read(['Date,Event']);
    expect(found).toMatchObject({ rows: [], notes: ['Nothing stands under the heads in file'] });
  });

  it('takes each column for an entry where the labels are heads', async () => {
    const found = await read([
      ',05/03/2024,12/03/2024',
      'Worker,Ada Okafor,R Quaye',
      'What happened,Called to the flat and let in.,No reply; card left.',
    ]);
    const rows = typeof found === 'string' ? [] : found.rows;
    expect(rows.map(({ occurred, who, text }) => [occurred.end, who, text])).toEqual([
      ['2024-03-05', 'Ada Okafor', 'Called to the flat and let in.'],
      ['2024-03-12', 'R Quaye', 'No reply; card left.'],
    ]);
  });

  it('takes no mark of attendance for an account', async () =>
    expect(
      await textsOf([
        'Pupil,04/03/2024,05/03/2024,06/03/2024',
        'Kit Marlowe,/\\,L,N',
        'Jess Marlowe,/\\,/\\,O',
      ]),
    ).toBe('no table found'));
});
