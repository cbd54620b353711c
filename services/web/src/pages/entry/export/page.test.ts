import { afterEach, describe, expect, it } from 'vitest';
import { hidden } from '../../../web.fixtures.ts';
import { child, childId, college, opened } from '../../cases.fixtures.ts';

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

const query = `agency=${college.id}&from.day=1&from.month=10&from.year=2024&text=absent&order=newest&past=record&held.day=3&held.month=6&held.year=2025`;
const exported = {
  ...{ name: 'chronology-KCP-000009.docx', type: 'application/example', position: '9' },
  base64: Buffer.from('the bytes').toString('base64'),
};

const open = async (address = `?${query}`) => {
  const one = await opened(`/children/${childId}/chronology${address}`, {
    exportChronology: exported,
    child: { ...child, chronology: {} },
  });
  close = one.site.close;
  const action =
    /action="([^"]*\/export[^"]*)"/.exec(one.html)?.[1]?.replaceAll('&amp;', '&') ?? '';
  const take = (format: string, more: Record<string, string> = {}) =>
    one.browser.post(action, { _csrf: hidden(one.html, '_csrf'), format, ...more });
  return { ...one, action, take };
};

describe('taking the chronology on the screen away', () => {
  it('asks for exactly what the screen shows', async () => {
    const { take, asked } = await open();
    const shown = asked.find(({ name }) => name === 'Chronology')?.variables;
    await take('DOCX', { reason: 'Review meeting' });
    const { first: _, after: __, isOfAgency: ___, ...question } = shown ?? {};
    const { at: ____, ...rest } = question;
    expect(asked.at(-1)).toMatchObject({
      name: 'ExportChronology',
      variables: { ...rest, format: 'DOCX', reason: 'Review meeting' },
    });
    expect(rest).toMatchObject({ text: 'absent', order: 'NEWEST_FIRST', agencies: [college.id] });
  });

  it('gives the bytes as a file to be kept, and nothing of it stays in a cache', async () => {
    const { take } = await open('');
    const answer = await take('XLSX');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-disposition')).toBe(
      "attachment; filename*=UTF-8''chronology-KCP-000009.docx",
    );
    expect(answer.headers.get('cache-control')).toContain('no-store');
    expect(await answer.text()).toBe('the bytes');
  });

  it('gives nothing for a kind of file that there is not, or to a form of another’s', async () => {
    const { take, browser, action, asked } = await open('');
    expect((await take('PDF')).status).toBeGreaterThanOrEqual(400);
    expect((await browser.post(action, { format: 'CSV' })).status).toBe(403);
    expect(asked.some(({ name }) => name === 'ExportChronology')).toBe(false);
  });
});
