/**
 * The server under judgement: the embedded event node by default, or any EventStoreDB named in
 * EVENTSTORE_URL, so that the same behaviours are asked of both.
 */
import {
  type EventData,
  EventStoreDBClient,
  type JSONEventData,
  type JSONEventType,
  jsonEvent,
  type RecordedEvent,
} from '@eventstore/db-client';
import { afterAll, beforeAll } from 'vitest';
import { type NodeOptions, startNode } from '../support/event-node.ts';

const GIVEN_URL = process.env['EVENTSTORE_URL'];

/** True where the behaviour asked about is the embedded node's own, such as its command line. */
export const isEmbedded = GIVEN_URL === undefined;

/** True where the successor of the official client asks: see successor.ts. */
export const isSuccessor = process.env['CONFORMANCE_CLIENT'] === 'successor';

type Revision = bigint | 'no_stream' | 'stream_exists' | 'any';

/** What was expected of a stream and what was found, as the client that asks calls it in its error. */
export const versions = (
  expected: Revision,
  actual: Revision,
): Readonly<Record<string, Revision>> =>
  isSuccessor
    ? { expectedState: expected, actualState: actual }
    : { expectedVersion: expected, actualVersion: actual };

type Server = {
  readonly client: () => EventStoreDBClient;
  readonly url: () => string;
  /** Of the embedded node. */
  readonly pid: () => number;
};

/** One server and one client for a whole test file. */
export const useServer = (options: NodeOptions = {}): Server => {
  let client: EventStoreDBClient | undefined;
  let url = GIVEN_URL;
  let pid: number | undefined;
  let stop: () => Promise<void> = async () => undefined;

  beforeAll(async () => {
    if (url === undefined) {
      const node = await startNode(options);
      url = node.url;
      pid = node.pid;
      stop = node.stop;
    }
    client = EventStoreDBClient.connectionString(url);
  });
  afterAll(async () => {
    await client?.dispose();
    await stop();
  });
  const present = <Thing>(thing: Thing | undefined): Thing => {
    if (thing === undefined) throw new Error('The server is used before it is started.');
    return thing;
  };
  return { client: () => present(client), url: () => present(url), pid: () => present(pid) };
};

export type Noted = JSONEventType<'Noted', { ordinal: number; text?: string }>;

export const noted = (ordinal: number, more: Partial<JSONEventData<Noted>> = {}) =>
  jsonEvent<Noted>({ type: 'Noted', data: { ordinal }, ...more });

/** So many events, numbered from `from`. */
export const several = (count: number, from = 0): EventData[] =>
  Array.from({ length: count }, (_, index) => noted(from + index));

type Arrived = { readonly event?: RecordedEvent | undefined };

/** Everything that a read answers. */
export const all = async <Row extends Arrived>(rows: AsyncIterable<Row>): Promise<Row[]> => {
  const collected: Row[] = [];
  for await (const row of rows) collected.push(row);
  return collected;
};

export const revisions = (rows: readonly Arrived[]): (bigint | undefined)[] =>
  rows.map(({ event }) => event?.revision);

/** What `noted` numbered them with; −1 for other events. */
export const ordinalsOf = (rows: readonly Arrived[]): number[] =>
  rows.map(({ event }) => {
    const data: unknown = event?.data;
    const hasOrdinal = typeof data === 'object' && data !== null && 'ordinal' in data;
    return hasOrdinal && typeof data.ordinal === 'number' ? data.ordinal : -1;
  });

/** The first so many of an endless subscription, which is then ended. */
export const first = async <Row>(
  count: number,
  subscription: AsyncIterable<Row> & { unsubscribe: () => Promise<void> },
): Promise<Row[]> => {
  const collected: Row[] = [];
  for await (const row of subscription) {
    collected.push(row);
    if (collected.length === count) break;
  }
  await subscription.unsubscribe();
  return collected;
};
