/** One thing that was said or done in a case: a request, a concern. */
import type { Step as StepRow } from '@throughline/projections/steps';
import type { Instant } from '@throughline/time/instant';
import { sortKey } from '@throughline/time/occurred-at';
import { Agency, agencyById } from './agency.ts';
import { builder } from './builder.ts';
import { Occurred } from './occurred.ts';

export const Step = builder.objectRef<StepRow>('Step').implement({
  description: 'One thing that was said or done in a case, as it reads in a chronology.',
  fields: (t) => ({
    id: t.exposeID('eventId'),
    type: t.exposeString('type'),
    stage: t.exposeInt('stage', { nullable: true }),
    headline: t.exposeString('headline'),
    text: t.exposeString('text', { nullable: true }),
    occurred: t.field({ type: Occurred, resolve: ({ occurred }) => occurred }),
    recordedAt: t.field({ type: 'Instant', resolve: ({ recordedAt }) => recordedAt as Instant }), // the log's own moments are instants
    recordedByAgency: t.field({
      type: Agency,
      nullable: true,
      resolve: ({ byAgencyId }, _, context) => agencyById(context, byAgencyId) ?? null,
    }),
    cites: t.idList({
      description: 'Chronology entries that show it.',
      resolve: ({ cites }) => [...cites],
    }),
  }),
});

/** By when they happened; what happened at the same time, by when it was recorded. */
export const stepsInOrder = (steps: readonly StepRow[]): StepRow[] =>
  steps
    .map((step) => ({ step, key: `${sortKey(step.occurred)} ${step.recordedAt}` }))
    .toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ step }) => step);
