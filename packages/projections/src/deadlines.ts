/** Deadlines: what is due, from whom, under which rule. Whether it is late is asked of now, and not kept. */
import {
  gpRegistrationClocks,
  lettersAfter,
  type OwedLetter,
} from '@throughline/domain/gp-refusal-letters';
import { reviewClocks } from '@throughline/domain/learning-review/clocks';
import { advance, type Review, unopened } from '@throughline/domain/learning-review/state';
import { meetingClocks } from '@throughline/domain/meeting/clocks';
import type { Side } from '@throughline/domain/policy-clock';
import { type ConcernClock, concernClocks } from '@throughline/domain/professional-concern/clocks';
import type { ConcernStages } from '@throughline/domain/professional-concern/stages';
import { requestClocks } from '@throughline/domain/request/clocks';
import { riskAndSafetyClocks } from '@throughline/domain/risk-and-safety/clocks';
import {
  advance as advanceRisks,
  nothingKnown,
  type RiskAndSafety,
} from '@throughline/domain/risk-and-safety/state';
import type { Clock } from '@throughline/time/deadline';
import { calendar } from './calendar.ts';
import { caseView, replaceUnder } from './case-view.ts';
import { stagesOf } from './concerns.ts';
import { meetingIn } from './meetings.ts';
import type { Projection } from './projection.ts';
import { progressOf } from './requests.ts';
import { table } from './table.ts';
import type { Category } from './telling.ts';

export type DeadlineRow = Clock & {
  readonly deadlineId: string;
  readonly category: Category;
  readonly streamId: string;
  readonly partnership: string;
  readonly childIds: readonly string[];
  /** Names the clock in its case; commands and reminders speak of it by this. */
  readonly clock: string;
  readonly owedBy: readonly {
    readonly agencyId?: string | undefined;
    readonly roleClass?: string | undefined;
    /** Of whoever is no agency of the partnership: a practice by its name. */
    readonly name?: string | undefined;
  }[];
  readonly stage?: number | undefined;
  /** The case went on without it: it was missed, and nobody is asked for it any longer. */
  readonly leftAt?: string | undefined;
};

export const deadlineTable = table<DeadlineRow>({
  name: 'deadline',
  key: ({ category, streamId, deadlineId }) => `${category}/${streamId}/${deadlineId}`,
  fields: ['dueAt', 'streamId'],
  columns: {
    isOpen: ({ doneAt, leftAt }) => (doneAt === undefined && leftAt === undefined ? 1 : 0),
  },
  indexes: [['isOpen', 'dueAt'], ['streamId']],
});

/** Whom a deadline concerns: each child and each agency that owes it. */
export const deadlinePartyTable = table<{
  readonly deadline: string;
  readonly party: string;
}>({
  name: 'deadlineParty',
  key: ({ deadline, party }) => `${deadline}/${party}`,
  fields: ['party', 'deadline'],
  indexes: [['party', 'deadline']],
});

type Owed = Clock & Pick<DeadlineRow, 'clock' | 'owedBy' | 'stage' | 'leftAt'>;

/** A case's deadlines in place of those it had. */
const owes = <C extends Category>(
  category: C,
  clocksOf: (
    story: Parameters<Parameters<typeof caseView<C>>[1]>[0]['story'],
    rows: Parameters<Parameters<typeof caseView<C>>[1]>[1],
  ) => readonly Owed[],
) =>
  caseView(category, ({ streamId, partnership, childIds, story }, rows) => {
    const seen = new Map<string, number>();
    const next = clocksOf(story, rows).map((owed): DeadlineRow => {
      const n = (seen.get(owed.clock) ?? 0) + 1;
      seen.set(owed.clock, n);
      const deadlineId = n === 1 ? owed.clock : `${owed.clock}.${n}`;
      return { ...owed, ...{ deadlineId, category, streamId, partnership, childIds } };
    });
    const parties = next.flatMap((row) => {
      const agencies = row.owedBy.flatMap(({ agencyId }) => agencyId ?? []);
      const deadline = deadlineTable.key(row);
      return [...new Set([...row.childIds, ...agencies])].map((party) => ({ deadline, party }));
    });
    replaceUnder(deadlineTable, `${category}/${streamId}`, next, rows);
    replaceUnder(deadlinePartyTable, `${category}/${streamId}`, parties, rows);
  });

