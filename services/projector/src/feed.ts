/** Feeding the views: each event is told to every view, and rows and position are saved together, some events at a time. */
import type { Happening, Projection } from '@throughline/projections/projection';
import { isReadable } from '@throughline/projections/projection';
import type { Place, Store } from '@throughline/read-store/store';

const BATCH = 8_000; // events a transaction
const WAIT = 1_000; // milliseconds at most between two saves while the views are being built, and not yet read

export type Feed = {
  /** Tells the views of one event. One that they were told before changes nothing, saved or not. Throws `TellAgain`. */
  readonly tell: (happening: Happening) => void;
  /** Saves what was told so far. */
  readonly save: () => void;
  /** From now on every event is shown as soon as nothing else comes with it. */
  readonly goLive: () => void;
  /** Forgets what was told and not saved. */
  readonly drop: () => void;
};

export type FeedOptions = {
  readonly store: Store;
  readonly storeId: string;
  readonly views: readonly Projection[];
  /** Hears of a view that failed on an event: the event is then a gap in it, or missing from it. */
  readonly onViewFault: (fault: ViewFault) => void;
  /** Hears that a batch could not be saved: nothing may be told until it was dropped. */
  readonly onStoreFault: (fault: unknown) => void;
};

/** A view that could not make rows of an event: a fault of ours, which must not stop all other views. */
export type ViewFault = {
  readonly view: string;
  readonly stream: string;
  readonly position: bigint;
  readonly shown: 'as a gap' | 'not at all';
  readonly cause: unknown;
};

/** A demonstration's simulated time stands for the store's own. */
const placeOf = ({ id, position, partnership, metadata, storedAt }: Happening): Place => ({
  ...{ id, position, partnership },
  knownAt: metadata.simulated ? metadata.recordedAt : storedAt,
});

const isStoreFault = (fault: unknown): boolean =>
  fault instanceof Error && 'code' in fault && fault.code === 'ERR_SQLITE_ERROR';

/** A view failed, and the batch was taken back: it has to be told again, and that view sees something else instead. */
export class TellAgain extends Error {}

class FailedOn extends Error {
  readonly view: string;
  constructor(view: string, cause: unknown) {
    super(`The view ${view} failed.`, { cause });
    this.view = view;
  }
}

/** The event as one that cannot be read, for the view that could not. */
const asGap = (happening: Happening): Happening => {
  if (!isReadable(happening)) return happening;
  const { event, ...rest } = happening;
  return { ...rest, type: event.type, unreadable: 'damaged' };
};

export const openFeed = ({
  store,
  storeId,
  views,
  onViewFault,
  onStoreFault,
}: FeedOptions): Feed => {
  let saved = store.checkpoint()?.position ?? -1n;
  /** Of the open batch: how many events, the position of the last, and the ids of those at it. Keeping the events would cost the collector dear. */
  let batch = { size: 0, last: saved, ids: [] as string[] };
  let isLive = false;
  let timer: NodeJS.Timeout | undefined;
  let soon: NodeJS.Immediate | undefined;
  /** Views that failed on an event that is not saved yet, by event id and view, and what they are shown instead. */
  const failed = new Map<string, Pick<ViewFault, 'shown' | 'position'>>();

  const put = (happening: Happening): void =>
    store.at(placeOf(happening), (rows) => {
      for (const view of views) {
        const shown =
          failed.size === 0 ? undefined : failed.get(`${happening.id} ${view.name}`)?.shown;
        if (shown === 'not at all') continue;
        try {
          view.project(shown === 'as a gap' ? asGap(happening) : happening, rows);
        } catch (fault) {
          if (isStoreFault(fault)) throw fault;
          throw new FailedOn(view.name, fault);
        }
      }
    });

  /** Takes the batch back, to be told again; the view that failed then sees a gap, or nothing if that fails too. */
  const putAround = (happening: Happening, fault: unknown): never => {
    if (!(fault instanceof FailedOn)) throw fault;
    const key = `${happening.id} ${fault.view}`;
    const shown = failed.has(key) ? 'not at all' : 'as a gap';
    const { partnership, category, streamId, position } = happening;
    const stream = `${partnership}.${category}-${streamId}`;
    onViewFault({ view: fault.view, stream, position, shown, cause: fault.cause });
    failed.set(key, { shown, position });
    dropBatch();
    throw new TellAgain(`The view ${fault.view} failed; tell the batch again.`);
  };

  const attempt = (happening: Happening): void => {
    try {
      put(happening);
    } catch (fault) {
      putAround(happening, fault);
    }
  };

  const stopTimers = (): void => {
    clearTimeout(timer);
    clearImmediate(soon);
    timer = undefined;
    soon = undefined;
  };
  const dropBatch = (): void => {
    stopTimers();
    store.drop();
    saved = store.checkpoint()?.position ?? -1n;
    batch = { size: 0, last: saved, ids: [] };
  };

  const save = (): void => {
    stopTimers();
    if (batch.size === 0) return;
    store.save(storeId);
    saved = batch.last;
    batch = { size: 0, last: saved, ids: [] };
    for (const [key, { position }] of failed) if (position <= saved) failed.delete(key);
  };

  const saveDue = (): void => {
    try {
      save();
    } catch (fault) {
      onStoreFault(fault);
    }
  };
  const saveLater = (): void => {
    if (isLive) soon ??= setImmediate(saveDue);
    else timer ??= setTimeout(saveDue, WAIT);
  };

  return {
    tell: (happening) => {
      const { position, id } = happening;
      const { last } = batch;
      if (position < last || position <= saved) return;
      // Events that share a position are saved together, or a restart would skip the later ones.
      const isNext = position > last;
      if (!isNext && batch.ids.includes(id)) return;
      if (batch.size >= BATCH && isNext) save();
      attempt(happening);
      batch.size += 1;
      batch.last = position;
      if (isNext) batch.ids = [id];
      else batch.ids.push(id);
      saveLater();
    },
    save,
    goLive: () => {
      isLive = true;
      store.goLive();
    },
    drop: dropBatch,
  };
};
