/** Concern timeline: one disagreement stage by stage, with its clocks, its words, and whom everybody waits for. */

import { type Awaited, awaitingWhom } from '@throughline/domain/professional-concern/awaiting';
import { caseNarration } from '@throughline/domain/professional-concern/case-narration';
import { type ConcernClock, concernClocks } from '@throughline/domain/professional-concern/clocks';
import type { ConcernEvent } from '@throughline/domain/professional-concern/events';
import {
  advance,
  type ConcernStages,
  isOpen,
  noStages,
} from '@throughline/domain/professional-concern/stages';
import type { Instant } from '@throughline/time/instant';
import { calendar } from './calendar.ts';
import { caseView, replaceUnder } from './case-view.ts';
import { namesIn, type Told } from './ground.ts';
import type { Projection } from './projection.ts';
import { stepsOf, stepTable } from './steps.ts';
import { table } from './table.ts';

type Raised = Extract<ConcernEvent, { readonly type: 'ConcernRaised' }>;
type Resolved = Extract<ConcernEvent, { readonly type: 'ConcernResolved' }>;

export type ConcernAction = {
  readonly action: number;
  readonly what: string;
  readonly agencyId: string;
  readonly dueOn?: string | undefined;
  readonly status: 'open' | 'done' | 'not done';
  readonly words?: string | undefined;
};

export type ConcernRow = {
  readonly concernId: string;
  readonly partnership: string;
  readonly childIds: readonly string[];
  readonly status: ConcernStages['status'];
  /** Absent while only one's own manager has been asked. */
  readonly raised?: Omit<Raised, 'type' | 'opened' | 'next' | 'policy'> | undefined;
  readonly raisedAt?: string | undefined;
  readonly supportingAgencyIds: readonly string[];
  readonly stage?: number | undefined;
  readonly stageLabel?: string | undefined;
  /** Anchors and ladder, from which the clocks can be counted again on another calendar. */
  readonly stages: ConcernStages;
  readonly clocks: readonly ConcernClock[];
  readonly awaiting: readonly Awaited[];
  readonly actions: readonly ConcernAction[];
  readonly interimSafety: readonly string[];
  readonly resolution?: Pick<Resolved, 'outcome' | 'words' | 'agreedBy'> | undefined;
  readonly unreadable: number;
};

export const concernTable = table<ConcernRow>({
  name: 'concern',
  key: ({ concernId }) => concernId,
  fields: ['raisedAt'],
  columns: {
    isOpen: ({ stages }) => (isOpen(stages) ? 1 : 0),
    raisingAgencyId: ({ raised }) => raised?.raisingAgencyId ?? null,
    receivingAgencyId: ({ raised }) => raised?.receivingAgencyId ?? null,
  },
  indexes: [['isOpen'], ['raisingAgencyId'], ['receivingAgencyId']],
});

/** Which children a case is about; a case about three stands under each. */
export const concernChildTable = table<{ readonly concernId: string; readonly childId: string }>({
  name: 'concernChild',
  key: ({ concernId, childId }) => `${concernId}/${childId}`,
  fields: ['childId', 'concernId'],
  indexes: [['childId', 'concernId']],
});

export const concernStepTable = stepTable('concernStep');

type Story = readonly Told<ConcernEvent>[];
type Of<T extends ConcernEvent['type']> = Extract<ConcernEvent, { readonly type: T }>;

/** The events of one type, in the order in which they were recorded. */
const every = <T extends ConcernEvent['type']>(story: Story, type: T): readonly Of<T>[] =>
  story.flatMap(({ event }) => (event.type === type ? [event as Of<T>] : [])); // checked by its type

/** The stages of a disagreement as its story tells them. */
export const stagesOf = (story: Story): ConcernStages =>
  story.reduce(
    (stages, { event, metadata }) => advance(stages, event, metadata.recordedAt as Instant), // metadata is parsed by the store
    noStages,
  );

const actionsOf = (story: Story): readonly ConcernAction[] =>
  every(story, 'ActionPlanAgreed').flatMap(({ actions }) =>
    actions.map(({ action, what, agencyId, dueOn }): ConcernAction => {
      const done = every(story, 'ActionDone').findLast((event) => event.action === action);
      const undone = every(story, 'ActionNotDone').findLast((event) => event.action === action);
      const plain = { action, what, agencyId, dueOn: undone?.newDueOn ?? dueOn };
      if (done) return { ...plain, status: 'done', words: done.words };
      if (undone) return { ...plain, status: 'not done', words: undone.why };
      return { ...plain, status: 'open' };
    }),
  );

const raisedIn = (story: Story): ConcernRow['raised'] => {
  const event = every(story, 'ConcernRaised')[0];
  if (event === undefined) return undefined;
  const { type: _, opened: __, next: ___, policy: ____, ...raised } = event;
  return raised;
};

const retell = caseView('professionalConcern', (concern, rows) => {
  const { streamId: concernId, partnership, childIds, story, unreadable } = concern;
  const stages = stagesOf(story);
  const clocks = concernClocks(stages, calendar);
  if (story.length === 0) rows.remove(concernTable, concernId);
  else {
    const raised = raisedIn(story);
    const run = stages.runs.at(-1);
    rows.put(concernTable, {
      ...{ concernId, partnership, childIds, raised, stages, clocks, unreadable },
      status: stages.status,
      raisedAt: story.find(({ event }) => event.type === 'ConcernRaised')?.metadata.recordedAt,
      supportingAgencyIds: every(story, 'AgencySupportedConcern').map(({ agencyId }) => agencyId),
      stage: run?.n,
      stageLabel: run?.label,
      awaiting: awaitingWhom(stages),
      actions: actionsOf(story),
      interimSafety: [
        ...(raised?.interimSafety === undefined ? [] : [raised.interimSafety]),
        ...every(story, 'InterimSafetyArranged').map(({ arrangement }) => arrangement),
      ],
      resolution: every(story, 'ConcernResolved').at(-1),
    });
  }
  const nameOf = (clock: string) => clocks.find(({ id }) => id === clock)?.name ?? clock;
  const names = namesIn(rows, { category: 'professionalConcern', streamId: concernId });
  const about = story.length === 0 ? [] : childIds;
  replaceUnder(
    concernChildTable,
    concernId,
    about.map((childId) => ({ concernId, childId })),
    rows,
  );
  replaceUnder(
    concernStepTable,
    concernId,
    stepsOf(concernId, story, { narration: caseNarration(nameOf), names }),
    rows,
  );
});

export const concerns: Projection = {
  name: 'concerns',
  version: 3,
  tables: [concernTable, concernChildTable, concernStepTable],
  project: retell,
};
