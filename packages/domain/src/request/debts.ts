/**
 * The five debts of a request: a decision to take it on, an outcome, and feedback to those who asked, to
 * the child and family, and to the network. Each stays open until it is paid, or waived with a reason.
 */
import { dueAt } from '@throughline/time/deadline';
import type { Instant } from '@throughline/time/instant';
import type { Occurred } from '@throughline/time/occurred';
import { earliest } from '@throughline/time/occurred-at';
import type { Calendar } from '@throughline/time/working-days';
import { isDayBefore } from '../happened.ts';
import type { DebtName } from './events/telling.ts';
import {
  type DecidedOutcome,
  type Hearing,
  latestOutcome,
  type Recipient,
  type RecipientKind,
  type RequestProgress,
} from './progress.ts';

export type RecipientStatus =
  | 'told'
  | 'learnt otherwise'
  | 'recorded as not told'
  | 'waived'
  | 'no record';

export type OwedTo = Pick<Recipient, 'key' | 'kind' | 'childId' | 'who' | 'listedAs'> & {
  readonly status: RecipientStatus;
  /** When they were told, learnt of it, or were recorded as not told. */
  readonly at?: Instant;
  /** Told after the time that the policy gives. */
  readonly late?: boolean;
  readonly isAcknowledged: boolean;
};

/**
 * `overtaken`: everyone knows, but somebody heard it from others than those who owed it. `awaiting
 * outcome`: nothing can be fed back yet.
 */
export type DebtStatus = 'awaiting outcome' | 'open' | 'paid' | 'overtaken' | 'waived';

export type Debt = {
  readonly name: DebtName;
  /** The agency that was asked. */
  readonly owedBy?: string;
  readonly status: DebtStatus;
  readonly startedAt?: Instant;
  /** Absent where no policy says by when, or nothing has begun. */
  readonly dueAt?: Instant;
  readonly paidAt?: Instant;
  readonly waivedAt?: Instant;
  readonly recipients: readonly OwedTo[];
  /** Lines of the policy's list for whom nobody has been named. */
  readonly notNamed: readonly string[];
};

const moment = (occurred: Occurred | undefined): Instant | undefined =>
  occurred && earliest(occurred);

/** Told outweighs everything, for it is what is owed; then a waiver; then what else is on record. */
const rank: readonly Hearing['how'][] = [
  'told',
  'waived',
  'learnt otherwise',
  'recorded as not told',
];

const bestOf = (heard: readonly Hearing[]): Hearing | undefined =>
  rank
    .map((how) => heard.filter((hearing) => hearing.how === how))
    .find((list) => list.length > 0)
    ?.toSorted((a, b) => ((moment(a.at) ?? '') < (moment(b.at) ?? '') ? -1 : 1))[0];

/** What somebody heard on a day before there was an outcome was not the outcome. */
const heardOf = ({ heard }: Recipient, outcome: DecidedOutcome | undefined): readonly Hearing[] =>
  heard.filter(({ how, at }) => how === 'waived' || !isDayBefore(at, outcome?.at));

type OwedFor = { readonly outcome: DecidedOutcome | undefined; readonly due: Instant | undefined };

const owedTo = (recipient: Recipient, { outcome, due }: OwedFor): OwedTo => {
  const { key, kind, childId, who, listedAs, acknowledgedAt } = recipient;
  const best = bestOf(heardOf(recipient, outcome));
  const at = moment(best?.at);
  return {
    key,
    kind,
    who,
    ...(childId !== undefined && { childId }),
    ...(listedAs !== undefined && { listedAs }),
    status: best?.how ?? 'no record',
    ...(at && { at }),
    ...(best?.how === 'told' && at && due && { late: at > due }),
    isAcknowledged: acknowledgedAt !== undefined,
  };
};

const settled: ReadonlySet<RecipientStatus> = new Set(['told', 'learnt otherwise', 'waived']);

const statusOf = (recipients: readonly OwedTo[]): DebtStatus => {
  if (recipients.length === 0 || !recipients.every(({ status }) => settled.has(status)))
    return 'open';
  if (recipients.some(({ status }) => status === 'learnt otherwise')) return 'overtaken';
  return recipients.every(({ status }) => status === 'waived') ? 'waived' : 'paid';
};

