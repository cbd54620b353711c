/** The pages about requests, disagreements, imports and meetings: their addresses, and who may open them. */
import type { Handler } from '../page.ts';
import type { Route } from '../pages.ts';
import { form, seen } from './case-route.ts';
import { concernRoutes } from './concern-routes.ts';
import { recordConstraint } from './entry/constrain/page.ts';
import { constraintsOfYear } from './entry/constraints/page.ts';
import { addTerm } from './import/add-term/page.ts';
import { readColumns } from './import/columns/page.ts';
import { commitImport } from './import/commit/page.ts';
import { decideTerm } from './import/decide-term/page.ts';
import { acceptTerms, importGlossary } from './import/glossary/page.ts';
import { keepPairApart } from './import/keep-apart/page.ts';
import { linkPair } from './import/link-pair/page.ts';
import { childImports } from './import/list/page.ts';
import { putRowRight } from './import/put-right/page.ts';
import { fileBeingRead } from './import/reading/page.ts';
import { importResult } from './import/result/page.ts';
import { keepGroupApart, linkCertainPairs, linkGroup } from './import/settle-pairs/page.ts';
import { settleRow } from './import/settle-row/page.ts';
import { uploadImport } from './import/upload/page.ts';
import { withdrawImport } from './import/withdraw/page.ts';
import { childMeetings } from './meeting/list/page.ts';
import { oneMeeting } from './meeting/one/page.ts';
import { ask } from './request/ask/page.ts';
import { askMhaAssessment } from './request/ask-mha-assessment/page.ts';
import { chase } from './request/chase/page.ts';
import { openDebts } from './request/debts/page.ts';
import { decideOutcome } from './request/decide-outcome/page.ts';
import { childRequests } from './request/list/page.ts';
import { oneRequest } from './request/one/page.ts';
import { recordStep } from './request/record/page.ts';
import { stepPage } from './request/step/page.ts';
import { requestSteps } from './request/steps.ts';
import { tell } from './request/tell/page.ts';
import { waive } from './request/waive/page.ts';

/** A button on another page. */
const sent = (
  path: string,
  page: Handler,
  [permission, event]: readonly [string, string],
): Route => ({ method: 'POST', path, page, permission, audit: event });

const requests: readonly Route[] = [
  seen('/requests', openDebts),
  seen('/children/:childId/requests', childRequests),
  ...form('/children/:childId/requests/new', ask, ['record', 'Requested']),
  ...form('/children/:childId/requests/new/mental-health-act-assessment', askMhaAssessment, [
    'record',
    'MhaAssessmentRequested',
  ]),
  seen('/requests/:requestId', oneRequest),
  ...form('/requests/:requestId/tell', tell, ['record', 'OutcomeCommunicated']),
  ...form('/requests/:requestId/chase', chase, ['record', 'RequestChased']),
  ...form('/requests/:requestId/outcome', decideOutcome, ['record', 'OutcomeDecided']),
  ...form('/requests/:requestId/waive', waive, ['lead', 'FeedbackWaived']),
  seen('/requests/:requestId/record', recordStep),
  ...requestSteps.flatMap(({ path, event }) =>
    form(`/requests/:requestId/${path}`, stepPage(path), ['record', event]),
  ),
];

const constraints: readonly Route[] = [
  { method: 'GET', path: '/constraints', page: constraintsOfYear, permission: 'lead', audit: null },
  ...form('/children/:childId/constraints/new', recordConstraint, ['record', 'ConstraintRecorded']),
];

const imports: readonly Route[] = [
  seen('/children/:childId/imports', childImports),
  ...form('/children/:childId/imports/new', uploadImport, ['import', 'ImportReceived']),
  seen('/children/:childId/imports/reading/:readingId', fileBeingRead),
  seen('/imports/:importId', importResult),
  ...form('/imports/:importId/withdraw', withdrawImport, ['import', 'ImportWithdrawn']),
  ...form('/imports/:importId/rows/:row/settle', settleRow, ['import', 'RejectedRowSettled']),
  ...form('/imports/:importId/columns', readColumns, ['import', 'ColumnsMapped']),
  ...form('/imports/:importId/rows/:row/put-right', putRowRight, ['import', 'EntryRecorded']),
  seen('/imports/:importId/glossary', importGlossary),
  sent('/imports/:importId/glossary', acceptTerms, ['import', 'TermsDecided']),
  ...form('/imports/:importId/glossary/add', addTerm, ['import', 'TermsDecided']),
  ...form('/imports/:importId/glossary/:number', decideTerm, ['import', 'TermsDecided']),
  sent('/imports/:importId/commit', commitImport, ['import', 'ImportCommitted']),
  sent('/imports/:importId/pairs/certain', linkCertainPairs, ['arrange', 'EntriesLinked']),
  sent('/imports/:importId/pairs/:entryId/group/link', linkGroup, ['arrange', 'EntriesLinked']),
  sent('/imports/:importId/pairs/:entryId/group/keep-apart', keepGroupApart, [
    'arrange',
    'EntriesKeptApart',
  ]),
  ...form('/imports/:importId/pairs/:a/:b/link', linkPair, ['arrange', 'EntriesLinked']),
  ...form('/imports/:importId/pairs/:a/:b/keep-apart', keepPairApart, [
    'arrange',
    'EntriesKeptApart',
  ]),
];

const meetings: readonly Route[] = [
  seen('/children/:childId/meetings', childMeetings),
  seen('/meetings/:meetingId', oneMeeting),
];

export const caseRoutes: readonly Route[] = [
  ...requests,
  ...concernRoutes,
  ...constraints,
  ...imports,
  ...meetings,
];
