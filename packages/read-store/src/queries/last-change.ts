/** Asking whether anything in a child's chronology is new or different. */
import type { Views } from '../open-views.ts';

/** The latest position at which a line of it came or went; 0 where it has none. */
export const lastChange = (views: Views, childId: string): number =>
  views.ask(({ count }) =>
    count(
      `SELECT max(max(fromPosition), coalesce(max(toPosition) FILTER (WHERE toPosition < 9223372036854775807), 0))
         FROM chronology WHERE childId = :childId`,
      { childId },
    ),
  );
