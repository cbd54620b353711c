/**
 * The event node's log without the network, against bare SQLite loops doing the same in the same
 * process: transactions in turn, the middle of each kind held against the other.
 */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { openDatabase } from '@throughline/event-node/log/database';
import { type EventLog, openLog, type Write } from '@throughline/event-node/log/event-log';
import { contentOf } from '@throughline/event-node/log/stored-event';
import type { Proposed } from '@throughline/event-node/protocol/append-messages';
import { createFilter } from '@throughline/event-node/serve/filter';
import { temporaryFolder } from './stores.ts';
import { type Benchmark, median, type Row, timed } from './table.ts';

const DATA = Buffer.from(JSON.stringify({ text: 'x'.repeat(430) }));
const EMPTY = Buffer.alloc(0);
const MOMENT = 1_700_000_000_000_000;
const SCAN = 1000;
const STREAMS = 100;
const TYPES = 20;

type Shape = { readonly name: string; readonly appends: number; readonly batch: number };

const SHAPES: readonly Shape[] = [
  { name: 'commit, 1 append a transaction', appends: 1, batch: 1 },
  { name: 'commit, 64 appends a transaction', appends: 64, batch: 1 },
  { name: 'commit, a batch of 1,000 a transaction', appends: 1, batch: 1000 },
];

const anEvent = (ordinal: number): Proposed => ({
  id: randomBytes(16),
  type: `Type${ordinal % TYPES}`,
  isJson: true,
  metadata: EMPTY,
  data: DATA,
});

const aWrite = (ordinal: number, size: number): Write => ({
  kind: 'append',
  streamName: `inside-${ordinal % STREAMS}`,
  expected: { kind: 'any' },
  events: Array.from({ length: size }, (_, at) => anEvent(ordinal + at)),
});

/** One transaction of the log at a time; answers the milliseconds it took. */
const logSide = (log: EventLog, { appends, batch }: Shape) => {
  let ordinal = 0;
  return (): Promise<number> => {
    const writes = Array.from({ length: appends }, () => aWrite(ordinal++, batch));
    return timed(() => log.commit(writes));
  };
};

/** The same rows with the same durability, found by the plainest means, and nothing checked. */
const bareSide = (database: DatabaseSync, { appends, batch }: Shape) => {
  database.exec('CREATE UNIQUE INDEX events_of_stream ON events (stream, revision)');
  const insert = database.prepare('INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  const revisions = new Map<number, number>();
  let position = 0;
  let ordinal = 0;
  const one = (stream: number, content: Buffer): void => {
    const revision = revisions.get(stream) ?? 0;
    revisions.set(stream, revision + 1);
    position += 1;
    insert.run(position, stream, revision, position % TYPES, MOMENT, 1, 4711, content);
  };
  return (): Promise<number> => {
    const contents = Array.from({ length: appends * batch }, () =>
      contentOf(randomBytes(16), EMPTY, DATA),
    );
    return timed(() => {
      database.exec('BEGIN IMMEDIATE');
      for (const [at, content] of contents.entries()) {
        if (at % batch === 0) ordinal += 1;
        one(ordinal % STREAMS, content);
      }
      database.exec('COMMIT');
    });
  };
};

const compareCommits = async (shape: Shape, transactions: number): Promise<Row> => {
  const folder = temporaryFolder();
  const log = openLog(openDatabase(join(folder, 'log.sqlite')), () => MOMENT);
  const database = openDatabase(join(folder, 'bare.sqlite'));
  const [ours, bare] = [logSide(log, shape), bareSide(database, shape)];
  const [took, limit]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < transactions; turn += 1) {
    took.push(await ours());
    limit.push(await bare());
  }
  log.close();
  database.close();
  const rate = (all: readonly number[]): number =>
    (shape.appends * shape.batch * 1000) / median(all.slice(transactions / 10)); // the first warm up
  return {
    name: shape.name,
    measured: rate(took),
    against: rate(limit),
    unit: 'events/s',
    atLeast: 0.7,
  };
};

const filteredScan = (log: EventLog, events: number): void => {
  const filter = createFilter(log, {
    on: 'type',
    regex: '^Type1$',
    prefixes: [],
    checkpointEvery: 1000,
  });
  let matched = 0;
  for (let next = 1; next <= events; next += SCAN) {
    for (const [, name] of log.rows.headings('type', next, SCAN))
      if (filter.matchesNumber(name)) matched += 1;
  }
  if (matched === 0) throw new Error('The filter matched nothing.');
};

const bareScan = (database: DatabaseSync, events: number): void => {
  const page = database.prepare(
    'SELECT position, type FROM events WHERE position >= ? ORDER BY position LIMIT ?',
  );
  page.setReturnArrays(true);
  let seen = 0;
  for (let next = 1; next <= events; next += SCAN) seen += page.all(next, SCAN).length;
  if (seen === 0) throw new Error('The scan found nothing.');
};

const compareScans = async (events: number, rounds: number): Promise<Row> => {
  const log = openLog(openDatabase(join(temporaryFolder(), 'log.sqlite')), () => MOMENT);
  for (let at = 0; at < events; at += 1000) log.commit([aWrite(at, 1000)]);
  const [took, limit]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    took.push(await timed(() => filteredScan(log, events)));
    limit.push(await timed(() => bareScan(log.database, events)));
  }
  log.close();
  const rate = (all: readonly number[]): number => (events * 1000) / median(all);
  return {
    name: 'scan under a filter',
    measured: rate(took),
    against: rate(limit),
    unit: 'events/s',
    atLeast: 0.5,
  };
};

export const eventNodeInside: Benchmark = {
  title: 'Inside the event node, against a bare SQLite loop',
  run: async (isQuick) => {
    const rows: Row[] = [];
    for (const shape of SHAPES) rows.push(await compareCommits(shape, isQuick ? 100 : 400));
    rows.push(await compareScans(isQuick ? 20_000 : 100_000, isQuick ? 7 : 9));
    return rows;
  },
};
