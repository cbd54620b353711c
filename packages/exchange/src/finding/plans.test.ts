import { describe, expect, it } from 'vitest';
import { isRefused, readChronologyFile } from '../read-file.ts';

const plan = `No.,Recommendation,Lead,Target date,RAG
1,Review the front door threshold document.,MASH manager,31/03/2025,Green
2,Train school staff in recording.,DSL network,30/06/2025,Amber
3,Audit twenty cases of neglect.,QA lead,30/09/2025,Amber
`;

describe('reading a plan', () => {
  it('takes no day by which something is due for a day on which it happened', async () => {
    const read = await readChronologyFile({ name: 'plan.csv', bytes: Buffer.from(plan) });
    expect(isRefused(read) && read.refused).toBe('no table found');
  });
});
