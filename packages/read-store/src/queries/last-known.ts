/**
 * A line as an agency last knew it: as it stood at the latest evidence that the agency knew it. What was put right
 * after that is not what it knew, unless it put it right itself, was told again or opened it again.
 */
import { isDeepStrictEqual } from 'node:util';
import { type ChronologyRow, rowKey } from '@throughline/projections/chronology/row';
import { BUCKETED_KEY, bucketOf } from '../layout.ts';
import type { Asking } from '../open-views.ts';
import { AT_CUT, NOW } from '../versioned.ts';

/** What one agency knew by a moment. */
export type KnownTo = {
  readonly agencyId: string;
  /** ISO instant in UTC. */
  readonly by: string;
  /** Whose moments they are: the log's positions are known by them. */
  readonly partnership: string;
};

export type LastKnown = {
  readonly row: ChronologyRow;
  /** Whether the line reads otherwise now, or at the cut that was asked about. */
  readonly isChangedSince: boolean;
};

/** Evidence that was given here, such as an opening, has its own place in the log; what happened elsewhere has its moment's. */
const PLACE_OF_EVIDENCE = `CASE WHEN knownBy = json_extract(body, '$.recordedAt') THEN fromPosition
  ELSE (SELECT position FROM moments WHERE partnership = :partnership AND knownAt <= known.knownBy
    ORDER BY knownAt DESC LIMIT 1) END`;

/** The version that stood at the latest evidence; the first, where the line came into the record only after it, or shows itself that the agency recorded it. */
const VERSION = `WITH latest AS (
    SELECT coalesce(max(${PLACE_OF_EVIDENCE}), -1) AS place FROM known
    WHERE childId = :childId AND line = :line AND agencyId = :agencyId AND knownBy <= :by AND ${AT_CUT})
  SELECT body FROM chronology, latest WHERE ${BUCKETED_KEY} AND fromPosition <= :cut
  ORDER BY fromPosition <= place DESC, abs(fromPosition - place) LIMIT 1`;

export const lastKnown = (
  { bodies }: Asking,
  row: ChronologyRow,
  { knownTo, cut = NOW }: { readonly knownTo: KnownTo; readonly cut?: bigint | undefined },
): LastKnown => {
  // Words that were taken back stay gone, whoever had read them; what the record held on a day is another question.
  if (row.withdrawn !== undefined || row.inError !== undefined)
    return { row, isChangedSince: false };
  const { childId, rowId } = row;
  const key = rowKey(childId, rowId);
  const [found = row] = bodies<ChronologyRow>(VERSION, {
    ...{ ...knownTo, childId, line: rowId, cut, bucket: bucketOf(key), key },
  });
  // Which accounts belong together is not what an agency knew, but how they are laid out for whoever reads now.
  const then = { ...found, links: row.links };
  return { row: then, isChangedSince: !isDeepStrictEqual(then, row) };
};
