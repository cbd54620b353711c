/** Following a partnership's log: every event in order, read or shown as a gap, never left out. */
import type { Typed } from '@throughline/decider/decider';
import type { Recorded, Unreadable } from '@throughline/decider/recorded';
import { catchUp } from './catching-up.ts';
import type { Decode } from './codec.ts';
import type { Client } from './connection.ts';
import { DRAFT_CATEGORY, DRAFT_LIST_CATEGORY } from './draft-events.ts';
import type { Keyring } from './keyring.ts';
import { streamParts } from './naming.ts';
import { SCOPE_KEY_CATEGORY } from './scope-key.ts';
import { STORE_CATEGORY } from './store-id.ts';

export type FollowOptions = {
  /** The commit position after which to begin; the beginning of the log where there is none. */
  readonly from?: bigint | undefined;
  /** Only streams of these categories; all where nothing is said. */
  readonly categories?: readonly string[] | undefined;
  readonly signal: AbortSignal;
  /** Everything up to this position was handed over, or was for somebody else. */
  readonly onCheckpoint?: ((position: bigint) => void | Promise<void>) | undefined;
  /** Everything that was in the log has been handed over. Called once for each connection. */
  readonly onCaughtUp?: (() => void) | undefined;
};

export type Follower = (recorded: Recorded<Typed> | Unreadable) => void | Promise<void>;

export type Followed = {
  readonly url: string;
  readonly client: Client;
  readonly partnership: string;
  readonly keys: Keyring;
  readonly decode: Decode;
};

/** The log's own streams, and drafts, which are nobody's to follow. */
const OWN: ReadonlySet<string> = new Set([
  SCOPE_KEY_CATEGORY,
  STORE_CATEGORY,
  DRAFT_CATEGORY,
  DRAFT_LIST_CATEGORY,
]);

const prefixesOf = (partnership: string, categories: readonly string[] | undefined) =>
  categories?.map((category) => `${partnership}.${category}-`) ?? [`${partnership}.`];

/** Ends when aborted; throws what `each` threw. */
export const follow = (
  { url, client, partnership, keys, decode }: Followed,
  options: FollowOptions,
  each: Follower,
): Promise<void> => {
  const { categories, onCheckpoint } = options;
  const prefixes = prefixesOf(partnership, categories);
  return catchUp({ ...options, url, client, prefixes }, (event) => {
    if (OWN.has(streamParts(event.streamId)?.category ?? '')) {
      keys.learn(event);
      return onCheckpoint?.(event.position.commit);
    }
    const decoded = decode(event);
    return decoded instanceof Promise
      ? decoded.then(({ recorded }) => each(recorded))
      : each(decoded.recorded);
  });
};
