import { afterEach, describe, expect, it } from 'vitest';
import { childId, opened } from '../../cases.fixtures.ts';
import { importId } from '../import.fixtures.ts';

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

const path = `/children/${childId}/imports/reading/${importId}`;
const reading = { file: 'College <export>.csv', recorded: 0, toRecord: null, outcome: null };
const report = {
  __typename: 'ImportReport',
  importId,
  ...{
    committed: false,
    held: false,
    position: null,
    rowsSeen: 3,
    alreadyHere: 7,
    added: 2,
    notes: [],
    pairs: [],
  },
  rejected: [{ locator: 'line 3', why: 'the date cannot be read', mustBeShown: true }],
};

const open = async (fileBeingRead: object | null) => {
  const one = await opened(path, { fileBeingRead });
  close = one.site.close;
  return one;
};

describe('a file that takes long to read', () => {
  it('says that it is being read, and where to look again without a script', async () => {
    const { html } = await open(reading);
    expect(html).toContain('This file is being read');
    expect(html).toContain('College &lt;export&gt;.csv');
    expect(html).toContain(`<a class="govuk-link" href="${path}">Look again</a>`);
    expect(html).toContain('data-throughline-again');
    expect(html).not.toContain('http-equiv');
  });

  it('shows how many of its rows are recorded', async () => {
    const { html } = await open({ ...reading, recorded: 4200, toRecord: 50_000 });
    expect(html).toContain('4,200 of 50,000 rows are recorded');
    expect(html).toMatch(/<progress[^>]*max="50000" value="4200"/);
  });

  it('goes on to the import once it is held, as fresh as that', async () => {
    const { browser } = await open({
      ...reading,
      outcome: { ...report, held: true, position: '77' },
    });
    const answer = await browser.ask(path, { redirect: 'manual' });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(`/imports/${importId}?done=read&at=77`);
  });

  it('says why it was refused', async () => {
    const { html } = await open({
      ...reading,
      outcome: { __typename: 'FileRefused', refusal: 'no table found', why: 'the file is <empty>' },
    });
    expect(html).toContain('This file was not brought in');
    expect(html).toContain('the file is &lt;empty&gt;');
    expect(html).toContain(`href="/children/${childId}/imports/new"`);
  });

  it('shows what would come in where it was only checked, and that nothing is new', async () => {
    expect((await open({ ...reading, outcome: report })).html).toContain('What would come in');
    await close?.();
    const nothing = await open({ ...reading, outcome: { ...report, added: 0, rejected: [] } });
    expect(nothing.html).toContain('Nothing in this file is new');
  });

  it('says what to do where the server that read it was started anew', async () => {
    const { html } = await open(null);
    expect(html).toContain('reading goes on where it stopped');
    expect(html).toContain(`href="/children/${childId}/imports"`);
  });
});
