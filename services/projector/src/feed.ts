/** Feeding the views: each event is told to every view, and rows and position are saved together, some events at a time. */
import type { Happening, Projection } from '@throughline/projections/projection';
import { isReadable } from '@throughline/projections/projection';
import type { Place, Store } from '@throughline/read-store/store';

const BATCH = 1_000; // events a transaction: more of them, kept until it is saved, cost the collector what it gains
const WAIT = 1_000; // milliseconds at most between two saves while the views are being built, and not yet read

export type Feed = {
  /** Tells the views of one event. One that they were told before changes nothing, saved or not. */
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
  let batch: Happening[] = [];
  let saved = store.checkpoint()?.position ?? -1n;
  let isLive = false;
  let timer: NodeJS.Timeout | undefined;
  let soon: NodeJS.Immediate | undefined;
  /** Views that failed on an event of the open batch, by event id and view, and what they are shown instead. */
  const failed = new Map<string, ViewFault['shown']>();

  const put = (happening: Happening): void =>
    store.at(placeOf(happening), (rows) => {
      for (const view of views) {
        const shown = failed.size === 0 ? undefined : failed.get(`${happening.id} ${view.name}`);
        if (shown === 'not at all') continue;
        try {
          view.project(shown === 'as a gap' ? asGap(happening) : happening, rows);
        } catch (fault) {
          if (isStoreFault(fault)) throw fault;
          throw new FailedOn(view.name, fault);
        }
      }
    });

  /** Takes the batch back and tells it again; the view that failed sees a gap, or nothing if that fails too. */
  const putAround = (happening: Happening, fault: unknown): void => {
    if (!(fault instanceof FailedOn)) throw fault;
    const key = `${happening.id} ${fault.view}`;
    const shown = failed.has(key) ? 'not at all' : 'as a gap';
    const { partnership, category, streamId, position } = happening;
    const stream = `${partnership}.${category}-${streamId}`;
    onViewFault({ view: fault.view, stream, position, shown, cause: fault.cause });
    failed.set(key, shown);
    store.drop();
    for (const before of batch) put(before);
    attempt(happening);
  };

  const attempt = (happening: Happening): void => {
    try {
      put(happening);
    } catch (fault) {
      putAround(happening, fault);
    }
  };

  const save = (): void => {
    clearTimeout(timer);
    clearImmediate(soon);
    timer = undefined;
    soon = undefined;
    const last = batch.at(-1);
    if (last === undefined) return;
    store.save(storeId);
    saved = last.position;
    batch = [];
    failed.clear();
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
      const told = batch.at(-1)?.position ?? saved;
      if (position < told || position <= saved) return;
      // Events that share a position are saved together, or a restart would skip the later ones.
      const isNext = position > told;
      if (!isNext && batch.some((one) => one.position === position && one.id === id)) return;
      if (batch.length >= BATCH && isNext) save();
      attempt(happening);
      batch.push(happening);
      saveLater();
    },
    save,
    goLive: () => {
      isLive = true;
      store.goLive();
    },
    drop: () => {
      clearTimeout(timer);
      clearImmediate(soon);
      timer = undefined;
      soon = undefined;
      batch = [];
      failed.clear();
      store.drop();
      saved = store.checkpoint()?.position ?? -1n;
    },
  };
};
