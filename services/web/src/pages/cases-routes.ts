/** The pages about requests, disagreements, imports and meetings: their addresses, and who may open them. */
import type { Handler } from '../page.ts';
import type { Route } from '../pages.ts';
import { chase } from './request/chase/page.ts';
import { openDebts } from './request/debts/page.ts';
import { decideOutcome } from './request/decide-outcome/page.ts';
import { childRequests } from './request/list/page.ts';
import { oneRequest } from './request/one/page.ts';
import { tell } from './request/tell/page.ts';
import { waive } from './request/waive/page.ts';

const seen = (path: string, page: Handler): Route => ({
  method: 'GET',
  path,
  page,
  permission: 'read',
  audit: 'RecordOpened',
});

/** A form's two addresses; `event` is what sending it leaves on record. */
const form = (path: string, page: Handler, [permission, event]: readonly [string, string]) =>
  [
    { method: 'GET', path, page, permission, audit: 'RecordOpened' },
    { method: 'POST', path, page, permission, audit: event },
  ] as const satisfies readonly Route[];

export const caseRoutes: readonly Route[] = [
  seen('/requests', openDebts),
  seen('/children/:childId/requests', childRequests),
  seen('/requests/:requestId', oneRequest),
  ...form('/requests/:requestId/tell', tell, ['record', 'OutcomeCommunicated']),
  ...form('/requests/:requestId/chase', chase, ['record', 'RequestChased']),
  ...form('/requests/:requestId/outcome', decideOutcome, ['record', 'OutcomeDecided']),
  ...form('/requests/:requestId/waive', waive, ['record', 'FeedbackWaived']),
];