const agenciesOf = (side: Side, stages: ConcernStages, stage: number): DeadlineRow['owedBy'] => {
  const seats = [...stages.runs, ...(stages.ahead ? [stages.ahead] : [])];
  const [raising, receiving] = seats.find(({ n }) => n === stage)?.who ?? [];
  const both = [
    { agencyId: stages.raisingAgencyId, roleClass: raising },
    { agencyId: stages.receivingAgencyId, roleClass: receiving },
  ];
  if (side === 'partnership') return [{ roleClass: 'business_manager' }];
  if (side === 'both') return both;
  return side === 'raising' ? both.slice(0, 1) : both.slice(1);
};

const ofConcern = (clock: ConcernClock, stages: ConcernStages): Owed => ({
  ...clock,
  clock: clock.id,
  owedBy: agenciesOf(clock.owedBy, stages, clock.stage),
});

const concernDeadlines = owes('professionalConcern', (story) => {
  const stages = stagesOf(story);
  return concernClocks(stages, calendar).map((clock) => ofConcern(clock, stages));
});

const letterDeadlines = owes('gpRegistration', (story) => {
  const letters = story.reduce<readonly OwedLetter[]>(
    (owed, { event, metadata }) => lettersAfter(owed, event, metadata.recordedAt),
    [],
  );
  return gpRegistrationClocks(letters, calendar).map((clock, n) => ({
    ...clock,
    clock: 'gp-refusal-letter',
    owedBy: [{ agencyId: letters[n]?.agencyId, name: letters[n]?.practice }],
  }));
});

const meetingDeadlines = owes('meeting', (story) => {
  const meeting = meetingIn(story);
  const agency = meeting.actions.filter(({ dueOn }) => dueOn).map(({ agencyId }) => agencyId);
  return meetingClocks(meeting, calendar).map((clock, n) => ({
    ...clock,
    clock: n < agency.length ? 'agreed-action' : 'next-review',
    owedBy: [{ agencyId: n < agency.length ? agency[n] : meeting.calledBy }],
  }));
});

const riskDeadlines = owes('riskAndSafety', (story) => {
  const state = story.reduce<RiskAndSafety>(
    (now, { event, metadata }) => advanceRisks(now, event, metadata),
    nothingKnown,
  );
  return riskAndSafetyClocks(state).map(({ clock, agencyId }) => ({
    ...clock,
    clock: clock.name.replaceAll(' ', '-'),
    owedBy: agencyId === undefined ? [] : [{ agencyId }],
  }));
});

const requestDeadlines = owes('request', (story) =>
  requestClocks(progressOf(story), calendar).map((clock) => ({
    ...clock,
    clock: clock.id,
    owedBy: [{ agencyId: clock.owedBy }],
  })),
);

const reviewDeadlines = owes('learningReview', (story) => {
  const review = story.reduce<Review>(
    (now, { event, metadata }) => advance(now, event, metadata.recordedAt),
    unopened,
  );
  return reviewClocks(review, calendar).map(({ clock, agencyId }) => ({
    ...clock,
    clock: agencyId === undefined ? 'complete-the-review' : 'return-a-chronology',
    owedBy: agencyId === undefined ? [] : [{ agencyId }],
  }));
});

const each = [
  concernDeadlines,
  letterDeadlines,
  meetingDeadlines,
  riskDeadlines,
  requestDeadlines,
  reviewDeadlines,
];

export const deadlines: Projection = {
  name: 'deadlines',
  version: 7,
  tables: [deadlineTable, deadlinePartyTable],
  project: (happening, rows) => {
    for (const tell of each) tell(happening, rows);
  },
};
