import { afterEach, describe, expect, it } from 'vitest';
import { childId, leader, opened, practitioner, trust } from '../../cases.fixtures.ts';
import { concern, concernId, ladder, prepared, resolved } from '../concern.fixtures.ts';

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

const open = async (known: object = {}, query = '') => {
  const one = await opened(`/challenges/${concernId}${query}`, { concern, ladder, ...known });
  close = one.site.close;
  return one;
};

describe('one disagreement', () => {
  it('is called by who disagrees with whom, in its heading and in the title of the window', async () => {
    const { html } = await open();
    const sides = `${concern.raisingAgency.name} disagrees with ${concern.receivingAgency.name}`;
    expect(html).toMatch(new RegExp(`<title>\\s*${sides}`));
    expect(html).toMatch(new RegExp(`<h1[^>]*>${sides}</h1>`));
  });

  it('says whom it waits for, by role and by name, and until when under which rule', async () => {
    const { html } = await open();
    expect(html).toContain('Step 2: waiting for');
    expect(html).toContain('<strong>Managers meet</strong>');
    expect(html).toContain(
      'Kelder Valley Trust, line manager: Lorna Example, or Pat Sample (deputy, 01632 960 007)',
    );
    expect(html).toContain('nobody is named for this role; ask the partnership office');
    expect(html).toContain(
      'Due by end of Monday 28 April, 5 working days from 17 April, Kelderby step 2',
    );
    expect(html).toContain('3 working days late');
  });

  it('shows what each step asked for, how it went, and the steps ahead', async () => {
    const { html } = await open();
    expect(html).toContain('Answer the concern');
    expect(html).toContain('Met\n');
    expect(html).toContain('Step 3: senior manager with senior manager');
    expect(html).toContain('(the last)');
    expect(html).toContain('under version 2.1 of the policy');
  });

  it('parts the entries that show a step as a sentence does', async () => {
    const [step] = concern.steps;
    const { html } = await open({
      concern: { ...concern, steps: [{ ...step, cites: ['1', '2'] }] },
    });
    expect(html).toMatch(/\(1\)<span[^>]*>[^<]*<\/span><\/a>, <a[^>]*>Entry that shows it \(2\)/);
  });

  it('offers first what the reader’s agency is waited for', async () => {
    const { html } = await open();
    expect(html).toMatch(/class="govuk-button"[^>]*>\s*Record a meeting/);
    expect(html).toContain(`/challenges/${concernId}/escalate`);
    expect(html).toContain(`/challenges/${concernId}/withdraw`);
  });

  it('offers no withdrawal to the other side, and nothing to somebody who may not take part', async () => {
    const theirs = { ...concern, mySide: 'receiving' as const };
    const other = await open({ me: { ...practitioner, agency: trust }, concern: theirs });
    expect(other.html).not.toContain('/withdraw');
    await close?.();
    const reviewer = await open({ me: { ...practitioner, permissions: [] } });
    expect(reviewer.html).not.toContain('/answer');
  });

  it('says what came of it, and offers only to open it again', async () => {
    const { html } = await open({ concern: resolved });
    expect(html).toContain('Resolved at Step 2');
    expect(html).toContain('An assessment on 2 May.');
    expect(html).not.toContain('/answer');
    expect(html).toContain(`/challenges/${concernId}/reopen`);
    expect(html).toMatch(/Who raised it<\/dt><dd[^>]*>Told <time[^>]*>3 May 2025/);
    expect(html).toMatch(/young person<\/dt><dd[^>]*>No record that they were told/);
  });

  it('lets leaders stop, extend and start clocks, and nobody else', async () => {
    const path = `/challenges/${concernId}/clocks/s2_meet`;
    expect((await open()).html).not.toContain(path);
    await close?.();
    const { html } = await open({ me: leader });
    expect(html).toContain(`${path}/pause`);
    expect(html).toContain(`${path}/extend`);
    await close?.();
    const [first, second] = concern.stages;
    const clocks = [{ ...second?.clocks[0], status: 'paused', pausedAt: '2025-04-22T09:00:00Z' }];
    const stopped = { ...concern, stages: [first, { ...second, clocks }] };
    expect((await open({ me: leader, concern: stopped })).html).toContain(`${path}/resume`);
  });

  it('leads from an agreed action to saying whether it was done', async () => {
    const { html } = await open();
    expect(html).toContain(`/challenges/${concernId}/actions/1/done`);
    expect(html).toContain(`/challenges/${concernId}/actions/1/not-done`);
  });

  it('says that nothing has been put to anybody where only advice was asked for', async () => {
    const { html } = await open({ concern: prepared });
    expect(html).toContain('Nothing has been put to another agency yet.');
    expect(html).toContain(`/children/${childId}/challenges/${concernId}/details`);
    expect(html).not.toContain('/answer');
  });

  it('keeps the name from a leader who may not open the record', async () => {
    const { html } = await open({ concern: { ...concern, child: null } });
    expect(html).not.toContain('Invented');
    expect(html).toContain('KCP-000009');
  });

  it('never calls it raising a concern', async () => {
    expect((await open()).html).not.toMatch(/raise a concern/i);
  });

  it('is no page where there is no such disagreement', async () => {
    expect((await open({ concern: null })).status).toBe(404);
  });

  it('offers answering, and taking it further, to the two agencies alone', async () => {
    const path = `/challenges/${concernId}`;
    const offeredTo = async (mySide: 'raising' | 'receiving' | null) => {
      const { html } = await open({ me: leader, concern: { ...concern, mySide } });
      await close?.();
      return html;
    };
    for (const side of ['raising', 'receiving'] as const)
      expect(await offeredTo(side)).toContain(`"${path}/escalate"`);
    expect(await offeredTo('receiving')).not.toContain(`"${path}/withdraw"`);
    expect(await offeredTo('raising')).toContain('Stop the time');
    const others = await offeredTo(null);
    expect(others).toContain(`"${path}/support"`);
    for (const action of ['answer', 'escalate', 'resolve', 'withdraw'])
      expect(others).not.toContain(`"${path}/${action}"`);
    expect(others).not.toContain('Stop the time');
    close = undefined;
  });
});
