/** Learning review: what the rules and the clocks must remember of one review. Views use the same fold. */
import type { Anchor } from '@throughline/time/deadline';
import type { Instant } from '@throughline/time/instant';
import type { LocalDate } from '@throughline/time/occurred';
import { type By, type Keepers, keptBy } from '../keepers.ts';
import { anchorOf, type ClockTerms, doneAtOf } from '../statutory-clocks.ts';
import type { Period, ReviewEvent, ReviewKind, RowQuery, TemplateColumn } from './events.ts';

/** One agency's chronology: what was asked of it and what came. */
export type Return = {
  readonly agencyId: string;
  readonly status: 'asked' | 'received' | 'returned with queries';
  /** When it was last asked, or asked again with queries; absent where it came unasked. */
  readonly from?: Anchor | undefined;
  readonly dueOn?: LocalDate | undefined;
  readonly instructions?: string | undefined;
  readonly columns?: readonly TemplateColumn[] | undefined;
  readonly receivedAt?: Instant | undefined;
  readonly importIds: readonly string[];
  readonly queries: readonly string[];
  readonly rows: readonly RowQuery[];
  readonly chased: number;
};
/** A chronology made by hand beside the whole: its name, and the lines that were chosen for it. */
export type Selection = { readonly name: string; readonly entryIds: readonly string[] };
export type Review = {
  readonly status: 'none' | 'open';
  readonly kind?: ReviewKind;
  readonly from?: Anchor;
  readonly terms?: ClockTerms | undefined;
  readonly childIds: readonly string[];
  readonly agencyIds: readonly string[];
  readonly period: Period;
  readonly enquiries: readonly string[];
  readonly returns: readonly Return[];
  readonly selections: readonly Selection[];
  /** Who leads it: whoever was named, else whoever opened it. */
  readonly keepers: Keepers;
};

export const unopened: Review = {
  status: 'none',
  childIds: [],
  agencyIds: [],
  period: {},
  enquiries: [],
  returns: [],
  selections: [],
  keepers: {},
};

/** What a review is called among what is in somebody's name. */
export const THE_REVIEW = 'lead';

export const returnOf = ({ returns }: Review, agencyId: string): Return | undefined =>
  returns.find((one) => one.agencyId === agencyId);

export const selectionOf = ({ selections }: Review, name: string): Selection | undefined =>
  selections.find((one) => one.name === name);

type Evolve = {
  readonly [T in ReviewEvent['type']]: (
    review: Review,
    event: Extract<ReviewEvent, { readonly type: T }>,
    metadata: { readonly recordedAt: string } & By,
  ) => Review;
};

const withReturn = (
  review: Review,
  agencyId: string,
  change: (before: Return) => Return,
): Review => {
  const fresh: Return = {
    ...{ agencyId, status: 'asked', chased: 0 },
    ...{ importIds: [], queries: [], rows: [] },
  };
  return returnOf(review, agencyId) === undefined
    ? { ...review, returns: [...review.returns, change(fresh)] }
    : {
        ...review,
        returns: review.returns.map((one) => (one.agencyId === agencyId ? change(one) : one)),
      };
};

/** In the order in which they were begun; one that holds nothing is gone. */
const withSelection = ({ selections }: Review, changed: Selection): readonly Selection[] => {
  const isNew = selections.every(({ name }) => name !== changed.name);
  return [...selections, ...(isNew ? [changed] : [])]
    .map((one) => (one.name === changed.name ? changed : one))
    .filter(({ entryIds }) => entryIds.length > 0);
};

export const evolve: Evolve = {
  ReviewOpened: (review, { kind, terms, occurred, countsFrom, lead }, { recordedAt, actor }) => ({
    ...review,
    keepers: keptBy(review.keepers, THE_REVIEW, lead?.userId ?? actor?.user),
    status: 'open',
    kind,
    terms,
    from: anchorOf(countsFrom ?? occurred, recordedAt),
  }),
  ReviewHandedOn: (review, { to }) => ({
    ...review,
    keepers: keptBy(review.keepers, THE_REVIEW, to.userId),
  }),
  ScopeSet: (review, { childIds, agencyIds, period = {}, enquiries = [] }) => ({
    ...review,
    childIds,
    agencyIds,
    period,
    enquiries,
  }),
  ChronologyRequested: (review, event, { recordedAt }) =>
    withReturn(review, event.agencyId, (before) => ({
      ...before,
      from: anchorOf(event.occurred, recordedAt),
      dueOn: event.dueOn,
      instructions: event.instructions,
      columns: event.columns,
    })),
  ChronologyChased: (review, { agencyId, newDueOn }) =>
    withReturn(review, agencyId, (before) => ({
      ...before,
      dueOn: newDueOn ?? before.dueOn,
      chased: before.chased + 1,
    })),
  ChronologyReceived: (review, { agencyId, importIds = [], occurred }, { recordedAt }) =>
    withReturn(review, agencyId, (before) => ({
      ...before,
      status: 'received',
      receivedAt: doneAtOf(occurred, recordedAt),
      importIds: [...new Set([...before.importIds, ...importIds])],
    })),
  ChronologyReturnedWithQueries: (review, event, { recordedAt }) =>
    withReturn(review, event.agencyId, (before) => ({
      ...before,
      status: 'returned with queries',
      from: anchorOf(event.occurred, recordedAt),
      dueOn: event.newDueOn,
      receivedAt: undefined,
      queries: event.queries ?? [],
      rows: event.rows ?? [],
    })),
  EntryAnnotated: (review) => review,
  EntriesChosen: (review, { selection: name, entries }) => {
    const before = selectionOf(review, name)?.entryIds ?? [];
    const entryIds = [...new Set([...before, ...entries.map(({ entryId }) => entryId)])];
    return { ...review, selections: withSelection(review, { name, entryIds }) };
  },
  EntriesLeftOut: (review, { selection: name, entries }) => {
    const left = new Set(entries.map(({ entryId }) => entryId));
    const entryIds = (selectionOf(review, name)?.entryIds ?? []).filter((id) => !left.has(id));
    return { ...review, selections: withSelection(review, { name, entryIds }) };
  },
};

/** The review after one more event, for views that keep it. */
export const advance = (review: Review, event: ReviewEvent, recordedAt: string): Review =>
  // The table is total over `type`, which the compiler cannot follow through an index.
  (evolve[event.type] as (r: Review, e: ReviewEvent, w: { recordedAt: string }) => Review)(
    review,
    event,
    { recordedAt },
  );
