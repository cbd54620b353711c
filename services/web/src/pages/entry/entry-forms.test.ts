import { afterEach, describe, expect, it } from 'vitest';
import { faults } from '../../markup.fixtures.ts';
import { hidden } from '../../web.fixtures.ts';
import { child, college, opened } from '../cases.fixtures.ts';
import { entryId, path, withEntry } from '../record.fixtures.ts';

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

const here = `${path}/entries/${entryId}`;

const disputes = [
  { id: 'd', by: 'Her mother', account: 'I rang at nine.', recordedAt: '2025-12-02T09:00:00Z' },
];

const open = async (form: string, mutation: string, answer: object) => {
  const one = await opened(`${here}/${form}`, { ...withEntry({ disputes }), [mutation]: answer });
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
    input: { text: 'Was in class', reason: 'The register', entryId, seenCorrections: 0 },
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
  {
    form: 'disputes/d',
    mutation: 'settleDispute',
    typed: { outcome: 'BOTH_STAND', words: 'They agreed to differ', 'occurred.date.year': '2025' },
    input: { outcome: 'BOTH_STAND', words: 'They agreed to differ', entryId, disputeId: 'd' },
    focus: '#outcome',
    done: 'dispute-settled',
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
    expect(html).toContain('This has been withdrawn, and its words are no longer shown');
    expect(html).toContain('record it as an entry of its own');
    for (const words of Object.values(one.typed)) expect(html).toContain(words);
  });
});

describe('settling a dispute', () => {
  it('shows both accounts, and is no page where there is no such dispute', async () => {
    const { html } = await open('disputes/d', 'settleDispute', receipt);
    expect(html).toContain('I rang at nine.');
    await close?.();
    expect((await open('disputes/e', 'settleDispute', receipt)).status).toBe(404);
  });
});

const otherId = '2f7c1d90-0000-4000-8000-00000000000d';
const other = { ...child, id: otherId, name: 'Other <Child>', reference: 'KCP-000010' };
const openings = [
  { at: '2025-12-02T09:00:00Z', person: 'Ada <Example>', agency: college },
  { at: '2025-12-01T09:00:00Z', person: 'Ada <Example>', agency: college },
];

const openWrongChild = async (address: string) => {
  const known = withEntry({ openings });
  const one = await opened(`${here}/wrong-child${address}`, {
    ...known,
    child: ({ id }: { id: string }) => (id === otherId ? other : known.child),
    children: { totalCount: 2, nodes: [child, other] },
    moveToOtherChild: receipt,
  });
  close = one.site.close;
  return one;
};

describe('an entry about another child', () => {
  it('asks first whom it is about, and never offers the child whose record it is in', async () => {
    const { html, asked } = await openWrongChild('?search=Other');
    expect(asked.at(-1)?.variables['search']).toBe('Other');
    expect(html).toContain(`href="${here}/wrong-child/${otherId}"`);
    expect(html).not.toContain('It is about Invented');
    expect(html).toContain(`href="${here}/in-error"`);
    expect(await faults(html)).toEqual([]);
  });

  it('looks for nobody until somebody is asked for', async () => {
    const { html, asked } = await openWrongChild('');
    expect(asked.at(-1)?.variables['isSearch']).toBe(false);
    expect(html).not.toContain('Children found');
    expect(await faults(html)).toEqual([]);
  });

  it('says which two children, who had opened it, and asks whether it is a breach', async () => {
    const { html } = await openWrongChild(`/${otherId}`);
    expect(html).toMatch(
      /Out of the record of[\s\S]*Invented &lt;Child&gt;[\s\S]*Other &lt;Child&gt;/,
    );
    expect(html).toContain('Ada &lt;Example&gt;, Kelderby College, last on 2 December 2025 at 9am');
    expect(html).toContain('Is this a personal data breach?');
    expect(await faults(html)).toEqual([]);
  });

  it('sends both children with the reason, and goes to the chronology it has left', async () => {
    const { html, browser, asked } = await openWrongChild(`/${otherId}`);
    const answer = await browser.post(`${here}/wrong-child/${otherId}`, {
      _csrf: hidden(html, '_csrf'),
      _command: hidden(html, '_command'),
      reason: 'Two of one name',
      dataBreach: 'yes',
    });
    expect(answer.headers.get('location')).toBe(`${path}/chronology?done=moved&at=3`);
    expect(asked.at(-1)?.variables['input']).toMatchObject({
      ...{ eventId: 'event-1', pathway: 'entry', reason: 'Two of one name', dataBreach: true },
      ...{ fromChildId: child.id, toChildId: otherId },
    });
  });
});
