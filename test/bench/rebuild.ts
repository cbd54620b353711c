/** How fast the views are built anew, full text apart, against the client alone reading the same events. */

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { EventStoreDBClient, START, streamNameFilter } from '@eventstore/db-client';
import type { EventLog } from '@throughline/event-store/open';
import { views } from '@throughline/projections/views';
import { keepUp } from '@throughline/projector/generation';
import { logOf, sayFaults, temporaryFolder, withLog } from './stores.ts';
import { type Benchmark, median, timed } from './table.ts';
import { PARTNERSHIP } from './written-log.ts';

const ROUNDS = 5;

const build = async (log: EventLog): Promise<number> => {
  const file = join(temporaryFolder(), 'views.sqlite');
  const begun = performance.now();
  const generation = await keepUp({ log, views, generation: 'bench', file, say: sayFaults });
  await generation.caughtUp;
  const took = performance.now() - begun;
  await generation.stop();
  rmSync(file); // or the next round shares the disk with its being written back
  return took;
};

/** Follows the same streams as the projector does, and does nothing with what comes. */
const readAlone = async (url: string, events: number): Promise<number> => {
  const client = EventStoreDBClient.connectionString(url);
  try {
    return await timed(async () => {
      const filter = streamNameFilter({ prefixes: [`${PARTNERSHIP}.`] });
      const subscription = client.subscribeToAll({ fromPosition: START, filter });
      let entries = 0;
      for await (const { event } of subscription) {
        if (event?.type === 'EntryRecorded') entries += 1;
        if (entries === events) break;
      }
      await subscription.unsubscribe();
    });
  } finally {
    await client.dispose();
  }
};

export const rebuild: Benchmark = {
  title: 'Views built anew, full text apart, against the client alone reading the same events',
  run: async (isQuick) => {
    const events = isQuick ? 20_000 : 100_000;
    const folder = await logOf({ events, longLife: events / 10 });
    return withLog(folder, async (log, url) => {
      const rates: { built: number; read: number }[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        const read = events / ((await readAlone(url, events)) / 1_000);
        rates.push({ read, built: events / ((await build(log)) / 1_000) });
      }
      return [
        {
          name: `${events} entries`,
          measured: median(rates.map(({ built }) => built)),
          against: median(rates.map(({ read }) => read)),
          unit: 'events/s',
          atLeast: 0.5,
        },
      ];
    });
  },
};
