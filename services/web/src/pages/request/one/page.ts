import type { z } from 'zod';
import { page, required } from '../../../page.ts';
import { may, meOf } from '../../asker.ts';
import { childFrame } from '../../child-frame.ts';
import { inOrder, type Step } from '../../shapes.ts';
import { lateDebts, notTold, WholeRequest } from '../request.ts';
import { requestSteps } from '../steps.ts';

const urgencies: Readonly<Record<string, string>> = {
  emergency: 'Emergency: now',
  urgent: 'Urgent: today',
  soon: 'Soon',
  routine: 'Routine',
};

/** What has just been recorded, in the words of the banner. */
const doneWords: Readonly<Record<string, string>> = {
  asked: 'Recorded. The request is open until everyone who is owed the answer has it.',
  told: 'Recorded. The tables below show who has been told.',
  chased: 'Recorded that somebody asked again.',
  decided: 'The outcome is recorded. Now tell everyone who is owed it.',
  waived: 'Recorded that this is not owed, and why.',
  ...Object.fromEntries(requestSteps.map(({ path, done }) => [path, done])),
};

/** A line that somebody can copy into their own agency's record. */
const forOwnRecord = (
  { kindInWords, child }: z.infer<typeof WholeRequest>,
  step: Step,
  recordedBy: string,
): string =>
  [
    `${step.occurred.inWords}. ${step.headline}.`,
    ...(step.text ? [step.text] : []),
    `About: ${kindInWords}${child ? `, ${child.reference}` : ''}. Recorded in Throughline by ${recordedBy}.`,
  ].join('\n');

const copyOf = (done: string | undefined, request: z.infer<typeof WholeRequest>, by: string) => {
  const types: Readonly<Record<string, string>> = {
    told: 'OutcomeCommunicated',
    chased: 'RequestChased',
    decided: 'OutcomeDecided',
    ...Object.fromEntries(requestSteps.map(({ path, event }) => [path, event])),
  };
  const last = request.steps
    .filter(({ type }) => type === types[done ?? ''])
    .toSorted((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1))
    .at(-1);
  return last && forOwnRecord(request, last, by);
};

/** One request: what was asked, what is owed because of it, who has heard the answer, and what was done. */
export const oneRequest = page(import.meta.url, {
  view: (data, { query, path }) => {
    const request = WholeRequest.parse(required(data, 'request'));
    const me = meOf(data);
    return {
      title: `Request: ${request.kindInWords}`,
      ...(request.child ? childFrame(request.child, 'Requests') : {}),
      childId: request.child?.id,
      path,
      request,
      urgencyInWords: request.urgency && (urgencies[request.urgency] ?? request.urgency),
      notTold: notTold(request),
      late: lateDebts(request),
      notNamed: request.debts.flatMap(({ notNamed }) => notNamed),
      hasOutcome: Boolean(request.outcomeInWords),
      steps: inOrder(request.steps, query['order']),
      order: query['order'],
      done: doneWords[query['done'] ?? ''],
      copy: copyOf(query['done'], request, me.name),
      mayRecord: may(me, 'record'),
    };
  },
});
