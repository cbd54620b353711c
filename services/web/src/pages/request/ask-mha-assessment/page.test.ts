import { afterEach, describe, expect, it } from 'vitest';
import { faults } from '../../../markup.fixtures.ts';
import { hidden } from '../../../web.fixtures.ts';
import { childId, college, opened, trust } from '../../cases.fixtures.ts';
import { requestId } from '../request.fixtures.ts';

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

const path = `/children/${childId}/requests/new/mental-health-act-assessment`;
const receipt = { __typename: 'Receipt', commandId: 'c', id: requestId, position: '4' };
const feedbackLines = [
  { id: 'gp', words: 'GP', kind: 'practitioner' },
  { id: 'child', words: 'The child', kind: 'child' },
];

const open = async () => {
  const one = await opened(path, { feedbackLines, requestMhaAssessment: receipt });
  close = one.site.close;
  const post = (more: Record<string, string> = {}) =>
    one.browser.post(path, {
      _csrf: hidden(one.html, '_csrf'),
      _command: hidden(one.html, '_command'),
      'requestedOf.role': 'AMHP hub',
      'requestedOf.agencyId': trust.id,
      _checked: 'yes',
      reasons: 'He hears voices.',
      'requestedBy.0.name': 'Ada <Example>',
      'requestedBy.0.userId': 'demo-1',
      'occurred.date.day': '28',
      'occurred.date.month': '10',
      'occurred.date.year': '2024',
      ...more,
    });
  const turn = async (more: Record<string, string>) =>
    (await one.browser.follow(await post(more))).answer;
  return { ...one, post, turn };
};

describe('asking for a Mental Health Act assessment', () => {
  it('stands in the name of whoever asks, and offers the policy’s own list', async () => {
    const { turn } = await open();
    const third = await (await turn({ _checked: '', _step: '1' })).text();
    expect(third).toContain('value="Ada &lt;Example&gt;"');
    const html = await (await turn({ _checked: '', _step: '2' })).text();
    expect(html).toContain('Everyone you name here is owed the outcome');
    expect(html).toMatch(/name="network\.0\.listedAs"[^>]*value="gp"/);
    expect(html).not.toMatch(/name="network\.0\.listedAs"[^>]*value="child"/);
  });

  it('records who asked whom, and who is owed the answer', async () => {
    const { post, asked } = await open();
    const answer = await post({ 'network.0.agencyId': college.id, 'network.0.listedAs': 'gp' });
    expect(answer.headers.get('location')).toBe(`/requests/${requestId}?done=asked&at=4`);
    expect(
      asked.find(({ name }) => name === 'RequestMhaAssessment')?.variables['input'],
    ).toMatchObject({
      childIds: [childId],
      requestedBy: [{ name: 'Ada <Example>', userId: 'demo-1' }],
      requestedOf: { role: 'AMHP hub', agencyId: trust.id },
      network: [{ agencyId: college.id, listedAs: 'gp' }],
    });
  });

  it('asks a page at a time, what is asked for and why first', async () => {
    const { html } = await open();
    expect(html).toContain('Ask for a Mental Health Act assessment: 1 of 4');
    expect(html).toContain('name="reasons"');
    expect(html).not.toContain('name="network.0.name"');
    expect(await faults(html)).toEqual([]);
  });

  it('leads to what is missing', async () => {
    const { post } = await open();
    expect(await (await post({ reasons: '' })).text()).toMatch(/href="#reasons"/);
  });
});
