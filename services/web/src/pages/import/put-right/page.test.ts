import { afterEach, describe, expect, it } from 'vitest';
import { hidden } from '../../../web.fixtures.ts';
import { opened } from '../../cases.fixtures.ts';
import { imported, importId } from '../import.fixtures.ts';

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

const path = `/imports/${importId}/rows/7/put-right`;
const receipt = { __typename: 'Receipt', id: importId, position: '88' };

const open = async (answer: object = receipt) => {
  const one = await opened(path, { import: imported, putRightRejectedRow: answer });
  close = one.site.close;
  const send = (typed: Record<string, string>) =>
    one.browser.post(path, { _csrf: hidden(one.html, '_csrf'), ...typed });
  return { ...one, send };
};

describe('putting a row right', () => {
  it('shows what was written and why it could not be read', async () => {
    const { html } = await open();
    expect(html).toContain('Phone message: &lt;boy&gt; not sleeping');
    expect(html).toContain('3?/1?/2O24');
  });

  it('sends what was said, and goes back to the file', async () => {
    const { send, asked } = await open();
    const answer = await send({ date: 'about 3 October 2024', time: 'evening', text: '' });
    expect(answer.headers.get('location')).toBe(`/imports/${importId}?done=put-right&at=88`);
    expect(asked.at(-1)?.variables).toMatchObject({
      input: { importId, row: 7, date: 'about 3 October 2024', time: 'evening' },
    });
  });

  it('keeps what was typed, and says beside the date what is still wrong with it', async () => {
    const { send } = await open({
      __typename: 'Invalid',
      issues: [{ path: 'date', message: 'there is no 31 June' }],
    });
    const answer = await send({ date: '31 June 2025' });
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toMatch(/href="#date">there is no 31 June/);
    expect(html).toContain('value="31 June 2025"');
  });

  it('says so where somebody else was first', async () => {
    const { send } = await open({ __typename: 'Refused', refusal: 'alreadySettled', found: [] });
    expect(await (await send({ date: '3 October 2024' })).text()).toContain(
      'This has already been settled.',
    );
  });
});
