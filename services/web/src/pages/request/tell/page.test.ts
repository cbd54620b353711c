import { afterEach, describe, expect, it } from 'vitest';
import { hidden } from '../../../web.fixtures.ts';
import { opened } from '../../cases.fixtures.ts';
import { request, requestId } from '../request.fixtures.ts';

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

const path = `/requests/${requestId}/tell`;
const receipt = { __typename: 'Receipt', commandId: 'c', id: requestId, position: '9' };

const open = async (answer: object = receipt, query = '') => {
  const one = await opened(path + query, { request, communicateOutcome: answer });
  close = one.site.close;
  const typed: Record<string, string> = {
    _csrf: hidden(one.html, '_csrf'),
    _command: hidden(one.html, '_command'),
    recipients: 'practitioner.1',
    words: 'Told her by <phone>.',
    channel: 'TELEPHONE',
    'occurred.date.day': '2',
    'occurred.date.month': '12',
    'occurred.date.year': '2025',
    'occurred.time': '09:14',
  };
  const post = (more: Record<string, string> = {}) => one.browser.post(path, { ...typed, ...more });
  return { ...one, post };
};

describe('recording that somebody was told', () => {
  it('offers those who have not been told first, and stands at now, by telephone', async () => {
    const { html } = await open();
    const order = ['GP', 'Invented &lt;Child&gt;', 'Mark Example'].map((name) =>
      html.indexOf(`>\n      ${name}`),
    );
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(html).toContain('value="09:14"');
    expect(html).toMatch(/value="TELEPHONE" checked/);
    expect(html).toContain('you, Ada &lt;Example&gt;, Kelderby College, told them');
  });

  it('says so where the outcome that was told is no longer the last, and keeps the words', async () => {
    const refused = { __typename: 'Refused', refusal: 'outcomeHasChanged', found: [] };
    const { html, post, asked } = await open(refused);
    expect(hidden(html, 'seenOutcomes')).toBe('1');
    const again = await (await post({ seenOutcomes: '0' })).text();
    expect(asked.at(-1)?.variables['input']).toMatchObject({ seenOutcomes: 0 });
    expect(again).toContain('tell them of that one, then send it again');
    expect(again).toContain('Told her by &lt;phone&gt;.');
  });

  it('keeps what stands filled in behind one line, and opens it where something is wrong', async () => {
    const { html, post } = await open();
    expect(html).toMatch(/<details[^>]*id="filled-in"(?![^>]*open)[^>]*>/);
    const again = await (await post({ 'occurred.date.day': '40' })).text();
    expect(again).toMatch(/<details[^>]*id="filled-in"[^>]*open/);
  });

  it('has the person ticked whose line led here', async () => {
    const { html } = await open(receipt, '?to=practitioner.1');
    expect(html).toMatch(/value="practitioner.1" checked/);
  });

  it('records the call in the name of whoever made it, and goes back to the request', async () => {
    const { post, asked } = await open();
    const answer = await post();
    expect(answer.headers.get('location')).toBe(`/requests/${requestId}?done=told&at=9`);
    expect(
      asked.find(({ name }) => name === 'CommunicateOutcome')?.variables['input'],
    ).toMatchObject({
      requestId,
      recipients: ['practitioner.1'],
      words: 'Told her by <phone>.',
      channel: 'TELEPHONE',
      occurred: { at: '2025-12-02T09:14:00+00:00' },
      by: { name: 'Ada <Example>', userId: 'demo-1' },
    });
  });

  it('asks who it was where somebody else made the call', async () => {
    const { html } = await open(receipt, '?by=other');
    expect(html).toContain('name="by.name"');
    const { post, asked } = await open();
    await post({ 'by.name': 'Pat Sample' });
    expect(
      asked.find(({ name }) => name === 'CommunicateOutcome')?.variables['input'],
    ).toMatchObject({ by: { name: 'Pat Sample' } });
  });

  it('leads to the boxes where nobody was ticked', async () => {
    const { post } = await open();
    const html = await (await post({ recipients: '' })).text();
    expect(html).toContain('<title>Error: Record that somebody was told');
    expect(html).toMatch(/href="#recipients"/);
    expect(html).toContain('id="recipients"');
    expect(html).toContain('Told her by &lt;phone&gt;.');
  });

  it('keeps the words where it is refused', async () => {
    const { post } = await open({ __typename: 'Refused', refusal: 'notPermitted', found: [] });
    const answer = await post();
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain('Your role does not allow this.');
    expect(html).toContain('Told her by &lt;phone&gt;.');
  });
});
