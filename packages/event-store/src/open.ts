/** The partnership's log: the one door to the event store. */
import type { Typed } from '@throughline/decider/decider';
import type { Recorded, Unreadable } from '@throughline/decider/recorded';
import { type Append, appendTo } from './append.ts';
import { appendFact } from './append-fact.ts';
import { type Decode, decoder } from './codec.ts';
import { type Client, connect } from './connection.ts';
import { epochs } from './epochs.ts';
import { type Follower, type FollowOptions, follow } from './follow.ts';
import { type Desk, handle } from './handle.ts';
import { type KeptStream, takeDecoded } from './kept-stream.ts';
import type { KeyHolder } from './key-holder.ts';
import { keyring } from './keyring.ts';
import { checkedPartnership, streamName } from './naming.ts';
import type { Envelope, Order, Outcome, Receipt } from './order.ts';
import type { Pathway } from './pathway.ts';
import { headOf, readFrom } from './reading.ts';
import { recent } from './recent.ts';
import { followScopeKeys, surveyScopeKeys } from './scope-key-log.ts';
import { storeIdOf } from './store-id.ts';
import { eachOf, turns } from './turns.ts';

export type LogOptions = {
  /** `esdb://…`: the embedded node's address or a cluster's. */
  readonly url: string;
  readonly partnership: string;
  readonly pathways: readonly Pathway[];
  readonly keys: KeyHolder;
  /** ISO instant in UTC. */
  readonly clock: () => string;
  /** How many streams' states to keep in memory; 2,000 unless told. */
  readonly cacheSize?: number | undefined;
};

export type EventLog = {
  /** Decides on a command and appends what follows from it: one append where nobody else was there first. */
  handle(order: Order): Promise<Outcome>;
  /** Many commands, several streams at a time, those of one stream in their order. Answers in their order. */
  handleMany(orders: readonly Order[]): Promise<readonly Outcome[]>;
  /** A stream's events in order; those that cannot be read say so. */
  read(category: string, streamId: string): Promise<readonly (Recorded<Typed> | Unreadable)[]>;
  /** Appends a fact that depends on nothing before it. */
  append(category: string, streamId: string, event: Typed, envelope: Envelope): Promise<Receipt>;
  follow(options: FollowOptions, each: Follower): Promise<void>;
  /** The commit position of the last event in the store, of any partnership. */
  head(): Promise<bigint>;
  /** The store's own name, by which one restored from a backup is recognised. */
  storeId(): Promise<string>;
  /** Destroys the keys of scopes such as `child:<id>`, in every copy of the log; all others keep theirs. */
  forget(scopes: readonly string[]): Promise<void>;
  /** Resolves when the store answers and the keys are known; throws what prevents it. */
  ready(): Promise<void>;
  /** Ends every following, and the connection where nobody else uses it. */
  close(): Promise<void>;
};

const CACHED_STREAMS = 2_000;
/** Commands under way at once in `handleMany`: the store gains little from more. (event-node.md, table of rates.) */
const AT_ONCE = 64;

/** Reads what a stream has beyond what is remembered of it. */
const reloader =
  (client: Client, decode: Decode, seen: Desk['seen']) =>
  async (kept: KeptStream): Promise<void> => {
    for (const event of await readFrom(client, kept.stream, kept.next))
      takeDecoded(kept, await decode(event));
    if (seen.position < kept.position) seen.position = kept.position;
  };

/** The keyring of a partnership, following the log. */
const openKeys = (options: LogOptions, client: Client, append: Append, signal: AbortSignal) => {
  const { partnership, clock } = options;
  const log = { client, partnership, signal };
  const keys = keyring({
    partnership,
    append,
    clock,
    read: (stream) => readFrom(client, stream, 0),
    survey: (learn) => surveyScopeKeys(log, learn),
    epochs: epochs(options.keys),
  });
  const following = followScopeKeys(log, keys.learn);
  return { keys, following };
};

export const openEventLog = async (options: LogOptions): Promise<EventLog> => {
  const { clock, pathways } = options;
  const partnership = checkedPartnership(options.partnership);
  const { client, release } = connect(options.url);
  const closing = new AbortController();
  const append = appendTo(client);
  const { keys, following } = openKeys(options, client, append, closing.signal);
  const decode = decoder(pathways, keys);
  const seen = { position: 0n };
  const desk: Desk = {
    kept: recent(options.cacheSize ?? CACHED_STREAMS),
    append,
    keys,
    clock,
    seen,
    reload: reloader(client, decode, seen),
  };
  const inTurn = turns();
  const keysEnded = following.ended.catch((fault: unknown) => ({ fault }));

  const ready = async () => {
    const head = await headOf(client);
    if (seen.position < head) seen.position = head;
    await Promise.race([following.known, keysEnded]);
    const ended = await Promise.race([keysEnded, undefined]);
    if (ended !== undefined) throw ended.fault;
  };

  const close = async () => {
    closing.abort();
    await keysEnded;
    await release();
  };

  const answer = (order: Order): Promise<Outcome> => {
    const stream = streamName(partnership, order.pathway.category, order.streamId);
    return inTurn(stream, () => handle(desk, order, stream));
  };

  const log: EventLog = {
    handle: answer,
    handleMany: (orders) => eachOf(orders, AT_ONCE, answer),
    read: async (category, streamId) => {
      const events = await readFrom(client, streamName(partnership, category, streamId), 0);
      const decoded = await Promise.all(events.map(decode));
      return decoded.map(({ recorded }) => recorded);
    },
    append: (category, streamId, event, envelope) =>
      appendFact({ desk, pathways, partnership }, { category, streamId, event, envelope }),
    follow: (follows, each) => {
      const signal = AbortSignal.any([follows.signal, closing.signal]);
      return follow({ client, partnership, keys, decode }, { ...follows, signal }, each);
    },
    head: () => headOf(client),
    storeId: () => storeIdOf(client, append, partnership),
    forget: keys.forget,
    ready,
    close,
  };
  try {
    await ready();
  } catch (fault) {
    await close();
    throw fault;
  }
  return log;
};
