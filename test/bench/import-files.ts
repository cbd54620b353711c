/** Reading agencies' files, held against what the libraries alone take to read them; and pairs among many rows. */
import { readInWorker, workerBounds } from '@throughline/exchange/in-worker';
import type { Refused } from '@throughline/exchange/opening/refused';
import { suggestPairs } from '@throughline/exchange/pairs/same-event';
import { isRefused, type ReadFile, readChronologyFile } from '@throughline/exchange/read-file';
import { csvAlone, excelAlone, wordAlone } from './libraries-alone.ts';
import { csvOf, excelOf, pairRows, wordOf } from './many-rows.ts';
import { type Benchmark, median, type Row, timed } from './table.ts';

const expectRows = (found: number, expected: number): void => {
  if (found !== expected) throw new Error(`Expected ${expected} rows, found ${found}.`);
};

const counted = (read: ReadFile | Refused): number => {
  if (isRefused(read)) throw new Error(`Expected a file that can be read, found: ${read.why}.`);
  return read.rows.length;
};

type Kind = {
  readonly name: string;
  readonly make: (rows: number) => Uint8Array;
  /** The rows that the libraries find, the header included. */
  readonly alone: (bytes: Uint8Array) => number | Promise<number>;
};

const kinds: readonly Kind[] = [
  {
    name: 'many.csv',
    make: csvOf,
    alone: (bytes) => csvAlone(Buffer.from(bytes).toString()),
  },
  { name: 'many.docx', make: wordOf, alone: wordAlone },
  { name: 'many.xlsx', make: excelOf, alone: excelAlone },
];

const turns = 11; // of fewer the medians swing from run to run

/** Taken in turns, so that what else the machine does falls on both. */
const reading = async ({ name, make, alone }: Kind, rows: number): Promise<Row> => {
  const bytes = make(rows);
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    theirs.push(await timed(async () => expectRows(await alone(bytes), rows + 1)));
    ours.push(
      await timed(async () => expectRows(counted(await readChronologyFile({ name, bytes })), rows)),
    );
  }
  return {
    name: `${rows} rows of ${name} read, against the libraries alone`,
    measured: median(ours),
    against: median(theirs),
    unit: 'ms',
    atMost: 2,
  };
};

const MB = 2 ** 20;
const sampledEvery = 10; // milliseconds

/** How far the process grows while a worker reads: its own heap, its buffers, and the answer it sends. */
const growth = async ({ name, make }: Kind, rows: number): Promise<Row> => {
  const bytes = make(rows);
  const before = process.memoryUsage.rss();
  let most = before;
  const looking = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, sampledEvery);
  expectRows(counted(await readInWorker({ name, bytes })), rows);
  clearInterval(looking);
  return {
    name: `memory to read ${rows} rows of ${name} in a worker, against its bound`,
    measured: (Math.max(most, process.memoryUsage.rss()) - before) / MB,
    against: workerBounds.megabytes,
    unit: 'MB',
    atMost: 1,
  };
};

const pairing = async (rows: number): Promise<Row> => {
  const few = pairRows(rows / 5);
  const many = pairRows(rows);
  const fewTook = await timed(() => suggestPairs(few));
  const manyTook = await timed(() => suggestPairs(many));
  return {
    name: `pairs among ${rows} rows, against five times those among ${rows / 5}`,
    measured: manyTook,
    against: fewTook * 5,
    unit: 'ms',
    atMost: 2,
  };
};

const run = async (isQuick: boolean): Promise<readonly Row[]> => {
  const rows = isQuick ? 5_000 : 50_000;
  const found: Row[] = [];
  for (const kind of kinds) found.push(await growth(kind, rows)); // first: a process keeps what it once took
  for (const kind of kinds) found.push(await reading(kind, rows));
  return [...found, await pairing(rows)];
};

export const importFiles: Benchmark = { title: 'Agencies’ files', run };
