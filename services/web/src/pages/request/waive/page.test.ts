import { afterEach, describe, expect, it } from 'vitest';
import { hidden } from '../../../web.fixtures.ts';
import { anyRole, opened } from '../../cases.fixtures.ts';
import { request, requestId } from '../request.fixtures.ts';

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

const path = `/requests/${requestId}/waive`;

const open = async (answer: object) => {
  const one = await opened(path, { me: anyRole, request, waiveFeedback: answer });
  close = one.site.close;
  const post = (more: Record<string, string> = {}) =>
    one.browser.post(path, {
      _csrf: hidden(one.html, '_csrf'),
      _command: hidden(one.html, '_command'),
      reason: 'She <died>.',
      'occurred.date.day': '28',
      'occurred.date.month': '10',
      'occurred.date.year': '2024',
      ...more,
    });
  return { ...one, post };
};

describe('recording that something is not owed', () => {
  it('records the debt and the people, with the reason', async () => {
    const receipt = { __typename: 'Receipt', commandId: 'c', id: requestId, position: '4' };
    const { post, asked } = await open(receipt);
    const answer = await post({ recipients: 'practitioner.1' });
    expect(answer.headers.get('location')).toBe(`/requests/${requestId}?done=waived&at=4`);
    expect(asked.find(({ name }) => name === 'WaiveFeedback')?.variables['input']).toMatchObject({
      recipients: ['practitioner.1'],
      reason: 'She <died>.',
    });
  });

  it('says in words that nothing was chosen, and keeps the reason', async () => {
    const { post } = await open({ __typename: 'Refused', refusal: 'nothingNamed' });
    const html = await (await post()).text();
    expect(html).toContain('Say what this is about: choose at least one.');
    expect(html).toContain('She &lt;died&gt;.');
  });

  it('is for a leader: nobody else is asked to fill in what would be refused', async () => {
    const one = await opened(path, { request });
    close = one.site.close;
    expect(one.status).toBe(403);
    expect(await (await one.browser.ask(`/requests/${requestId}`)).text()).toContain(
      'is for a leader to record',
    );
  });
});
