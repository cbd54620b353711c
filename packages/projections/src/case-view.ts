/**
 * A view of a case: told anew from the whole story whenever the story goes on, so that an event taken
 * back is simply not in it.
 */
import { gapsIn, type Told, threadOf } from './ground.ts';
import { type Happening, isReadable } from './projection.ts';
import type { Rows, Table } from './table.ts';
import type { Category, EventsOf } from './telling.ts';

export type Case<C extends Category> = {
  readonly streamId: string;
  /** Ids of the children it is about, as the last event says. */
  readonly childIds: readonly string[];
  readonly partnership: string;
  /** Oldest first; empty where everything was recorded in error. */
  readonly story: readonly Told<EventsOf[C]>[];
  readonly unreadable: number;
};

/** Retells the case that a happening belongs to, where it is of this category. */
export const caseView =
  <C extends Category>(category: C, retell: (theCase: Case<C>, rows: Rows) => void) =>
  (happening: Happening, rows: Rows): void => {
    if (happening.category !== category) return;
    if (!isReadable(happening) && happening.unreadable === 'erased') return;
    const { streamId, partnership, metadata } = happening;
    const story = threadOf({ category, streamId }, rows);
    retell(
      {
        streamId,
        partnership,
        childIds: metadata.subjects,
        story,
        unreadable: gapsIn({ category, streamId }, rows),
      },
      rows,
    );
  };

/** Puts a case's rows in place of those it had; what did not change is left as it stands. */
export const replaceUnder = <Row>(
  where: Table<Row>,
  prefix: string,
  next: readonly Row[],
  rows: Rows,
): void => {
  const before = new Map(
    rows.currentUnder(where, `${prefix}/`).map((row) => [where.key(row), row]),
  );
  for (const row of next) {
    const old = before.get(where.key(row));
    before.delete(where.key(row));
    if (old === undefined || JSON.stringify(old) !== JSON.stringify(row)) rows.put(where, row);
  }
  for (const key of before.keys()) rows.remove(where, key);
};
