import { afterEach, describe, expect, it } from 'vitest';
import { faults } from '../../../markup.fixtures.ts';
import { hidden } from '../../../web.fixtures.ts';
import { child, childId, opened } from '../../cases.fixtures.ts';
import { recorder } from '../../record.fixtures.ts';

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

const other = '2f7c1d90-0000-4000-8000-0000000000aa';

const open = async (address: string, known: object = {}) => {
  const one = await opened(address, {
    me: recorder,
    children: { nodes: [{ ...child, names: [] }], totalCount: 1 },
    registerChild: {
      __typename: 'Receipt',
      id: other,
      position: '9',
      commandId: 'c',
      repeated: false,
    },
    ...known,
  });
  close = one.site.close;
  return one;
};

const address = '/children/register?search=Invented';

const sent = async ({ browser, html }: Awaited<ReturnType<typeof open>>, form: object) =>
  browser.post('/children/register', {
    _csrf: hidden(html, '_csrf'),
    _command: hidden(html, '_command'),
    search: 'Invented',
    _checked: 'yes',
    ...form,
  });

describe('opening a record for a child', () => {
  it('asks for a look at the records there are before it asks anything else', async () => {
    const { html } = await open('/children/register');
    expect(html).toContain('Look first');
    expect(html).not.toContain('name="reference"');
  });

  it('says that more records fit than it shows', async () => {
    const children = { nodes: [{ ...child, names: [] }], totalCount: 31 };
    expect((await open(address)).html).not.toContain('More records fit');
    const { html } = await open(address, { children });
    expect(html).toContain('More records fit than these.');
    expect(await faults(html)).toEqual([]);
  });

  it('shows records that fit first, and lets each be said to be another child', async () => {
    const { html } = await open(address);
    expect(html.indexOf(`href="/children/${childId}"`)).toBeLessThan(
      html.indexOf('name="reference"'),
    );
    expect(html).toContain(`value="${childId}"`);
    expect(await faults(html)).toEqual([]);
  });

  it('proposes the next reference of the partnership’s, which can be changed', async () => {
    expect((await open(address, { nextReference: 'KCP-000124' })).html).toMatch(
      /name="reference"[^>]*value="KCP-000124"/,
    );
  });

  it('asks for a date of birth with its doubt, and for no time of day', async () => {
    const { html } = await open(address);
    expect(html).toContain('name="bornOn.date.day"');
    expect(html).toContain('name="bornOn.words"');
    expect(html).toMatch(/Not sure of the date\?\s*</);
    expect(html).not.toContain('name="bornOn.time"');
  });

  it('leads from each error to its field, and keeps what was looked for', async () => {
    const answer = await sent(await open(address), { reference: '' });
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain('href="#reference"');
    expect(html).toContain('name="search" value="Invented"');
    expect(await faults(html)).toEqual([]);
  });

  it('opens it for one’s own agency, and goes to it', async () => {
    const one = await open(address);
    const answer = await sent(one, {
      reference: 'KCP-1',
      'names.0.given': 'Zofia',
      'names.0.kind': 'CURRENT',
      notTheSameAs: childId,
    });
    expect(answer.headers.get('location')).toBe(`/children/${other}?done=registered&at=9`);
    expect(one.asked.at(-1)?.variables['input']).toMatchObject({
      reference: 'KCP-1',
      agencyId: recorder.agency.id,
      notTheSameAs: [childId],
      names: [{ given: 'Zofia', kind: 'CURRENT' }],
    });
  });
});
