import { afterEach, describe, expect, it } from 'vitest';
import { graphOf } from '../../../graph.fixtures.ts';
import { faults } from '../../../markup.fixtures.ts';
import { hidden, visitor, website } from '../../../web.fixtures.ts';
import type { Execute } from '../../../web-context.ts';
import { childId, college, forms, root, trust } from '../../cases.fixtures.ts';
import { importId } from '../import.fixtures.ts';

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

const path = `/children/${childId}/imports/new`;
const report = {
  __typename: 'ImportReport',
  file: 'x.csv',
  importId,
  committed: true,
  position: '77',
  rowsSeen: 3,
  alreadyHere: 7,
  added: 2,
  rejected: [
    {
      locator: 'line 3',
      reason: 'unreadable-date',
      why: 'the date cannot be read',
      mustBeShown: true,
      rawDate: '?',
      text: 'Call',
    },
  ],
};

type Sent = { readonly files: Parameters<Execute>[0]['files']; readonly variables: unknown };

const open = async (answer: object = report) => {
  const { execute } = graphOf(root({ importFile: answer }));
  const sent: Sent[] = [];
  const site = await website({
    forms,
    // The schema's file is a part of the request; here a mark stands for it, as the graph's own server puts it in.
    execute: async (operation) => {
      if (operation.operationName !== 'ImportFile') return execute(operation);
      sent.push({ files: operation.files, variables: operation.variables });
      const { input } = operation.variables as { input: object }; // as the page wrote it
      return execute({ ...operation, variables: { input: { ...input, file: 'a file' } } });
    },
  });
  close = site.close;
  const browser = visitor(site);
  const html = await (await browser.signIn(undefined, path)).answer.text();
  const post = async (
    more: Record<string, string> = {},
    content: string | null = 'Date,Text\n',
  ) => {
    const body = new FormData();
    for (const [name, value] of Object.entries({
      _csrf: hidden(html, '_csrf'),
      agencyId: college.id,
      dryRun: 'no',
      ...more,
    }))
      body.set(name, value);
    body.set('file', new File(content === null ? [] : [content], content === null ? '' : 'x.csv'));
    return browser.ask(path, { method: 'POST', body, headers: { origin: site.origin } });
  };
  return { html, post, sent };
};

describe('bringing in a file', () => {
  it('takes it for the asker’s own agency at first', async () => {
    const { html } = await open();
    expect(html).toContain('enctype="multipart/form-data"');
    expect(html).toMatch(new RegExp(`value="${college.id}" checked`));
  });

  it('sends the bytes as they are, and goes on to what came of them', async () => {
    const { post, sent } = await open();
    const answer = await post();
    expect(answer.headers.get('location')).toBe(`/imports/${importId}?done=imported&at=77`);
    expect(sent[0]?.variables).toMatchObject({
      input: { childId, agencyId: college.id, dryRun: false },
    });
    const file = sent[0]?.files?.['input.file'];
    expect(file?.name).toBe('x.csv');
    expect(Buffer.from(file?.bytes ?? []).toString()).toBe('Date,Text\n');
  });

  it('shows what would come in where it is only to be checked', async () => {
    const { post } = await open({ ...report, committed: false, position: null });
    const html = await (await post({ dryRun: 'yes' })).text();
    expect(html).toContain('What would come in');
    expect(html).toContain('7 are here already');
    expect(html).toContain('line 3: the date cannot be read (must be put right)');
  });

  it('goes on to how far it is where reading takes longer than anybody should wait', async () => {
    const { post, sent } = await open({ __typename: 'ImportGoesOn', readingId: importId });
    const answer = await post();
    expect(answer.headers.get('location')).toBe(`/children/${childId}/imports/reading/${importId}`);
    expect(sent[0]?.variables).toMatchObject({ input: { patience: 3000 } });
  });

  it('says that nothing is new where every row is here', async () => {
    const { post } = await open({ ...report, committed: false, added: 0, rejected: [] });
    expect(await (await post()).text()).toContain('Nothing in this file is new');
  });

  it('leads to the file where none was chosen', async () => {
    const { post, sent } = await open();
    const answer = await post({}, null);
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain('<title>Error: Bring in a file');
    expect(html).toMatch(/href="#file">Select a file/);
    expect(html).toContain('id="file"');
    expect(sent).toEqual([]);
  });

  it('says how large a file may be, beside the file, and keeps the answers', async () => {
    const { post, sent, html: fresh } = await open();
    const answer = await post({ agencyId: trust.id, dryRun: 'yes' }, 'x'.repeat(21 * 1024 * 1024));
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toMatch(/href="#file">The file must be 20 MB or smaller\. .* has 21 MB/);
    expect(html).toMatch(new RegExp(`value="${trust.id}" checked`));
    expect(html).toMatch(/value="yes" checked/);
    expect(await faults(html)).toEqual([]);
    expect(sent).toEqual([]);
    expect(fresh).toContain('up to 20 MB'); // the hint and the limit say the same
  });

  it('says why a whole file was refused', async () => {
    const { post } = await open({
      __typename: 'FileRefused',
      file: 'x.csv',
      refusal: 'no header',
      why: 'No row of this file looks like a header.',
    });
    const answer = await post();
    expect(answer.status).toBe(422);
    expect(await answer.text()).toMatch(/href="#file">No row of this file looks like a header\./);
  });
});
