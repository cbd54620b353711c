/** Suggested pairs as a reviewer thinks of them: all accounts that may tell of one event, together. */

type Side = { readonly id: string };
type Pair = {
  readonly certain: boolean;
  readonly a?: Side | null | undefined;
  readonly b?: Side | null | undefined;
};

export type Group<P extends Pair> = {
  readonly pairs: readonly P[];
  /** Each account once, in the order of the pairs. */
  readonly accounts: readonly NonNullable<P['a'] | P['b']>[];
  readonly isCertain: boolean;
};

const sidesOf = <P extends Pair>({ a, b }: P): readonly NonNullable<P['a'] | P['b']>[] =>
  [a, b].flatMap((side) => side ?? []);

const isTouched = (ids: ReadonlySet<string>, pair: Pair): boolean =>
  sidesOf(pair).some(({ id }) => ids.has(id));

const groupOf = <P extends Pair>(pairs: readonly P[]): Group<P> => {
  const accounts = [...new Map(pairs.flatMap(sidesOf).map((side) => [side.id, side])).values()];
  return { pairs, accounts, isCertain: pairs.every(({ certain }) => certain) };
};

/** A and B, B and C make one group of three, whichever pairs among them were suggested. */
export const groupsOf = <P extends Pair>(pairs: readonly P[]): readonly Group<P>[] => {
  const groups: P[][] = [];
  for (const pair of pairs) {
    const ids = new Set(sidesOf(pair).map(({ id }) => id));
    const touched = groups.filter((group) => group.some((one) => isTouched(ids, one)));
    const [first] = touched;
    if (first === undefined) {
      groups.push([pair]);
      continue;
    }
    first.push(...touched.slice(1).flat(), pair);
    for (const joined of touched.slice(1)) groups.splice(groups.indexOf(joined), 1);
  }
  return groups.map(groupOf);
};
