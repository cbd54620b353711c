import { afterEach, describe, expect, it } from 'vitest';
import { hidden } from '../../../web.fixtures.ts';
import { opened } from '../../cases.fixtures.ts';
import { requestId, undecided } from '../request.fixtures.ts';

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

const path = `/requests/${requestId}/outcome`;
const receipt = { __typename: 'Receipt', commandId: 'c', id: requestId, position: '4' };
const words = Array.from({ length: 10 }, (_, n) => ({
  code: `code_${n}`,
  words: `Outcome ${n}`,
  group: 'completed',
}));

/** The graph's answer: refused where the form was opened on another number of outcomes than stands there. */
const decideOutcome = ({ input }: { readonly input: { readonly seenOutcomes: number } }) =>
  input.seenOutcomes === 0
    ? receipt
    : { __typename: 'Refused', refusal: 'outcomeHasChanged', found: [] };

const open = async (more: object = {}) => {
  const known = { request: { ...undecided, possibleOutcomes: words, ...more }, decideOutcome };
  const one = await opened(path, known);
  close = one.site.close;
  const post = (more: Record<string, string> = {}) =>
    one.browser.post(path, {
      _csrf: hidden(one.html, '_csrf'),
      _command: hidden(one.html, '_command'),
      outcome: 'code_3',
      reasons: 'No bed was free.',
      stillNeeded: 'BED',
      'occurred.date.day': '28',
      'occurred.date.month': '10',
      'occurred.date.year': '2024',
      ...more,
    });
  return { ...one, post };
};

describe('recording what came of a request', () => {
  it('offers the coded list in words', async () => {
    expect((await open()).html).toMatch(/<option value="code_3">Outcome 3/);
  });

  it('records the code, and goes back to see who is owed it', async () => {
    const { post, asked } = await open();
    const answer = await post();
    expect(answer.headers.get('location')).toBe(`/requests/${requestId}?done=decided&at=4`);
    expect(asked.find(({ name }) => name === 'DecideOutcome')?.variables['input']).toMatchObject({
      outcome: 'code_3',
      stillNeeded: ['BED'],
      by: { name: 'Ada <Example>' },
    });
  });

  it('tells whoever comes second what a colleague decided meanwhile, and keeps their words', async () => {
    const { post, html } = await open({ outcomeCount: 1, outcomeInWords: 'Advice given' });
    expect(html).toContain('An outcome is on record: Advice given.');
    const answer = await post({ seenOutcomes: '7' });
    expect(answer.status).toBe(422);
    const again = await answer.text();
    expect(again).toContain('Somebody else recorded an outcome while you wrote: Advice given.');
    expect(again).toContain('No bed was free.');
    expect(hidden(again, 'seenOutcomes')).toBe('1');
  });

  it('takes no code of somebody’s own', async () => {
    const { post } = await open();
    const html = await (await post({ outcome: 'made_up' })).text();
    expect(html).toMatch(/href="#outcome">Select outcome/);
  });
});
