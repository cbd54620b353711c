/** The clocks of a request: its debts, where a policy says by when, and the life of medical recommendations. */
import { type Clock, ruleInWords } from '@throughline/time/deadline';
import type { Instant } from '@throughline/time/instant';
import { earliest } from '@throughline/time/occurred-at';
import type { Calendar } from '@throughline/time/working-days';
import { wordsFor } from '../choice.ts';
import { clockOf } from '../statutory-clocks.ts';
import { type Debt, debts } from './debts.ts';
import { DebtName } from './events/telling.ts';
import { latestOutcome, type RequestProgress } from './progress.ts';

export type RequestClock = Clock & {
  /** The debt's name, or the id of a statutory clock. */
  readonly id: string;
  /** The agency that has to act. */
  readonly owedBy?: string;
};

const ruleOf = ({ askedAt, terms, ...progress }: RequestProgress, name: DebtName): string => {
  if (!terms) return '';
  const outcome = latestOutcome({ ...progress, terms });
  if (name === 'decision' && askedAt && terms.decideWithin)
    return ruleInWords(askedAt, terms.decideWithin);
  if (name === 'outcome' && askedAt && terms.outcomeWithin)
    return ruleInWords(askedAt, terms.outcomeWithin);
  return outcome ? ruleInWords(outcome.at, terms.tellWithin) : '';
};

/** Somebody who learnt of it otherwise stops the clock, but not as if they had been told in time. */
const endOf = ({ status, paidAt, waivedAt, recipients }: Debt): Instant | undefined => {
  if (status === 'paid' || status === 'waived') return paidAt ?? waivedAt;
  if (status !== 'overtaken') return undefined;
  return recipients
    .flatMap(({ at }) => (at ? [at] : []))
    .toSorted()
    .at(-1);
};

const debtClock = (progress: RequestProgress, debt: Debt): readonly RequestClock[] => {
  const { name, owedBy, startedAt, dueAt } = debt;
  if (!startedAt || !dueAt || debt.waivedAt) return [];
  const doneAt = endOf(debt);
  return [
    {
      id: name,
      name: wordsFor(DebtName, name),
      ...(owedBy !== undefined && { owedBy }),
      startedAt,
      dueAt,
      rule: ruleOf(progress, name),
      ...(doneAt && { doneAt }),
    },
  ];
};

/** It ended without an application, and nothing is still needed: there is none to be acted on. */
const isPast = (progress: RequestProgress): boolean =>
  latestOutcome(progress) !== undefined &&
  progress.appliedAt === undefined &&
  progress.stillNeeded.length === 0;

const recommendationClock = (
  progress: RequestProgress,
  calendar: Calendar,
): readonly RequestClock[] => {
  const { recommendation, appliedAt, requestedOf } = progress;
  if (!recommendation || isPast(progress)) return [];
  const { examined: from, lapses } = recommendation;
  const doneAt = appliedAt && earliest(appliedAt);
  const owedBy = requestedOf?.agencyId;
  return [
    {
      id: lapses.id,
      ...clockOf(lapses, { from, doneAt }, calendar),
      ...(owedBy !== undefined && { owedBy }),
    },
  ];
};

/** Every clock that has begun. */
export const requestClocks = (
  progress: RequestProgress,
  calendar: Calendar,
): readonly RequestClock[] => [
  ...debts(progress, calendar).flatMap((debt) => debtClock(progress, debt)),
  ...recommendationClock(progress, calendar),
];
