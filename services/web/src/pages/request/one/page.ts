import { page, required } from '../../../page.ts';
import { type Me, may, meOf } from '../../asker.ts';
import { childFrame } from '../../child-frame.ts';
import { inOrder } from '../../shapes.ts';
import { lateDebts, notTold, urgencyInWords, WholeRequest } from '../request.ts';
import { justRecorded } from './just-recorded.ts';

/** Nobody disagrees, agency with agency, with what their own agency decided. */
const isAnotherAgencys = ({ outcomeInWords, debts, child }: WholeRequest, { agency }: Me) =>
  Boolean(
    outcomeInWords &&
      child &&
      !debts.some(({ owingAgency }) => owingAgency && owingAgency.id === agency?.id),
  );

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
      urgencyInWords: urgencyInWords(request),
      notTold: notTold(request),
      late: lateDebts(request),
      notNamed: request.debts.flatMap(({ notNamed }) => notNamed),
      hasOutcome: Boolean(request.outcomeInWords),
      steps: inOrder(request.steps, query['order']),
      order: query['order'],
      ...justRecorded(query['done'], request, me.name),
      mayRecord: may(me, 'record'),
      mayDisagree: may(me, 'record') && may(me, 'challenge') && isAnotherAgencys(request, me),
      mayWaive: may(me, 'lead'),
      ourAgencyId: me.agency?.id,
    };
  },
});
