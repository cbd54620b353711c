/** How fast the views are built anew, full text apart, against the client alone reading the same events. */

import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { PROCESS_FLAGS } from '@throughline/projector/process-flags';

import { compiledIn } from '../../services/throughline/src/compiled.ts';
import type { Round } from './rebuild-rounds.ts';
import { logOf } from './stores.ts';
import { type Benchmark, median } from './table.ts';

const script = fileURLToPath(new URL('./rebuild-rounds.ts', import.meta.url));

/** In a process as the product starts it: with its flags, and with what Node compiled before. */
const roundsOver = async (folder: string, events: number): Promise<readonly Round[]> => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', ...PROCESS_FLAGS, script, folder, String(events)],
    { env: { ...process.env, NODE_COMPILE_CACHE: compiledIn } },
  );
  return JSON.parse(stdout);
};

export const rebuild: Benchmark = {
  title: 'Views built anew, full text apart, against the client alone reading the same events',
  run: async (isQuick) => {
    const events = isQuick ? 20_000 : 100_000;
    const rounds = await roundsOver(await logOf({ events, longLife: events / 10 }), events);
    const rate = (took: (round: Round) => number): number =>
      median(rounds.map((round) => (events * 1_000) / took(round)));
    return [
      {
        name: `${events} entries`,
        measured: rate(({ built }) => built),
        against: rate(({ read }) => read),
        unit: 'events/s',
        atLeast: 0.5,
      },
    ];
  },
};
