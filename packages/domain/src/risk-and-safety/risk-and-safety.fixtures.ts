/** Samim's risks, his safety plans and the contact planned with him, as a story of commands; all invented. */
import { LocalDate } from '@throughline/time/occurred';
import { agencies, id, samim, when } from '../kelderby.fixtures.ts';
import type { RiskAndSafetyCommand } from './commands.ts';

const risk = id(1);
const of = (on: string) => ({ childId: samim, occurred: when(on) });
const priya = { name: 'Priya Venkataraman', role: 'Care co-ordinator', agencyId: agencies.camhs };

export const identify = (riskId: string = risk): RiskAndSafetyCommand => ({
  type: 'IdentifyRisk',
  ...of('2024-05-22'),
  riskId,
  to: 'self',
  what: 'A mark round his neck; he says he did not want to wake up',
  triggers: 'Nights, and news from home',
  protectiveFactors: 'College, his caseworker, the hope of finding his brother',
  childsView: '“I am tired.”',
  responses: [{ kind: 'safety-plan', what: 'A plan is to be made within the month' }],
  reviewOn: LocalDate.parse('2024-06-22'),
});
export const reassess = (riskId: string = risk): RiskAndSafetyCommand => ({
  type: 'ReassessRisk',
  ...of('2024-10-28'),
  riskId,
  change: 'higher',
  what: 'Found at the rail of Weir Bridge',
  by: priya,
  reviewOn: LocalDate.parse('2024-11-28'),
});
export const close = (riskId: string = risk): RiskAndSafetyCommand => ({
  type: 'CloseRisk',
  ...of('2025-11-03'),
  riskId,
  why: 'No thoughts of ending his life since July',
});
export const makePlan = (planId: string, version: string, on: string): RiskAndSafetyCommand => ({
  type: 'MakeSafetyPlan',
  ...of(on),
  planId,
  version,
  withWhom: [priya],
  childTookPart: true,
  sharedWith: [{ agencyId: agencies.lanternBridge, channel: 'email' }],
  warningSigns: 'Not eating; not answering his door',
  what: '1. Knock on Shanice’s door. 2. Ring Layla. 3. Ring the crisis line.',
  services: 'Crisis line 0800 496 0000, day and night',
  riskIds: [risk],
  reviewOn: LocalDate.parse('2025-02-20'),
});
export const sharePlan = (planId: string = id(3)): RiskAndSafetyCommand => ({
  type: 'ShareSafetyPlan',
  ...of('2025-01-07'),
  planId,
  sharedWith: [{ agencyId: agencies.college, channel: 'telephone' }],
});
export const remind = (planId?: string): RiskAndSafetyCommand => ({
  type: 'RemindOfSafetyPlan',
  ...of('2025-01-14'),
  agencyId: agencies.lanternBridge,
  what: 'Went through step 1 with him',
  ...(planId && { planId }),
});
export const reviewPlan = (
  outcome: 'unchanged' | 'ended' = 'unchanged',
  planId: string = id(3),
): RiskAndSafetyCommand => ({
  type: 'ReviewSafetyPlan',
  ...of('2025-02-18'),
  planId,
  outcome,
  withWhom: [priya],
  ...(outcome === 'unchanged' && { reviewOn: LocalDate.parse('2025-05-18') }),
});
export const planContact = (): RiskAndSafetyCommand => ({
  type: 'PlanContact',
  ...of('2025-01-06'),
  contactPlanId: id(4),
  agencyId: agencies.camhs,
  service: 'Community team',
  worker: { ...priya, userId: 'u-pv' },
  every: { n: 1, unit: 'week' },
  until: LocalDate.parse('2025-03-02'),
  how: 'in-person',
});
export const handContactOn = (from = 'u-pv', to = 'u-hs'): RiskAndSafetyCommand => ({
  type: 'HandContactPlanOn',
  ...of('2025-01-07'),
  ...{ contactPlanId: id(4), from, to: { name: 'Helen Storr-Whitby', userId: to } },
});
export const held = (contactPlanId: string = id(4)): RiskAndSafetyCommand => ({
  type: 'RecordContact',
  ...of('2025-01-08T14:00'),
  contactPlanId,
  agencyId: agencies.camhs,
  by: priya,
  how: 'in-person',
  seen: 'alone',
  what: 'He spoke of his brother',
});
export const missed = (contactPlanId: string = id(4)): RiskAndSafetyCommand => ({
  type: 'RecordMissedContact',
  ...of('2025-01-15'),
  contactPlanId,
  agencyId: agencies.camhs,
  reason: 'not-told',
  what: 'The letter went to his old address',
  followUp: 'Rang Lantern Bridge',
});

/** Every command at least once, in an order in which each is allowed. */
export const story: readonly RiskAndSafetyCommand[] = [
  identify(),
  makePlan(id(2), 'v1', '2024-06-18'),
  reassess(),
  makePlan(id(3), 'v2', '2024-11-20'),
  sharePlan(),
  remind(),
  reviewPlan(),
  planContact(),
  handContactOn(),
  held(),
  missed(),
  close(),
];
