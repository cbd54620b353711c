import { afterEach, describe, expect, it } from 'vitest';
import { childId, opened } from '../../cases.fixtures.ts';
import { ladder } from '../concern.fixtures.ts';

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

const open = async (known: object) => {
  const one = await opened(`/children/${childId}/challenges/new`, { ...known });
  close = one.site.close;
  return one;
};

describe('before a disagreement begins', () => {
  it('says first what to do if the child is at risk now', async () => {
    const { html } = await open({ ladder });
    expect(html.indexOf('Do not wait for an answer here.')).toBeLessThan(
      html.indexOf('How it goes from here'),
    );
    expect(html).toContain('a child at risk of significant harm is protected at once');
    expect(html).not.toMatch(/raise a concern/i);
  });

  it('explains the partnership’s own ladder', async () => {
    const { html } = await open({ ladder });
    expect(html).toContain('Step 4: the last');
    expect(html).toContain('within 3 working days of the disagreement being raised');
    expect(html).toContain('Tell: partnership business manager.');
    expect(html).toContain('version 2.1, in force since 1 September 2024');
  });

  it('says so where no ladder is in force', async () => {
    const { html } = await open({ ladder: null });
    expect(html).toContain('has adopted no ladder');
    expect(html).not.toContain('/challenges/new/details');
  });
});
