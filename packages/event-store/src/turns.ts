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

/** Does something for each item, `width` at a time, and answers in the items' order. */
export const eachOf = async <Item, Result>(
  items: readonly Item[],
  width: number,
  what: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> => {
  const results = new Map<number, Result>();
  const waiting = items.entries();
  const work = async () => {
    for (const [index, item] of waiting) results.set(index, await what(item));
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, work));
  return [...results].sort(([a], [b]) => a - b).map(([, result]) => result);
};
