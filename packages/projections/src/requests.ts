/** Requests: what was asked of whom, what came of it, and the five debts to everyone who is owed the answer. */

import { type RequestClock, requestClocks } from '@throughline/domain/request/clocks';
import { type Debt, debts, isSettled } from '@throughline/domain/request/debts';
import type { RequestEvent } from '@throughline/domain/request/events';
import { narration } from '@throughline/domain/request/narration';
import {
  advance,
  latestOutcome,
  notRequested,
  type RequestProgress,
} from '@throughline/domain/request/progress';
import type { Person } from '@throughline/domain/vocabulary';
import type { Instant } from '@throughline/time/instant';
import type { Occurred } from '@throughline/time/occurred';
import { sortKey } from '@throughline/time/occurred-at';
import { calendar } from './calendar.ts';
import { caseView, replaceUnder } from './case-view.ts';
import { namesIn, type Told, threadOf } from './ground.ts';
import type { Projection } from './projection.ts';
import { stepsOf, stepTable } from './steps.ts';
import { type Rows, table } from './table.ts';

type Asked = Extract<RequestEvent, { readonly type: 'Requested' | 'MhaAssessmentRequested' }>;
type Decided = Extract<RequestEvent, { readonly type: 'OutcomeDecided' }>;

export type RequestRow = {
  readonly requestId: string;
  readonly partnership: string;
  readonly childIds: readonly string[];
  readonly kind: NonNullable<RequestProgress['kind']>;
  readonly asked: Omit<Asked, 'type' | 'terms' | 'policy'>;
  readonly askedAt: Occurred;
  readonly recordedAt: string;
  readonly outcome?: Omit<Decided, 'type'> | undefined;
  /** What was asked, decided and heard, with the terms: from it the debts can be counted on another calendar. */
  readonly progress: RequestProgress;
  readonly debts: readonly Debt[];
  readonly clocks: readonly RequestClock[];
  readonly isSettled: boolean;
  readonly unreadable: number;
};

export const requestTable = table<RequestRow>({
  name: 'request',
  key: ({ requestId }) => requestId,
  fields: ['kind'],
  columns: {
    isOpen: ({ isSettled }) => (isSettled ? 0 : 1),
    requestedOf: ({ progress }) => progress.requestedOf?.agencyId ?? null,
    askedAt: ({ askedAt }) => sortKey(askedAt),
  },
  indexes: [
    ['isOpen', 'askedAt'],
    ['requestedOf', 'isOpen'],
  ],
});

export const requestChildTable = table<{ readonly requestId: string; readonly childId: string }>({
  name: 'requestChild',
  key: ({ requestId, childId }) => `${requestId}/${childId}`,
  fields: ['childId', 'requestId'],
  indexes: [['childId', 'requestId']],
});

export const requestStepTable = stepTable('requestStep');

type Story = readonly Told<RequestEvent>[];

/** How far a request has come, as its story tells it. */
export const progressOf = (story: Story): RequestProgress =>
  story.reduce(
    (progress, { event, metadata }) => advance(progress, event, metadata.recordedAt as Instant), // metadata is parsed by the store
    notRequested,
  );

/** Who the recipients are that an event of a request names by their keys. */
export const recipientsNamed = (
  requestId: string,
  keys: readonly string[],
  rows: Rows,
): readonly { readonly key: string; readonly who: Person }[] => {
  const story = threadOf({ category: 'request', streamId: requestId }, rows);
  const { recipients } = progressOf(story);
  return keys.map((key) => ({ key, who: recipients.find((one) => one.key === key)?.who ?? {} }));
};

const isAsking = (event: RequestEvent): event is Asked =>
  event.type === 'Requested' || event.type === 'MhaAssessmentRequested';

const rowOf = (
  requestId: string,
  story: Story,
): Omit<RequestRow, 'partnership' | 'childIds' | 'unreadable'> | undefined => {
  const first = story.find(({ event }) => isAsking(event));
  if (first === undefined || !isAsking(first.event)) return undefined;
  const { type: _, terms: __, policy: ___, ...asked } = first.event;
  const progress = progressOf(story);
  const recorded = story.flatMap(({ event }) => (event.type === 'OutcomeDecided' ? [event] : []));
  const latest = latestOutcome(progress);
  return {
    ...{ requestId, asked, progress },
    kind: progress.kind ?? 'other-service',
    askedAt: asked.occurred,
    recordedAt: first.metadata.recordedAt,
    outcome: latest && recorded[latest.nth],
    debts: debts(progress, calendar),
    clocks: requestClocks(progress, calendar),
    isSettled: isSettled(progress, calendar),
  };
};

const retell = caseView('request', (request, rows) => {
  const { streamId: requestId, partnership, childIds, story, unreadable } = request;
  const row = rowOf(requestId, story);
  if (row === undefined) rows.remove(requestTable, requestId);
  else rows.put(requestTable, { ...row, partnership, childIds, unreadable });
  const about = row === undefined ? [] : childIds;
  const steps = stepsOf(requestId, story, { narration, names: namesIn(rows) });
  replaceUnder(
    requestChildTable,
    requestId,
    about.map((childId) => ({ requestId, childId })),
    rows,
  );
  replaceUnder(requestStepTable, requestId, steps, rows);
});

export const requests: Projection = {
  name: 'requests',
  version: 2,
  tables: [requestTable, requestChildTable, requestStepTable],
  project: retell,
};
