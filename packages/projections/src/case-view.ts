/**
 * A view of a case: told anew from the whole story whenever the story goes on, so that an event taken
 * back is simply not in it.
 */
import { gapsIn, type Told, threadOf } from './ground.ts';
import { type Happening, isReadable } from './projection.ts';
import type { Rows } from './table.ts';
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
        unreadable: gapsIn(streamId, rows),
      },
      rows,
    );
  };
