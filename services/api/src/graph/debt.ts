/** The debts of a request in the graph: what is owed to whom, and what each of them has heard. */
import { wordsFor } from '@throughline/domain/choice';
import type { Debt, OwedTo } from '@throughline/domain/request/debts';
import { DebtName } from '@throughline/domain/request/events/telling';
import type { RequestRow } from '@throughline/projections/requests';
import { ruleInWords } from '@throughline/time/deadline';
import type { Context } from '../context.ts';
import { endInWords } from '../end-in-words.ts';
import { Agency, agencyById } from './agency.ts';
import { builder } from './builder.ts';
import { childById } from './child.ts';

type Owed = OwedTo & { readonly request: RequestRow };

const recipientName = ({ who, childId }: OwedTo, context: Context): string => {
  if (who.name !== undefined) return who.role === undefined ? who.name : `${who.name}, ${who.role}`;
  const agency = agencyById(context, who.agencyId)?.name;
  if (agency !== undefined) return who.role === undefined ? agency : `${agency}: ${who.role}`;
  if (childId !== undefined) return childById(context, childId)?.name ?? 'Child or young person';
  return who.role ?? 'not named';
};

export const Recipient = builder.objectRef<Owed>('Recipient').implement({
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

export const DebtType = builder.objectRef<DebtOf>('Debt').implement({
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
      description: 'The name of the agency that owes it.',
      resolve: ({ owedBy }, _, context) => agencyById(context, owedBy)?.name ?? null,
    }),
    owingAgency: t.field({
      type: Agency,
      nullable: true,
      resolve: ({ owedBy }, _, context) => agencyById(context, owedBy) ?? null,
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
