import { afterEach, describe, expect, it } from 'vitest';
import { hidden } from '../../../web.fixtures.ts';
import { opened } from '../../cases.fixtures.ts';
import { request, requestId } from '../request.fixtures.ts';

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

const path = `/requests/${requestId}/chase`;
const receipt = { __typename: 'Receipt', commandId: 'c', id: requestId, position: '4' };

const open = async () => {
  const one = await opened(path, { request, chaseRequest: receipt });
  close = one.site.close;
  const post = (more: Record<string, string> = {}) =>
    one.browser.post(path, {
      _csrf: hidden(one.html, '_csrf'),
      _command: hidden(one.html, '_command'),
      answer: 'She <would find out>.',
      'occurred.date.day': '28',
      'occurred.date.month': '10',
      'occurred.date.year': '2024',
      ...more,
    });
  return { ...one, post };
};

describe('asking again', () => {
  it('is recorded in the name of whoever asked, with the answer', async () => {
    const { post, asked } = await open();
    const answer = await post();
    expect(answer.headers.get('location')).toBe(`/requests/${requestId}?done=chased&at=4`);
    expect(asked.find(({ name }) => name === 'ChaseRequest')?.variables['input']).toMatchObject({
      requestId,
      answer: 'She <would find out>.',
      by: { name: 'Ada <Example>' },
    });
  });

  it('keeps the answer where the date is wrong', async () => {
    const { post } = await open();
    const html = await (await post({ 'occurred.date.month': '13' })).text();
    expect(html).toMatch(/href="#occurred-date-day"/);
    expect(html).toContain('She &lt;would find out&gt;.');
  });
});
