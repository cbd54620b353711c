import { afterEach, describe, expect, it } from 'vitest';
import { day } from '../../../graph.fixtures.ts';
import { faults } from '../../../markup.fixtures.ts';
import { child, college, opened } from '../../cases.fixtures.ts';
import { entryId, path } from '../../record.fixtures.ts';

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

const open = async (ledger: object) => {
  const one = await opened(`${path}/ledger`, { child: { ...child, ledger } });
  close = one.site.close;
  return one.html;
};

const line = (more: object) => ({
  standing: 'told',
  recipient: 'The GP',
  pathway: 'request',
  occurred: day('2025-01-06', '6 January 2025'),
  recordedAt: '2025-01-06T10:00:00Z',
  byAgency: college,
  ...more,
});

describe('who was told', () => {
  it('says who, how, what and why, with the word for each standing', async () => {
    const html = await open({
      totalCount: 2,
      nodes: [
        line({
          channel: 'secure-system',
          what: 'The outcome',
          why: 'To plan',
          requestId: 'r',
          entryIds: [entryId],
        }),
        line({
          standing: 'not told',
          recipient: 'The school',
          pathway: 'riskAndSafety',
          what: 'v2',
        }),
      ],
    });
    for (const words of ['Secure system', 'Why: To plan', 'Not told', 'Safety plan, v2'])
      expect(html).toContain(words);
    expect(html).toContain('href="/requests/r"');
    expect(html).toContain(`href="${path}/entries/${entryId}"`);
    expect(await faults(html)).toEqual([]);
  });

  it('says so where nothing is on record', async () => {
    const html = await open({ totalCount: 0, nodes: [] });
    expect(html).toContain('Nothing is on record as told to anybody.');
    expect(await faults(html)).toEqual([]);
  });
});
