/** How fast messages are given, by a group and to each of its consumers: since that was last asked. */

type Giving = {
  /** Milliseconds, on the clock of `performance`. */
  readonly begunAt: number;
};

type Rate = { readonly count: number; readonly perSecond: number };

const lastAsked = new WeakMap<Giving, { readonly at: number; readonly totalItems: number }>();

export const rateOf = (giving: Giving, totalItems: number): Rate => {
  const before = lastAsked.get(giving) ?? { at: giving.begunAt, totalItems: 0 };
  const at = performance.now();
  lastAsked.set(giving, { at, totalItems });
  const count = totalItems - before.totalItems;
  return { count, perSecond: at > before.at ? Math.floor((count * 1000) / (at - before.at)) : 0 };
};
