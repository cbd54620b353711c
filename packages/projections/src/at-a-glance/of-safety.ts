/** Risks that are open, the safety plan in force, and contacts that are planned. */
import type { RiskAndSafetyEvent } from '@throughline/domain/risk-and-safety/events';
import type { OpenRisk, PlannedContact, SafetyPlan } from './row.ts';
import { every, latest, lineThatHolds, type Story, since } from './story.ts';

export const risksIn = (story: Story<RiskAndSafetyEvent>): readonly OpenRisk[] => {
  const closed = new Set(every(story, 'RiskClosed').map(({ event }) => event.riskId));
  return every(story, 'RiskIdentified')
    .filter(({ event }) => !closed.has(event.riskId))
    .map((line) => {
      const looks = every(story, 'RiskIdentified', 'RiskReassessed');
      const ofRisk = looks.filter(({ event }) => event.riskId === line.event.riskId);
      const now = lineThatHolds(ofRisk)?.event ?? line.event;
      const { what, triggers, protectiveFactors, reviewOn, occurred: lookedAt } = now;
      return { ...since(line), what, triggers, protectiveFactors, reviewOn, lookedAt };
    });
};

export const planIn = (story: Story<RiskAndSafetyEvent>): SafetyPlan | undefined => {
  const made = latest(every(story, 'SafetyPlanMade'));
  if (made === undefined) return undefined;
  const reviews = every(story, 'SafetyPlanReviewed').filter(
    ({ event }) => event.planId === made.planId,
  );
  if (reviews.at(-1)?.event.outcome === 'ended') return undefined;
  const shared = every(story, 'SafetyPlanShared').filter(
    ({ event }) => event.planId === made.planId,
  );
  return {
    ...made,
    sharedWith: [...made.sharedWith, ...shared.flatMap(({ event }) => event.sharedWith)],
    lastReviewed: latest(reviews)?.since,
    lastReminded: latest(every(story, 'SafetyPlanReminded'))?.since,
  };
};

export const contactsIn = (story: Story<RiskAndSafetyEvent>): readonly PlannedContact[] =>
  every(story, 'ContactPlanned').map((line) => {
    const { contactPlanId, agencyId } = line.event;
    const isOf = (event: { contactPlanId?: string | undefined; agencyId: string }): boolean =>
      event.contactPlanId === undefined
        ? event.agencyId === agencyId
        : event.contactPlanId === contactPlanId;
    const held = every(story, 'ContactHeld').filter(({ event }) => isOf(event));
    const missed = every(story, 'ContactMissed').filter(({ event }) => isOf(event));
    const handed = every(story, 'ContactPlanHandedOn').findLast(
      ({ event }) => event.contactPlanId === contactPlanId,
    );
    return {
      ...since(line),
      worker: handed?.event.to ?? line.event.worker,
      lastHeld: latest(held)?.since,
      lastMissed: latest(missed)?.since,
      held: held.length,
      missed: missed.length,
    };
  });
