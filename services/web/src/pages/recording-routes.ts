/** Pages that record something on a child's record, and the page that offers them. */
import type { Handler } from '../page.ts';
import type { Route } from '../pages.ts';
import { recordOnChild } from './child/record/page.ts';
import { recordCall } from './entry/call/page.ts';
import { callRecorded } from './entry/called/page.ts';
import { encourageGp } from './gp-registration/encourage/page.ts';
import { establishGp } from './gp-registration/establish/page.ts';
import { refusalLetter } from './gp-registration/refusal-letter/page.ts';
import { registerWithGp } from './gp-registration/register/page.ts';
import { closeRisk } from './risk-and-safety/close-risk/page.ts';
import { contactHeld } from './risk-and-safety/contact-held/page.ts';
import { contactMissed } from './risk-and-safety/contact-missed/page.ts';
import { identifyRisk } from './risk-and-safety/identify-risk/page.ts';
import { makeSafetyPlan } from './risk-and-safety/make-plan/page.ts';
import { planContact } from './risk-and-safety/plan-contact/page.ts';
import { reassessRisk } from './risk-and-safety/reassess-risk/page.ts';
import { remindOfSafetyPlan } from './risk-and-safety/remind-of-plan/page.ts';
import { reviewSafetyPlan } from './risk-and-safety/review-plan/page.ts';
import { childRisks } from './risk-and-safety/risks/page.ts';
import { shareSafetyPlan } from './risk-and-safety/share-plan/page.ts';

const involved = 'practitioners whose agency is involved; reviewers within their scope';

const see = (path: string, page: Handler): Route => ({
  ...{ method: 'GET', path, page, permission: involved },
  audit: 'RecordOpened',
});

/** A form's two addresses; `event` is what sending it leaves on record. */
const form = (path: string, page: Handler, event: string): readonly Route[] => [
  { method: 'GET', path, page, permission: 'record', audit: 'RecordOpened' },
  { method: 'POST', path, page, permission: 'record', audit: event },
];

const ofChild = '/children/:childId';

export const recordingRoutes: readonly Route[] = [
  see(`${ofChild}/record`, recordOnChild),
  ...form(`${ofChild}/call`, recordCall, 'EntryRecorded'),
  see(`${ofChild}/call/:entryId`, callRecorded),
  see(`${ofChild}/risks`, childRisks),
  ...form(`${ofChild}/risks/new`, identifyRisk, 'RiskIdentified'),
  ...form(`${ofChild}/risks/:riskId/reassess`, reassessRisk, 'RiskReassessed'),
  ...form(`${ofChild}/risks/:riskId/close`, closeRisk, 'RiskClosed'),
  ...form(`${ofChild}/safety-plan/new`, makeSafetyPlan, 'SafetyPlanMade'),
  ...form(`${ofChild}/safety-plan/:planId/share`, shareSafetyPlan, 'SafetyPlanShared'),
  ...form(`${ofChild}/safety-plan/:planId/remind`, remindOfSafetyPlan, 'SafetyPlanReminded'),
  ...form(`${ofChild}/safety-plan/:planId/review`, reviewSafetyPlan, 'SafetyPlanReviewed'),
  ...form(`${ofChild}/contacts/new`, planContact, 'ContactPlanned'),
  ...form(`${ofChild}/contacts/:contactPlanId/held`, contactHeld, 'ContactHeld'),
  ...form(`${ofChild}/contacts/:contactPlanId/missed`, contactMissed, 'ContactMissed'),
  ...form(`${ofChild}/gp`, establishGp, 'GpRegistrationEstablished'),
  ...form(`${ofChild}/gp/encouraged`, encourageGp, 'GpRegistrationEncouraged'),
  ...form(`${ofChild}/gp/registered`, registerWithGp, 'GpRegistered'),
  ...form(`${ofChild}/gp/letter`, refusalLetter, 'GpRefusalLetterReceived'),
];
