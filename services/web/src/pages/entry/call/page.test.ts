import { afterEach, describe, expect, it } from 'vitest';
import { faults } from '../../../markup.fixtures.ts';
import { hidden } from '../../../web.fixtures.ts';
import { child, childId, college, opened } from '../../cases.fixtures.ts';
import { entryId, otherEntryId, path, recorder } from '../../record.fixtures.ts';
import { request, requestId } from '../../request/request.fixtures.ts';

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

const receipt = { __typename: 'Receipt', id: entryId, position: '12', commandId: 'c' };
const known = [
  { key: 'worker.1', kind: 'worker', name: 'Mark <Hope>', role: 'lead', agency: college },
  {
    ...{ key: 'child', kind: 'child', name: 'Invented Child', role: 'Child or young person' },
    mayHear: [`${requestId}/child`],
  },
];
const owed = {
  entry: { id: otherEntryId, headline: 'Was <missing>', occurred: { inWords: '1 May 2025' } },
  told: [],
};

const open = async (recordCall: object = receipt, more: object = {}) => {
  const called = {
    ...child,
    peopleKnown: known,
    requests: [request],
    outcomesOwed: [owed],
    ...more,
  };
  const one = await opened(`${path}/call`, { me: recorder, child: called, recordCall });
  close = one.site.close;
  const send = (form: Record<string, string>) =>
    one.browser.post(`${path}/call`, {
      _csrf: hidden(one.html, '_csrf'),
      _command: hidden(one.html, '_command'),
      ...{ with: 'worker.1', text: 'Rang <him>', 'occurred.date.year': '2025' },
      ...form,
    });
  const sent = () => one.asked.filter(({ name }) => name === 'RecordCall').at(-1)?.variables;
  return { ...one, send, sent };
};

describe('recording a telephone call', () => {
  it('offers those round the child, the child first, and whoever has not been told, by request', async () => {
    const { html } = await open();
    expect(html.indexOf('value="child"')).toBeLessThan(html.indexOf('value="worker.1"'));
    expect(html).toContain('Mark &lt;Hope&gt;, lead, Kelderby College');
    expect(html).toContain(`value="${requestId}/practitioner.1"`);
    expect(html).toContain('1 May 2025: Was &lt;missing&gt;');
    expect(await faults(html)).toEqual([]);
  });

  it('keeps all who were not told behind their count, and first whoever is on the line', async () => {
    const { html, browser } = await open();
    const parts = (page: string) => page.split('id="not-told"');
    expect(parts(html)[0]).not.toContain('name="told"');
    expect(parts(html)[1]).toContain('(<span data-throughline-count>2</span>)');
    const ringing = await (await browser.open(`${path}/call?with=child`)).text();
    expect(parts(ringing)[0]).toContain(`value="${requestId}/child"`);
    expect(parts(ringing)[0]).toContain('25 October 2024: Not detained: no further action');
    expect(parts(ringing)[1]).not.toContain(`value="${requestId}/child"`);
    expect(parts(ringing)[1]).toContain('(<span data-throughline-count>1</span>)');
    expect(await faults(ringing)).toEqual([]);
  });

  it('is short where nothing is owed', async () => {
    const { html } = await open(receipt, { requests: [], outcomesOwed: [] });
    expect(html).not.toContain('name="told"');
    expect(html).not.toContain('name="entriesTold"');
    expect(await faults(html)).toEqual([]);
  });

  it('sends all of it as one form, in the name of whoever writes, and goes on to say what it did', async () => {
    const { send, sent } = await open();
    const answer = await send({
      ...{ told: `${requestId}/practitioner.1`, entriesSettled: otherEntryId },
      actionTaken: 'Will visit',
    });
    expect(answer.headers.get('location')).toBe(`${path}/call/${entryId}?at=12`);
    expect(sent()?.['input']).toMatchObject({
      ...{ childId, with: 'worker.1', text: 'Rang <him>', actionTaken: 'Will visit' },
      ...{ told: [`${requestId}/practitioner.1`], entriesSettled: [otherEntryId] },
      by: { userId: 'demo-1' },
    });
  });

  it('leads from an error to its field, and keeps what was written and ticked', async () => {
    const { send } = await open();
    const html = await (await send({ with: '', told: `${requestId}/practitioner.1` })).text();
    expect(html).toContain('<title>Error: Record a telephone call');
    expect(html).toContain('href="#with"');
    expect(html).toContain('Rang &lt;him&gt;</textarea>');
    expect(html).toMatch(new RegExp(`value="${requestId}/practitioner.1" checked`));
    expect(await faults(html)).toEqual([]);
  });

  it('says where part of it is recorded, and sends it again under the same id', async () => {
    const found = [
      { name: 'recorded', value: '2' },
      { name: 'of', value: '3' },
    ];
    const { send, html } = await open({ __typename: 'Refused', refusal: 'partlyRecorded', found });
    const again = await (await send({})).text();
    expect(again).toContain('The call is recorded, but 1 of what it told could not be');
    expect(hidden(again, '_command')).toBe(hidden(html, '_command'));
  });
});

describe('after a telephone call', () => {
  const after = async () => {
    const steps = [{ headline: 'Told <Mark>', cites: [entryId] }];
    const one = await opened(`${path}/call/${entryId}`, {
      me: recorder,
      child: {
        ...child,
        entry: {
          id: entryId,
          text: 'Rang <him>',
          headline: 'Rang',
          occurred: { inWords: 'today' },
        },
        requests: [
          { ...request, steps: steps.map((step) => ({ ...step, occurred: request.askedAt })) },
          { ...request, id: otherEntryId, steps: [] },
        ],
      },
    });
    close = one.site.close;
    return one.html;
  };

  it('says what it told, who is left, and gives the words to copy', async () => {
    const html = await after();
    expect(html).toContain('Told &lt;Mark&gt;.');
    expect(html).toContain('Still not told:');
    expect(html).not.toContain(`/requests/${otherEntryId}`);
    expect(html).toContain('Telephone call, today. About KCP-000009.');
    expect(await faults(html)).toEqual([]);
  });
});
