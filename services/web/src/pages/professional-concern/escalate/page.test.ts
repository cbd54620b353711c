import { afterEach, describe, expect, it } from 'vitest';
import { hidden } from '../../../web.fixtures.ts';
import { opened } from '../../cases.fixtures.ts';
import { concern, concernId, ladder } from '../concern.fixtures.ts';

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

const path = `/challenges/${concernId}/escalate`;
const receipt = { __typename: 'Receipt', commandId: 'c', id: concernId, position: '12' };

const open = async (answer: object = receipt, known: object = concern) => {
  const one = await opened(path, { concern: known, ladder, escalateChallenge: answer });
  close = one.site.close;
  const post = (more: Record<string, string> = {}) =>
    one.browser.post(path, {
      _csrf: hidden(one.html, '_csrf'),
      _command: hidden(one.html, '_command'),
      seenStage: hidden(one.html, 'seenStage'),
      toStage: '3',
      why: 'The managers <did not> meet.',
      'occurred.date.day': '2',
      'occurred.date.month': '5',
      'occurred.date.year': '2025',
      ...more,
    });
  const sent = () => one.asked.find(({ name }) => name === 'EscalateChallenge')?.variables['input'];
  return { ...one, post, sent };
};

describe('taking a disagreement further', () => {
  it('offers the steps further up, the next one first', async () => {
    const { html } = await open();
    expect(html).toMatch(/value="3" checked/);
    expect(html).toContain('Step 4: senior leader with senior leader');
    expect(html).not.toContain('Step 2: line manager');
  });

  it('sends the step that was seen and the one that was chosen', async () => {
    const { post, sent } = await open();
    const answer = await post();
    expect(answer.headers.get('location')).toBe(`/challenges/${concernId}?done=escalated&at=12`);
    expect(sent()).toMatchObject({
      concernId,
      fromStage: 2,
      toStage: 3,
      why: 'The managers <did not> meet.',
      by: { name: 'Ada <Example>' },
    });
  });

  it('asks nobody’s approval where only one step is left', async () => {
    const [first, second] = concern.stages;
    const senior = { ...second, n: 3, label: 'Step 3' };
    const { html } = await open(receipt, { ...concern, stages: [first, second, senior] });
    expect(html).not.toContain('approvedBy');
  });

  it('says that there is no further step where the last is reached, and asks nothing', async () => {
    const [first, second] = concern.stages;
    const last = { ...second, n: 4, label: 'Step 4' };
    const { html } = await open(receipt, { ...concern, stages: [first, last] });
    expect(html).toContain('There is no step above this one.');
    expect(html).not.toContain('To which step');
    expect(html).not.toContain('Take it further</button>');
  });

  it('keeps the words and says what changed where somebody else was quicker', async () => {
    const { post, sent } = await open({
      __typename: 'Refused',
      refusal: 'stageHasMoved',
      found: [{ name: 'stage', value: '2' }],
    });
    const answer = await post({ seenStage: '1', toStage: '2' });
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(sent()).toMatchObject({ fromStage: 1, toStage: 2 });
    expect(html).toContain(
      'it is now at Step 2 (Mark Example took it to Step 2, 17 April 2025). Nothing was sent.',
    );
    expect(html).toContain('The managers &lt;did not&gt; meet.');
    expect(hidden(html, 'seenStage')).toBe('2');
    expect(html).toContain('Already reached');
  });

  it('leads to the box where no reason is given', async () => {
    const { post } = await open();
    const html = await (await post({ why: '' })).text();
    expect(html).toMatch(/href="#why"/);
    expect(html).toContain('id="why"');
  });
});
