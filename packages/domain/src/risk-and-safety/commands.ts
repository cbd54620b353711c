/** Risk and safety: what may be asked, and the ways we may say no. */
import { z } from 'zod';
import { Line } from '../vocabulary.ts';
import {
  ContactHeld,
  ContactMissed,
  ContactPlanHandedOn,
  ContactPlanned,
  RiskClosed,
  RiskIdentified,
  RiskReassessed,
  SafetyPlanMade,
  SafetyPlanReminded,
  SafetyPlanReviewed,
  SafetyPlanShared,
} from './events.ts';

/** So that no plan takes the place of one that nobody had read: a colleague's, made meanwhile. */
const seenPlan = Line.optional().meta({
  label: 'Which plan was in force when the form was opened: its id, or “none”',
});

export const RiskAndSafetyCommand = z.discriminatedUnion('type', [
  RiskIdentified.extend({ type: z.literal('IdentifyRisk') }),
  RiskReassessed.extend({ type: z.literal('ReassessRisk') }),
  RiskClosed.extend({ type: z.literal('CloseRisk') }),
  SafetyPlanMade.extend({ type: z.literal('MakeSafetyPlan'), seenPlan }),
  SafetyPlanShared.extend({ type: z.literal('ShareSafetyPlan') }),
  SafetyPlanReminded.extend({ type: z.literal('RemindOfSafetyPlan') }),
  SafetyPlanReviewed.extend({ type: z.literal('ReviewSafetyPlan') }),
  ContactPlanned.extend({ type: z.literal('PlanContact') }),
  ContactPlanHandedOn.extend({ type: z.literal('HandContactPlanOn') }),
  ContactHeld.extend({ type: z.literal('RecordContact') }),
  ContactMissed.extend({ type: z.literal('RecordMissedContact') }),
]);
export type RiskAndSafetyCommand = Readonly<z.infer<typeof RiskAndSafetyCommand>>;

export const riskAndSafetyRefusals = [
  'riskExists',
  'noSuchRisk',
  'riskIsClosed',
  'planExists',
  'planHasChanged',
  'noSuchPlan',
  'contactPlanExists',
  'noSuchContactPlan',
  'nobodyNamed',
  'notInTheirName',
] as const;
export type RiskAndSafetyRefusal = (typeof riskAndSafetyRefusals)[number];
