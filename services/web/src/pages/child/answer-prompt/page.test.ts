import { afterEach, describe, expect, it } from 'vitest';
import { faults } from '../../../markup.fixtures.ts';
import { hidden } from '../../../web.fixtures.ts';
import { child, childId, opened, trust } from '../../cases.fixtures.ts';
import { path, recorder } from '../../record.fixtures.ts';

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

const id = `agency-silent.${trust.id}`;
const prompts = [
  { id, about: 'agency-silent', days: 120, agency: trust },
  { id: 'language', about: 'language' },
];
const settlePrompt = {
  ...{ __typename: 'Receipt', id: childId, position: '5', commandId: 'c', repeated: false },
};

const open = async (promptId: string) => {
  const address = `${path}/prompts/${promptId}`;
  const one = await opened(address, { me: recorder, child: { ...child, prompts }, settlePrompt });
  close = one.site.close;
  const send = (typed: Record<string, string>) =>
    one.browser.post(address, {
      ...{ _csrf: hidden(one.html, '_csrf'), _command: hidden(one.html, '_command') },
      ...typed,
    });
  return { ...one, send };
};

describe('a question about somebody by name', () => {
  it('is answered at an address that holds no name', async () => {
    const unknown = { id: 'unknown-person.hamid', about: 'unknown-person', name: 'Hamid' };
    const one = await opened(path, {
      ...{ me: recorder, child: { ...child, glance: {}, prompts: [unknown] }, settlePrompt },
    });
    close = one.site.close;
    const [, address = ''] = /href="([^"]*prompts[^"]*)"/.exec(one.html) ?? [];
    expect(address).toMatch(/unknown-person\.[0-9a-f]{16}$/);
    const html = await (await one.browser.open(address)).text();
    expect(html).toContain('Hamid was there, and is not among the people round the child.');
    expect(html).toContain(`href="${path}/people/new"`);
    await one.browser.post(address, {
      ...{ _csrf: hidden(html, '_csrf'), _command: hidden(html, '_command'), answer: 'UNKNOWN' },
    });
    expect(one.asked.at(-1)?.variables['input']).toMatchObject({ prompt: unknown.id });
  });
});

describe('a question that the record leaves open', () => {
  it('is put in words, with the way to record what it asks for', async () => {
    const { html } = await open(id);
    expect(html).toContain(
      'Kelder Valley Trust is involved and has written nothing here for 120 days.',
    );
    expect(html).toContain(`href="${path}/entries/new"`);
    expect(html).not.toContain('Kelderby College is involved');
    expect(await faults(html)).toEqual([]);
  });

  it.each(['UNKNOWN', 'UNSAFE_TO_ASK', 'NOT_APPLICABLE'])('can be answered: %s', async (answer) => {
    const { send, asked } = await open(id);
    const sent = await send({ answer, why: 'Her uncle would hear' });
    expect(sent.headers.get('location')).toBe(`${path}?done=prompt-answered&at=5`);
    expect(asked.at(-1)?.variables['input']).toMatchObject({
      ...{ childId, prompt: id, answer, why: 'Her uncle would hear' },
      occurred: { at: '2025-12-02T09:14:00Z' },
    });
  });

  it('can be asked again on a day', async () => {
    const { send, asked } = await open('language');
    const day = { 'askAgainOn.day': '1', 'askAgainOn.month': '3', 'askAgainOn.year': '2026' };
    await send({ answer: 'ASK_AGAIN', ...day });
    expect(asked.at(-1)?.variables['input']).toMatchObject({
      ...{ prompt: 'language', answer: 'ASK_AGAIN', askAgainOn: '2026-03-01' },
    });
  });

  it('leads from an error to its field', async () => {
    const { send } = await open(id);
    const html = await (await send({})).text();
    expect(html).toContain('href="#answer"');
    expect(await faults(html)).toEqual([]);
  });

  it('is no page once it has been answered', async () => {
    expect((await open('gp-unknown')).status).toBe(404);
  });
});
