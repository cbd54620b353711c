/** The log without the network: commits and filtered scans against bare SQLite loops. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { LOG_FILE, openDatabase } from '@throughline/event-node/log/database';
import { type EventLog, openLog, type Write } from '@throughline/event-node/log/event-log';
import { contentOf } from '@throughline/event-node/log/stored-event';
import { freshId } from '@throughline/event-node/log/transaction';
import type { Proposed } from '@throughline/event-node/protocol/append-messages';
import { createFilter } from '@throughline/event-node/serve/filter';

const DATA = Buffer.from(JSON.stringify({ text: 'x'.repeat(430) }));
const EMPTY = Buffer.alloc(0);
const CONTENT = contentOf(freshId(), EMPTY, DATA);
const SCAN = 1000;
const STREAMS = 100;

const ROUNDS = 3;
const SHAPES = [
  { name: 'commit, 1 append a transaction', appends: 1, batch: 1 },
  { name: 'commit, 64 appends a transaction', appends: 64, batch: 1 },
  { name: 'commit, a batch of 1,000 a transaction', appends: 1, batch: 1000 },
];

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

type Result = {
  readonly name: string;
  readonly rate: number;
  readonly of: number;
  readonly target: number;
};

const timed = (events: number, work: () => void): number => {
  const begun = performance.now();
  work();
  return events / ((performance.now() - begun) / 1000);
};

const anEvent = (ordinal: number): Proposed => ({
  id: freshId(),
  type: `Type${ordinal % 20}`,
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

/** Transactions of many single appends, or of one batch. */
const commits = (log: EventLog, events: number, appends: number, batch: number): number => {
  const writes = Array.from({ length: events / batch }, (_, ordinal) => aWrite(ordinal, batch));
  return timed(events, () => {
    for (let from = 0; from < writes.length; from += appends) {
      log.commit(writes.slice(from, from + appends));
    }
  });
};

const freshCommits = (file: string, events: number, appends: number, batch: number): number => {
  const log = openLog(openDatabase(file), () => 1_700_000_000_000_000);
  const measured = commits(log, events, appends, batch);
  log.close();
  return measured;
};

/** The same tables, rows and durability, with nothing checked. */
const bareInserts = (file: string, events: number, size: number): number => {
  const database = openDatabase(file);
  const insert = database.prepare('INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  const measured = timed(events, () => {
    for (let from = 0; from < events; from += size) {
      database.exec('BEGIN IMMEDIATE');
      for (let at = from; at < Math.min(events, from + size); at += 1) {
        insert.run(
          at + 1,
          at % STREAMS,
          Math.floor(at / STREAMS),
          at % 20,
          1_700_000_000_000_000,
          1,
          4711,
          CONTENT,
        );
      }
      database.exec('COMMIT');
    }
  });
  database.close();
  return measured;
};

const filteredScan = (log: EventLog, events: number): number => {
  const filter = createFilter(log, {
    on: 'type',
    regex: '^Type1$',
    prefixes: [],
    checkpointEvery: 1000,
  });
  let matched = 0;
  const measured = timed(events, () => {
    for (let next = 1; next <= events; next += SCAN) {
      for (const [, name] of log.rows.headings('type', next, SCAN))
        if (filter.matchesNumber(name)) matched += 1;
    }
  });
  if (matched === 0) throw new Error('The filter matched nothing.');
  return measured;
};

const bareScan = (database: DatabaseSync, events: number): number => {
  const page = database.prepare(
    'SELECT position, stream, type FROM events WHERE position >= ? ORDER BY position LIMIT ?',
  );
  let seen = 0;
  const measured = timed(events, () => {
    for (let next = 1; next <= events; next += SCAN)
      for (const row of page.all(next, SCAN)) seen += row['type'] === 1 ? 1 : 0;
  });
  if (seen === 0) throw new Error('The scan found nothing.');
  return measured;
};

/** Ratios of the log to bare SQLite, at equal transaction size. */
export const insideServer = (events: number): readonly Result[] => {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-bench-'));
  try {
    const results = SHAPES.map(({ name, appends, batch }) => {
      const size = appends * batch;
      const count = size === 1 ? Math.min(events, 4000) : events;
      const rounds = Array.from({ length: ROUNDS }, (_, round) => ({
        of: bareInserts(join(folder, `bare-${size}-${round}.sqlite`), count, size),
        rate: freshCommits(join(folder, `log-${size}-${round}.sqlite`), count, appends, batch),
      }));
      const [of, rate] = [median(rounds.map((it) => it.of)), median(rounds.map((it) => it.rate))];
      return { name, rate, of, target: 0.7 };
    });
    const log = openLog(openDatabase(join(folder, LOG_FILE)), () => 1_700_000_000_000_000);
    commits(log, events, 1, 1000);
    const of = bareScan(log.database, events);
    results.push({ name: 'scan under a filter', rate: filteredScan(log, events), of, target: 0.5 });
    log.close();
    return results;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
