/** Risk and safety: which risks are open, which plan is current, which contact is planned. Views use the same folds. */
import type { LocalDate, Occurred } from '@throughline/time/occurred';
import type { z } from 'zod';
import type { ContactPlanned, RiskAndSafetyEvent, SafetyPlanMade } from './events.ts';

export type OpenRisk = {
  readonly riskId: string;
  readonly since: Occurred;
  readonly lookedAt: Occurred;
  readonly reviewOn?: LocalDate | undefined;
};
export type PlanStanding = {
  readonly planId: string;
  readonly madeAt: Occurred;
  readonly reviewOn?: LocalDate | undefined;
  readonly hasEnded: boolean;
};
export type ContactPlan = Pick<
  z.infer<typeof ContactPlanned>,
  'contactPlanId' | 'agencyId' | 'every' | 'until'
> & { readonly from: Occurred };

export type RiskAndSafety = {
  readonly childId?: string;
  readonly risks: readonly OpenRisk[];
  readonly closed: readonly string[];
  readonly plans: readonly PlanStanding[];
  readonly contactPlans: readonly ContactPlan[];
};

export const nothingKnown: RiskAndSafety = { risks: [], closed: [], plans: [], contactPlans: [] };

/** The plan in use: the last that was made and has not ended. A new plan takes the place of the old. */
export const currentPlan = ({ plans }: Pick<RiskAndSafety, 'plans'>): PlanStanding | undefined => {
  const last = plans.at(-1);
  return last?.hasEnded ? undefined : last;
};

type Evolve = {
  readonly [T in RiskAndSafetyEvent['type']]: (
    state: RiskAndSafety,
    event: Extract<RiskAndSafetyEvent, { readonly type: T }>,
  ) => RiskAndSafety;
};

const of = (state: RiskAndSafety, { childId }: { readonly childId: string }): RiskAndSafety => ({
  ...state,
  childId,
});

const standing = ({
  planId,
  occurred: madeAt,
  reviewOn,
}: z.infer<typeof SafetyPlanMade>): PlanStanding => ({ planId, madeAt, reviewOn, hasEnded: false });

export const evolve: Evolve = {
  RiskIdentified: (state, event) => {
    const { riskId, occurred, reviewOn } = event;
    const risk = { riskId, since: occurred, lookedAt: occurred, reviewOn };
    return { ...of(state, event), risks: [...state.risks, risk] };
  },
  RiskReassessed: (state, { riskId, occurred, reviewOn }) => ({
    ...state,
    risks: state.risks.map((risk) =>
      risk.riskId === riskId ? { ...risk, lookedAt: occurred, reviewOn } : risk,
    ),
  }),
  RiskClosed: (state, { riskId }) => ({
    ...state,
    risks: state.risks.filter((risk) => risk.riskId !== riskId),
    closed: [...state.closed, riskId],
  }),
  SafetyPlanMade: (state, event) => ({
    ...of(state, event),
    plans: [...state.plans, standing(event)],
  }),
  SafetyPlanShared: (state) => state,
  SafetyPlanReminded: of,
  SafetyPlanReviewed: (state, { planId, outcome, reviewOn }) => ({
    ...state,
    plans: state.plans.map((plan) =>
      plan.planId === planId ? { ...plan, reviewOn, hasEnded: outcome === 'ended' } : plan,
    ),
  }),
  ContactPlanned: (state, event) => {
    const { contactPlanId, agencyId, every, until, occurred: from } = event;
    const plan = { contactPlanId, agencyId, every, until, from };
    return { ...of(state, event), contactPlans: [...state.contactPlans, plan] };
  },
  ContactHeld: of,
  ContactMissed: of,
};
