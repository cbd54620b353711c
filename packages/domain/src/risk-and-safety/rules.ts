/** Risk and safety: what follows when someone asks. No score is invented, and no fact is refused for being late. */
import type { Decision, Rules } from '@throughline/decider/decider';
import type { Given } from '../given.ts';
import { handOn } from '../keepers.ts';
import type { RiskAndSafetyCommand, RiskAndSafetyRefusal } from './commands.ts';
import type { RiskAndSafetyEvent } from './events.ts';
import { currentPlan, evolve, nothingKnown, type RiskAndSafety } from './state.ts';

type RiskRules = Rules<
  RiskAndSafety,
  RiskAndSafetyCommand,
  RiskAndSafetyEvent,
  RiskAndSafetyRefusal,
  Given
>;
type Answer = Decision<RiskAndSafetyEvent, RiskAndSafetyRefusal>;

const no = (refused: RiskAndSafetyRefusal): Answer => ({ refused });

const ofOpenRisk = (
  { risks, closed }: RiskAndSafety,
  event: Extract<RiskAndSafetyEvent, { type: 'RiskReassessed' | 'RiskClosed' }>,
): Answer => {
  if (closed.includes(event.riskId)) return no('riskIsClosed');
  return risks.some(({ riskId }) => riskId === event.riskId) ? [event] : no('noSuchRisk');
};

const hasPlan = ({ plans }: RiskAndSafety, planId: string): boolean =>
  plans.some((plan) => plan.planId === planId);

const hasContactPlan = ({ contactPlans }: RiskAndSafety, id: string | undefined): boolean =>
  contactPlans.some(({ contactPlanId }) => contactPlanId === id);

export const rules: RiskRules = {
  initial: nothingKnown,
  evolve,
  decide: {
    IdentifyRisk: (command, { risks, closed }) =>
      closed.includes(command.riskId) || risks.some(({ riskId }) => riskId === command.riskId)
        ? no('riskExists')
        : [{ ...command, type: 'RiskIdentified' }],
    ReassessRisk: (command, state) => ofOpenRisk(state, { ...command, type: 'RiskReassessed' }),
    CloseRisk: (command, state) => ofOpenRisk(state, { ...command, type: 'RiskClosed' }),
    MakeSafetyPlan: ({ seenPlan, ...command }, state) => {
      if (hasPlan(state, command.planId)) return no('planExists');
      return seenPlan !== undefined && seenPlan !== (currentPlan(state)?.planId ?? 'none')
        ? no('planHasChanged')
        : [{ ...command, type: 'SafetyPlanMade' }];
    },
    ShareSafetyPlan: (command, state) =>
      hasPlan(state, command.planId)
        ? [{ ...command, type: 'SafetyPlanShared' }]
        : no('noSuchPlan'),
    // A reminder of a plan that was never recorded here is still a fact; one that is named must exist.
    RemindOfSafetyPlan: (command, state) =>
      command.planId !== undefined && !hasPlan(state, command.planId)
        ? no('noSuchPlan')
        : [{ ...command, type: 'SafetyPlanReminded' }],
    ReviewSafetyPlan: (command, state) =>
      hasPlan(state, command.planId)
        ? [{ ...command, type: 'SafetyPlanReviewed' }]
        : no('noSuchPlan'),
    PlanContact: (command, state) =>
      hasContactPlan(state, command.contactPlanId)
        ? no('contactPlanExists')
        : [{ ...command, type: 'ContactPlanned' }],
    HandContactPlanOn: (command, state) =>
      hasContactPlan(state, command.contactPlanId)
        ? handOn(state.keepers, command.contactPlanId, {
            ...command,
            event: { ...command, type: 'ContactPlanHandedOn' as const },
          })
        : no('noSuchContactPlan'),
    RecordContact: (command, state) =>
      command.contactPlanId !== undefined && !hasContactPlan(state, command.contactPlanId)
        ? no('noSuchContactPlan')
        : [{ ...command, type: 'ContactHeld' }],
    RecordMissedContact: (command, state) =>
      command.contactPlanId !== undefined && !hasContactPlan(state, command.contactPlanId)
        ? no('noSuchContactPlan')
        : [{ ...command, type: 'ContactMissed' }],
  },
};
