import { afterEach, describe, expect, it } from 'vitest';
import { opened } from '../../cases.fixtures.ts';
import { request, undecided } from '../request.fixtures.ts';

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

const needed = { ...request, recipients: [], stillNeeded: ['A bed'] };

const open = async (nodes: readonly object[], hasNextPage = false) => {
  const one = await opened('/requests', {
    requests: {
      totalCount: nodes.length,
      nodes,
      pageInfo: { hasNextPage, hasPreviousPage: false, endCursor: 'a b' },
    },
  });
  close = one.site.close;
  return one;
};

describe('the list of open debts', () => {
  it('puts first what was decided and not told, with the names', async () => {
    const { html } = await open([undecided, request, needed]);
    const order = [
      'Decided, but somebody has not been told',
      'Waiting for an outcome',
      'Something is still needed',
    ].map((caption) => html.indexOf(`>${caption}<`));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(order).not.toContain(-1);
    expect(html).toContain('Still needed: A bed');
    expect(html).toContain('3 requests are open');
  });

  it('leads on where there are more', async () => {
    expect((await open([request], true)).html).toContain('href="?after=a%20b"');
  });

  it('says that nothing is open', async () => {
    expect((await open([])).html).toContain('Nothing is open for the children');
  });
});
