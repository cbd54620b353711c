/** The partnership's log: the one door to the event store. */
import type { Typed } from '@throughline/decider/decider';
import type { Recorded, Unreadable } from '@throughline/decider/recorded';
import { appendFact } from './append-fact.ts';
import { type LogOptions, openDesk } from './desk.ts';
import { type Drafts, draftsAt } from './drafts.ts';
import { type Follower, type FollowOptions, follow, lastToFollow } from './follow.ts';
import { handle } from './handle.ts';
import { streamName } from './naming.ts';
import type { Envelope, Order, Outcome, Receipt } from './order.ts';
import type { Pathway } from './pathway.ts';
import { type Glimpse, peek } from './peek.ts';
import { headOf, readFrom } from './reading.ts';
import { storeIdOf } from './store-id.ts';
import { eachOf, turns } from './turns.ts';

export type EventLog = {
  /** Decides on a command and appends what follows from it: one append where nobody else was there first. */
  handle(order: Order): Promise<Outcome>;
  /** Many commands, several streams at a time, those of one stream in their order. Answers in their order. */
  handleMany(orders: readonly Order[]): Promise<readonly Outcome[]>;
  /** What is remembered of a stream, read once where nothing is: its state, and the children it is about. */
  peek(pathway: Pathway, streamId: string): Promise<Glimpse>;
  /** A stream's events in order; those that cannot be read say so. */
  read(category: string, streamId: string): Promise<readonly (Recorded<Typed> | Unreadable)[]>;
  /** Appends a fact that depends on nothing before it. */
  append<Event extends Typed>(
    category: string,
    streamId: string,
    event: Event,
    envelope: Envelope,
  ): Promise<Receipt>;
  /** What people have typed and not sent yet, each to be read by its owner alone. */
  readonly drafts: Drafts;
  /** Hands over every event in the log's order, one at a time, until aborted or closed. Throws what `each` threw. */
  follow(options: FollowOptions, each: Follower): Promise<void>;
  /** The commit position of the last event in the store, of any partnership. */
  head(): Promise<bigint>;
  /** The position of the last event that followers are handed: who has been told of it has been told of everything. */
  lastToFollow(): Promise<bigint>;
  /** The store's own name, by which one restored from a backup is recognised. */
  storeId(): Promise<string>;
  /** Destroys the keys of scopes such as `child:<id>`, in every copy of the log; all others keep theirs. */
  forget(scopes: readonly string[]): Promise<void>;
  /** Resolves when the store answers and the keys are known; throws what prevents it. */
  ready(): Promise<void>;
  /** Ends every following, and the connection where nobody else uses it. */
  close(): Promise<void>;
};

/** Commands under way at once in `handleMany`: the store gains little from more. */
const AT_ONCE = 64;

/** Opens a partnership's log. Waits up to half a minute for the store to answer. */
export const openEventLog = async (options: LogOptions): Promise<EventLog> => {
  const desk = openDesk(options);
  const { client, partnership, decode, keys } = desk;
  const inTurn = turns();

  const answer = (order: Order): Promise<Outcome> => {
    const stream = streamName(partnership, order.pathway.category, order.streamId);
    return inTurn(stream, () => handle(desk, order, stream));
  };

  try {
    await desk.ready();
  } catch (fault) {
    await desk.close();
    throw fault;
  }
  return {
    handle: answer,
    peek: (pathway, streamId) => {
      const stream = streamName(partnership, pathway.category, streamId);
      return inTurn(stream, () => peek(desk, pathway, stream));
    },
    handleMany: (orders) => eachOf(orders, AT_ONCE, answer),
    read: async (category, streamId) => {
      const events = await readFrom(client, streamName(partnership, category, streamId), 0);
      const decoded = await Promise.all(events.map(decode));
      return decoded.map(({ recorded }) => recorded);
    },
    append: (category, streamId, event, envelope) =>
      appendFact(desk, { category, streamId, event, envelope }),
    drafts: draftsAt(desk),
    follow: (asked, each) => {
      const signal = AbortSignal.any([asked.signal, desk.closing]);
      return follow(
        { url: options.url, client, partnership, keys, decode },
        { ...asked, signal },
        each,
      );
    },
    head: () => headOf(client),
    lastToFollow: () => lastToFollow(client, partnership),
    storeId: () => storeIdOf(client, desk.append, partnership),
    forget: keys.forget,
    ready: desk.ready,
    close: desk.close,
  };
};
