/** A partnership's own present: the machine's, or for a demonstration one that stands apart from it. */
import type { PartnershipRow } from '@throughline/projections/partnerships';
import type { Views } from '../open-views.ts';
import { AT_CUT, NOW } from '../versioned.ts';

export type PartnershipClock = {
  /** ISO instant in UTC, to the millisecond. */
  readonly now: () => string;
  /** A demonstration: what is recorded now carries a simulated time. */
  readonly isSimulated: () => boolean;
};

/** When the last thing was recorded in a demonstration; undefined elsewhere. */
const lastRecordedIn = (views: Views, partnership: string): string | undefined =>
  views.ask(({ all, bodies }) => {
    const row = bodies<PartnershipRow>(
      `SELECT body FROM partnership WHERE key = :partnership AND ${AT_CUT}`,
      { partnership, cut: NOW },
    )[0];
    if (!row?.isDemonstration) return undefined; // asked with every command: there the machine's clock counts
    // What came late is known just after a millisecond; the instant is the part that names it.
    const latest = all(
      'SELECT substr(max(knownAt), 1, 24) AS at FROM moments WHERE partnership = :partnership',
      { partnership },
    )[0]?.['at'];
    return typeof latest === 'string' ? latest : undefined;
  });

/**
 * A demonstration's present goes on from the last thing that was recorded in it, as long as this
 * process runs: opened a year later, it is still the day after its story. It never falls behind the
 * record: whoever first looked while the story was being told goes on from its end.
 */
export const partnershipClock = (
  views: Views,
  partnership: string,
  machine: () => number,
): PartnershipClock => {
  let base: { readonly at: number; readonly from: number } | undefined;
  const simulated = (at: number): number | undefined => {
    if (!views.isReady()) return undefined;
    const knownAt = lastRecordedIn(views, partnership);
    if (knownAt === undefined) return undefined;
    const recorded = Date.parse(knownAt);
    if (base === undefined || base.from + (at - base.at) < recorded) base = { at, from: recorded };
    return base.from + (at - base.at);
  };
  return {
    isSimulated: () => simulated(machine()) !== undefined,
    now: () => {
      const at = machine();
      return new Date(simulated(at) ?? at).toISOString();
    },
  };
};
