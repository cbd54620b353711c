/** Lists that are short enough to be counted whole: a page of them, and how many there are. */
import { resolveArrayConnection } from '@pothos/plugin-relay';
import { GraphQLError } from 'graphql';

type Maybe<Value> = Value | null | undefined;
type Args = {
  first?: Maybe<number>;
  last?: Maybe<number>;
  after?: Maybe<string>;
  before?: Maybe<string>;
};

/** As the plug-in writes them: the place in the list, in base 64. */
const isCursor = (written: Maybe<string>): boolean =>
  written == null || /^OffsetConnection:\d+$/.test(Buffer.from(written, 'base64').toString('utf8'));

const badInput = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });

/** A Relay page of a list, with the count of the whole beside it. */
export const pageOf = <Item extends object>(args: Args, items: readonly Item[]) => {
  const { first = null, last = null, after = null, before = null } = args;
  if (!isCursor(after) || !isCursor(before))
    throw badInput('`after` and `before` should be cursors from an earlier page.');
  const fewest = Math.min(first ?? 0, last ?? 0);
  if (fewest < 0) throw badInput(`Ask for 0 or more at a time; you asked for ${fewest}.`);
  const page = resolveArrayConnection({ args: { first, last, after, before } }, [...items]);
  return { ...page, totalCount: items.length };
};

/** What `pageOf` put beside the page. */
export const countOf = (connection: object): number =>
  'totalCount' in connection && typeof connection.totalCount === 'number'
    ? connection.totalCount
    : 0;
