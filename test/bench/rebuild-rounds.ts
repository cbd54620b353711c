/** Building the views and reading alone, by turns, in a process that is started as the product starts the one that keeps views. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { EventStoreDBClient, START, streamNameFilter } from '@eventstore/db-client';
import type { EventLog } from '@throughline/event-store/open';
import { views } from '@throughline/projections/views';
import { keepUp } from '@throughline/projector/generation';
import { removeFolders, sayFaults, temporaryFolder, withLog } from './stores.ts';
import { timed } from './table.ts';
import { PARTNERSHIP } from './written-log.ts';

const ROUNDS = 11; // a machine that is shared is quicker at one time than at another

/** Milliseconds. */
export type Round = { readonly built: number; readonly read: number };

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

const [folder = '', events] = process.argv.slice(2);
try {
  await withLog(folder, async (log, url) => {
    const rounds: Round[] = [];
    for (let n = 0; n < ROUNDS; n += 1)
      rounds.push({ read: await readAlone(url, Number(events)), built: await build(log) });
    console.log(JSON.stringify(rounds));
  });
} finally {
  removeFolders();
}
