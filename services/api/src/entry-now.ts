/** An entry's own words as they stand now: what was recorded, with every correction of it. */
import type { ChronologyRow, EntryDetails } from '@throughline/projections/chronology/row';

/** Undefined for a line that comes from another pathway, and where the words were taken back. */
export const entryNow = ({ entry }: ChronologyRow): EntryDetails['recorded'] | undefined =>
  entry && Object.assign({}, entry.recorded, ...entry.changes.map(({ change }) => change));
