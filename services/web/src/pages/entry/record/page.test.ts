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
  return { ...one, send };
};

const receipt = {
  __typename: 'Receipt',
  id: entryId,
  position: '12',
  commandId: 'c',
  repeated: false,
};

describe('recording what happened', () => {
  it('begins with now, and with what is asked of everybody', async () => {
    const { html } = await open();
    expect(html).toMatch(/name="occurred\.date\.year"[^>]*value="2025"/);
    expect(html.indexOf('name="text"')).toBeLessThan(html.indexOf('<details id="more"'));
    expect(await faults(html)).toEqual([]);
  });

  it('records it for the writer’s own agency and this child, with a date in words', async () => {
    const { send, asked } = await open(receipt);
    const answer = await send({
      text: 'Rang the college',
      'occurred.words': 'about 22 May 2024',
      'told.0.name': 'Mark Example',
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

  it('leads from an error to its field, open to be read', async () => {
    const { send } = await open(receipt);
    const answer = await send({ text: ' ', 'occurred.date.year': '2024' });
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain('href="#text"');
    expect(html).toMatch(/<details id="more"[^>]* open/);
    expect(await faults(html)).toEqual([]);
  });

  it('keeps the words where it is refused, and says why', async () => {
    const { send } = await open({ __typename: 'Refused', refusal: 'agencyNotInvolved' });
    const html = await (
      await send({ text: 'Rang the college', 'occurred.date.year': '2024' })
    ).text();
    expect(html).toContain('Your agency is not recorded as involved with this child.');
    expect(html).toContain('Rang the college</textarea>');
  });
});
