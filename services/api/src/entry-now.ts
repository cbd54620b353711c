/** An entry's own words as they stand now: what was recorded, with every correction of it. */
import { recordedIn } from '@throughline/projections/chronology/line';
import type { ChronologyRow, EntryAsRecorded } from '@throughline/projections/chronology/row';

/** Undefined for a line that comes from another pathway, and where the words were taken back. */
export const entryNow = (row: ChronologyRow): EntryAsRecorded | undefined => {
  const recorded = recordedIn(row);
  const changes = row.entry?.changes.map(({ change }) => change) ?? [];
  return recorded && Object.assign({}, recorded, ...changes);
};
