import { afterEach, describe, expect, it } from 'vitest';
import { hidden } from '../../../web.fixtures.ts';
import { opened } from '../../cases.fixtures.ts';
import { imported, importId } from '../import.fixtures.ts';

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

const path = `/imports/${importId}/glossary/add`;
const receipt = { __typename: 'Receipt', commandId: 'c', id: importId, position: '5' };

const open = async (addTerm: object = receipt) => {
  const one = await opened(path, { import: imported, addTerm });
  close = one.site.close;
  const send = (more: object = {}) =>
    one.browser.post(path, {
      ...{ _csrf: hidden(one.html, '_csrf'), term: 'Nan Jean', means: 'Her grandmother' },
      ...{ kind: 'PERSON', ...more },
    });
  return { ...one, send };
};

describe('adding a word to a file’s list', () => {
  it('asks for the word, its meaning and what it is', async () => {
    const { html } = await open();
    for (const label of ['Which word?', 'What does it stand for in this file?', 'What is it?'])
      expect(html).toContain(label);
  });

  it('sends them, and goes back to the list', async () => {
    const { send, asked } = await open();
    const answer = await send();
    expect(asked.at(-1)).toMatchObject({
      name: 'AddTerm',
      variables: {
        input: { importId, term: 'Nan Jean', means: 'Her grandmother', kind: 'PERSON' },
      },
    });
    expect(answer.headers.get('location')).toBe(`/imports/${importId}/glossary?done=added&at=5`);
  });

  it('leads to what is missing', async () => {
    const { send } = await open();
    const answer = await send({ term: '' });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('href="#term"');
  });

  it('says beside the word that it stands nowhere in the file', async () => {
    const issues = [{ path: 'term', message: 'The word stands in no row of this file.' }];
    const { send } = await open({ __typename: 'Invalid', issues });
    const answer = await send();
    expect(answer.status).toBe(422);
    expect(await answer.text()).toMatch(/href="#term">The word stands in no row/);
  });
});
