import { describe, expect, it } from 'vitest';
import { docxOf, wordTable } from '../opening/office.fixtures.ts';
import { isRefused, readChronologyFile } from '../read-file.ts';

const first = [
  ['Date', 'Event', 'Staff'],
  ['04/03/2024', 'Home visit, seen alone.', 'AO'],
];

const readWith = async (second: readonly (readonly string[])[]) => {
  const bytes = docxOf(wordTable(first) + wordTable(second));
  const read = await readChronologyFile({ name: 'log.docx', bytes });
  if (isRefused(read)) throw new Error(`Expected it to be read, found: ${read.why}.`);
  return { texts: read.rows.map(({ text }) => text), notes: read.notes };
};

describe('reading a table without heads below a chronology', () => {
  it('goes on with the chronology where it has its columns', async () => {
    const { texts, notes } = await readWith([['11/03/2024', 'No reply at the door.', 'TG']]);
    expect(texts).toEqual(['Home visit, seen alone.', 'No reply at the door.']);
    expect(notes).toEqual(['There are no heads in table 2; we took it to go on with table 1']);
  });

  it.each([
    ['days stand elsewhere', [['TG', 'No reply at the door.', '11/03/2024']]],
    ['it has other columns', [['11/03/2024', 'No reply at the door.']]],
    ['nothing tells what happened', [['11/03/2024', '', 'TG']]],
  ])('is no part of it where %s', async (_, second) => {
    const { texts, notes } = await readWith(second);
    expect(texts).toEqual(['Home visit, seen alone.']);
    expect(notes).toEqual(['No chronology was found in table 2; it was not read']);
  });
});
