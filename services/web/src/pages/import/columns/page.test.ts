import { afterEach, describe, expect, it } from 'vitest';
import { graphOf } from '../../../graph.fixtures.ts';
import { hidden, visitor, website } from '../../../web.fixtures.ts';
import { college, forms, root } from '../../cases.fixtures.ts';
import { imported, importId } from '../import.fixtures.ts';

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

const path = `/imports/${importId}/columns`;
const again = '2f7c1d90-0000-4000-8000-0000000000cd';
const held = {
  ...imported,
  status: 'received',
  columns: [
    { header: 'Date', field: 'date' },
    { header: 'Remarks', field: 'comment' },
  ],
};

const open = async (found: object = held) => {
  const { execute, asked } = graphOf(
    root({
      import: found,
      withdrawImport: { __typename: 'Receipt', id: importId, position: '5' },
      importFile: { __typename: 'ImportReport', importId: again, position: '9' },
    }),
  );
  const site = await website({
    forms,
    // The graph's own server puts the file in; here a mark stands for it.
    execute: (operation) => {
      const { input } = (operation.variables ?? {}) as { readonly input?: object }; // as the page wrote it
      const variables = operation.files
        ? { input: { ...input, file: 'a file' } }
        : operation.variables;
      return execute({ ...operation, ...(variables && { variables }) });
    },
  });
  close = site.close;
  const browser = visitor(site);
  const { answer } = await browser.signIn(undefined, path);
  const html = await answer.text();
  const post = (typed: Record<string, string>, content?: string) => {
    const body = new FormData();
    for (const [name, value] of Object.entries({ _csrf: hidden(html, '_csrf'), ...typed }))
      body.set(name, value);
    if (content !== undefined) body.set('file', new File([content], 'x.csv'));
    return browser.ask(path, { method: 'POST', body, headers: { origin: site.origin } });
  };
  return { html, status: answer.status, post, asked };
};

describe('saying how columns are to be read', () => {
  it('shows how they were read', async () => {
    const { html } = await open();
    expect(html).toContain('“Remarks”');
    expect(html).toMatch(/value="comment" (checked|selected)/);
  });

  it('throws the first reading away, and reads the file as it was said', async () => {
    const { post, asked } = await open();
    const answer = await post({ 'column-0': 'date', 'column-1': 'event' }, 'Date,Remarks\n');
    expect(answer.headers.get('location')).toBe(`/imports/${again}?done=read&at=9`);
    expect(asked.slice(-2).map(({ name }) => name)).toEqual([
      'WithdrawToReadAgain',
      'ReadColumnsAgain',
    ]);
    expect(asked.at(-1)?.variables).toMatchObject({
      input: {
        ...{ agencyId: college.id, hold: true },
        mapping: [
          { header: 'Date', field: 'date' },
          { header: 'Remarks', field: 'event' },
        ],
      },
    });
  });

  it('changes nothing without the file', async () => {
    const { post, asked } = await open();
    const answer = await post({ 'column-1': 'event' });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toMatch(/href="#file">Select the file/);
    expect(asked.at(-1)?.name).toBe('ColumnsForm');
  });

  it('keeps what was said of the columns where the file is too large', async () => {
    const { post, asked } = await open();
    const html = await (await post({ 'column-1': 'event' }, 'x'.repeat(21 * 1024 * 1024))).text();
    expect(html).toMatch(/href="#file">The file must be 20 MB or smaller/);
    expect(html).toMatch(/value="event" (checked|selected)/);
    expect(asked.at(-1)?.name).toBe('ColumnsForm');
  });

  it('is not for a file that stands in the chronology', async () => {
    expect((await open({ ...held, status: 'committed' })).status).toBe(404);
  });
});
