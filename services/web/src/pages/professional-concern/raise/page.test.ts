import { afterEach, describe, expect, it } from 'vitest';
import { faults } from '../../../markup.fixtures.ts';
import { hidden } from '../../../web.fixtures.ts';
import { childId, college, opened, trust } from '../../cases.fixtures.ts';
import { concernId } from '../concern.fixtures.ts';

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

const path = `/children/${childId}/challenges/new/details`;
const receipt = { __typename: 'Receipt', commandId: 'c', id: concernId, position: '3' };

const typed = {
  _checked: 'yes',
  receivingAgencyId: trust.id,
  decisionDisputed: 'Closed without an assessment',
  'decisionReceivedAt.date.day': '10',
  'decisionReceivedAt.date.month': '4',
  'decisionReceivedAt.date.year': '2025',
  subject: 'THRESHOLD',
  outcomeSought: 'An assessment',
  riskNow: 'He is not sleeping.',
  'occurred.date.day': '11',
  'occurred.date.month': '4',
  'occurred.date.year': '2025',
};

const open = async (answer: object = receipt) => {
  const one = await opened(path, { raiseConcern: answer });
  close = one.site.close;
  const post = (more: Record<string, string> = {}) =>
    one.browser.post(path, {
      _csrf: hidden(one.html, '_csrf'),
      _command: hidden(one.html, '_command'),
      ...typed,
      ...more,
    });
  const turn = async (more: Record<string, string>) =>
    (await one.browser.follow(await post(more))).answer;
  return { ...one, post, turn };
};

describe('saying what one disagrees with', () => {
  it('asks nothing that is known: the child, one’s own agency, who one is', async () => {
    const { html } = await open();
    expect(html).not.toContain('raisingAgencyId');
    expect(html).not.toContain('raisedBy');
    expect(html).not.toContain(`value="${college.id}"`);
    expect(html).toContain(`value="${trust.id}"`);
  });

  it('records it for the asker’s agency, and goes to its page', async () => {
    const { post, asked } = await open();
    const answer = await post();
    expect(answer.headers.get('location')).toBe(`/challenges/${concernId}?done=raised&at=3`);
    expect(asked.find(({ name }) => name === 'RaiseConcern')?.variables['input']).toMatchObject({
      childIds: [childId],
      raisingAgencyId: college.id,
      receivingAgencyId: trust.id,
      raisedBy: { name: 'Ada <Example>' },
      subject: 'THRESHOLD',
    });
  });

  it('goes on from what one’s own manager advised', async () => {
    const from = `/children/${childId}/challenges/${concernId}/details`;
    const { browser, asked, html } = await open();
    await browser.post(from, {
      ...typed,
      _csrf: hidden(html, '_csrf'),
      _command: hidden(html, '_command'),
    });
    expect(asked.find(({ name }) => name === 'RaiseConcern')?.variables['input']).toMatchObject({
      concernId,
    });
  });

  it('shows everything once more before it is sent, with a way back to each answer', async () => {
    const { turn, asked } = await open();
    const html = await (await turn({ _checked: '' })).text();
    expect(html).toContain('<title>Check your answers: What you disagree with');
    expect(html).toContain(trust.name);
    expect(html).toContain('10 April 2025');
    expect(html).toMatch(/formaction="[^"]+#riskNow"/);
    expect(html).toContain('name="riskNow" value="He is not sleeping."');
    expect(asked.some(({ name }) => name === 'RaiseConcern')).toBe(false);
    expect(await faults(html)).toEqual([]);
    const back = await (await turn({ _checked: '', _change: 'riskNow' })).text();
    expect(back).toContain('He is not sleeping.</textarea>');
    expect(back).toContain('<title>The risk');
    expect(asked.some(({ name }) => name === 'RaiseConcern')).toBe(false);
  });

  it('leads to what is missing', async () => {
    const { post } = await open();
    const html = await (await post({ riskNow: '' })).text();
    expect(html).toContain('<title>Error: The risk');
    expect(html).toMatch(/href="#riskNow"/);
  });

  it('asks a page at a time, says which of how many, and carries what was typed', async () => {
    const { post, turn, html } = await open();
    expect(html).toContain('What you disagree with: 1 of 4');
    expect(html).not.toContain('name="riskNow"');
    const second = await (await turn({ _checked: '', _step: '0' })).text();
    expect(second).toContain('<h1 class="govuk-heading-l">The risk</h1>');
    expect(second).toContain('name="decisionDisputed" value="Closed without an assessment"');
    expect(await faults(second)).toEqual([]);
    const again = await (await post({ _checked: '', _step: '0', decisionDisputed: ' ' })).text();
    expect(again).toContain('<title>Error: The decision');
    expect(again).toContain('href="#decisionDisputed"');
  });
});
