/** Who may not read what: limits set on an entry when it was recorded, and later ones on a child's record. */
import type { EntryRecorded } from '@throughline/domain/entry/events';
import type { InErrorEvent } from '@throughline/domain/in-error';
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

type Undone<Type extends InErrorEvent['type']> = Recorded<Extract<InErrorEvent, { type: Type }>>;

/** An entry's own limit outlives its words: why it was recorded in error was written for the same readers. */
const isItsOwn = ({ restrictionId, entryIds }: Restriction): boolean =>
  entryIds?.includes(restrictionId) ?? false;

const lift = ({ event, metadata }: Undone<'RecordedInError'>, rows: Rows): void => {
  for (const childId of metadata.subjects)
    for (const row of rows.currentWhere(restrictionTable, 'childId', childId))
      if (row.eventId === event.eventId && !isItsOwn(row))
        rows.remove(restrictionTable, restrictionTable.key(row));
};

/** What was kept from somebody is kept from them on the record that it was moved to. */
const goWithTheEntry = (
  { event, category, streamId }: Undone<'MovedToOtherChild'>,
  rows: Rows,
): void => {
  const moved = category === 'entry' ? streamId : event.eventId;
  for (const row of rows.currentWhere(restrictionTable, 'childId', event.fromChildId))
    if (row.entryIds?.includes(moved))
      rows.put(restrictionTable, { ...row, childId: event.toChildId, entryIds: [moved] });
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
    RecordUnrestricted: ({ event }, rows) => {
      for (const row of rows.currentUnder(restrictionTable, `${event.restrictionId}/`))
        rows.remove(restrictionTable, restrictionTable.key(row));
    },
  },
  undo: (it, rows) =>
    it.event.type === 'MovedToOtherChild'
      ? goWithTheEntry({ ...it, event: it.event }, rows)
      : lift({ ...it, event: it.event }, rows),
});
