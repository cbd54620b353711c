/** Lists that are short enough to be counted whole: a page of them, and how many there are. */
import { hash } from 'node:crypto';
import { offsetForArgs, offsetToCursor } from '@pothos/plugin-relay';
import { GraphQLError } from 'graphql';

type Maybe<Value> = Value | null | undefined;
type Args = {
  first?: Maybe<number>;
  last?: Maybe<number>;
  after?: Maybe<string>;
  before?: Maybe<string>;
};

const MARK = 12; // characters of the digest of an item's key, of 64 kinds each

const badInput = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });

/** By which an item is known wherever it comes to stand. */
const markOf = (key: string): string => hash('sha256', key, 'base64url').slice(0, MARK);

/** The place of the item that a cursor was made for, mostly where it stood; of one that has gone, that place. */
const placeIn = (keyAt: (place: number) => string | undefined, count: number, cursor: string) => {
  const [, stood, mark] = /^(\d{1,9})\.([\w-]{12})$/.exec(cursor) ?? [];
  if (stood === undefined || mark === undefined)
    throw badInput('`after` and `before` should be cursors from an earlier page.');
  const isAt = (place: number): boolean => {
    const key = keyAt(place);
    return key !== undefined && markOf(key) === mark;
  };
  if (isAt(Number(stood))) return { stands: Number(stood) };
  for (let place = 0; place < count; place += 1) if (isAt(place)) return { stands: place };
  return { stood: Number(stood) };
};

/** The library's own cursors, which know places alone. */
const inPlaces = (
  { after, before }: Args,
  find: (cursor: string) => ReturnType<typeof placeIn>,
) => {
  const from = after == null ? undefined : find(after);
  const to = before == null ? undefined : find(before);
  const last = from && (from.stands ?? from.stood - 1); // what has come to stand in its place is not passed over
  const next = to && (to.stands ?? to.stood);
  return {
    after: last === undefined || last < 0 ? null : offsetToCursor(last),
    before: next === undefined ? null : offsetToCursor(next),
  };
};

/**
 * A Relay page of a list, with the count of the whole beside it. `keyOf`: what an item is known by. A page goes on after
 * the item that the last one ended with, whatever has come into the list or gone from it meanwhile.
 */
export const pageOf = <Item extends object>(
  args: Args,
  items: readonly Item[],
  keyOf: (item: Item) => string,
) => {
  const { first = null, last = null } = args;
  const fewest = Math.min(first ?? 0, last ?? 0);
  if (fewest < 0) throw badInput(`Ask for 0 or more at a time; you asked for ${fewest}.`);
  const totalCount = items.length;
  const keyAt = (place: number) => {
    const item = items[place];
    return item && keyOf(item);
  };
  const places = inPlaces(args, (cursor) => placeIn(keyAt, totalCount, cursor));
  const { offset, expectedSize, hasPreviousPage } = offsetForArgs({
    args: { first, last, ...places },
    totalCount,
  });
  const edges = items.slice(offset, offset + expectedSize).map((node, at) => ({
    cursor: `${offset + at}.${markOf(keyOf(node))}`,
    node,
  }));
  return {
    edges,
    totalCount,
    pageInfo: {
      hasPreviousPage,
      hasNextPage: offset + edges.length < totalCount,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
};

/** What `pageOf` put beside the page. */
export const countOf = (connection: object): number =>
  'totalCount' in connection && typeof connection.totalCount === 'number'
    ? connection.totalCount
    : 0;
