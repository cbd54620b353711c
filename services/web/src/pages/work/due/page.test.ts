import { afterEach, describe, expect, it } from 'vitest';
import { faults } from '../../../markup.fixtures.ts';
import { child, college, opened, trust } from '../../cases.fixtures.ts';

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

const due = (more: object) => ({
  ...{ id: 'd-1', name: 'do what was agreed', pathway: 'request', caseId: 'r-1', child },
  ...{ inWords: 'due by end of Monday 1 December 2025', status: 'late', owedByInWords: [] },
  ...more,
});

const open = async (address: string, nodes: readonly object[], hasNextPage = false) => {
  const pageInfo = { hasNextPage, hasPreviousPage: false, endCursor: 'a b' };
  const one = await opened(address, { deadlines: { nodes, pageInfo, totalCount: 120 } });
  close = one.site.close;
  return one;
};

describe('all that is due', () => {
  it('is what my agency owes, fifty at a time', async () => {
    const { html, asked } = await open('/due', [due({ owedBy: [college] })], true);
    expect(asked.at(-1)?.variables).toMatchObject({ owedByMyAgency: true });
    expect(html).toContain('120 in all');
    expect(html).toContain('href="/requests/r-1"');
    expect(html).toContain('href="?after=a+b"');
    expect(html).not.toContain('asked again');
    expect(await faults(html)).toEqual([]);
  });

  it('is what others owe and is late, with the way to ask again', async () => {
    const { html, asked } = await open(
      '/due?whose=others',
      [due({ owedBy: [trust], owedByInWords: [trust.name] })],
      true,
    );
    expect(asked.at(-1)?.variables).toMatchObject({ owedByMyAgency: false, late: true });
    expect(html).toContain('Owed by Kelder Valley Trust');
    expect(html).toContain('href="/requests/r-1/chase"');
    expect(html).toContain('href="?whose=others&amp;after=a+b"');
  });

  it('names in words who owes what no agency owes', async () => {
    const owed = { owedBy: [], owedByInWords: ['the partnership business manager'] };
    const { html } = await open('/due?whose=others', [due(owed)]);
    expect(html).toContain('Owed by the partnership business manager');
  });
});
