/** Suggested pairs of an import as a reviewer thinks of them: all accounts that may tell of one event, together. */
import type { PairRow } from '@throughline/projections/imports';
import type { Views } from '../open-views.ts';
import { pairsOfImport } from './records.ts';

type Sides = Pick<PairRow, 'a' | 'b'>;
type Group<P> = { readonly begins: number; readonly pairs: P[] };

/** Of the groups that a pair touches, the one that began first takes in the other. */
const joined = <P extends Sides>(
  touched: readonly (Group<P> | undefined)[],
  begins: number,
): readonly [Group<P>, readonly P[]] => {
  const [first = { begins, pairs: [] }, second] = [...new Set(touched)]
    .filter((group) => group !== undefined)
    .toSorted((a, b) => a.begins - b.begins);
  return [first, second?.pairs.splice(0) ?? []];
};

/** A and B, B and C make one group of three, whichever pairs among them were suggested; in the order of their first pairs. */
export const groupsOf = <P extends Sides>(pairs: readonly P[]): readonly (readonly P[])[] => {
  const groups: Group<P>[] = [];
  const groupWith = new Map<string, Group<P>>();
  for (const pair of pairs) {
    const touched = [groupWith.get(pair.a), groupWith.get(pair.b)];
    const [group, moved] = joined(touched, groups.length);
    if (group.begins === groups.length) groups.push(group);
    group.pairs.push(...moved, pair);
    for (const { a, b } of [...moved, pair]) groupWith.set(a, group).set(b, group);
  }
  return groups.map((group) => group.pairs).filter(({ length }) => length > 0);
};

export type PairGroups = {
  readonly totalCount: number;
  /** Pairs that nobody has decided yet; how many of them are certain; and those that are decided. */
  readonly waiting: number;
  readonly certain: number;
  readonly decided: number;
  readonly groups: readonly (readonly PairRow[])[];
};

type Asked = {
  readonly importId: string;
  readonly first: number;
  readonly skip: number;
  /** The one group in which this account stands. */
  readonly holding?: string | undefined;
};

/** Groups of pairs that wait for somebody, a page at a time, with all of them counted. */
export const pairGroups = (views: Views, { importId, first, skip, holding }: Asked): PairGroups => {
  const all = pairsOfImport(views, importId);
  const waiting = all.filter(({ decided }) => decided === undefined);
  const groups = groupsOf(waiting).filter(
    (pairs) => holding === undefined || pairs.some(({ a, b }) => a === holding || b === holding),
  );
  return {
    totalCount: groups.length,
    waiting: waiting.length,
    certain: waiting.filter(({ certain }) => certain).length,
    decided: all.length - waiting.length,
    groups: groups.slice(skip, skip + first),
  };
};
