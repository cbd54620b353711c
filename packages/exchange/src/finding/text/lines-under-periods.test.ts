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
const days = (rows: Awaited<ReturnType<typeof read>>['rows']) =>
  rows.map(({ occurred: { start, end }, text }) => [
    start === end ? start : `${start}/${end}`,
    text,
  ]);

describe('prose under years', () => {
  it('is an entry for each line that begins with a day, and for what a year says beside them', async () => {
    const { rows, rejected, provenance } = await read(`Chronology of Jay Invented
2016
Settled at school.
11 October: bruise to left ear
His brother did it, he said.

2017
6/2 – parcel collected
From March to May 2017 Jay was often late.
On 12 June Mrs Patel saw Jay asleep.
2018
No concerns recorded.
`);
    expect(provenance.titles).toEqual(['Chronology of Jay Invented']);
    expect(days(rows)).toEqual([
      ['2016-01-01/2016-12-31', 'Settled at school.'],
      ['2016-10-11', 'bruise to left ear\nHis brother did it, he said.'],
      ['2017-02-06', 'parcel collected'],
      ['2017-03-01/2017-05-31', 'From March to May 2017 Jay was often late.'],
      ['2017-06-12', 'On 12 June Mrs Patel saw Jay asleep.'],
      ['2018-01-01/2018-12-31', 'No concerns recorded.'],
    ]);
    expect(rejected.map(({ text }) => text)).toEqual(['2016', '2017', '2018']);
  });

  it('is an entry for each year where no line begins with a day', async () => {
    const { rows } = await read('2016\nBy now she had moved.\n2017\nIn school every day.\n');
    expect(days(rows).map(([, text]) => text)).toEqual([
      'By now she had moved.',
      'In school every day.',
    ]);
  });
});
