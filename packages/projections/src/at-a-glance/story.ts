/** Looking through a child's events of one kind for what still holds. */
import type { Occurred } from '@throughline/time/occurred';
import type { Told } from '../ground.ts';

export type Story<Event extends { readonly type: string }> = readonly Told<Event>[];
export type Line<E> = { readonly event: E; readonly metadata: { readonly recordedAt: string } };

/** The events of one type, in the order in which they were recorded. */
export const every = <E extends { readonly type: string }, T extends E['type']>(
  story: Story<E>,
  type: T,
): readonly Line<Extract<E, { readonly type: T }>>[] =>
  // Checked by its type, which the compiler does not carry through a filter.
  story.filter(({ event }) => event.type === type) as never;

export const since = <E extends { readonly occurred: Occurred }>({ event, metadata }: Line<E>) => ({
  ...event,
  since: event.occurred,
  recordedAt: metadata.recordedAt,
});

export const latest = <E extends { readonly occurred: Occurred }>(lines: readonly Line<E>[]) => {
  const line = lines.at(-1);
  return line && since(line);
};

export const lastBy = <Row>(rows: readonly Row[], keyOf: (row: Row) => string): readonly Row[] => [
  ...new Map(rows.map((row) => [keyOf(row), row])).values(),
];
