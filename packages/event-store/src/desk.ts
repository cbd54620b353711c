/** What answering orders needs, put together: the connection, the keys, the memory of streams. */
import { randomUUID } from 'node:crypto';
import { type Append, appender } from './append.ts';
import { type Decode, decoder } from './codec.ts';
import { type Client, connect } from './connection.ts';
import { epochs } from './epochs.ts';
import type { Desk } from './handle.ts';
import { type KeptStream, takeDecoded } from './kept-stream.ts';
import type { KeyHolder } from './key-holder.ts';
import { keyring } from './keyring.ts';
import { checkedPartnership } from './naming.ts';
import type { Pathway } from './pathway.ts';
import { headOf, readFrom } from './reading.ts';
import { recent } from './recent.ts';
import { followScopeKeys, surveyScopeKeys } from './scope-key-log.ts';

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

export type OpenDesk = Desk & {
  readonly client: Client;
  readonly partnership: string;
  readonly pathways: readonly Pathway[];
  readonly decode: Decode;
  /** Aborted when the log is closed. */
  readonly closing: AbortSignal;
  readonly ready: () => Promise<void>;
  readonly close: () => Promise<void>;
};

const CACHED_STREAMS = 2_000;

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
  const { known, ended } = followScopeKeys(log, keys.learn);
  return { keys, known, ended };
};

export const openDesk = (options: LogOptions): OpenDesk => {
  const partnership = checkedPartnership(options.partnership);
  const { clock, pathways } = options;
  const { writer, reader: client, release } = connect(options.url);
  const closing = new AbortController();
  const { append, idle } = appender(writer);
  const { keys, known, ended } = openKeys(options, client, append, closing.signal);
  known.catch(() => undefined); // heard by `ready`, whenever that is asked
  const decode = decoder(pathways, keys);
  const seen = { position: 0n };
  return {
    kept: recent(options.cacheSize ?? CACHED_STREAMS),
    append,
    keys,
    clock,
    writer: randomUUID(),
    seen,
    reload: reloader(client, decode, seen),
    client,
    partnership,
    pathways,
    decode,
    closing: closing.signal,
    ready: async () => {
      const head = await headOf(client);
      if (seen.position < head) seen.position = head;
      await known;
      await Promise.race([ended, Promise.resolve()]); // throws where their following has failed since
    },
    close: async () => {
      closing.abort();
      await idle();
      await Promise.allSettled([known, ended]); // a fault of theirs was for those who asked whether the log is ready
      await release();
    },
  };
};
