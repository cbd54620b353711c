/** Risk and safety: one stream for each child, so that the current safety plan is one step from anywhere. */
import { type Definition, pathway } from '../pathway.ts';
import {
  RiskAndSafetyCommand,
  type RiskAndSafetyRefusal,
  riskAndSafetyRefusals,
} from './commands.ts';
import { RiskAndSafetyEvent } from './events.ts';
import { narration } from './narration.ts';
import { rules } from './rules.ts';
import type { RiskAndSafety } from './state.ts';

export const riskAndSafetyDefinition: Definition<
  RiskAndSafety,
  typeof RiskAndSafetyEvent,
  typeof RiskAndSafetyCommand,
  RiskAndSafetyRefusal
> = {
  slug: 'risk-and-safety',
  category: 'riskAndSafety',
  idField: 'childId',
  events: RiskAndSafetyEvent,
  commands: RiskAndSafetyCommand,
  opens: [
    'IdentifyRisk',
    'MakeSafetyPlan',
    'RemindOfSafetyPlan',
    'PlanContact',
    'RecordContact',
    'RecordMissedContact',
  ],
  ofAnyDay: ['PlanContact', 'HandContactPlanOn'],
  permissions: {
    IdentifyRisk: 'record',
    ReassessRisk: 'record',
    CloseRisk: 'record',
    MakeSafetyPlan: 'record',
    ShareSafetyPlan: 'record',
    RemindOfSafetyPlan: 'record',
    ReviewSafetyPlan: 'record',
    PlanContact: 'record',
    HandContactPlanOn: 'hand-on',
    RecordContact: 'record',
    RecordMissedContact: 'record',
  },
  refusals: riskAndSafetyRefusals,
  subjects: ({ childId }) => (childId === undefined ? [] : [childId]),
  rules,
  narration,
};

export const riskAndSafety = pathway(riskAndSafetyDefinition);
