/** Outcomes owed of entries: of which entries the network is to hear what came, and who has heard. */
import type { EntryOutcomeCommunicated } from '@throughline/domain/entry/outcome-events';
import type { InErrorEvent } from '@throughline/domain/in-error';
import type { Projection, Recorded } from './projection.ts';
import { type Rows, table } from './table.ts';
import { telling } from './telling.ts';

export type EntryOutcomeRow = {
  readonly entryId: string;
  readonly childId: string;
  /** The event that said so; the words are the chronology's. */
  readonly eventId: string;
  readonly told: readonly (Pick<
    EntryOutcomeCommunicated,
    'occurred' | 'outcome' | 'to' | 'everyoneTold'
  > & { readonly eventId: string })[];
};

const isOwed = ({ told }: EntryOutcomeRow): boolean =>
  !told.some(({ everyoneTold }) => everyoneTold);

export const entryOutcomeTable = table<EntryOutcomeRow>({
  name: 'entryOutcome',
  key: ({ entryId, childId }) => `${entryId}/${childId}`,
  fields: ['childId'],
  columns: { isOwed: (row) => (isOwed(row) ? 1 : 0) },
  indexes: [['childId', 'isOwed']],
});

const rowsOf = (entryId: string, rows: Rows): readonly EntryOutcomeRow[] =>
  rows.currentUnder(entryOutcomeTable, `${entryId}/`);

/** What was said in error is unsaid; an entry on the wrong record is owed on the right one. */
const undo = ({ event, streamId }: Recorded<InErrorEvent>, rows: Rows): void => {
  for (const row of rowsOf(streamId, rows)) {
    const told = row.told.filter(({ eventId }) => eventId !== event.eventId);
    if (row.eventId !== event.eventId) {
      if (told.length < row.told.length) rows.put(entryOutcomeTable, { ...row, told });
      continue;
    }
    if (event.type === 'MovedToOtherChild' && event.fromChildId !== row.childId) continue;
    rows.remove(entryOutcomeTable, entryOutcomeTable.key(row));
    if (event.type === 'MovedToOtherChild')
      rows.put(entryOutcomeTable, { ...row, childId: event.toChildId });
  }
};

export const entryOutcomes: Projection = {
  name: 'entry-outcomes',
  version: 1,
  tables: [entryOutcomeTable],
  project: telling({
    entry: {
      EntryRecorded: ({ event, id: eventId, streamId: entryId, metadata }, rows) => {
        if (event.outcomeOwed !== true) return;
        for (const childId of metadata.subjects)
          rows.put(entryOutcomeTable, { entryId, childId, eventId, told: [] });
      },
      EntryOutcomeCommunicated: ({ event, id: eventId, streamId }, rows) => {
        const { occurred, outcome, to, everyoneTold } = event;
        for (const row of rowsOf(streamId, rows))
          rows.put(entryOutcomeTable, {
            ...row,
            told: [...row.told, { eventId, occurred, outcome, to, everyoneTold }],
          });
      },
    },
    undo,
  }),
};
