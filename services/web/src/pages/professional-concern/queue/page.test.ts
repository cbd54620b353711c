import { afterEach, describe, expect, it } from 'vitest';
import { leader, opened } from '../../cases.fixtures.ts';
import { concern } from '../concern.fixtures.ts';

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

const open = async (nodes: readonly object[], hasNextPage = false) => {
  const one = await opened('/challenges', {
    me: leader,
    escalationQueue: {
      totalCount: nodes.length,
      nodes,
      pageInfo: { hasNextPage, hasPreviousPage: false, endCursor: 'a b' },
    },
  });
  close = one.site.close;
  return one;
};

describe('the escalation queue', () => {
  it('says for each where it is, whom it waits for until when, and why it is stuck', async () => {
    const { html } = await open([concern]);
    expect(html).toContain('Waiting for Kelderby College');
    expect(html).toContain('Stuck');
    expect(html).toContain('Managers meet: nothing recorded, 3 working days late');
    expect(html).toContain('5 working days from 17 April, Kelderby step 2');
    expect(html).toContain('Closed to the service &lt;without&gt; an assessment');
  });

  it('parts what waits for others', async () => {
    const { html } = await open([{ ...concern, awaiting: concern.awaiting.slice(1) }]);
    expect(html).toContain('Raised by Kelderby College, waiting for others');
    expect(html).not.toContain('>Waiting for Kelderby College');
    await close?.();
    const sides = {
      raisingAgency: concern.receivingAgency,
      receivingAgency: concern.raisingAgency,
    };
    const received = await open([{ ...concern, ...sides, awaiting: [] }]);
    expect(received.html).toContain('Raised with Kelderby College, waiting for others');
  });

  it('leads on where there are more', async () => {
    expect((await open([concern], true)).html).toContain('href="?after=a%20b"');
  });

  it('says that nothing is open', async () => {
    expect((await open([])).html).toContain('No disagreement that you may see is open.');
  });
});
