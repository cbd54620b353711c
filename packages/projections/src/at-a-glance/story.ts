/** Looking through a child's events of one kind for what still holds. */
import type { Occurred } from '@throughline/time/occurred';
import { lastToHold } from '@throughline/time/occurred-at';
import type { Told } from '../ground.ts';

export type Story<Event extends { readonly type: string }> = readonly Told<Event>[];
export type Line<E> = { readonly event: E; readonly metadata: { readonly recordedAt: string } };

/** The events of these types, in the order in which they were recorded. */
export const every = <E extends { readonly type: string }, T extends E['type']>(
  story: Story<E>,
  ...types: readonly T[]
): readonly Line<Extract<E, { readonly type: T }>>[] =>
  // Checked by its type, which the compiler does not carry through a filter.
  story.filter(({ event }) => types.some((type) => type === event.type)) as never;

export const since = <E extends { readonly occurred: Occurred }>({ event, metadata }: Line<E>) => ({
  ...event,
  since: event.occurred,
  recordedAt: metadata.recordedAt,
});

type Happened = { readonly occurred: Occurred };

/** The line of what holds now. */
export const lineThatHolds = <E extends Happened>(lines: readonly Line<E>[]) =>
  lastToHold(lines, ({ event }) => event.occurred);

export const latest = <E extends Happened>(lines: readonly Line<E>[]) => {
  const line = lineThatHolds(lines);
  return line && since(line);
};

/** What holds now, of each key. */
export const latestBy = <E extends Happened>(
  lines: readonly Line<E>[],
  keyOf: (event: E) => string,
) =>
  [...Map.groupBy(lines, ({ event }) => keyOf(event)).values()].flatMap(
    (ofKey) => latest(ofKey) ?? [],
  );

export const lastBy = <Row>(rows: readonly Row[], keyOf: (row: Row) => string): readonly Row[] => [
  ...new Map(rows.map((row) => [keyOf(row), row])).values(),
];
