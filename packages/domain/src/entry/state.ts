/** Entry: what the rules must remember of one entry. */
import type { EntryEvent } from './events.ts';

export type Entry = {
  readonly status: 'unrecorded' | 'recorded' | 'withdrawn';
  readonly childIds: readonly string[];
  /** Whose account it is: that agency alone corrects it or takes it back. */
  readonly agencyId?: string;
  /** Whose record and which row it came from, so that the same row adds nothing when it comes again. */
  readonly origin?: { readonly agencyId: string; readonly rowKey: string };
  readonly corrections: number;
  readonly links: readonly string[];
  readonly apart: readonly string[];
  /** Disputes by id: settled or not. */
  readonly disputes: Readonly<Record<string, 'open' | 'settled'>>;
};

export const unrecorded: Entry = {
  status: 'unrecorded',
  childIds: [],
  corrections: 0,
  links: [],
  apart: [],
  disputes: {},
};

type Evolve = {
  readonly [T in EntryEvent['type']]: (
    entry: Entry,
    event: Extract<EntryEvent, { readonly type: T }>,
  ) => Entry;
};

const unchanged = (entry: Entry): Entry => entry;
const without = (ids: readonly string[], id: string) => ids.filter((each) => each !== id);

export const evolve: Evolve = {
  EntryRecorded: (entry, { childIds, agencyId, source }) => ({
    ...entry,
    status: 'recorded',
    childIds,
    agencyId,
    ...(source && { origin: { agencyId: source.agencyId, rowKey: source.rowKey } }),
  }),
  ConstraintRecorded: (entry, { childIds }) => ({
    ...entry,
    status: entry.status === 'unrecorded' ? 'recorded' : entry.status,
    childIds: [...new Set([...entry.childIds, ...childIds])],
  }),
  EntryCorrected: (entry) => ({ ...entry, corrections: entry.corrections + 1 }),
  ContextAdded: unchanged,
  AnalysisAdded: unchanged,
  EntryCurated: unchanged,
  EntryOutcomeCommunicated: unchanged,
  EntryDisputed: (entry, { disputeId }) => ({
    ...entry,
    disputes: { ...entry.disputes, [disputeId]: 'open' },
  }),
  DisputeSettled: (entry, { disputeId }) => ({
    ...entry,
    disputes: { ...entry.disputes, [disputeId]: 'settled' },
  }),
  EntryWithdrawn: (entry) => ({ ...entry, status: 'withdrawn' }),
  EntriesLinked: (entry, { linkedTo }) => ({
    ...entry,
    links: [...entry.links, linkedTo],
    apart: without(entry.apart, linkedTo),
  }),
  EntriesUnlinked: (entry, { linkedTo }) => ({ ...entry, links: without(entry.links, linkedTo) }),
  EntriesKeptApart: (entry, { otherEntryId }) => ({
    ...entry,
    apart: [...new Set([...entry.apart, otherEntryId])],
  }),
};
