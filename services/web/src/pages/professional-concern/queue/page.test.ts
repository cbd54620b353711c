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

  it('says once what both sides have to do, and beneath it who has to, on each', async () => {
    const { html } = await open([concern]);
    const [, ...turns] = html.split('<strong>Managers meet</strong>');
    expect(turns).toHaveLength(1);
    expect(turns[0]).toContain('Kelderby College, line manager: nobody is named for this role');
    expect(turns[0]).toContain(
      'Kelder Valley Trust, line manager: Lorna Example, or Pat Sample (deputy, 01632 960 007)',
    );
    expect(html.split('Due by end of Monday 28 April').length - 1).toBe(1);
    expect(turns[0]).toMatch(/govuk-tag--orange">\s*3 working days late/);
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
