/** Who may not read what: limits set on an entry when it was recorded, and later ones on a child's record. */
import type { EntryRecorded } from '@throughline/domain/entry/events';
import type { Recorded, Typed } from '../projection.ts';
import type { Rows } from '../table.ts';
import { telling } from '../telling.ts';
import { type Restriction, restrictionTable } from './row.ts';

const audienceOfEntry: Readonly<
  Record<NonNullable<EntryRecorded['audience']>, Restriction['audience'] | undefined>
> = {
  network: undefined,
  'statutory-agencies': 'statutory',
  health: 'health',
  'named-people': 'named',
};

export const restrict: (it: Recorded<Typed>, rows: Rows) => void = telling({
  entry: {
    EntryRecorded: ({ event, id, streamId, metadata }, rows) => {
      const audience = event.audience && audienceOfEntry[event.audience];
      if (audience === undefined) return;
      for (const childId of metadata.subjects)
        rows.put(restrictionTable, {
          restrictionId: streamId,
          eventId: id,
          childId,
          entryIds: [streamId],
          audience,
          userIds: [metadata.actor.user],
          protections: event.protections ?? [],
        });
    },
  },
  child: {
    RecordRestricted: ({ event, streamId, id }, rows) => {
      if (event.audience === 'network') return;
      rows.put(restrictionTable, {
        restrictionId: event.restrictionId,
        eventId: id,
        childId: streamId,
        entryIds: event.entryIds,
        audience: event.audience,
        userIds: event.userIds ?? [],
        protections: [
          ...(event.neverToFamily ? ['never-to-parent-or-carer'] : []),
          ...(event.protectedAddress ? ['protected-address'] : []),
          ...(event.legalPrivilege ? ['legal-privilege'] : []),
        ],
      });
    },
    RecordUnrestricted: ({ event, streamId }, rows) =>
      rows.remove(restrictionTable, `${event.restrictionId}/${streamId}`),
  },
  undo: ({ event, metadata }, rows) => {
    if (event.type === 'RecordedInError')
      for (const childId of metadata.subjects)
        for (const { restrictionId, eventId } of rows.currentWhere(
          restrictionTable,
          'childId',
          childId,
        ))
          if (eventId === event.eventId)
            rows.remove(restrictionTable, `${restrictionId}/${childId}`);
  },
});
