/** Requests in the graph: what was asked, what came of it, and the five debts to everyone owed the answer. */

import { wordsFor } from '@throughline/domain/choice';
import { RequestKind } from '@throughline/domain/request/events/asking';
import { outcomeInWords, outcomesOf, StillNeeded } from '@throughline/domain/request/outcomes';
import type { RequestRow } from '@throughline/projections/requests';
import {
  request as requestById,
  requestSteps,
  requests,
  requestsOfChild,
} from '@throughline/read-store/queries/requests';
import { sortKey } from '@throughline/time/occurred-at';
import { type Context, viewerOf } from '../context.ts';
import { acrossRecords } from '../records-of-child.ts';
import { agencyById } from './agency.ts';
import { builder } from './builder.ts';
import { Child, childToShow } from './child.ts';
import { DebtType, Recipient } from './debt.ts';
import { fresh } from './freshness.ts';
import { Occurred } from './occurred.ts';
import { Outcome as AssessmentOutcome } from './outcome.ts';
import { countOf, pageOf } from './page.ts';
import { isWanted } from './requests-wanted.ts';
import { Step, stepsInOrder } from './step.ts';

const nameOf = (
  {
    name,
    role,
    agencyId,
  }: { name?: string | undefined; role?: string | undefined; agencyId?: string | undefined },
  context: Context,
): string =>
  [name, role, agencyById(context, agencyId)?.name].filter((part) => part !== undefined).join(', ');

/** Only a request that is not for a Mental Health Act assessment says its legal basis. */
const legalBasisOf = (asked: RequestRow['asked']): string | null =>
  'legalBasis' in asked && typeof asked.legalBasis === 'string' ? asked.legalBasis : null;

export const Request = builder.objectRef<RequestRow>('Request').implement({
  description: 'Something asked of another service for a child, and what came of it.',
  fields: (t) => ({
    id: t.exposeID('requestId'),
    child: t.field({
      type: Child,
      nullable: true,
      resolve: ({ childIds }, _, context) => childToShow(context, childIds),
    }),
    kind: t.exposeString('kind', { description: 'A code, such as mental-health-act-assessment.' }),
    kindInWords: t.string({ resolve: ({ kind }) => wordsFor(RequestKind, kind) }),
    legalBasis: t.string({
      nullable: true,
      resolve: ({ asked }) => legalBasisOf(asked),
    }),
    askedOf: t.string({
      resolve: ({ progress, asked }, _, context) =>
        nameOf(progress.requestedOf ?? asked.requestedOf, context),
    }),
    askedBy: t.stringList({
      resolve: ({ asked }, _, context) =>
        asked.requestedBy.map((person) => nameOf(person, context)),
    }),
    askedAt: t.field({ type: Occurred, resolve: ({ askedAt }) => askedAt }),
    reasons: t.string({ resolve: ({ asked }) => asked.reasons }),
    riskNow: t.string({ nullable: true, resolve: ({ asked }) => asked.riskNow ?? null }),
    urgency: t.string({ nullable: true, resolve: ({ asked }) => asked.urgency ?? null }),
    isOpen: t.boolean({
      description: 'Something of it is still owed or needed.',
      resolve: ({ isSettled }) => !isSettled,
    }),
    outcome: t.string({
      nullable: true,
      description: 'A code.',
      resolve: ({ outcome }) => outcome?.outcome ?? null,
    }),
    outcomeInWords: t.string({
      nullable: true,
      resolve: ({ outcome }) => (outcome === undefined ? null : outcomeInWords(outcome.outcome)),
    }),
    possibleOutcomes: t.field({
      type: [AssessmentOutcome],
      description:
        'What a request of this kind can come to, in the order in which a form offers it.',
      resolve: ({ progress }) => [...outcomesOf(progress.kind)],
    }),
    outcomeCount: t.int({
      description: 'How many outcomes are on record: an assessment that was adjourned has another.',
      resolve: ({ progress }) => progress.outcomes.length,
    }),
    outcomeReasons: t.string({
      nullable: true,
      resolve: ({ outcome }) => outcome?.reasons ?? null,
    }),
    decidedAt: t.field({
      type: Occurred,
      nullable: true,
      resolve: ({ outcome }) => outcome?.occurred ?? null,
    }),
    stillNeeded: t.stringList({
      resolve: ({ progress }) => progress.stillNeeded.map((need) => wordsFor(StillNeeded, need)),
    }),
    debts: t.field({
      type: [DebtType],
      resolve: (request) => request.debts.map((debt) => ({ ...debt, request })),
    }),
    recipients: t.field({
      type: [Recipient],
      description: 'Everyone who is owed the outcome.',
      resolve: (request) =>
        request.debts.flatMap(({ recipients }) => recipients.map((owed) => ({ ...owed, request }))),
    }),
    steps: t.field({
      type: [Step],
      resolve: ({ requestId }, _, context) => stepsInOrder(requestSteps(context.views, requestId)),
    }),
    chases: t.field({
      type: [Step],
      description: 'Each time somebody asked again.',
      resolve: ({ requestId }, _, context) =>
        stepsInOrder(requestSteps(context.views, requestId)).filter(
          ({ type }) => type === 'RequestChased',
        ),
    }),
    unreadableCount: t.int({ resolve: ({ unreadable }) => unreadable }),
  }),
});

