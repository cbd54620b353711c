import { afterEach, describe, expect, it } from 'vitest';
import { hidden } from '../../../web.fixtures.ts';
import { opened } from '../../cases.fixtures.ts';
import { imported, importId } from '../import.fixtures.ts';

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

const open = async (row: number) => {
  const path = `/imports/${importId}/rows/${row}/settle`;
  const receipt = { __typename: 'Receipt', commandId: 'c', id: importId, position: '5' };
  const one = await opened(path, { import: imported, settleRejectedRow: receipt });
  close = one.site.close;
  const post = (reason: string) =>
    one.browser.post(path, {
      _csrf: hidden(one.html, '_csrf'),
      _command: hidden(one.html, '_command'),
      reason,
    });
  return { ...one, post };
};

describe('saying why a row is left out', () => {
  it('shows the row as it was written', async () => {
    const { html } = await open(7);
    expect(html).toContain('3?/1?/2O24');
    expect(html).toContain('Phone message: &lt;boy&gt; not sleeping');
  });

  it('records the reason for that row', async () => {
    const { post, asked } = await open(7);
    const answer = await post('It is about a sister.');
    expect(answer.headers.get('location')).toBe(`/imports/${importId}?done=settled&at=5`);
    expect(
      asked.find(({ name }) => name === 'SettleRejectedRow')?.variables['input'],
    ).toMatchObject({ importId, row: 7, reason: 'It is about a sister.' });
  });

  it('is no page for a row that was not rejected', async () => {
    expect((await open(8)).status).toBe(404);
  });
});
