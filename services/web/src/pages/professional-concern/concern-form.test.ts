import { afterEach, describe, expect, it } from 'vitest';
import { hidden } from '../../web.fixtures.ts';
import { anyRole, opened, practitioner, trust } from '../cases.fixtures.ts';
import { concern, concernId, ladder } from './concern.fixtures.ts';

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

const receipt = { __typename: 'Receipt', commandId: 'c', id: concernId, position: '6' };
const answers = Object.fromEntries(
  [
    'answerConcern',
    'makeContact',
    'holdStageMeeting',
    'sendStageOutcome',
    'notifyPartnership',
    'resolveConcern',
    'withdrawConcern',
    'reopenConcern',
    'supportConcern',
    'acknowledgeConcern',
    'agreeActionPlan',
    'completeConcernAction',
    'explainConcernActionNotDone',
    'informLeadProfessional',
    'pauseClock',
    'resumeClock',
    'extendClock',
    'arrangeInterimSafety',
    'referImpasse',
    'giveConcernFeedback',
    'flagLearning',
  ].map((mutation) => [mutation, receipt]),
);
const me = { userId: practitioner.userId, name: practitioner.name };
const moment = {
  'occurred.date.day': '2',
  'occurred.date.month': '5',
  'occurred.date.year': '2025',
};

/** Each form: its path, its command, what somebody types, what is sent, and the code of the banner that follows. */
const forms = [
  [
    'answer',
    'AnswerConcern',
    { position: 'PARTLY', answer: 'In part.' },
    { position: 'PARTLY', stage: 2, by: me },
    'answered',
  ],
  [
    'contact',
    'MakeContact',
    { 'with.name': 'Lorna Example', channel: 'TELEPHONE', reached: 'no' },
    { with: { name: 'Lorna Example' }, reached: false, stage: 2, by: me },
    'contacted',
  ],
  [
    'meet',
    'HoldStageMeeting',
    { 'present.0.name': 'Lorna Example', words: 'Agreed.' },
    { present: [{ name: 'Lorna Example' }], stage: 2 },
    'met',
  ],
  [
    'outcome',
    'SendStageOutcome',
    { outcome: 'It stands.', 'to.0.agencyId': trust.id },
    { to: [{ agencyId: trust.id }], stage: 2, by: me },
    'sent',
  ],
  ['notify', 'NotifyPartnership', { words: 'Sent.' }, { stage: 2, by: me }, 'notified'],
  [
    'resolve',
    'ResolveConcern',
    { outcome: 'COMPROMISE', words: 'A visit.', 'agreedBy.0.name': 'Lorna Example' },
    { outcome: 'COMPROMISE', stage: 2 },
    'resolved',
  ],
  ['withdraw', 'WithdrawConcern', { why: 'Settled.' }, { why: 'Settled.', by: me }, 'withdrawn'],
  ['reopen', 'ReopenConcern', { why: 'Not done.' }, { why: 'Not done.', by: me }, 'reopened'],
  [
    'support',
    'SupportConcern',
    { agencyId: trust.id },
    { agencyId: trust.id, by: me },
    'supported',
  ],
  ['acknowledge', 'AcknowledgeConcern', { words: 'Had it.' }, { stage: 2, by: me }, 'acknowledged'],
  [
    'plan',
    'AgreeActionPlan',
    { 'actions.0.what': 'A visit', 'actions.0.agencyId': trust.id },
    { actions: [{ what: 'A visit', agencyId: trust.id }], stage: 2 },
    'planned',
  ],
  ['actions/1/done', 'CompleteConcernAction', { words: 'Went.' }, { action: 1 }, 'action-done'],
  [
    'actions/1/not-done',
    'ExplainConcernActionNotDone',
    { why: 'Ill.' },
    { action: 1, why: 'Ill.' },
    'action-not-done',
  ],
  [
    'lead-professional',
    'InformLeadProfessional',
    { 'who.name': 'Lorna Example', inWriting: 'yes' },
    { who: { name: 'Lorna Example' }, inWriting: true, stage: 2 },
    'lead-told',
  ],
  [
    'clocks/s2_meet/pause',
    'PauseClock',
    { category: 'COURT_PROCEEDINGS', reason: 'A hearing.' },
    { clock: 's2_meet', category: 'COURT_PROCEEDINGS' },
    'paused',
  ],
  ['clocks/s2_meet/resume', 'ResumeClock', { reason: 'Over.' }, { clock: 's2_meet' }, 'resumed'],
  [
    'clocks/s2_meet/extend',
    'ExtendClock',
    {
      'newDueOn.day': '9',
      'newDueOn.month': '5',
      'newDueOn.year': '2025',
      category: 'OTHER',
      reason: 'Leave.',
    },
    { clock: 's2_meet', newDueOn: '2025-05-09' },
    'extended',
  ],
  ['safety', 'ArrangeInterimSafety', { arrangement: 'Calls.' }, { by: me }, 'safe'],
  [
    'impasse',
    'ReferImpasse',
    { 'to.role': 'Scrutineer', why: 'No.' },
    { to: { role: 'Scrutineer' } },
    'referred',
  ],
  ['feedback', 'GiveConcernFeedback', { to: 'CHILD', words: 'Told.' }, { to: 'CHILD' }, 'fed-back'],
  ['learning', 'FlagLearning', { learning: 'Ask early.' }, { learning: 'Ask early.' }, 'learned'],
] as const;

const open = async (path: string) => {
  const asked = { me: anyRole, concern, ladder, ...answers };
  const one = await opened(`/challenges/${concernId}/${path}`, asked);
  close = one.site.close;
  const post = (typed: Readonly<Record<string, string>>) =>
    one.browser.post(`/challenges/${concernId}/${path}`, {
      _csrf: hidden(one.html, '_csrf'),
      _command: hidden(one.html, '_command'),
      seenStage: hidden(one.html, 'seenStage'),
      ...typed,
    });
  return { ...one, post };
};

describe('moving a disagreement', () => {
  it.each(forms)('records what was typed, for the step that was seen: %s', async (...form) => {
    const [path, command, typed, sent, done] = form;
    const { post, asked, html } = await open(path);
    expect(html).toContain('Where it stands: Step 2');
    const answer = await post({ ...moment, ...typed });
    expect(answer.headers.get('location')).toBe(`/challenges/${concernId}?done=${done}&at=6`);
    expect(asked.find(({ name }) => name === command)?.variables['input']).toMatchObject({
      concernId,
      occurred: { on: '2025-05-02' },
      ...sent,
    });
  });

  it.each(forms)('leads from each error to its question: %s', async (path) => {
    const { post, asked } = await open(path);
    const answer = await post({ 'occurred.date.day': '40' });
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain('<title>Error: ');
    const links = [...html.matchAll(/<a href="#([\w-]+)">/g)].map(([, id]) => id);
    expect(links.length).toBeGreaterThan(0);
    for (const id of links) expect(html).toContain(`id="${id}"`);
    expect(asked.some(({ variables }) => 'input' in variables)).toBe(false);
  });

  it('asks who agreed to an end for each of the two agencies', async () => {
    const { html } = await open('resolve');
    const { raisingAgency, receivingAgency } = concern;
    expect(html).toMatch(/name="agreedBy.0.name"[^>]*value="Ada &lt;Example&gt;"/);
    for (const [row, side] of [raisingAgency, receivingAgency].entries())
      expect(html).toMatch(
        new RegExp(`name="agreedBy.${row}.agencyId" type="radio" value="${side.id}" checked`),
      );
    expect(html).not.toContain('name="agreedBy.2.name"');
  });
});
