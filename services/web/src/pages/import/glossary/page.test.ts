import { afterEach, describe, expect, it } from 'vitest';
import { faults } from '../../../markup.fixtures.ts';
import { hidden } from '../../../web.fixtures.ts';
import { opened } from '../../cases.fixtures.ts';
import { imported, importId } from '../import.fixtures.ts';

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

const path = `/imports/${importId}/glossary`;
const receipt = { __typename: 'Receipt', commandId: 'c', id: importId, position: '5' };
const open = async (known: object = {}) => {
  const one = await opened(path, { import: imported, decideTerms: receipt, ...known });
  close = one.site.close;
  const press = (which: string, more: object = {}) =>
    one.browser.post(path, { _csrf: hidden(one.html, '_csrf'), which, ...more });
  return { ...one, press };
};
const decided = (asked: Awaited<ReturnType<typeof open>>['asked']) =>
  asked.find(({ name }) => name === 'AcceptTerms')?.variables['input'];

describe('the words of a file', () => {
  it('asks about those that may mean several things, and says why each is thought', async () => {
    const { html } = await open();
    expect(html).toContain('Tunde Bakare, a person: the initials of a name in line 4');
    expect(html).toContain('Tuberculosis: a known abbreviation');
    expect(html).toContain('We do not know what it means.');
    expect(html).toContain(`href="${path}/2"`);
    expect(html).toContain('Rang <strong>TB</strong> &lt;twice&gt;.');
  });

  it('shows what was decided, and lets it be changed', async () => {
    const { html } = await open();
    expect(html).toContain('Designated safeguarding lead, a role');
    expect(html).toContain('Said by a person');
    expect(html).toContain(`href="${path}/4"`);
  });

  it('accepts all that are clear together, and none of the others', async () => {
    const { press, asked } = await open();
    const answer = await press('all');
    expect(answer.headers.get('location')).toBe(`${path}?done=accepted&at=5`);
    expect(decided(asked)).toEqual({ importId, decisions: [{ number: 1, decision: 'ACCEPTED' }] });
  });

  it('accepts those that were ticked, even where others are sent with them', async () => {
    const { press, asked } = await open();
    await press('ticked', { terms: '1' });
    expect(decided(asked)).toEqual({ importId, decisions: [{ number: 1, decision: 'ACCEPTED' }] });
  });

  it('says that nothing was ticked, and asks the graph nothing', async () => {
    const { press, asked, browser } = await open();
    const answer = await press('ticked', { terms: '2' });
    expect(decided(asked)).toBeUndefined();
    const html = await (await browser.ask(answer.headers.get('location') ?? '')).text();
    expect(html).toContain('No word was ticked');
  });

  it('offers nothing to press to those whose file it is not', async () => {
    const { html } = await open({ import: { ...imported, isMine: false } });
    expect(html).not.toContain('Accept');
    expect(html).not.toContain('Say what it means');
    expect(await faults(html)).toEqual([]);
  });

  it('says so where nothing waits', async () => {
    const { html } = await open({ import: { ...imported, glossary: [] } });
    expect(html.match(/>None\.</g)).toHaveLength(2);
    expect(await faults(html)).toEqual([]);
  });
});
