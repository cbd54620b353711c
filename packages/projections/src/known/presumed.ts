/**
 * What an agency's own file shows that it knew: stated by the date in the file, or presumed from when
 * the thing happened, as long as the agency was involved then.
 */
import {
  type Involvement,
  involvedOn,
  involvementsAfter,
} from '@throughline/domain/child/involvement';
import type { EntryRecorded } from '@throughline/domain/entry/events';
import { endOfDay } from '@throughline/time/local-date';
import { latest } from '@throughline/time/occurred-at';
import type { Recorded, Typed } from '../projection.ts';
import { type Rows, table } from '../table.ts';
import { isUndo } from '../telling.ts';
import { type Evidence, knownTable, show } from './evidence.ts';

type Involved = { readonly childId: string; readonly involvements: readonly Involvement[] };
export const involvedTable = table<Involved>({
  name: 'knownInvolvement',
  key: ({ childId }) => childId,
});
/** Evidence that rests on an involvement is looked at again when involvements change. */
export const presumptions = table<Evidence>({
  name: 'knownPresumption',
  key: ({ childId, rowId, agencyId }) => `${childId}/${agencyId}/${rowId}`,
});

/** What an agency's own file shows: by the date it states, else presumed from the event's own. */
export const ownRecord = (it: Recorded<EntryRecorded>, rows: Rows): void => {
  const { source, ownContact, occurred, agencyId } = it.event;
  const rowId = it.streamId;
  if (source?.recordedOn !== undefined) {
    const knownBy = endOfDay(source.recordedOn);
    show(it, { rowId, agencyId, basis: 'stated in its own record', knownBy }, rows);
    return;
  }
  for (const childId of it.metadata.subjects) {
    const base = { childId, rowId, agencyId, eventId: it.id, recordedAt: it.metadata.recordedAt };
    // Where the file does not say whose contact it was, its own chronology is taken to tell of its own.
    if (ownContact === false) rows.put(knownTable, { ...base, basis: 'unknown' });
    else {
      const resting: Evidence = { ...base, basis: 'unknown', presumedFrom: occurred };
      rows.put(presumptions, resting);
      rows.put(knownTable, weighed(resting, involvementsOf(childId, rows)));
    }
  }
};

const involvementsOf = (childId: string, rows: Rows): readonly Involvement[] =>
  rows.current(involvedTable, childId)?.involvements ?? [];

/** Presumed where the agency was involved on the day; else unknown. */
const weighed = (resting: Evidence, involvements: readonly Involvement[]): Evidence => {
  const { presumedFrom: occurred, agencyId } = resting;
  const over = occurred && latest(occurred);
  const own = involvements.filter((each) => each.agencyId === agencyId);
  const wasInvolved = occurred?.end !== undefined && involvedOn(own, occurred.end).length > 0;
  return over !== undefined && wasInvolved
    ? { ...resting, basis: 'presumed: its own contact', knownBy: over }
    : resting;
};

export const involvementChanged = (it: Recorded<Typed>, rows: Rows): void => {
  if (it.category !== 'child' || isUndo(it.event)) return;
  if (it.event.type !== 'AgencyInvolvementStarted' && it.event.type !== 'AgencyInvolvementEnded')
    return;
  const childId = it.streamId;
  // Checked by type above; the store parsed it with the child's schema.
  const event = it.event as Parameters<typeof involvementsAfter>[1] & { agencyId: string };
  const involvements = involvementsAfter(involvementsOf(childId, rows), event);
  rows.put(involvedTable, { childId, involvements });
  for (const resting of rows.currentUnder(presumptions, `${childId}/${event.agencyId}/`))
    if (rows.current(knownTable, knownTable.key(resting)) !== undefined)
      rows.put(knownTable, weighed(resting, involvements));
};
