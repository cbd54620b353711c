/** What an agency knew because it was told. */
import type { Occurred } from '@throughline/time/occurred';
import { latest } from '@throughline/time/occurred-at';
import type { Recorded, Typed } from '../projection.ts';
import type { Rows } from '../table.ts';
import { show } from './evidence.ts';

/** Being told is known for certain once what was told of is over; where no date is known, once it was recorded. */
const toldBy = (occurred: Occurred, recordedAt: string): string => {
  const over = latest(occurred);
  return over !== undefined && over < recordedAt ? over : recordedAt;
};

type Telling = {
  readonly to: readonly (string | undefined)[];
  readonly of: readonly string[];
  readonly channel?: string | undefined;
};

/** A recorded communication: each agency told, of each line. Its own line is known to them as well. */
export const told = (
  it: Recorded<Typed & { readonly occurred: Occurred }>,
  { to, of, channel }: Telling,
  rows: Rows,
): void => {
  if (to.length === 0) return; // most entries told nobody, and when it was over is dear to know
  const knownBy = toldBy(it.event.occurred, it.metadata.recordedAt);
  // What it recorded itself it knew by recording it; what it was told of, by being told.
  for (const agencyId of new Set(to))
    for (const rowId of new Set([...of, lineOf(it)]))
      if (
        agencyId !== undefined &&
        !(agencyId === it.metadata.actor.agency && rowId === lineOf(it))
      )
        show(it, { rowId, agencyId, basis: 'was told', knownBy, channel }, rows);
};

const lineOf = ({ category, event, streamId, id }: Recorded<Typed>): string =>
  category === 'entry' && event.type === 'EntryRecorded' ? streamId : id;
