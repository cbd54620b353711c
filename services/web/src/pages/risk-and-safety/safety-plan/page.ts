/** The safety plan in force: what to watch for, what to do, whom to ring. Read at two in the morning, and printed. */
import { z } from 'zod';
import { page, required } from '../../../page.ts';
import { may, meOf } from '../../asker.ts';
import { childFrame, FramedChild } from '../../child-frame.ts';
import { doneWords } from '../../done-words.ts';

const When = z.object({ inWords: z.string() });
const Child = FramedChild.extend({
  glance: z.object({
    language: z.string().nullable(),
    interpreterNeeded: z.boolean().nullable(),
    communication: z.string().nullable(),
    safetyPlan: z
      .object({
        id: z.string(),
        version: z.string(),
        since: When,
        warningSigns: z.string().nullable(),
        what: z.string(),
        people: z.string().nullable(),
        services: z.string().nullable(),
        saferSurroundings: z.string().nullable(),
        childTookPart: z.boolean(),
        madeWith: z.array(z.string()),
        sharedWith: z.array(z.object({ name: z.string() })),
        reviewOn: z.string().nullable(),
        lastReviewed: When.nullable(),
        lastReminded: When.nullable(),
      })
      .nullable(),
  }),
});

/** The steps of a plan, in the order in which they are taken; what is not recorded is left out. */
const parts = (plan: NonNullable<z.infer<typeof Child>['glance']['safetyPlan']>) =>
  [
    { heading: 'Warning signs', text: plan.warningSigns },
    { heading: 'What to do', text: plan.what },
    { heading: 'People who help', text: plan.people },
    { heading: 'Services to call, day and night', text: plan.services },
    { heading: 'Making it safer around them', text: plan.saferSurroundings },
  ].filter(({ text }) => text !== null);

export const safetyPlan = page(import.meta.url, {
  view: (data, { query }) => {
    const child = Child.parse(required(data, 'child'));
    const { safetyPlan: plan, ...words } = child.glance;
    const me = meOf(data);
    return {
      title: 'Safety plan',
      ...childFrame(child),
      plan,
      parts: plan === null ? [] : parts(plan),
      words,
      path: `/children/${child.id}/safety-plan`,
      mayRecord: may(me, 'record'),
      done: doneWords(query['done']),
    };
  },
});
