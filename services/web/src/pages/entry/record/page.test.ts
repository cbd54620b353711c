import { afterEach, describe, expect, it } from 'vitest';
import { faults } from '../../../markup.fixtures.ts';
import { hidden } from '../../../web.fixtures.ts';
import { child, childId, college, opened } from '../../cases.fixtures.ts';
import { entryId, path, recorder } from '../../record.fixtures.ts';

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

const open = async (recordEntry: object = {}) => {
  const one = await opened(`${path}/entries/new`, { me: recorder, child, recordEntry });
  close = one.site.close;
  const send = (form: Record<string, string>) =>
    one.browser.post(`${path}/entries/new`, {
      _csrf: hidden(one.html, '_csrf'),
      _command: hidden(one.html, '_command'),
      ...form,
    });
  const turn = async (form: Record<string, string>) =>
    (await one.browser.follow(await send(form))).answer;
  return { ...one, send, turn };
};

const receipt = {
  __typename: 'Receipt',
  id: entryId,
  position: '12',
  commandId: 'c',
  repeated: false,
};

const when = { 'occurred.words': 'about 22 May 2024' };

describe('recording what happened', () => {
  it('begins with when and what, and says which page of how many it is', async () => {
    const { html } = await open();
    expect(html).toMatch(/name="occurred\.date\.year"[^>]*value="2025"/);
    expect(html.indexOf('name="occurred.date.year"')).toBeLessThan(html.indexOf('name="text"'));
    expect(html).toContain('Record what happened: 1 of 4');
    expect(html).not.toContain('name="childSeen"');
    expect(await faults(html)).toEqual([]);
  });

  it('asks a page at a time, with what was typed before in every page, and at last shows it all', async () => {
    const { turn, asked } = await open(receipt);
    const typed = { text: 'Rang the college', ...when };
    const second = await (await turn({ ...typed, _step: '0' })).text();
    expect(second).toContain('<h1 class="govuk-heading-l">The child</h1>');
    expect(second).toContain('name="text" value="Rang the college"');
    expect(await faults(second)).toEqual([]);
    const third = await (await turn({ ...typed, childSeen: 'NOT_SEEN', _step: '1' })).text();
    expect(third).toContain('name="childSeen" value="NOT_SEEN"');
    const check = await (await turn({ ...typed, childSeen: 'NOT_SEEN', _step: '3' })).text();
    expect(check).toContain('Check your answers');
    expect(check).toContain('Rang the college');
    expect(asked.some(({ name }) => name === 'RecordEntry')).toBe(false);
  });

  it('goes back to the page before, and from an answer to the page that asks it', async () => {
    const { turn } = await open(receipt);
    const back = await (await turn({ text: 'Rang', _step: '2', _back: 'yes' })).text();
    expect(back).toContain('<h1 class="govuk-heading-l">The child</h1>');
    const change = await (await turn({ text: 'Rang', _step: '3', _change: 'text' })).text();
    expect(change).toContain('Rang</textarea>');
  });

  it('records it for the writer’s own agency and this child, with a date in words', async () => {
    const { send, asked } = await open(receipt);
    const answer = await send({
      ...{ text: 'Rang the college', ...when, 'told.0.name': 'Mark Example' },
      ...{ _step: '3', _checked: 'yes' },
    });
    expect(answer.headers.get('location')).toBe(`${path}/entries/${entryId}?done=recorded&at=12`);
    expect(asked.at(-1)?.variables['input']).toMatchObject({
      text: 'Rang the college',
      childIds: [childId],
      agencyId: college.id,
      writtenBy: { userId: 'demo-1' },
      occurred: { asWritten: 'about 22 May 2024' },
      told: [{ name: 'Mark Example' }],
    });
  });

  it('leads from an error to its field, on the page that asks it', async () => {
    const { send } = await open(receipt);
    for (const sent of [{ _step: '0' }, { _step: '3', childSeen: 'SEEN' }]) {
      const answer = await send({ text: ' ', 'occurred.date.year': '2024', ...sent });
      const html = await answer.text();
      expect(answer.status).toBe(422);
      expect(html).toContain('href="#text"');
      expect(html).toContain('<title>Error: What happened');
      expect(await faults(html)).toEqual([]);
    }
  });

  it('keeps the words where it is refused, and says why', async () => {
    const { send } = await open({ __typename: 'Refused', refusal: 'agencyNotInvolved' });
    const typed = { text: 'Rang the college', 'occurred.date.year': '2024', _step: '3' };
    const html = await (await send({ ...typed, _checked: 'yes' })).text();
    expect(html).toContain('Your agency is not recorded as involved with this child.');
    expect(html).toContain('name="text" value="Rang the college"');
  });
});
