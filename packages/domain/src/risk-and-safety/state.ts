/** Risk and safety: which risks are open, which plan is current, which contact is planned. Views use the same folds. */
import type { Anchor } from '@throughline/time/deadline';
import type { LocalDate, Occurred } from '@throughline/time/occurred';
import { lastToHold } from '@throughline/time/occurred-at';
import type { z } from 'zod';
import { type By, type Keepers, keptBy } from '../keepers.ts';
import { anchorOf } from '../statutory-clocks.ts';
import type { Person } from '../vocabulary.ts';
import type { ContactPlanned, RiskAndSafetyEvent, SafetyPlanMade } from './events.ts';

export type OpenRisk = {
  readonly riskId: string;
  readonly since: Occurred;
  readonly lookedAt: Anchor;
  readonly reviewOn?: LocalDate | undefined;
  /** Whoever looked at it last, or wrote that down: the next look is theirs to see to. */
  readonly agencyId?: string | undefined;
};
export type PlanStanding = {
  readonly planId: string;
  readonly madeAt: Occurred;
  readonly lookedAt: Anchor;
  readonly reviewOn?: LocalDate | undefined;
  readonly agencyId?: string | undefined;
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
  /** Who is to see the child, by the plan's id: whoever it names, else whoever of the agency planned it. */
  readonly keepers: Keepers;
};

export const nothingKnown: RiskAndSafety = {
  risks: [],
  closed: [],
  plans: [],
  contactPlans: [],
  keepers: {},
};

/** The plan in use: the last that was made and has not ended. A plan of long ago, written down late, takes nobody's place. */
export const currentPlan = ({ plans }: Pick<RiskAndSafety, 'plans'>): PlanStanding | undefined => {
  const last = lastToHold(plans, ({ madeAt }) => madeAt);
  return last?.hasEnded ? undefined : last;
};

type Evolve = {
  readonly [T in RiskAndSafetyEvent['type']]: (
    state: RiskAndSafety,
    event: Extract<RiskAndSafetyEvent, { readonly type: T }>,
    metadata: Noted,
  ) => RiskAndSafety;
};

const of = (state: RiskAndSafety, { childId }: { readonly childId: string }): RiskAndSafety => ({
  ...state,
  childId,
});

const standing = (
  { planId, occurred: madeAt, reviewOn }: z.infer<typeof SafetyPlanMade>,
  looked: Pick<PlanStanding, 'lookedAt' | 'agencyId'>,
): PlanStanding => ({ planId, madeAt, ...looked, reviewOn, hasEnded: false });

type Looking = { readonly occurred: Occurred; readonly by?: Person | undefined };
type Noted = { readonly recordedAt: string } & By;

/** When somebody looked at a risk or a plan, and whose it is to look again. */
const looked = ({ occurred, by }: Looking, { recordedAt, actor }: Noted) => ({
  lookedAt: anchorOf(occurred, recordedAt),
  agencyId: by?.agencyId ?? actor?.agency,
});

export const evolve: Evolve = {
  RiskIdentified: (state, event, metadata) => {
    const { riskId, occurred, reviewOn } = event;
    const risk = { riskId, since: occurred, ...looked(event, metadata), reviewOn };
    return { ...of(state, event), risks: [...state.risks, risk] };
  },
  RiskReassessed: (state, event, metadata) => ({
    ...state,
    risks: state.risks.map((risk) =>
      risk.riskId === event.riskId
        ? { ...risk, ...looked(event, metadata), reviewOn: event.reviewOn }
        : risk,
    ),
  }),
  RiskClosed: (state, { riskId }) => ({
    ...state,
    risks: state.risks.filter((risk) => risk.riskId !== riskId),
    closed: [...state.closed, riskId],
  }),
  SafetyPlanMade: (state, event, metadata) => ({
    ...of(state, event),
    plans: [...state.plans, standing(event, looked(event, metadata))],
  }),
  SafetyPlanShared: (state) => state,
  SafetyPlanReminded: of,
  SafetyPlanReviewed: (state, event, metadata) => {
    const { planId, outcome, reviewOn } = event;
    const next = { ...looked(event, metadata), reviewOn, hasEnded: outcome === 'ended' };
    return {
      ...state,
      plans: state.plans.map((plan) => (plan.planId === planId ? { ...plan, ...next } : plan)),
    };
  },
  ContactPlanned: (state, event, { actor }) => {
    const { contactPlanId, agencyId, worker, every, until, occurred: from } = event;
    const planner = actor?.agency === agencyId ? actor.user : undefined;
    const plan = { contactPlanId, agencyId, every, until, from };
    return {
      ...of(state, event),
      contactPlans: [...state.contactPlans, plan],
      keepers: keptBy(state.keepers, contactPlanId, worker?.userId ?? planner),
    };
  },
  ContactPlanHandedOn: (state, { contactPlanId, to }) => ({
    ...state,
    keepers: keptBy(state.keepers, contactPlanId, to.userId),
  }),
  ContactHeld: of,
  ContactMissed: of,
};

/** Risks, plans and planned contact after one more event, for views that keep them. */
export const advance = (
  state: RiskAndSafety,
  event: RiskAndSafetyEvent,
  metadata: Noted,
): RiskAndSafety =>
  // The table is total over `type`, which the compiler cannot follow through an index.
  (evolve[event.type] as (s: RiskAndSafety, e: RiskAndSafetyEvent, m: Noted) => RiskAndSafety)(
    state,
    event,
    metadata,
  );
