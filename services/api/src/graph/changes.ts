/** Subscriptions by server-sent events: a child's chronology, and the escalation queue, as they change. */

import type { ConcernRow } from '@throughline/projections/concerns';
import { lastChange } from '@throughline/read-store/queries/last-change';
import { recordsOfChild } from '@throughline/read-store/queries/merged';
import { GraphQLError } from 'graphql';
import { type Context, viewerOf } from '../context.ts';
import { unauthenticated } from '../not-seeing.ts';
import { untilLeft, waited } from '../until-left.ts';
import { viewerFrom } from '../viewer.ts';
import { builder } from './builder.ts';
import { Child, childById } from './child.ts';
import { Concern, openConcerns, partiesOf } from './concern.ts';

const LOOK_EVERY = 250; // ms between two looks at the views; nobody notices a shorter wait

/** The position of the views each time that they have moved on, until the listener has gone or the token has run out. */
async function* moves(
  { views, isStillGood }: Context,
  signal: AbortSignal,
): AsyncGenerator<bigint> {
  let seen = -1n; // the first look tells what came between subscribing and looking
  while (await waited(LOOK_EVERY, signal)) {
    if (!(await isStillGood())) throw unauthenticated();
    const now = views.position();
    if (now > seen) {
      seen = now;
      yield now;
    }
  }
}

/** Standing is asked each time anew: somebody who has left, or whose access has ended, hears no more. */
const standsAsBefore = (context: Context): void => {
  const { viewer, authoriser } = context;
  const now = viewer && viewerFrom(context, viewer);
  if (JSON.stringify(now) !== JSON.stringify(viewer))
    throw new GraphQLError('What you may see has changed. Subscribe again.', {
      extensions: { code: now === undefined ? 'UNAUTHENTICATED' : 'FORBIDDEN' },
    });
  authoriser.beginAnswer();
};

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

const lastChangeOf = ({ views }: Context, childId: string): number =>
  Math.max(...recordsOfChild(views, childId).map((record) => lastChange(views, record)));

const chronologyChanges = (context: Context, childId: string) =>
  untilLeft(async function* (signal) {
    let last = lastChangeOf(context, childId);
    for await (const position of moves(context, signal)) {
      standsAsBefore(context);
      const now = lastChangeOf(context, childId);
      if (now === last) continue;
      last = now;
      await context.authoriser.open(childId, 'chronology-changes');
      yield { childId, position };
    }
  });

const queueChanges = (context: Context) =>
  untilLeft(async function* (signal) {
    let last = shapeOf(openConcerns(context));
    for await (const position of moves(context, signal)) {
      standsAsBefore(context);
      const concerns = openConcerns(context);
      if (shapeOf(concerns) === last) continue;
      last = shapeOf(concerns);
      for (const concern of concerns)
        await context.authoriser.openConcern(partiesOf(concern), 'escalation-queue-changes');
      yield { concerns, position };
    }
  });

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
