/** Does an append cost more in a large log? To streams in use, and to any stream there is. */
import type { EventLog, Write } from '@throughline/event-node/log/event-log';
import { MOST_RECENT } from '@throughline/event-node/log/places';
import {
  aLogOf,
  aWrite,
  IN_A_STREAM,
  largeLogOf,
  openIn,
  type Sizes,
  sizesOf,
} from './large-log.ts';
import { type Benchmark, median, type Row, timed } from './table.ts';

const APPENDS = 64; // to a transaction
const TRANSACTIONS = 300;
const WARM_UP = 100; // of them
const AT_ONCE = 1000; // appends to a transaction while a log is brought into use

type Side = { readonly folder: string; readonly streams: number };

const writesTo = (streams: number, howMany: number): readonly Write[] =>
  Array.from({ length: howMany }, () => aWrite(Math.floor(Math.random() * streams)));

/** A large log in use puts events in their places with every commit; one that was just opened does not yet. */
const bringIntoUse = (log: EventLog, streams: number): void => {
  for (let count = 0; count < MOST_RECENT; count += AT_ONCE) log.commit(writesTo(streams, AT_ONCE));
};

/** Microseconds an append takes to streams chosen by chance, in the large log and in the young one, in turn. */
const appendCosts = async (large: Side, young: Side): Promise<[number, number]> => {
  const sides = [
    { log: openIn(large.folder), streams: large.streams, took: [] as number[] },
    { log: openIn(young.folder), streams: young.streams, took: [] as number[] },
  ] as const;
  bringIntoUse(sides[0].log, large.streams);
  for (let turn = 0; turn < TRANSACTIONS; turn += 1) {
    for (const { log, streams, took } of sides) {
      const writes = writesTo(streams, APPENDS);
      took.push(await timed(() => log.commit(writes)));
    }
  }
  for (const { log } of sides) log.close();
  const cost = ({ took }: (typeof sides)[number]): number =>
    (median(took.slice(WARM_UP)) * 1000) / APPENDS;
  return [cost(sides[0]), cost(sides[1])];
};

/** What an append costs: to the streams in use, as many in both logs, and to any stream there is. */
const appendRows = async (large: string, young: string, sizes: Sizes): Promise<readonly Row[]> => {
  const inUse = sizes.young / IN_A_STREAM;
  const all = sizes.large / IN_A_STREAM;
  const rows: Row[] = [];
  for (const streams of [inUse, all]) {
    const [measured, against] = await appendCosts(
      { folder: large, streams },
      { folder: young, streams: inUse },
    );
    rows.push({
      name: `an append to any of ${streams} streams at ${sizes.large} events, to ${inUse} at ${sizes.young}`,
      measured,
      against,
      unit: 'µs',
      atMost: 1.25, // "does not grow", within what one run differs from the next
    });
  }
  return rows;
};

export const eventNodeAppends: Benchmark = {
  title: 'An append to a large log of the event node, against one to a young log',
  run: async (isQuick) => {
    const sizes = sizesOf(isQuick);
    return appendRows(await largeLogOf(sizes.large), aLogOf(sizes.young), sizes);
  },
};