const openingOf = async (
  context: Context,
  { childIds }: RequestRow,
  what: string,
): Promise<void> => {
  for (const childId of childIds) await context.authoriser.open(childId, what);
};

builder.objectField(Child, 'requests', (t) =>
  t.field({
    type: [Request],
    description: 'What was asked of services for this child, oldest first.',
    args: {
      open: t.arg.boolean({
        description: 'Only those of which something is still owed, or only the others.',
      }),
    },
    resolve: async ({ childId }, { open }, context) => {
      await context.authoriser.open(childId, 'requests');
      const { views } = context;
      const found = acrossRecords(views, childId, {
        ask: (record) => requestsOfChild(views, record),
        keyOf: ({ requestId }) => requestId,
        orderOf: ({ askedAt }) => sortKey(askedAt),
      });
      return found.filter(({ isSettled }) => open == null || isSettled !== open);
    },
  }),
);

builder.queryFields((t) => ({
  request: t.field({
    type: Request,
    nullable: true,
    args: { id: t.arg.id({ required: true }), atLeastAsFreshAs: t.arg({ type: 'Position' }) },
    resolve: async (_, { id, atLeastAsFreshAs }, context) => {
      viewerOf(context);
      await fresh(context, atLeastAsFreshAs);
      const request = requestById(context.views, id);
      if (request === undefined) return null;
      await openingOf(context, request, 'request');
      return request;
    },
  }),
  requests: t.connection(
    {
      type: Request,
      description: 'Requests for children whose records you may open, oldest first.',
      args: {
        open: t.arg.boolean(),
        untold: t.arg.boolean({
          description:
            'Only those with an outcome of which no record says that everybody knows, or only the others.',
        }),
        decided: t.arg.boolean({
          description: 'Only those with an outcome on record, or only the others.',
        }),
        askedOfMyAgency: t.arg.boolean({
          description: 'Only those that were asked of your agency, or only the others.',
        }),
        askedByMyAgency: t.arg.boolean({
          description: 'Only those that your agency asked, or only the others.',
        }),
        atLeastAsFreshAs: t.arg({ type: 'Position' }),
      },
      resolve: async (_, args, context) => {
        const { agencyId } = viewerOf(context);
        await fresh(context, args.atLeastAsFreshAs);
        const mine = context.authoriser.openable();
        const found = requests(context.views, {
          ...{ isOpen: args.open ?? undefined, childIds: [...mine] },
        })
          .filter(({ childIds }) => childIds.every((id) => mine.has(id)))
          .filter((one) => isWanted(one, args, agencyId));
        const page = pageOf(args, found, ({ requestId }) => requestId);
        for (const edge of page.edges ?? [])
          if (edge != null) await openingOf(context, edge.node, 'requests-list');
        return page;
      },
    },
    { fields: (c) => ({ totalCount: c.int({ resolve: countOf }) }) },
  ),
}));
