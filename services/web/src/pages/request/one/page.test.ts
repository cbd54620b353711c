import { afterEach, describe, expect, it } from 'vitest';
import { faults } from '../../../markup.fixtures.ts';
import { childId, college, leader, opened, trust } from '../../cases.fixtures.ts';
import { request, requestId, undecided } from '../request.fixtures.ts';

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

const open = async (known: object = { request }, query = '') => {
  const one = await opened(`/requests/${requestId}${query}`, { ...known });
  close = one.site.close;
  return one;
};

describe('one request', () => {
  it('says who has not been told, and leads to recording a call to them', async () => {
    const { html } = await open();
    expect(html).toContain('2 people or agencies have not been told what came of this.');
    expect(html).toContain(`/requests/${requestId}/tell?to=practitioner.1`);
    expect(html).not.toContain('tell?to=requester.1');
  });

  it('leads somebody who knows of it although nobody told them to saying how they learnt of it', async () => {
    const ours = { ...request.recipients[1], key: 'practitioner.9', agency: college };
    const { html, browser } = await open({
      request: { ...request, recipients: [...request.recipients, ours] },
    });
    const form = `/requests/${requestId}/learnt-otherwise?to=practitioner.9`;
    expect(html).toContain(`href="${form}">Record how you learnt of it`);
    expect(html).not.toContain('learnt-otherwise?to=practitioner.1"');
    expect(await (await browser.open(form)).text()).toMatch(
      /name="recipients"[^>]*value="practitioner\.9" checked/,
    );
    expect(await faults(html)).toEqual([]);
  });

  it('says what to do about an outcome that does not seem right, where another agency decided it', async () => {
    const link = `href="/children/${childId}/challenges/new">disagree with the other agency’s decision`;
    expect((await open()).html).toContain(link);
    await close?.();
    expect((await open({ request: undecided })).html).not.toContain(link);
    await close?.();
    const owedBy = (agency: object) => ({
      request: {
        ...request,
        debts: request.debts.map((debt) => ({ ...debt, owingAgency: agency })),
      },
    });
    expect((await open(owedBy(college))).html).not.toContain(link);
    await close?.();
    const namesake = { ...trust, name: college.name };
    expect((await open(owedBy(namesake))).html).toContain(link);
    await close?.();
    const renamed = { ...college, name: 'Kelderby Sixth Form College' };
    expect((await open(owedBy(renamed))).html).not.toContain(link);
  });

  it('leads a leader to recording that something is not owed', async () => {
    const { html } = await open({ request, me: leader });
    expect(html).toContain(`href="/requests/${requestId}/waive"`);
  });

  it('leads to naming those of the policy’s list who are not named', async () =>
    expect((await open()).html).toContain(`href="/requests/${requestId}/name"`));

  it('shows each debt with its rule, and who has heard what', async () => {
    const { html } = await open();
    expect(html).toMatch(
      /By end of Monday 28 October 2024, 1 working day from Friday 25 October 2024/,
    );
    for (const words of ['Paid', 'Late', 'Told late', 'No record', 'Recorded as not told'])
      expect(html).toContain(`${words}\n`);
    expect(html).toContain('after it was due');
    expect(html).toContain('nobody has been recorded for them: The school nurse');
  });

  it('tells the newest step first, or the oldest if asked', async () => {
    const first = /moj-timeline__title">([^<]*)/;
    expect(first.exec((await open()).html)?.[1]).toBe('Outcome told to Mark Example');
    await close?.();
    expect(first.exec((await open({ request }, '?order=oldest')).html)?.[1]).toMatch(/asked for/);
  });

  it('confirms who was just told and who is left, with words to copy', async () => {
    const { html } = await open({ request }, '?done=told&at=7');
    expect(html).toContain(
      'Recorded. Outcome told to Mark Example. Still not told: GP; Invented &lt;Child&gt;.',
    );
    expect(html).toMatch(/<pre[\s\S]*Told by phone\.\nAbout: Mental Health Act assessment, KCP-0/);
  });

  it('says so once nobody is left', async () => {
    const all = request.recipients.map((one) => ({ ...one, status: 'told' }));
    const { html } = await open({ request: { ...request, recipients: all } }, '?done=told&at=7');
    expect(html).toContain('Nobody is left who has not been told.');
  });

  it('says that there is nothing to tell before there is an outcome', async () => {
    const { html } = await open({ request: undecided });
    expect(html).toContain('Nobody can be told until there is one.');
    expect(html).not.toContain(`/requests/${undecided.id}/tell`);
  });

  it('leaves out what the reader may not do', async () => {
    const { html } = await open({ request, me: leader });
    expect(html).not.toContain('/tell');
  });

  it('is no page where there is no such request', async () => {
    expect((await open({ request: null })).status).toBe(404);
  });
});
