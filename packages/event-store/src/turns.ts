/** One at a time for each name; different names at once. */

export type Turns = <Result>(name: string, what: () => Promise<Result>) => Promise<Result>;

export const turns = (): Turns => {
  const last = new Map<string, Promise<unknown>>();
  return (name, what) => {
    const mine = (last.get(name) ?? Promise.resolve()).then(what);
    const ended = mine
      .catch(() => undefined) // whoever asked hears of it; the next in turn is not held up by it
      .then(() => {
        if (last.get(name) === ended) last.delete(name);
      });
    last.set(name, ended);
    return mine;
  };
};

/** Does something for each item, `width` at a time, and answers in the items' order. After a fault no more are begun. */
export const eachOf = async <Item, Result>(
  items: readonly Item[],
  width: number,
  what: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> => {
  const results = new Map<number, Result>();
  const waiting = items.entries(); // shared: each worker takes the next one
  let failed = false;
  const work = async () => {
    for (const [index, item] of waiting) {
      if (failed) return;
      try {
        results.set(index, await what(item));
      } catch (fault) {
        failed = true;
        throw fault;
      }
    }
  };
  const workers = Array.from({ length: Math.min(width, items.length) }, work);
  const ended = await Promise.allSettled(workers);
  for (const worker of ended) if (worker.status === 'rejected') throw worker.reason;
  return [...results].sort(([a], [b]) => a - b).map(([, result]) => result);
};
