import { formPage } from '../../../form-page.ts';
import type { Step } from '../../../form-steps.ts';
import { required } from '../../../page.ts';
import { meOf, myself } from '../../asker.ts';
import { childFrame, FramedChild } from '../../child-frame.ts';
import { agencyOptions } from '../../choices.ts';
import { momentTyped } from '../../moment-typed.ts';

/** What is asked of every disagreement, whomever it is about, in the order in which it would be explained to a manager. */
export const stepsOfDisagreement: readonly Step[] = [
  {
    title: 'The decision',
    ask: [
      ...['receivingAgencyId', 'subject', 'decisionDisputed'],
      ...['decisionReceivedAt', 'decisionBy'],
    ],
  },
  { title: 'The risk', ask: ['riskNow', 'interimSafety'] },
  { title: 'What you ask for', ask: ['outcomeSought', 'evidence', 'levelOfNeed'] },
  {
    title: 'How you told them',
    ask: ['channel', 'confirmedInWriting', 'receivedBy', 'occurred'],
  },
];

/** Disagreeing with another agency's decision. What the rules fill in (the stage, its clocks, the policy) is not asked; it goes on from the advice of one's own manager, where that was asked. */
export const raiseConcern = formPage(import.meta.url, {
  form: 'RaiseConcern',
  steps: stepsOfDisagreement,
  view: (data) => {
    const child = FramedChild.parse(required(data, 'child'));
    return {
      title: 'What you disagree with',
      ...childFrame(child, 'Disagreements'),
      subNavigation: [],
      back: `/children/${child.id}/challenges/new`,
    };
  },
  known: (data, { params }) => {
    const me = meOf(data);
    return {
      childIds: [params['childId']],
      ...(params['concernId'] ? { concernId: params['concernId'] } : {}),
      raisedBy: myself(me),
      ...(me.agency ? { raisingAgencyId: me.agency.id } : {}),
    };
  },
  choices: (data) => ({ agency: agencyOptions(data, meOf(data).agency?.id) }),
  typed: (data) => momentTyped(String(required(data, 'now'))),
  check: { button: 'Record the disagreement' },
  next: ({ id }, { params }) =>
    id ? `/challenges/${id}?done=raised` : `/children/${params['childId']}/challenges`,
});
