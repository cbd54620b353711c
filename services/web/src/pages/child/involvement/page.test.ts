import { afterEach, describe, expect, it } from 'vitest';
import { day } from '../../../graph.fixtures.ts';
import { faults } from '../../../markup.fixtures.ts';
import { hidden } from '../../../web.fixtures.ts';
import { child, childId, leader, opened, trust } from '../../cases.fixtures.ts';
import { path, recorder } from '../../record.fixtures.ts';

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

const open = async (more: object, known: object = {}, address = `${path}/involvement`) => {
  const one = await opened(address, {
    me: recorder,
    child: { ...child, glance: {}, ...more },
    ...known,
  });
  close = one.site.close;
  return one;
};

const from = day('2024-01-08', '8 January 2024');

describe('involvement', () => {
  it('says from when to when, with a word for those who are involved now', async () => {
    const { html } = await open({
      involvement: [
        { agencyName: 'Kelderby College', concerning: 'child', from },
        {
          agencyName: 'Police',
          concerning: 'sibling',
          from,
          to: day('2024-02-01', '1 February 2024'),
        },
      ],
    });
    expect(html).toContain('Involved now');
    expect(html).toContain('1 February 2024');
    expect(html).toContain('A brother or sister');
    expect(await faults(html)).toEqual([]);
  });

  it('warns beside the way to reach somebody where that may be unsafe', async () => {
    const people = [
      {
        id: 'p',
        name: 'An uncle',
        kind: 'family',
        contact: '01632 960001',
        unsafeToContact: 'He may tell',
      },
    ];
    const { html } = await open({ glance: { people } });
    expect(html).toMatch(/01632 960001<br><strong>Contact may be unsafe:<\/strong> He may tell/);
    expect(html).toContain('No agency is on record as involved.');
  });

  it('offers to add one only to those who may, and the rest to those who record', async () => {
    expect((await open({ mayInvolve: true })).html).toContain('/involvement/new');
    await close?.();
    const letIn = (await open({ mayInvolve: false })).html;
    expect(letIn).not.toContain('/involvement/new');
    expect(letIn).toContain('/involvement/worker');
    await close?.();
    expect((await open({}, { me: leader })).html).not.toContain('/involvement/worker');
  });
});

describe('recording that an agency is involved', () => {
  const address = `${path}/involvement/new`;

  it('offers the partnership’s agencies, and records which and since when', async () => {
    const startAgencyInvolvement = {
      __typename: 'Receipt',
      id: childId,
      position: '4',
      commandId: 'c',
      repeated: false,
    };
    const { html, browser, asked } = await open({}, { startAgencyInvolvement }, address);
    expect(html).toContain(`value="${trust.id}"`);
    expect(await faults(html)).toEqual([]);
    const answer = await browser.post(address, {
      _csrf: hidden(html, '_csrf'),
      agencyId: trust.id,
      concerning: 'CHILD',
      'occurred.date.year': '2024',
    });
    expect(answer.headers.get('location')).toBe(`${path}/involvement?done=involved&at=4`);
    expect(asked.at(-1)?.variables['input']).toMatchObject({ childId, agencyId: trust.id });
  });

  it('leads from an error to its field', async () => {
    const { html, browser } = await open({}, {}, address);
    const answer = await browser.post(address, { _csrf: hidden(html, '_csrf') });
    expect(await answer.text()).toContain('href="#agencyId"');
  });
});