const lastTold = (recipients: readonly OwedTo[]): Instant | undefined =>
  recipients
    .flatMap(({ status, at }) => (status === 'told' && at ? [at] : []))
    .toSorted()
    .at(-1);

const owing = ({ requestedOf }: RequestProgress) =>
  requestedOf?.agencyId === undefined ? {} : { owedBy: requestedOf.agencyId };

/** A debt that is paid once, by the agency that was asked: the decision, and the outcome. */
const single = (
  progress: RequestProgress,
  name: DebtName,
  { due, paid }: { readonly due: Instant | undefined; readonly paid: Occurred | undefined },
): Debt => {
  const [paidAt, waivedAt] = [moment(paid), moment(progress.waived[name])];
  const startedAt = moment(progress.askedAt);
  return {
    name,
    ...owing(progress),
    status: paidAt ? 'paid' : waivedAt ? 'waived' : 'open',
    ...(startedAt && { startedAt }),
    ...(due && { dueAt: due }),
    ...(paidAt && { paidAt }),
    ...(waivedAt && { waivedAt }),
    recipients: [],
    notNamed: [],
  };
};

type Feedback = {
  readonly name: DebtName;
  readonly kinds: readonly RecipientKind[];
};
const feedbacks: readonly Feedback[] = [
  { name: 'feedback-to-requesters', kinds: ['requester'] },
  { name: 'feedback-to-child-and-family', kinds: ['child', 'family'] },
  { name: 'feedback-to-network', kinds: ['practitioner'] },
];

const notNamed = ({ terms, recipients }: RequestProgress, kinds: readonly RecipientKind[]) =>
  (terms?.tell ?? [])
    .filter(({ id, kind }) => {
      if (!kinds.includes(kind) || kind === 'requester') return false;
      return kind === 'practitioner'
        ? !recipients.some(({ listedAs }) => listedAs === id)
        : !recipients.some((recipient) => recipient.kind === kind);
    })
    .map(({ words }) => words);

const feedback = (
  progress: RequestProgress,
  { name, kinds }: Feedback,
  calendar: Calendar,
): Debt => {
  const { terms, waived } = progress;
  const outcome = latestOutcome(progress);
  const due = outcome && terms && dueAt(outcome.at, terms.tellWithin, calendar);
  const recipients = progress.recipients
    .filter(({ kind }) => kinds.includes(kind))
    .map((recipient) => owedTo(recipient, { outcome, due }));
  const [startedAt, waivedAt] = [moment(outcome?.at), moment(waived[name])];
  const status = waivedAt ? 'waived' : outcome ? statusOf(recipients) : 'awaiting outcome';
  const paidAt = status === 'paid' ? lastTold(recipients) : undefined;
  return {
    name,
    ...owing(progress),
    status,
    ...(startedAt && { startedAt }),
    ...(due && { dueAt: due }),
    ...(paidAt && { paidAt }),
    ...(waivedAt && { waivedAt }),
    recipients,
    notNamed: notNamed(progress, kinds),
  };
};

/** The five debts, always all of them, in the order in which they fall due. */
export const debts = (progress: RequestProgress, calendar: Calendar): readonly Debt[] => {
  const { askedAt, terms, decidedAt } = progress;
  const within = (length: Parameters<typeof dueAt>[1] | undefined) =>
    askedAt && length && dueAt(askedAt, length, calendar);
  return [
    single(progress, 'decision', { due: within(terms?.decideWithin), paid: decidedAt }),
    single(progress, 'outcome', {
      due: within(terms?.outcomeWithin),
      paid: latestOutcome(progress)?.at,
    }),
    ...feedbacks.map((each) => feedback(progress, each, calendar)),
  ];
};

/** Nobody is owed anything, and nothing is still needed. */
export const isSettled = (progress: RequestProgress, calendar: Calendar): boolean =>
  progress.stillNeeded.length === 0 &&
  debts(progress, calendar).every(
    ({ status }) => status !== 'open' && status !== 'awaiting outcome',
  );
