/** A group of suggested pairs as its card shows it: all accounts that may tell of one event. */

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

export const groupOf = <P extends Pair>(pairs: readonly P[]): Group<P> => {
  const accounts = [...new Map(pairs.flatMap(sidesOf).map((side) => [side.id, side])).values()];
  return { pairs, accounts, isCertain: pairs.every(({ certain }) => certain) };
};
