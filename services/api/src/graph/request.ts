/** Requests in the graph: what was asked, what came of it, and the five debts to everyone owed the answer. */

import { wordsFor } from '@throughline/domain/choice';
import type { Debt, OwedTo } from '@throughline/domain/request/debts';
import { RequestKind } from '@throughline/domain/request/events/asking';
import { DebtName } from '@throughline/domain/request/events/telling';
import { outcomeInWords, StillNeeded } from '@throughline/domain/request/outcomes';
import type { RequestRow } from '@throughline/projections/requests';
import {
  request as requestById,
  requestSteps,
  requests,
  requestsOfChild,
} from '@throughline/read-store/queries/requests';
import { ruleInWords } from '@throughline/time/deadline';
import { sortKey } from '@throughline/time/occurred-at';
import { type Context, viewerOf } from '../context.ts';
import { endInWords } from '../end-in-words.ts';
import { acrossRecords } from '../records-of-child.ts';
import { Agency, agencyById } from './agency.ts';
import { builder } from './builder.ts';
import { Child, childById, childToShow } from './child.ts';
import { fresh } from './freshness.ts';
import { Occurred } from './occurred.ts';
import { countOf, pageOf } from './page.ts';
import { Step, stepsInOrder } from './step.ts';

type Owed = OwedTo & { readonly request: RequestRow };

const recipientName = ({ who, childId }: OwedTo, context: Context): string => {
  if (who.name !== undefined) return who.role === undefined ? who.name : `${who.name}, ${who.role}`;
  const agency = agencyById(context, who.agencyId)?.name;
  if (agency !== undefined) return who.role === undefined ? agency : `${agency}: ${who.role}`;
  if (childId !== undefined) return childById(context, childId)?.name ?? 'Child or young person';
  return who.role ?? 'not named';
};

const Recipient = builder.objectRef<Owed>('Recipient').implement({
  description: 'Somebody who is owed the outcome, and what they have heard of it.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'The name by which commands speak of them.' }),
    kind: t.exposeString('kind', { description: 'child, family, requester or practitioner.' }),
    name: t.string({ resolve: (owed, _, context) => recipientName(owed, context) }),
    agency: t.field({
      type: Agency,
      nullable: true,
      resolve: ({ who }, _, context) => agencyById(context, who.agencyId) ?? null,
    }),
    status: t.exposeString('status', {
      description: 'told, learnt otherwise, recorded as not told, no record or waived.',
    }),
    at: t.expose('at', {
      type: 'Instant',
      nullable: true,
      description: 'When they were told, learnt of it, or were recorded as not told.',
    }),
    late: t.boolean({
      nullable: true,
      description: 'Told after the time that the policy gives.',
      resolve: ({ late }) => late ?? null,
    }),
    isAcknowledged: t.exposeBoolean('isAcknowledged'),
  }),
});

type DebtOf = Debt & { readonly request: RequestRow };

/** A debt that nobody paid and whose time has run out. */
const isLate = ({ status, dueAt }: Debt, now: string): boolean =>
  (status === 'open' || status === 'awaiting outcome') && dueAt !== undefined && dueAt < now;

/** How its due time was counted, under the terms that the request was made under. */
const ruleOf = ({ name, dueAt, startedAt, request }: DebtOf): string | null => {
  const { terms } = request.progress;
  if (terms === undefined || dueAt === undefined || startedAt === undefined) return null;
  const { decideWithin, outcomeWithin, tellWithin } = terms;
  const within =
    name === 'decision' ? decideWithin : name === 'outcome' ? outcomeWithin : tellWithin;
  return within === undefined ? null : ruleInWords(startedAt, within);
};

const DebtType = builder.objectRef<DebtOf>('Debt').implement({
  description:
    'Something that is owed because a request was made. Whether it is late is asked of now.',
  fields: (t) => ({
    name: t.exposeString('name', {
      description:
        'decision, outcome, feedback-to-requesters, feedback-to-child-and-family or feedback-to-network.',
    }),
    nameInWords: t.string({ resolve: ({ name }) => wordsFor(DebtName, name) }),
    status: t.exposeString('status', {
      description:
        'awaiting outcome, open, paid, overtaken (everyone knows, somebody from others) or waived.',
    }),
    owedBy: t.string({
      nullable: true,
      resolve: ({ owedBy }, _, context) => agencyById(context, owedBy)?.name ?? null,
    }),
    dueAt: t.expose('dueAt', { type: 'Instant', nullable: true }),
    dueInWords: t.string({
      nullable: true,
      resolve: ({ dueAt }) => (dueAt === undefined ? null : endInWords(dueAt)),
    }),
    paidAt: t.expose('paidAt', { type: 'Instant', nullable: true }),
    rule: t.string({
      nullable: true,
      description: 'The counting in words: "2 working days from Friday 11 April 2025".',
      resolve: ruleOf,
    }),
    isLate: t.boolean({ resolve: (debt, _, { clock }) => isLate(debt, clock.now()) }),
    isPaidLate: t.boolean({
      resolve: ({ paidAt, dueAt }) => paidAt !== undefined && dueAt !== undefined && paidAt > dueAt,
    }),
    recipients: t.field({
      type: [Recipient],
      resolve: ({ recipients, request }) => recipients.map((owed) => ({ ...owed, request })),
    }),
    notNamed: t.stringList({
      description: 'Lines of the policy’s list for whom nobody has been named.',
      resolve: ({ notNamed }) => [...notNamed],
    }),
  }),
});

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
      args: { open: t.arg.boolean(), atLeastAsFreshAs: t.arg({ type: 'Position' }) },
      resolve: async (_, args, context) => {
        viewerOf(context);
        await fresh(context, args.atLeastAsFreshAs);
        const mine = requests(context.views, { isOpen: args.open ?? undefined }).filter(
          ({ childIds }) => childIds.every((id) => context.authoriser.mayOpen(id)),
        );
        const page = pageOf(args, mine);
        for (const edge of page.edges ?? [])
          if (edge != null) await openingOf(context, edge.node, 'requests-list');
        return page;
      },
    },
    { fields: (c) => ({ totalCount: c.int({ resolve: countOf }) }) },
  ),
}));
