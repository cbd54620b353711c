/** Who has been told of one line of a chronology, and who has opened it here. */
import type { AuditRow } from '@throughline/projections/audit';
import { evidenceOf } from '@throughline/read-store/queries/known';
import { user } from '@throughline/read-store/queries/organisations';
import { auditOfEvents } from '@throughline/read-store/queries/records';
import type { Instant } from '@throughline/time/instant';
import { mayNameReader } from '../may-name-reader.ts';
import { Agency, agencyById } from './agency.ts';
import { builder } from './builder.ts';
import { ChronologyEntry } from './chronology-entry.ts';
import { LedgerLine, visibleLines } from './ledger.ts';

builder.objectField(ChronologyEntry, 'ledger', (t) =>
  t.field({
    type: [LedgerLine],
    description: 'Who was told of it, by a recorded communication, or is on record as not told.',
    resolve: ({ row: { childId, rowId, streamId } }, _, context) =>
      visibleLines(context, childId).visible.filter(
        ({ entryIds, about, standing }) =>
          standing !== 'opened' && (entryIds.includes(rowId) || about.streamId === streamId),
      ),
  }),
);

const EntryOpening = builder.objectRef<AuditRow>('EntryOpening').implement({
  description: 'That somebody opened this line here.',
  fields: (t) => ({
    at: t.field({ type: 'Instant', resolve: ({ at }) => at as Instant }), // the log's own moments are instants
    agency: t.field({
      type: Agency,
      nullable: true,
      resolve: ({ agencyId }, _, context) => agencyById(context, agencyId) ?? null,
    }),
    person: t.string({
      nullable: true,
      description: 'Named to people of the same agency and to reviewers; to others the agency is.',
      resolve: ({ userId, agencyId }, _, context) =>
        mayNameReader(context, agencyId) ? (user(context.views, userId)?.name ?? null) : null,
    }),
  }),
});

builder.objectField(ChronologyEntry, 'openings', (t) =>
  t.field({
    type: [EntryOpening],
    description:
      'Who opened it by itself, the latest first; whoever read it in a list is not among them.',
    resolve: ({ row: { childId, rowId } }, _, { views }) => {
      const opened = evidenceOf(views, { childId, rowId }).filter(
        ({ basis }) => basis === 'opened it here',
      );
      return [...auditOfEvents(views, { childId, eventIds: opened.map(({ eventId }) => eventId) })];
    },
  }),
);
