/** Following a partnership's log: every event in order, read or shown as a gap, never left out. */
import {
  type AllStreamRecordedEvent,
  BACKWARDS,
  END,
  type ReadPosition,
} from '@eventstore/db-client';
import type { Typed } from '@throughline/decider/decider';
import type { Recorded, Unreadable } from '@throughline/decider/recorded';
import { catchUp } from './catching-up.ts';
import type { Decode } from './codec.ts';
import { type Client, persist } from './connection.ts';
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

const isOurs = (streamId: string): boolean => OWN.has(streamParts(streamId)?.category ?? '');

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
  return catchUp({ ...options, url, client, prefixes, epochKey: keys.epochKey }, (event) => {
    if (isOurs(event.streamId)) {
      keys.learn(event);
      return onCheckpoint?.(event.position.commit);
    }
    const decoded = decode(event);
    return decoded instanceof Promise
      ? decoded.then(({ recorded }) => each(recorded))
      : each(decoded.recorded);
  });
};

const FIRST_PAGE = 16; // events; nearly always the last few tell
const LARGEST_PAGE = 4_096;
const GIVE_UP_AFTER = 30_000; // ms over all tries

/** The last events before a position, from the last backwards. */
const pageBefore = async (
  client: Client,
  fromPosition: ReadPosition,
  maxCount: number,
): Promise<readonly AllStreamRecordedEvent[]> => {
  const events: AllStreamRecordedEvent[] = [];
  const reading = client.readAll({ direction: BACKWARDS, fromPosition, maxCount });
  for await (const { event } of reading) if (event !== undefined) events.push(event);
  return events;
};

/**
 * The position of the last event that a follower of the partnership is handed, so that whoever follows can be waited for;
 * 0 where there is none. The log may end later: with a draft, a key, or what is somebody else's.
 */
export const lastToFollow = (client: Client, partnership: string): Promise<bigint> => {
  const [prefix = ''] = prefixesOf(partnership, undefined);
  const find = async (): Promise<bigint> => {
    let from: ReadPosition = END;
    for (let most = FIRST_PAGE; ; most = Math.min(most * 4, LARGEST_PAGE)) {
      const page = await pageBefore(client, from, most);
      const found = page.find(({ streamId }) => streamId.startsWith(prefix) && !isOurs(streamId));
      if (found !== undefined) return found.position.commit;
      const first = page.at(-1);
      if (first === undefined || page.length < most) return 0n;
      from = first.position;
    }
  };
  return persist(find, { within: GIVE_UP_AFTER });
};
