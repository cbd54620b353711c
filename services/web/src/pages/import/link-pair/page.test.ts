import { afterEach, describe, expect, it } from 'vitest';
import { hidden } from '../../../web.fixtures.ts';
import { opened } from '../../cases.fixtures.ts';
import { imported, importId } from '../import.fixtures.ts';

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

const receipt = { __typename: 'Receipt', commandId: 'c', id: '4', position: '8' };

const open = async (way: string) => {
  const path = `/imports/${importId}/pairs/${way}`;
  const answers = { linkEntries: receipt, keepEntriesApart: receipt };
  const one = await opened(path, { import: imported, ...answers });
  close = one.site.close;
  const post = (more: Record<string, string>) =>
    one.browser.post(path, {
      _csrf: hidden(one.html, '_csrf'),
      _command: hidden(one.html, '_command'),
      ...more,
    });
  const sent = (command: string) =>
    one.asked.find(({ name }) => name === command)?.variables['input'];
  return { ...one, post, sent };
};

describe('deciding on a pair', () => {
  it('shows both accounts, and why they are alike', async () => {
    const { html } = await open('4/5/link');
    expect(html).toContain('Welfare call');
    expect(html).toContain('Call from college');
    expect(html).toContain('same day; same words');
  });

  it('links them, with how they belong together', async () => {
    const { post, sent } = await open('4/5/link');
    const answer = await post({ basis: 'SAME_EVENT' });
    expect(answer.headers.get('location')).toBe(`/imports/${importId}?done=linked&at=8`);
    expect(sent('LinkEntries')).toMatchObject({
      entryId: '4',
      linkedTo: '5',
      basis: 'SAME_EVENT',
      strength: 0.9,
    });
  });

  it('leads to the question where it was not answered', async () => {
    const { post } = await open('4/5/link');
    expect(await (await post({})).text()).toMatch(/href="#basis"/);
  });

  it('keeps them apart', async () => {
    const { post, sent } = await open('4/5/keep-apart');
    const answer = await post({ reason: 'Two calls.' });
    expect(answer.headers.get('location')).toBe(`/imports/${importId}?done=apart&at=8`);
    expect(sent('KeepEntriesApart')).toMatchObject({ entryId: '4', otherEntryId: '5' });
  });

  it('goes back to the page of pairs from which somebody came', async () => {
    const { html, post } = await open('4/5/link?pairs=50');
    expect(html).toContain(`href="/imports/${importId}?pairs=50"`);
    const answer = await post({ basis: 'SAME_EVENT', pairs: hidden(html, 'pairs') });
    expect(answer.headers.get('location')).toBe(`/imports/${importId}?pairs=50&done=linked&at=8`);
  });

  it('is no page for two entries that nothing suggests', async () => {
    expect((await open('4/9/link')).status).toBe(404);
  });
});
