import { afterEach, describe, expect, it } from 'vitest';
import { faults } from '../../../markup.fixtures.ts';
import { hidden } from '../../../web.fixtures.ts';
import { child, childId, leader, opened } from '../../cases.fixtures.ts';
import { path, recorder } from '../../record.fixtures.ts';

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

const since = { grain: 'DAY', asWritten: '1/2/2025', inWords: '1 February 2025' };
const recordedAt = '2025-02-03T09:00:00Z';
const tie = (id: string, more: object) => ({
  ...{ id, recordId: childId, since, recordedAt },
  ...{ relationship: 'parental-responsibility', inWords: 'Has parental responsibility' },
  ...more,
});
const glance = {
  placement: { what: 'foster-care, 9 Beckside Lane', since },
  people: [{ id: 'p1', name: 'Aunt <Example>', kind: 'family' }],
  relationships: [
    tie('r1', { person: 'Aunt <Example>', source: 'Her court order' }),
    tie('r2', { standingInWords: 'The local authority' }),
  ],
  household: {
    members: [{ name: 'Zed', personId: 'p1', relationship: 'cousin' }],
    since,
    recordedAt,
  },
};
const receipt = { __typename: 'Receipt', id: childId, position: '4', commandId: 'c' };

const open = async (address: string, more: object = {}, known: object = {}) => {
  const one = await opened(`${path}${address}`, {
    ...{ me: recorder, child: { ...child, glance: { ...glance, ...more } } },
    ...{ recordRelationship: receipt, endRelationship: receipt, recordHousehold: receipt },
    ...known,
  });
  close = one.site.close;
  const send = (typed: object) =>
    one.browser.post(`${path}${address}`, {
      ...{ _csrf: hidden(one.html, '_csrf'), _command: hidden(one.html, '_command') },
      'occurred.date.year': '2025',
      ...typed,
    });
  return { ...one, send };
};

describe('family and household', () => {
  it('says who lives together and who has parental responsibility, since when, and how it is known', async () => {
    const { html } = await open('/family');
    expect(html).toContain('Foster care, 9 Beckside Lane (since 1 February 2025)');
    expect(html).toContain('<li>Zed, cousin</li>');
    expect(html).toContain(
      'Since 1 February 2025; Her court order; recorded 3 February 2025 at 9am',
    );
    expect(html).toContain('The local authority');
    expect(await faults(html)).toEqual([]);
  });

  it('says so where nothing is known', async () => {
    const none = { placement: null, people: [], relationships: [], household: null };
    const { html } = await open('/family', none);
    expect(html).toContain('Who lives with them is not recorded.');
    expect(html).toContain('Who has parental responsibility is not known here.');
    expect(await faults(html)).toEqual([]);
  });

  it('shows no address that is protected', async () => {
    const { html } = await open('/family', {
      household: { ...glance.household, addressIsProtected: true },
    });
    expect(html).toContain('The address is protected.');
  });

  it('offers to record only to those who may', async () => {
    const { html } = await open('/family', {}, { me: leader });
    expect(html).not.toContain('/relationships/');
    expect(html).not.toContain('/household"');
  });
});

describe('recording a relationship', () => {
  it('offers the people on record, and records how it is known', async () => {
    const { html, send, asked } = await open('/relationships/new');
    expect(html).toContain('value="p1"');
    expect(await faults(html)).toEqual([]);
    const answer = await send({
      ...{
        relationshipId: hidden(html, 'relationshipId'),
        relationship: 'PARENTAL_RESPONSIBILITY',
      },
      ...{ personId: 'p1', source: 'Birth certificate' },
    });
    expect(answer.headers.get('location')).toBe(`${path}/family?done=relationship-recorded&at=4`);
    expect(asked.at(-1)?.variables['input']).toMatchObject({
      ...{ childId, relationship: 'PARENTAL_RESPONSIBILITY', personId: 'p1' },
      source: 'Birth certificate',
    });
  });

  it('leads from an error to its field', async () => {
    const { send } = await open('/relationships/new');
    expect(await (await send({})).text()).toContain('href="#relationship"');
  });

  it('is ended in the record where it stands, and only while it is so', async () => {
    const { html, send, asked } = await open('/relationships/r1/end');
    expect(html).toContain('Has parental responsibility: Aunt &lt;Example&gt;');
    expect(await faults(html)).toEqual([]);
    await send({ why: 'The order ended' });
    expect(asked.at(-1)?.variables['input']).toMatchObject({ childId, relationshipId: 'r1' });
    await close?.();
    expect((await open('/relationships/r9/end')).status).toBe(404);
  });
});

describe('recording who lives there', () => {
  it('keeps an address protected unless somebody says otherwise, and says that it is not shown', async () => {
    const household = { ...glance.household, address: null, addressIsProtected: true };
    const { html } = await open('/household', { household });
    expect(html).toMatch(/name="addressIsProtected" type="radio" value="yes" checked/);
    expect(html).toContain('write it again if it is still right');
    await close?.();
    const other = await open('/household');
    expect(other.html).not.toMatch(/name="addressIsProtected"[^>]* checked/);
    expect(other.html).not.toContain('write it again');
  });

  it('begins with who was recorded before, and sends everybody', async () => {
    const { html, send, asked } = await open('/household');
    expect(html).toContain('value="Zed"');
    expect(await faults(html)).toEqual([]);
    const members = {
      'members.0.name': 'Zed',
      'members.0.personId': 'p1',
      'members.1.name': 'Ann',
    };
    const answer = await send(members);
    expect(answer.headers.get('location')).toBe(`${path}/family?done=household-recorded&at=4`);
    expect(asked.at(-1)?.variables['input']).toMatchObject({
      members: [{ name: 'Zed', personId: 'p1' }, { name: 'Ann' }],
    });
  });
});
