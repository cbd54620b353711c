import { afterEach, describe, expect, it } from 'vitest';
import { child, childId, opened } from '../../cases.fixtures.ts';
import { concern, resolved } from '../concern.fixtures.ts';

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

const open = async (concerns: readonly object[]) => {
  const one = await opened(`/children/${childId}/challenges`, { child: { ...child, concerns } });
  close = one.site.close;
  return one;
};

describe('the disagreements about a child', () => {
  it('parts the open from the ended', async () => {
    const { html } = await open([concern, resolved]);
    expect(html).toContain('Step 2');
    expect(html).toContain('The decision was changed');
    expect(html.indexOf('Open')).toBeLessThan(html.indexOf('Ended'));
  });

  it('says that none is open, and how to begin one', async () => {
    const { html } = await open([]);
    expect(html).toContain('No disagreement is open.');
    expect(html).toMatch(/Disagree with another agency’s decision or action/);
  });
});
