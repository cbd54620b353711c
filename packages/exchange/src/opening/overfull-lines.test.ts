import { describe, expect, it } from 'vitest';
import { isRefused, readChronologyFile } from '../read-file.ts';

const read = async (...lines: readonly string[]) => {
  const bytes = new TextEncoder().encode(lines.join('\n'));
  const file = await readChronologyFile({ name: 'log.csv', bytes });
  if (isRefused(file)) throw new Error(`Expected it to be read, found: ${file.why}.`);
  return file;
};

describe('words with a separator that nobody quoted', () => {
  it('are whole again where they stand in the last column, and somebody is told', async () => {
    const { rows, notes } = await read(
      'Date,Event',
      '12/03/2024,Rang home, no reply, tried again',
      '13/03/2024,Visited',
      '14/03/2024,Seen at school',
    );
    expect(rows.map(({ text }) => text)).toEqual([
      'Rang home, no reply, tried again',
      'Visited',
      'Seen at school',
    ]);
    expect(notes).toEqual([
      '1 line has more cells than there are heads; we took what was over for more words of the last',
    ]);
  });

  it('stay as they were cut where the last column holds something else', async () => {
    const { rows } = await read(
      'Date,Event,Officer',
      '12/03/2024,Rang home, no reply,PC Amos',
      '13/03/2024,Visited,PC Amos',
      '14/03/2024,Seen at school,PC Ray',
    );
    expect(rows.map(({ text }) => text)).toEqual(['Rang home', 'Visited', 'Seen at school']);
  });
});
