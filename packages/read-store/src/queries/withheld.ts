/** Lines that a viewer may not see: authority is always that of now, whatever moment is asked about. */
import {
  type ChronologyRow,
  type Restriction,
  rowKey,
} from '@throughline/projections/chronology/row';
import type { LedgerRow } from '@throughline/projections/disclosure-ledger';
import { bucketOf } from '../layout.ts';
import type { Asking } from '../open-views.ts';
import { AT_CUT, NOW } from '../versioned.ts';
import { audienceOf, type Restricted } from './audience.ts';

type Question = {
  readonly childId: string;
  readonly cut?: bigint | undefined;
  readonly maySee: (restricted: Restricted) => boolean;
};

type Line = { readonly rowId: string; readonly agencyId: string | undefined };

/** The lines that a restriction is about: those it names, or the child's whole record. */
const linesUnder = (asking: Asking, childId: string, rowIds?: readonly string[]): readonly Line[] =>
  asking
    .all(
      // One line may have had several versions; its agency is the same in all of them.
      rowIds === undefined
        ? 'SELECT DISTINCT line, agencyId FROM chronology WHERE childId = :childId'
        : `SELECT DISTINCT line, agencyId FROM json_each(:keys) AS named
             JOIN chronology ON bucket = named.value ->> 0 AND chronology.key = named.value ->> 1`,
      { childId, keys: keysOf(childId, rowIds ?? []) },
    )
    .map(({ line, agencyId }) => ({
      rowId: String(line),
      agencyId: agencyId === null ? undefined : String(agencyId),
    }));

const keysOf = (childId: string, rowIds: readonly string[]): string =>
  JSON.stringify(
    rowIds.map((rowId) => {
      const key = rowKey(childId, rowId);
      return [bucketOf(key), key];
    }),
  );

/** Lines that say who was told of an entry, or what came of it, repeat what it says. */
const linesAbout = (
  asking: Asking,
  childId: string,
  hidden: ReadonlySet<string>,
): readonly string[] =>
  asking
    .bodies<LedgerRow>(`SELECT body FROM ledger WHERE childId = :childId AND ${AT_CUT}`, {
      childId,
      cut: NOW,
    })
    .filter(
      ({ about: { category, streamId }, entryIds }) =>
        (category === 'entry' && hidden.has(streamId)) ||
        (category === 'disclosure' && entryIds.some((entryId) => hidden.has(entryId))),
    )
    .map(({ eventId }) => eventId);

/** What stood in the way at an entry is told in a line of its own, which says what the entry is about. */
const constraintsAt = (
  asking: Asking,
  childId: string,
  hidden: ReadonlySet<string>,
): readonly string[] =>
  asking
    .bodies<ChronologyRow>(
      `SELECT body FROM chronology WHERE childId = :childId AND kind = 'constraint' AND ${AT_CUT}`,
      { childId, cut: NOW },
    )
    .filter(({ rowId, streamId }) => rowId !== streamId && hidden.has(streamId))
    .map(({ rowId }) => rowId);

/** The lines of a child that this viewer may not see, and how many of them stand at the cut. */
export const withheldFrom = (
  asking: Asking,
  { childId, cut = NOW, maySee }: Question,
): { readonly rowIds: readonly string[]; readonly count: number } => {
  const now = { childId, cut: NOW };
  const restrictions = asking.bodies<Restriction>(
    `SELECT body FROM chronologyRestriction WHERE childId = :childId AND ${AT_CUT}`,
    now,
  );
  const hidden = new Set(
    asking
      .all(`SELECT line FROM chronologyMisfiled WHERE childId = :childId AND ${AT_CUT}`, now)
      .map(({ line }) => String(line)),
  );
  for (const restriction of restrictions) {
    const audience = audienceOf(asking, restriction);
    for (const { rowId, agencyId } of linesUnder(asking, childId, restriction.entryIds))
      if (!maySee({ ...(agencyId !== undefined && { agencyId }), audience })) hidden.add(rowId);
  }
  if (hidden.size === 0) return { rowIds: [], count: 0 };
  const rowIds = [
    ...new Set([
      ...hidden,
      ...linesAbout(asking, childId, hidden),
      ...constraintsAt(asking, childId, hidden),
    ]),
  ];
  const count = asking.count(
    `SELECT count(*) FROM chronology WHERE childId = :childId AND ${AT_CUT}
       AND line IN (SELECT value FROM json_each(:rowIds))`,
    { childId, cut, rowIds: JSON.stringify(rowIds) },
  );
  return { rowIds, count };
};
