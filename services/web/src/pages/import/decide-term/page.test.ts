import { afterEach, describe, expect, it } from 'vitest';
import { faults } from '../../../markup.fixtures.ts';
import { hidden } from '../../../web.fixtures.ts';
import { opened } from '../../cases.fixtures.ts';
import { imported, importId } from '../import.fixtures.ts';

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

const receipt = { __typename: 'Receipt', commandId: 'c', id: importId, position: '5' };
const open = async (number: number, known: object = {}) => {
  const path = `/imports/${importId}/glossary/${number}`;
  const one = await opened(path, { import: imported, decideTerms: receipt, ...known });
  close = one.site.close;
  const post = (typed: Readonly<Record<string, string>>) =>
    one.browser.post(path, { _csrf: hidden(one.html, '_csrf'), ...typed });
  const decided = () =>
    one.asked.find(({ name }) => name === 'DecideTerm')?.variables['input'] as
      | { readonly decisions: readonly object[] }
      | undefined; // as this page sends it
  return { ...one, post, decided };
};

describe('saying what a word of a file means', () => {
  it('offers every meaning that was found, another, and none', async () => {
    const { html } = await open(2);
    for (const words of [
      'Tunde Bakare, a person',
      'Tuberculosis',
      'Something else',
      'Leave it as it stands',
    ])
      expect(html).toContain(words);
  });

  it('records the meaning that was chosen', async () => {
    const { post, decided } = await open(2);
    const answer = await post({ decision: '0' });
    expect(answer.headers.get('location')).toBe(`/imports/${importId}/glossary?done=decided&at=5`);
    expect(decided()).toEqual({
      ...{ importId },
      decisions: [{ number: 2, decision: 'CHANGED', kind: 'PERSON', means: 'Tunde Bakare' }],
    });
  });

  it('accepts the only meaning as it was proposed', async () => {
    const { post, decided } = await open(1);
    await post({ decision: '0' });
    expect(decided()?.decisions).toEqual([{ number: 1, decision: 'ACCEPTED' }]);
  });

  it('records another meaning, and that a word is left as it stands', async () => {
    const other = await open(3);
    await other.post({ decision: 'CHANGED', means: 'Open Harbour', kind: 'ABBREVIATION' });
    expect(other.decided()?.decisions).toEqual([
      { number: 3, decision: 'CHANGED', kind: 'ABBREVIATION', means: 'Open Harbour' },
    ]);
    await other.site.close();
    const refused = await open(3);
    await refused.post({ decision: 'REFUSED' });
    expect(refused.decided()?.decisions).toEqual([{ number: 3, decision: 'REFUSED' }]);
  });

  it.each([
    [{}, 'Choose what it means', '#decision'],
    [{ decision: '7' }, 'Choose what it means', '#decision'],
    [{ decision: 'CHANGED', kind: 'PERSON' }, 'Say what it stands for', '#means'],
    [{ decision: 'CHANGED', means: 'Open <Harbour>' }, 'Choose what it is', '#kind'],
  ])('says beside the field what is missing: %o', async (typed, words, at) => {
    const { post, decided } = await open(2);
    const answer = await post(typed);
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain(`href="${at}">${words}`);
    expect(await faults(html)).toEqual([]);
    expect(decided()).toBeUndefined();
  });

  it('shows a refusal in words, and keeps what was typed', async () => {
    const refused = { __typename: 'Refused', refusal: 'withdrawn', found: [] };
    const { post } = await open(3, { decideTerms: refused });
    const html = await (
      await post({ decision: 'CHANGED', means: 'Open Harbour', kind: 'ROLE' })
    ).text();
    expect(html).toContain('value="Open Harbour"');
    expect(html).toContain('govuk-error-summary');
  });

  it('is no page for a word that was not proposed', async () =>
    expect((await open(9)).status).toBe(404));
});
