/** What the timekeeper found to have run out, in the minute after it did. */
import type { ConcernCommand } from '@throughline/domain/professional-concern/commands';
import type { RequestCommand } from '@throughline/domain/request/commands';
import type { DebtName } from '@throughline/domain/request/events/telling';
import { type Instant, instantOf } from '@throughline/time/instant';
import { endOfDay } from '@throughline/time/local-date';
import { LocalDate } from '@throughline/time/occurred';
import type { CaseA, CaseEscalation, CaseRequest } from './case-a.ts';
import { concernIdOf } from './challenge-telling.ts';
import { TIMEKEEPER } from './people.ts';
import { requestIdOf } from './request-words.ts';
import { type Step, telling } from './step.ts';

const LOOKS_EVERY = 60_000; // milliseconds
/** Fourteen days from the examinations on 1 January 2025, that day being the first (Mental Health Act 1983, s6). */
const RECOMMENDATIONS_LAPSED = { id: 'A-R2', on: LocalDate.parse('2025-01-14'), row: 'A2-23' };

/** When the timekeeper finds that a time has run out. */
export const timekeeperAfter = (due: Instant): Instant => instantOf(Date.parse(due) + LOOKS_EVERY);

/** The debts of which somebody had not been told by the day on which it was due. */
const overdue = ({ told, never_told, no_record_of_being_told, requested_by }: CaseRequest) => {
  const inTime = told.filter(({ late }) => !late).map(({ who }) => who);
  const asked = (who: string): boolean => requested_by.some((by) => by.startsWith(who));
  const all = [...told.map(({ who }) => who), ...never_told.map(({ who }) => who)];
  const network = [...all, ...no_record_of_being_told].filter(
    (who) => who !== 'young person' && !asked(who),
  );
  const late: Readonly<Partial<Record<DebtName, boolean>>> = {
    'feedback-to-requesters': requested_by.some((by) => !inTime.some((who) => by.startsWith(who))),
    'feedback-to-child-and-family': !inTime.includes('young person'),
    'feedback-to-network': network.some((who) => !inTime.includes(who)),
  };
  return Object.entries(late).flatMap(([debt, isLate]) => (isLate ? [debt] : []));
};

const ofRequest = (id: string, clock: string, due: Instant, cites?: string[]): Step =>
  telling<RequestCommand>(
    'request',
    requestIdOf(id),
  )({
    name: `${id}/missed/${clock}`,
    by: TIMEKEEPER,
    at: timekeeperAfter(due),
    command: {
      type: 'RecordRequestDeadlineMissed',
      ...{ requestId: requestIdOf(id), clock, dueAt: due },
      ...(cites === undefined ? {} : { cites }),
    },
  });

const ofConcern = ({ id, stages }: CaseEscalation): readonly Step[] => {
  const concernId = concernIdOf(id);
  const tell = telling<ConcernCommand>('professional-concern', concernId);
  return stages
    .flatMap(({ clocks }) => clocks)
    .filter(({ met }) => !met)
    .flatMap(({ clock, deadline_date: day, deadline_utc: moment }) => {
      const dueAt = day === undefined ? moment : endOfDay(day);
      if (dueAt === undefined) return [];
      return tell({
        name: `${id}/missed/${clock}`,
        by: TIMEKEEPER,
        at: timekeeperAfter(dueAt),
        command: { type: 'RecordConcernDeadlineMissed', concernId, clock, dueAt },
      });
    });
};

export const missedSteps = ({ story, cite }: CaseA): readonly Step[] => {
  const { id, on, row } = RECOMMENDATIONS_LAPSED;
  return [
    ...story.assessment_requests.flatMap((of) =>
      overdue(of).map((debt) => ofRequest(of.id, debt, endOfDay(of.feedback_due_date))),
    ),
    ofRequest(id, 'mha-s6-application', endOfDay(on), cite(row).cites),
    ...story.escalations.flatMap(ofConcern),
  ];
};
