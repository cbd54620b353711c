import { afterEach, describe, expect, it } from 'vitest';
import { faults } from '../../markup.fixtures.ts';
import { hidden } from '../../web.fixtures.ts';
import { child, childId, opened, trust } from '../cases.fixtures.ts';
import { path, recorder } from '../record.fixtures.ts';

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

type Case = {
  readonly form: string;
  readonly mutation: string;
  readonly typed: Record<string, string>;
  readonly input: object;
  readonly focus: string;
  readonly next: string;
};

const cases: readonly Case[] = [
  {
    form: 'people/new',
    mutation: 'addPerson',
    typed: { name: 'Her aunt', kind: 'FAMILY', unsafeToContact: 'He may hear' },
    input: { name: 'Her aunt', kind: 'FAMILY', unsafeToContact: 'He may hear' },
    ...{ focus: '#name', next: '/involvement?done=person-added&at=4' },
  },
  {
    form: 'placement',
    mutation: 'changePlacement',
    typed: { placement: 'FOSTER_CARE', place: 'With the Moores' },
    input: { placement: 'FOSTER_CARE', place: 'With the Moores' },
    ...{ focus: '#placement', next: '?done=placement-recorded&at=4' },
  },
  {
    form: 'legal-status',
    mutation: 'changeLegalStatus',
    typed: { status: 'SECTION_20', change: 'BEGAN' },
    input: { status: 'SECTION_20', change: 'BEGAN' },
    ...{ focus: '#status', next: '?done=status-recorded&at=4' },
  },
  {
    form: 'involvement/worker',
    mutation: 'changeWorker',
    typed: { agencyId: trust.id, 'person.name': 'Mary Example', contact: '07700 900123' },
    input: { agencyId: trust.id, person: { name: 'Mary Example' }, contact: '07700 900123' },
    ...{ focus: '#agencyId', next: '/involvement?done=worker-changed&at=4' },
  },
  {
    form: 'involvement/end',
    mutation: 'endAgencyInvolvement',
    typed: { agencyId: trust.id, concerning: 'CHILD', handedTo: 'The college' },
    input: { agencyId: trust.id, concerning: 'CHILD', handedTo: 'The college' },
    ...{ focus: '#agencyId', next: '/involvement?done=involvement-ended&at=4' },
  },
];

const open = async ({ form, mutation }: Case, answer: object) => {
  const one = await opened(`${path}/${form}`, { me: recorder, child, [mutation]: answer });
  close = one.site.close;
  const send = (typed: Record<string, string>) =>
    one.browser.post(`${path}/${form}`, {
      ...{ _csrf: hidden(one.html, '_csrf'), _command: hidden(one.html, '_command') },
      personId: hidden(one.html, 'personId'),
      'occurred.date.year': '2025',
      ...typed,
    });
  return { ...one, send };
};

const receipt = {
  ...{ __typename: 'Receipt', id: childId, position: '4', commandId: 'c', repeated: false },
};

describe.each(cases)('the form “$form” about a child', (one) => {
  it('offers now as the time, names the child, and is well made', async () => {
    const { html } = await open(one, receipt);
    expect(html).toContain('Invented &lt;Child&gt;');
    expect(html).toMatch(/name="occurred\.date\.year"[^>]*value="2025"/);
    expect(await faults(html)).toEqual([]);
  });

  it('sends what was typed, and says on the next page that it is done', async () => {
    const { send, asked } = await open(one, receipt);
    const answer = await send(one.typed);
    expect(answer.headers.get('location')).toBe(`${path}${one.next}`);
    expect(asked.at(-1)?.variables['input']).toMatchObject({ childId, ...one.input });
  });

  it('leads from an error to its field, and keeps what was typed where it is refused', async () => {
    const { send } = await open(one, { __typename: 'Refused', refusal: 'notInvolved' });
    expect(await (await send({})).text()).toContain(`href="${one.focus}"`);
    const refused = await send(one.typed);
    expect(refused.status).toBe(422);
    const words = Object.values(one.typed).at(-1) ?? '';
    expect(await refused.text()).toContain(words);
  });
});
