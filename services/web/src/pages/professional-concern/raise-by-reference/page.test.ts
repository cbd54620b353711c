import { afterEach, describe, expect, it } from 'vitest';
import { faults } from '../../../markup.fixtures.ts';
import { hidden } from '../../../web.fixtures.ts';
import { childId, college, leader, opened, trust } from '../../cases.fixtures.ts';
import { ladder } from '../concern.fixtures.ts';

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

const receipt = { __typename: 'Receipt', id: 'c9', position: '4', commandId: 'c' };
const open = async (address: string) => {
  const one = await opened(address, {
    ...{ me: leader, ladder, raiseConcern: receipt, child: null },
    childOfReference: ({ reference }: { readonly reference: string }) =>
      reference === 'KCP-9' ? { id: childId } : null,
    referredChild: ({ id }: { readonly id: string }) =>
      id === childId ? { id, reference: 'KCP-9' } : null,
  });
  close = one.site.close;
  return one;
};
const typed = {
  ...{ receivingAgencyId: trust.id, decisionDisputed: 'No visit', subject: 'THRESHOLD' },
  ...{ outcomeSought: 'A visit', riskNow: 'Some', channel: 'EMAIL' },
  ...{ 'decisionReceivedAt.date.year': '2025', 'occurred.date.year': '2025', _checked: 'yes' },
};

describe('a leader who begins a disagreement', () => {
  it('does so from the list of disagreements, by a child’s reference or a theme', async () => {
    const { html } = await open('/challenges/new');
    expect(html).toContain('If the child is at risk now');
    expect(html).toContain('name="reference"');
    expect(html).toContain('href="/challenges/new/details"');
    expect(await faults(html)).toEqual([]);
  });

  it('is told beside the field where the reference is of no child whom the agency works with', async () => {
    const { html, browser } = await open('/challenges/new');
    for (const [reference, words] of [
      ['KCP-1', 'No child has this reference'],
      ['', 'Enter the child’s reference'],
    ] as const) {
      const answer = await browser.post('/challenges/new', {
        ...{ _csrf: hidden(html, '_csrf'), reference },
      });
      const page = await answer.text();
      expect(answer.status).toBe(422);
      expect(page).toContain(`href="#reference">${words}`);
      expect(page).toContain('<title>Error: ');
      if (reference) expect(page).toContain(`value="${reference}"`);
      expect(await faults(page)).toEqual([]);
    }
    await close?.();
    expect((await open('/challenges/new/details?about=c0')).status).toBe(404);
  });

  it('goes on with the child, whose record is not opened and whose reference is in no address', async () => {
    const before = await open('/challenges/new');
    const found = await before.browser.post('/challenges/new', {
      ...{ _csrf: hidden(before.html, '_csrf'), reference: ' KCP-9 ' },
    });
    const address = `/challenges/new/details?about=${childId}`;
    expect(found.headers.get('location')).toBe(address);
    await close?.();
    const { html, browser, asked } = await open(address);
    expect(html).toContain('About the child KCP-9');
    expect(html).not.toContain('name="theme"');
    expect(await faults(html)).toEqual([]);
    const answer = await browser.post('/challenges/new/details', {
      ...{ _csrf: hidden(html, '_csrf'), _command: hidden(html, '_command') },
      ...{ ...typed, about: childId },
    });
    expect(answer.headers.get('location')).toBe('/challenges/c9?done=raised&at=4');
    expect(asked.at(-1)?.variables['input']).toMatchObject({
      ...{ childIds: [childId], raisingAgencyId: college.id, decisionDisputed: 'No visit' },
    });
  });

  it('asks for the theme where it is about no one child', async () => {
    const { html } = await open('/challenges/new/details');
    expect(html).toContain('name="theme"');
    expect(await faults(html)).toEqual([]);
  });
});
