/** What forms about risks, the safety plan and planned contact have in common. */
import { z } from 'zod';
import { type Asking, type Data, required } from '../../page.ts';
import { Problem } from '../../problem.ts';
import { FramedChild } from '../child-frame.ts';
import { Named } from '../shapes.ts';

const When = z.object({ inWords: z.string() });

const Risk = z.object({
  ...{ id: z.string(), recordId: z.string() },
  to: z.string(),
  what: z.string(),
  triggers: z.string().nullable(),
  protectiveFactors: z.string().nullable(),
  since: When,
  lookedAt: When,
});
const Contact = z.object({
  ...{ id: z.string(), recordId: z.string() },
  service: z.string().nullable(),
  agency: Named.nullable(),
  everyInWords: z.string(),
  plannedCount: z.number(),
  heldCount: z.number(),
  missedCount: z.number(),
  lastHeld: When.nullable(),
  lastMissed: When.nullable(),
});
const Child = FramedChild.extend({
  glance: z.object({
    risks: z.array(Risk),
    safetyPlan: z.object({ id: z.string(), recordId: z.string(), version: z.string() }).nullable(),
    contacts: z.array(Contact),
  }),
});

export const childAtRisk = (data: Data) => Child.parse(required(data, 'child'));

const found = <One extends { readonly id: string }>(
  all: readonly One[],
  id: string | undefined,
) => {
  const one = all.find((each) => each.id === id);
  if (one === undefined) throw new Problem('notFound', 'The child’s record has no such thing.');
  return one;
};

export const riskIn = (data: Data, { params }: Asking) =>
  found(childAtRisk(data).glance.risks, params['riskId']);

export const contactIn = (data: Data, { params }: Asking) =>
  found(childAtRisk(data).glance.contacts, params['contactPlanId']);

/** What a command about one of them names: the record of the child that it stands in, where several were merged. */
export const ofRisk = (data: Data, asked: Asking) => {
  const { id, recordId } = riskIn(data, asked);
  return { childId: recordId, riskId: id };
};

export const ofContact = (data: Data, asked: Asking) => {
  const { id, recordId } = contactIn(data, asked);
  return { childId: recordId, contactPlanId: id };
};

export const ofPlan = (data: Data, { params }: Asking) => {
  const { safetyPlan } = childAtRisk(data).glance;
  return { childId: safetyPlan?.recordId ?? params['childId'], planId: params['planId'] };
};

export const backToRisks =
  (done: string) =>
  (_receipt: unknown, { params }: Asking): string =>
    `/children/${params['childId']}/risks?done=${done}`;

export const backToPlan =
  (done: string) =>
  (_receipt: unknown, { params }: Asking): string =>
    `/children/${params['childId']}/safety-plan?done=${done}`;
