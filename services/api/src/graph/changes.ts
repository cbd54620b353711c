/** Subscriptions by server-sent events: a child's chronology, and the escalation queue, as they change. */
import { setTimeout as pause } from 'node:timers/promises';
import type { ConcernRow } from '@throughline/projections/concerns';
import { lastChange } from '@throughline/read-store/queries/last-change';
import { type Context, viewerOf } from '../context.ts';
import { builder } from './builder.ts';
import { Child, childById } from './child.ts';
import { Concern, openConcerns, partiesOf } from './concern.ts';

const LOOK_EVERY = 250; // ms between two looks at the views; nobody notices a shorter wait

/** The position of the views each time that they have moved on. */
async function* moves({ views }: Context): AsyncGenerator<bigint> {
  let seen = views.position();
  for (;;) {
    await pause(LOOK_EVERY);
    const now = views.position();
    if (now > seen) {
      seen = now;
      yield now;
    }
  }
}

const changed = builder
  .objectRef<{ readonly childId: string; readonly position: bigint }>('ChronologyChanged')
  .implement({
    description:
      'Something in the child’s chronology is new or different: ask for what you show of it again.',
    fields: (t) => ({
      position: t.field({ type: 'Position', resolve: ({ position }) => String(position) }),
      child: t.field({
        type: Child,
        nullable: true,
        resolve: ({ childId }, _, context) => childById(context, childId) ?? null,
      }),
    }),
  });

const queueChanged = builder
  .objectRef<{ readonly concerns: readonly ConcernRow[]; readonly position: bigint }>(
    'EscalationQueueChanged',
  )
  .implement({
    fields: (t) => ({
      position: t.field({ type: 'Position', resolve: ({ position }) => String(position) }),
      concerns: t.field({ type: [Concern], resolve: ({ concerns }) => [...concerns] }),
    }),
  });

/** What can be seen of a list of concerns changing: which, at which stage, awaiting whom. */
const shapeOf = (concerns: readonly ConcernRow[]): string =>
  JSON.stringify(
    concerns.map(({ concernId, status, stage, awaiting, clocks }) => [
      concernId,
      status,
      stage,
      awaiting,
      clocks,
    ]),
  );

async function* chronologyChanges(context: Context, childId: string) {
  let last = lastChange(context.views, childId);
  for await (const position of moves(context)) {
    const now = lastChange(context.views, childId);
    if (now === last) continue;
    last = now;
    // Standing may have changed since the subscription began: it is asked each time.
    await context.authoriser.open(childId, 'chronology-changes');
    yield { childId, position };
  }
}

async function* queueChanges(context: Context) {
  let last = shapeOf(openConcerns(context));
  for await (const position of moves(context)) {
    const concerns = openConcerns(context);
    if (shapeOf(concerns) === last) continue;
    last = shapeOf(concerns);
    for (const concern of concerns)
      await context.authoriser.openConcern(partiesOf(concern), 'escalation-queue-changes');
    yield { concerns, position };
  }
}

builder.subscriptionFields((t) => ({
  chronologyChanged: t.field({
    type: changed,
    args: { childId: t.arg.id({ required: true }) },
    subscribe: async (_, { childId }, context) => {
      viewerOf(context);
      await context.authoriser.open(childId, 'chronology-changes');
      return chronologyChanges(context, childId);
    },
    resolve: (change) => change,
  }),
  escalationQueueChanged: t.field({
    type: queueChanged,
    subscribe: (_, __, context) => {
      viewerOf(context);
      return queueChanges(context);
    },
    resolve: (change) => change,
  }),
}));
