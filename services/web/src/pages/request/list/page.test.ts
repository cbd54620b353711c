import { afterEach, describe, expect, it } from 'vitest';
import { child, childId, leader, opened } from '../../cases.fixtures.ts';
import { request, settled, undecided } from '../request.fixtures.ts';

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

const open = async (known: object = {}) => {
  const one = await opened(`/children/${childId}/requests`, {
    child: { ...child, requests: [request, undecided, settled] },
    ...known,
  });
  close = one.site.close;
  return one;
};

describe('the requests of a child', () => {
  it('shows at a look who has not been told', async () => {
    const { html } = await open();
    expect(html).toContain('<title>Requests – Throughline');
    expect(html).toMatch(/2 not told[\s\S]*<li>GP<\/li>[\s\S]*<li>Invented &lt;Child&gt;<\/li>/);
    expect(html).toContain('Everyone knows');
    expect(html).toContain('Feedback to the network, due by end of Tuesday 29 October 2024');
  });

  it('says that nothing is open, and offers to ask', async () => {
    const { html } = await open({ child });
    expect(html).toContain('Nothing is open.');
    expect(html).toContain(`href="/children/${childId}/requests/new"`);
  });

  it('offers nothing to somebody who may not record', async () => {
    const { html } = await open({ me: leader });
    expect(html).not.toContain('requests/new');
  });

  it('is no page where the record is not there', async () => {
    expect((await open({ child: null })).status).toBe(404);
  });
});
