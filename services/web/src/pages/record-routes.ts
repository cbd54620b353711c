/** Pages of a child's record: my work, finding a child, what is true now, the chronology and its entries. */
import type { Handler } from '../page.ts';
import type { Route } from '../pages.ts';
import { addPerson } from './child/add-person/page.ts';
import { answerPrompt } from './child/answer-prompt/page.ts';
import { atAGlance } from './child/at-a-glance/page.ts';
import { endAgencyInvolvement } from './child/end-involvement/page.ts';
import { endRelationship } from './child/end-relationship/page.ts';
import { familyAndHousehold } from './child/family/page.ts';
import { findChild } from './child/find/page.ts';
import { recordHousehold } from './child/household/page.ts';
import { involve } from './child/involve/page.ts';
import { involvement } from './child/involvement/page.ts';
import { changeLegalStatus } from './child/legal-status/page.ts';
import { findOtherRecord } from './child/merge/page.ts';
import { mergeRecords } from './child/merge-with/page.ts';
import { changePlacement } from './child/placement/page.ts';
import { registerChild } from './child/register/page.ts';
import { recordRelationship } from './child/relationship/page.ts';
import { separateRecords } from './child/separate/page.ts';
import { changeWorker } from './child/worker/page.ts';
import { disclosureLedger } from './disclosure/ledger/page.ts';
import { addContext } from './entry/add-context/page.ts';
import { chronology } from './entry/chronology/page.ts';
import { chronologyPicture } from './entry/chronology-picture/page.ts';
import { correctEntry } from './entry/correct/page.ts';
import { disputeEntry } from './entry/dispute/page.ts';
import { takeAway } from './entry/export/page.ts';
import { recordedInError } from './entry/in-error/page.ts';
import { moveEntry } from './entry/move/page.ts';
import { oneEntry } from './entry/one/page.ts';
import { recordEntry } from './entry/record/page.ts';
import { recordForSeveral } from './entry/record-for-several/page.ts';
import { settleDispute } from './entry/settle-dispute/page.ts';
import { withdrawEntry } from './entry/withdraw/page.ts';
import { wrongChild } from './entry/wrong-child/page.ts';
import { safetyPlan } from './risk-and-safety/safety-plan/page.ts';
import { searchAll } from './search/all/page.ts';
import { discardMine } from './work/drafts/page.ts';
import { myWork } from './work/mine/page.ts';

const see = (path: string, page: Handler, permission: string): Route => ({
  method: 'GET',
  path,
  page,
  permission,
  audit: 'RecordOpened',
});

/** A form's two addresses; `event` is what sending it leaves on record. */
const form = (path: string, page: Handler, permission: string, event: string): readonly Route[] => [
  see(path, page, permission),
  { method: 'POST', path, page, permission, audit: event },
];

const involved = 'practitioners whose agency is involved; reviewers within their scope';
const recording = 'record';

const child: readonly Route[] = [
  see('/children', findChild, 'practitioners and reviewers: the children they may open'),
  ...form('/children/register', registerChild, 'register', 'ChildRegistered'),
  see('/children/:childId', atAGlance, involved),
  see('/children/:childId/safety-plan', safetyPlan, involved),
  ...form('/children/:childId/prompts/:promptId', answerPrompt, recording, 'PromptSettled'),
  see('/children/:childId/involvement', involvement, involved),
  ...form('/children/:childId/involvement/new', involve, recording, 'AgencyInvolvementStarted'),
  ...form(
    '/children/:childId/involvement/end',
    endAgencyInvolvement,
    recording,
    'AgencyInvolvementEnded',
  ),
  ...form('/children/:childId/involvement/worker', changeWorker, recording, 'WorkerChanged'),
  ...form('/children/:childId/people/new', addPerson, recording, 'PersonAdded'),
  see('/children/:childId/family', familyAndHousehold, involved),
  ...form('/children/:childId/household', recordHousehold, recording, 'HouseholdRecorded'),
  ...form(
    '/children/:childId/relationships/new',
    recordRelationship,
    recording,
    'RelationshipRecorded',
  ),
  ...form(
    '/children/:childId/relationships/:relationshipId/end',
    endRelationship,
    recording,
    'RelationshipEnded',
  ),
  ...form('/children/:childId/placement', changePlacement, recording, 'PlacementChanged'),
  ...form('/children/:childId/legal-status', changeLegalStatus, recording, 'LegalStatusChanged'),
  see('/children/:childId/ledger', disclosureLedger, involved),
  see('/children/:childId/merge', findOtherRecord, involved),
  ...form('/children/:childId/merge/:otherChildId', mergeRecords, 'register', 'RecordsMerged'),
  ...form(
    '/children/:childId/separate/:otherChildId',
    separateRecords,
    'register',
    'RecordsSeparated',
  ),
];

const aboutEntry = '/children/:childId/entries/:entryId';

const entry: readonly Route[] = [
  see('/children/:childId/chronology', chronology, involved),
  see('/children/:childId/chronology/picture', chronologyPicture, involved),
  {
    method: 'POST',
    path: '/children/:childId/chronology/export',
    page: takeAway,
    permission: involved,
    audit: 'RecordExported',
  },
  ...form('/children/:childId/entries/new', recordEntry, recording, 'EntryRecorded'),
  ...form('/children/:childId/entries/new/several', recordForSeveral, recording, 'EntryRecorded'),
  see(aboutEntry, oneEntry, involved),
  ...form(`${aboutEntry}/context`, addContext, recording, 'ContextAdded'),
  ...form(`${aboutEntry}/dispute`, disputeEntry, recording, 'EntryDisputed'),
  ...form(`${aboutEntry}/disputes/:disputeId`, settleDispute, recording, 'DisputeSettled'),
  ...form(`${aboutEntry}/correct`, correctEntry, recording, 'EntryCorrected'),
  ...form(`${aboutEntry}/withdraw`, withdrawEntry, recording, 'EntryWithdrawn'),
  ...form(`${aboutEntry}/in-error`, recordedInError, recording, 'RecordedInError'),
  see(`${aboutEntry}/wrong-child`, wrongChild, recording),
  ...form(`${aboutEntry}/wrong-child/:toChildId`, moveEntry, recording, 'MovedToOtherChild'),
];

export const recordRoutes: readonly Route[] = [
  { method: 'GET', path: '/', page: myWork, permission: 'anyone', audit: 'RecordOpened' },
  {
    ...{ method: 'POST', path: '/drafts/discard', page: discardMine, audit: null },
    permission: 'everybody: their own drafts',
  },
  see('/search', searchAll, 'everybody: what they may see'),
  ...child,
  ...entry,
];
