/**
 * A large log on disk, written as the embedded node itself writes it: entries about many children,
 * parsed, sealed and numbered as the product would, with one child's long life spread all through it.
 */

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { EventData } from '@eventstore/db-client';
import type { Typed } from '@throughline/decider/decider';
import { pathwayOf } from '@throughline/domain/pathways';
import { LOG_FILE, openDatabase } from '@throughline/event-node/log/database';
import {
  type EventLog as NodeLog,
  openLog,
  type Write,
} from '@throughline/event-node/log/event-log';
import type { Proposed } from '@throughline/event-node/protocol/append-messages';
import { uuidBytes } from '@throughline/event-node/protocol/identity';
import { fingerprintOf } from '@throughline/event-store/canonical';
import { epochs } from '@throughline/event-store/epochs';
import { fileKeyHolder } from '@throughline/event-store/file-key-holder';
import type { KeyHolder } from '@throughline/event-store/key-holder';
import { type Keyring, keyring } from '@throughline/event-store/keyring';
import { streamName, uuidOf } from '@throughline/event-store/naming';
import { toEventData } from '@throughline/event-store/stored';
import { type NewEvents, parsed, write } from '@throughline/event-store/writing';
import { Instant } from '@throughline/time/instant';
import { occurredAt } from '@throughline/time/occurred-at';

export const PARTNERSHIP = 'kelderby';
export const AGENCY = uuidOf('bench/agency');
export const LONG_LIFE = uuidOf('bench/long life');

export type Shape = {
  /** Events in the whole log. */
  readonly events: number;
  /** Entries of the one child with a long life. */
  readonly longLife: number;
};

const ENTRIES_EACH = 50; // of every other child
const A_TIME = 1_000; // events a transaction
const BEGAN = Date.parse('2020-01-06T09:00:00Z');
const QUARTER = 15 * 60_000; // ms
const WORDS =
  'They were seen at home and well. The carer said that sleep is better and that school has rung twice about the morning.';

type Open = { readonly log: NodeLog; readonly keys: Keyring; readonly batch: Write[] };

const toProposed = ({ id, type, data, metadata }: EventData): Proposed => ({
  id: uuidBytes(id),
  type,
  isJson: true,
  metadata: Buffer.from(JSON.stringify(metadata)),
  data: Buffer.from(JSON.stringify(data)),
});

/** The first events of a stream. */
const toWrite = (streamName: string, events: readonly EventData[]): Write => ({
  kind: 'append',
  streamName,
  expected: { kind: 'noStream' },
  events: events.map(toProposed),
});

/** The folder's keys, without looking each time which epoch is the last: nobody else makes one. */
const keysIn = async (folder: string): Promise<KeyHolder> => {
  const holder = await fileKeyHolder(folder);
  let last = await holder.current();
  return {
    ...holder,
    current: async () => last,
    createEpoch: async () => {
      last = await holder.createEpoch();
      return last;
    },
  };
};

const open = async (dataFolder: string): Promise<Open> => {
  const folder = join(dataFolder, 'events');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const log = openLog(openDatabase(join(folder, LOG_FILE)), () => Date.now() * 1_000);
  const batch: Write[] = [];
  const keys = keyring({
    partnership: PARTNERSHIP,
    // A new scope's key goes in with the entries that it seals, ahead of them.
    append: async (stream, events) => {
      batch.push(toWrite(stream, events));
      return { written: true, position: 0n, revision: 0 };
    },
    read: async () => [],
    survey: async () => undefined,
    epochs: epochs(await keysIn(join(dataFolder, 'keys'))),
    clock: () => new Date(BEGAN).toISOString(),
  });
  return { log, keys, batch };
};

const MOMENTS = 20_000;
const momentOf = (n: number): Instant => Instant.parse(new Date(BEGAN + n * QUARTER).toISOString());
const moments = Array.from({ length: MOMENTS }, (_, n) => occurredAt(momentOf(n)));

const entryAbout = (childId: string, n: number): Typed & Readonly<Record<string, unknown>> => ({
  type: 'EntryRecorded',
  occurred: moments[(n * 7_919) % MOMENTS], // recorded out of order, as files bring them
  childIds: [childId],
  agencyId: AGENCY,
  category: 'Telephone call',
  text: `Entry ${n}. ${WORDS}`,
});

/** One entry as the store would hold it: a stream of its own, sealed under the child's key. */
const sealedEntry = async ({ keys }: Open, childId: string, n: number): Promise<Write> => {
  const pathway = pathwayOf('entry');
  if (pathway === undefined) throw new Error('Expected a pathway called "entry".');
  const streamId = uuidOf(`bench/entry ${n}`);
  const stream = streamName(PARTNERSHIP, 'entry', streamId);
  const event = entryAbout(childId, n);
  const command = uuidOf(`bench/command ${n}`);
  const actor = { user: 'u-bench', role: 'practitioner', agency: AGENCY } as const;
  const envelope = {
    ...{ subjects: [childId], actor, command, correlation: command },
    recordedAt: momentOf(MOMENTS),
  };
  const news: NewEvents = {
    pathway,
    stream,
    events: parsed(pathway, [event]),
    envelope,
    fingerprint: fingerprintOf(event),
  };
  const written = await write(news, keys);
  return toWrite(
    stream,
    written.map(({ stored }) => toEventData(stored)),
  );
};

/** Whose entry the nth one is: the long life takes its share evenly. */
const childOf = (n: number, { events, longLife }: Shape): string => {
  const isOfLongLife =
    Math.floor((n * longLife) / events) !== Math.floor(((n - 1) * longLife) / events);
  return isOfLongLife ? LONG_LIFE : uuidOf(`bench/child ${Math.floor(n / ENTRIES_EACH)}`);
};

/** Writes the log into a data folder's `events`, and its keys beside it, as the product expects to find them. */
export const writeLog = async (dataFolder: string, shape: Shape): Promise<void> => {
  const place = await open(dataFolder);
  const { log, batch } = place;
  for (let n = 1; n <= shape.events; n += 1) {
    batch.push(await sealedEntry(place, childOf(n, shape), n));
    if (batch.length >= A_TIME) log.commit(batch.splice(0));
  }
  log.commit(batch);
  log.close();
};
