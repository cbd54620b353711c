import { afterEach, describe, expect, it } from 'vitest';
import { faults } from '../../markup.fixtures.ts';
import { hidden } from '../../web.fixtures.ts';
import { college, opened } from '../cases.fixtures.ts';
import { entryId, path, withEntry } from '../record.fixtures.ts';

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

const here = `${path}/entries/${entryId}`;

const open = async (form: string, mutation: string, answer: object) => {
  const one = await opened(`${here}/${form}`, { ...withEntry(), [mutation]: answer });
  close = one.site.close;
  const send = (typed: Record<string, string>) =>
    one.browser.post(`${here}/${form}`, {
      _csrf: hidden(one.html, '_csrf'),
      _command: hidden(one.html, '_command'),
      ...typed,
    });
  return { ...one, send };
};

const receipt = {
  __typename: 'Receipt',
  id: entryId,
  position: '3',
  commandId: 'c',
  repeated: false,
};
const refused = { __typename: 'Refused', refusal: 'withdrawn' };

type Case = {
  readonly form: string;
  readonly mutation: string;
  readonly typed: Record<string, string>;
  readonly input: object;
  readonly focus: string;
  readonly done: string;
};

const cases: readonly Case[] = [
  {
    form: 'context',
    mutation: 'addContext',
    typed: { text: 'She rang back' },
    input: { text: 'She rang back', agencyId: college.id, entryId },
    focus: '#text',
    done: 'context-added',
  },
  {
    form: 'dispute',
    mutation: 'disputeEntry',
    typed: { 'disputedBy.name': 'Her mother', account: 'I rang' },
    input: { account: 'I rang', disputedBy: { name: 'Her mother' }, entryId },
    focus: '#account',
    done: 'disputed',
  },
  {
    form: 'correct',
    mutation: 'correctEntry',
    typed: { text: 'Was in class', reason: 'The register' },
    input: { text: 'Was in class', reason: 'The register', entryId },
    focus: '#reason',
    done: 'corrected',
  },
  {
    form: 'withdraw',
    mutation: 'withdrawEntry',
    typed: { reason: 'Twice' },
    input: { reason: 'Twice', entryId },
    focus: '#reason',
    done: 'withdrawn',
  },
  {
    form: 'in-error',
    mutation: 'recordInError',
    typed: { reason: 'Another child', dataBreach: 'yes' },
    input: { reason: 'Another child', dataBreach: true, eventId: 'event-1', pathway: 'entry' },
    focus: '#reason',
    done: 'put-right',
  },
];

describe.each(cases)('the form “$form” about an entry', (one) => {
  it('shows the entry it is about, and no way to lose the page', async () => {
    const { html } = await open(one.form, one.mutation, receipt);
    expect(html).toContain('Rang home, nobody there.');
    expect(html).not.toContain('moj-sub-navigation');
    expect(await faults(html)).toEqual([]);
  });

  it('sends what was typed with what the page knows, and goes back to the entry', async () => {
    const { send, asked } = await open(one.form, one.mutation, receipt);
    const answer = await send(one.typed);
    expect(answer.headers.get('location')).toBe(`${here}?done=${one.done}&at=3`);
    expect(asked.at(-1)?.variables['input']).toMatchObject(one.input);
  });

  it('leads from an error to its field', async () => {
    const { send } = await open(one.form, one.mutation, receipt);
    const html = await (await send({})).text();
    expect(html).toContain(`href="${one.focus}"`);
    expect(html).toContain(`id="${one.focus.slice(1)}"`);
  });

  it('says why it is refused, and keeps what was typed', async () => {
    const { send } = await open(one.form, one.mutation, refused);
    const html = await (await send(one.typed)).text();
    expect(html).toContain('This has been withdrawn.');
    for (const words of Object.values(one.typed)) expect(html).toContain(words);
  });
});
