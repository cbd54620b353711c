import { inWords } from '@throughline/time/occurred-at';
import { describe, expect, it } from 'vitest';
import { isRefused, readChronologyFile } from '../../read-file.ts';

describe('messages copied out of a chat', () => {
  it('are an entry each, of whom and when the line over them says', async () => {
    const bytes = new TextEncoder().encode(`Chat “Lowri team”, copied 14 March

Jo Smith  12/03/2024 14:05
Has anyone seen Lowri today?

Kay Dodd  12/03/2024 14:09
No, office says absent.
Rang nan.

Jo Smith  13/03/2024 09:01
Back today, very tired.
`);
    const file = await readChronologyFile({ name: 'chat.txt', bytes });
    if (isRefused(file)) throw new Error(`Expected it to be read, found: ${file.why}.`);
    expect(file.provenance.titles).toEqual(['Chat “Lowri team”, copied 14 March']);
    expect(file.rows.map(({ occurred, who, text }) => [inWords(occurred), who, text])).toEqual([
      ['12 March 2024 at 2:05pm', 'Jo Smith', 'Has anyone seen Lowri today?'],
      ['12 March 2024 at 2:09pm', 'Kay Dodd', 'No, office says absent.\nRang nan.'],
      ['13 March 2024 at 9:01am', 'Jo Smith', 'Back today, very tired.'],
    ]);
  });
});
