/** The places of a merged chronology: a line by itself, or several accounts of one event side by side. */
import type { ChronologyRow } from '@throughline/projections/chronology/row';
import { daysBetween } from '@throughline/time/local-date';
import type { ReviewLine } from './workspace.ts';

/** Accounts of one event, in the order in which they say that it happened; one line as a rule. */
export type Place = readonly ReviewLine[];

const sameEvent = ({ links }: ChronologyRow): readonly string[] =>
  links.flatMap(({ basis, entryId }) => (basis === 'same-event' ? entryId : []));

/** Every line that is linked with this one, directly or through others: chains of accounts are one event. */
const chainOf = (first: string, linked: ReadonlyMap<string, readonly string[]>): Set<string> => {
  const chain = new Set([first]);
  for (const id of chain) for (const other of linked.get(id) ?? []) chain.add(other);
  return chain;
};

/** Puts the accounts of one event where the first of them stands. */
export const placesOf = (lines: readonly ReviewLine[]): readonly Place[] => {
  const linked = new Map(lines.map(({ row }) => [row.rowId, sameEvent(row)]));
  const byId = new Map(lines.map((line) => [line.row.rowId, line]));
  const placed = new Set<string>();
  return lines.flatMap((line) => {
    const { rowId } = line.row;
    if (placed.has(rowId)) return [];
    if (linked.get(rowId)?.length === 0) return [[line]];
    const chain = chainOf(rowId, linked);
    const place = [...chain].flatMap((id) => byId.get(id) ?? []);
    for (const { row } of place) placed.add(row.rowId);
    return [place.toSorted((a, b) => (a.row.sortKey < b.row.sortKey ? -1 : 1))];
  });
};

/** The day on which a line began, and on which it ended, where both are known as days. */
const daysOf = ({ row: { occurred } }: ReviewLine) => {
  const { start, end = start, grain } = occurred;
  return start && end && (grain === 'minute' || grain === 'day') ? [{ start, end }] : [];
};

/** Each place with the days since the one before it ended, where both are known to the day. */
export const withIntervals = (places: readonly Place[]): readonly Place[] =>
  places.map((place, n) => {
    const [first, ...others] = place;
    if (first === undefined) return place;
    const from = (places[n - 1] ?? [])
      .flatMap(daysOf)
      .map(({ end }) => end)
      .toSorted()
      .at(-1);
    const start = daysOf(first)[0]?.start;
    const daysSince = from && start && start > from ? daysBetween(from, start) : undefined;
    const standsWith = others.length === 0 ? undefined : first.row.rowId;
    return [
      { ...first, daysSince, standsWith },
      ...others.map((line) => ({ ...line, standsWith })),
    ];
  });
