/** One piece of evidence of what an agency knew: its row, and how an event shows it. */
import type { Occurred } from '@throughline/time/occurred';
import type { ChronologyRow } from '../chronology/row.ts';
import type { Recorded, Typed } from '../projection.ts';
import { type Rows, table } from '../table.ts';

export type Basis =
  | 'recorded it here'
  | 'put it right here'
  | 'was told'
  | 'opened it here'
  | 'stated in its own record'
  | 'presumed: its own contact'
  | 'unknown';

export type Evidence = {
  readonly childId: string;
  readonly rowId: string;
  readonly agencyId: string;
  readonly basis: Basis;
  /** The latest moment by which it knew; absent where nothing says. */
  readonly knownBy?: string | undefined;
  /** The event that shows it, and when that was recorded here. */
  readonly eventId: string;
  readonly recordedAt: string;
  /** How it was told, where it was: a channel's code. */
  readonly channel?: string | undefined;
  /** When the thing itself happened, where knowing is presumed from that. */
  readonly presumedFrom?: Occurred | undefined;
};

export const knownTable = table<Evidence>({
  name: 'known',
  bucketed: true,
  key: ({ eventId, childId, rowId, agencyId }) => `${eventId}/${childId}/${rowId}/${agencyId}`,
  fields: ['childId', 'agencyId', 'knownBy'],
  columns: { line: ({ rowId }) => rowId },
  indexes: [['childId', 'agencyId', 'line', 'knownBy']],
});

/** What a line itself shows: that the agency whose account it is knew it, because it recorded it here. */
export const ownEvidence = (row: ChronologyRow): Evidence | undefined => {
  const { childId, rowId, agencyId, ownKnownBy: knownBy, eventId, recordedAt } = row;
  if (agencyId === undefined || knownBy === undefined) return undefined;
  return { childId, rowId, agencyId, basis: 'recorded it here', knownBy, eventId, recordedAt };
};

type Shown = Pick<
  Evidence,
  'rowId' | 'agencyId' | 'basis' | 'knownBy' | 'channel' | 'presumedFrom'
>;

/** As evidence about each child whom the event is about. */
export const show = ({ id, metadata }: Recorded<Typed>, evidence: Shown, rows: Rows): void => {
  for (const childId of metadata.subjects)
    rows.put(knownTable, { ...evidence, childId, eventId: id, recordedAt: metadata.recordedAt });
};
