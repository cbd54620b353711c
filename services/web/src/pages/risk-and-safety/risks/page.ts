/** Open risks, and contact planned against contact held; each with what may be recorded of it. */
import { page } from '../../../page.ts';
import { may, meOf } from '../../asker.ts';
import { childFrame } from '../../child-frame.ts';
import { doneWords } from '../../done-words.ts';
import { childAtRisk } from '../risk-form.ts';

const riskTo: Readonly<Record<string, string>> = {
  self: 'To themselves',
  others: 'To other people',
  'from-others': 'From other people',
};

export const childRisks = page(import.meta.url, {
  view: (data, { query }) => {
    const child = childAtRisk(data);
    return {
      title: 'Risks and planned contact',
      ...childFrame(child),
      path: `/children/${child.id}`,
      risks: child.glance.risks.map((risk) => ({ ...risk, to: riskTo[risk.to] ?? risk.to })),
      contacts: child.glance.contacts,
      mayRecord: may(meOf(data), 'record'),
      done: doneWords(query['done']),
    };
  },
});
