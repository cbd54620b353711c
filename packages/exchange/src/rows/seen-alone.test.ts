import { describe, expect, it } from 'vitest';
import { isRefused, readChronologyFile } from '../read-file.ts';
import { seenIn } from './child-seen.ts';

const visits = `Date of visit,Child seen?,Seen alone?,Record of visit
09/01/2024,Yes,No,Rowan showed me his room.
06/02/2024,Yes,Yes,Said dad is not dad.
23/01/2024,No,No,No reply.
19/03/2024,WNB,No,Office visit not kept.
20/03/2024,Yes,,Seen at school.
`;

describe('reading one column for seen and one for alone', () => {
  it('says both in one', async () => {
    const read = await readChronologyFile({ name: 'visits.csv', bytes: Buffer.from(visits) });
    const seen = isRefused(read) ? [] : read.rows.map((row) => [row.seen, seenIn(row.seen)]);
    expect(seen).toEqual([
      ['Yes, not alone', 'seen'],
      ['Yes, alone', 'alone'],
      ['No, not alone', 'not-seen'],
      ['WNB, not alone', 'was-not-brought'],
      ['Yes', 'seen'],
    ]);
  });
});
