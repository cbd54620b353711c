import { afterEach, describe, expect, it } from 'vitest';
import { day } from '../../../graph.fixtures.ts';
import { faults } from '../../../markup.fixtures.ts';
import { child, college, opened, trust } from '../../cases.fixtures.ts';

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

const meetingId = '2f7c1d90-0000-4000-8000-0000000000dd';
const meeting = {
  id: meetingId,
  name: 'Strategy <meeting>',
  when: day('2024-11-05', '5 November 2024 at 2pm'),
  child,
  status: 'held',
  mayRecord: true,
  parties: [
    { key: 'm', kind: 'agency', name: 'Mark Example, Kelderby College', came: 'attended' },
    { key: 'g', kind: 'other', name: 'GP', came: 'invited' },
  ],
  notInvited: [{ agency: trust, why: 'Their address was out of date' }],
  decisions: [{ what: 'Ask again for an assessment', reasons: 'Nothing came back' }],
  actions: [{ id: 'a', what: 'Ring the hub', agency: college, dueOn: '2024-11-06' }],
};

const open = async (known: object) => {
  const one = await opened(`/meetings/${meetingId}`, { ...known });
  close = one.site.close;
  return one;
};

describe('one meeting', () => {
  it('says first who was left out, and why', async () => {
    const { html } = await open({ meeting });
    expect(html).toContain('Strategy &lt;meeting&gt;');
    expect(html).toContain('<strong>Kelder Valley Trust</strong>: Their address was out of date');
    expect(html.indexOf('not invited')).toBeLessThan(html.indexOf('Who was asked, and who came'));
  });

  it('says what somebody can do who does not agree with what was decided', async () => {
    const link = `href="/children/${child.id}/challenges/new">disagree with another agency’s decision`;
    expect((await open({ meeting })).html).toContain(link);
    await close?.();
    expect((await open({ meeting: { ...meeting, decisions: [] } })).html).not.toContain(link);
  });

  it('offers to record only what the graph would take', async () => {
    const decide = `href="/meetings/${meetingId}/decide"`;
    expect((await open({ meeting })).html).toContain(decide);
    await close?.();
    expect((await open({ meeting: { ...meeting, mayRecord: false } })).html).not.toContain(decide);
  });

  it('says that it was rearranged or cancelled, and why', async () => {
    const rearranged = [
      { from: day('2024-11-01', '1 November 2024'), to: meeting.when, why: 'No <chair>' },
    ];
    const cancelled = { status: 'cancelled', cancelledBecause: 'He moved away' };
    const { html } = await open({ meeting: { ...meeting, rearranged, ...cancelled } });
    expect(html).toContain('From 1 November 2024 to 5 November 2024 at 2pm: No &lt;chair&gt;');
    expect(html).toContain('<strong>Cancelled.</strong> He moved away');
    expect(html).not.toContain('/rearrange');
    expect(await faults(html)).toEqual([]);
  });

  it('says who came, what was decided, and who does what by when', async () => {
    const { html } = await open({ meeting });
    expect(html).toContain('Attended');
    expect(html).toContain('Invited, nothing more recorded');
    expect(html).toContain('Because: Nothing came back');
    expect(html).toContain('6 November 2024');
    expect(html).toContain('Not recorded as done');
  });

  it('says who is round the child and was not asked, and what was said and shared', async () => {
    const said = {
      leftOut: [{ agency: college, because: 'involved that day', isRecorded: false }],
      views: [{ whose: 'child', what: 'I want <my> brother there' }],
      ownAgenda: [{ what: 'Sleep', covered: false }],
      told: [{ key: 'g', name: 'GP', occurred: day('2024-11-07', '7 November 2024') }],
    };
    const { html } = await open({ meeting: { ...meeting, ...said } });
    expect(html).toContain('Kelderby College: works with the child');
    expect(html).toContain('I want &lt;my&gt; brother there');
    expect(html).toContain('Sleep: not talked about');
    expect(html).toContain('GP, 7 November 2024');
    expect(await faults(html)).toEqual([]);
  });

  it('says that nothing is recorded rather than nothing', async () => {
    const bare = { ...meeting, parties: [], notInvited: [], decisions: [], actions: [] };
    const { html } = await open({ meeting: bare });
    for (const words of [
      'Nobody is recorded.',
      'No decision is recorded.',
      'No action is recorded.',
    ])
      expect(html).toContain(words);
  });

  it('is no page where there is no such meeting', async () => {
    expect((await open({ meeting: null })).status).toBe(404);
  });
});
