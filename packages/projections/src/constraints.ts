/** Constraints: what was not there when it was needed, and when; so that leaders see how often. Who the child was is not kept here. */
import { earliest } from '@throughline/time/occurred-at';
import type { Projection, Recorded, Typed } from './projection.ts';
import { type Rows, table } from './table.ts';
import { telling } from './telling.ts';

export type ConstraintRow = {
  readonly eventId: string;
  /** A code of the entry pathway's list, such as `no-bed`. */
  readonly constraint: string;
  /** The earliest moment that it can mean; where nobody knows, when it was recorded. */
  readonly at: string;
};

export const constraintTable = table<ConstraintRow>({
  name: 'constraintMet',
  key: ({ eventId }) => eventId,
  fields: ['at'],
  indexes: [['at']],
});

type Met = Recorded<Typed & { readonly occurred: Parameters<typeof earliest>[0] }>;

const met = (constraint: string, { event, id: eventId, metadata }: Met, rows: Rows): void =>
  rows.put(constraintTable, {
    ...{ eventId, constraint },
    at: earliest(event.occurred) ?? metadata.recordedAt,
  });

/** Why an assessment was not completed, where something was not there. */
const lacking = new Set(['no-bed', 'no-doctor']);

export const constraints: Projection = {
  name: 'constraints',
  version: 1,
  tables: [constraintTable],
  project: telling({
    entry: { ConstraintRecorded: (it, rows) => met(it.event.constraint, it, rows) },
    request: {
      AssessmentNotCompleted: (it, rows) => {
        if (lacking.has(it.event.why)) met(it.event.why, it, rows);
      },
    },
    undo: ({ event }, rows) => {
      if (event.type === 'RecordedInError') rows.remove(constraintTable, event.eventId);
    },
  }),
};
