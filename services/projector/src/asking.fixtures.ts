/** A little log whose views are told of it whenever a child's chronology is asked for. */
import { entry } from '@throughline/domain/entry/entry';
import { recordCall } from '@throughline/domain/entry/entry.fixtures';
import { id, samim } from '@throughline/domain/kelderby.fixtures';
import { littleLog } from '@throughline/projections/log.fixtures';
import {
  type ChronologyPage,
  type ChronologyQuestion,
  chronology,
} from '@throughline/read-store/queries/chronology';
import { toldViews } from '@throughline/read-store/told.fixtures';

export type Asking = ReturnType<typeof startAsking>;

export const startAsking = () => {
  const log = littleLog();
  const { tell, views, end } = toldViews();
  let seen = 0;
  return {
    log,
    views,
    end,
    ask: (parts: Partial<ChronologyQuestion> = {}): ChronologyPage => {
      tell(log.happenings.slice(seen));
      seen = log.happenings.length;
      return chronology(views, { childId: samim, first: 100, maySee: () => true, ...parts });
    },
    /** The nth call, recorded by Open Harbour. */
    record: (n: number, parts: Parameters<typeof recordCall>[0] = {}) =>
      log.send(entry, id(n), [recordCall({ entryId: id(n), ...parts })]),
  };
};

export const idsOf = (page: ChronologyPage): readonly string[] =>
  page.nodes.map(({ row }) => row.rowId);
