/** Memory that the three processes hold when nobody asks anything: on an empty store and on a large one. */
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { canFindProcesses, type Processes, startProduct } from '../support/product.ts';
import { largeShape, storeOf, temporaryFolder } from './stores.ts';
import type { Benchmark } from './table.ts';

const REST = 10_000; // ms after it is ready
const NAMES = {
  launcher: 'api and web',
  eventNode: 'event node',
  background: 'projector',
} as const;

/** Resident megabytes of a process. */
const residentOf = (pid: number): number => {
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) / 1_024;
};

const atRest = async (folder: string): Promise<Readonly<Record<keyof Processes, number>>> => {
  const product = await startProduct(folder);
  try {
    await pause(REST);
    const { launcher, eventNode = 0, background = 0 } = product.processes();
    return {
      launcher: residentOf(launcher),
      eventNode: residentOf(eventNode),
      background: residentOf(background),
    };
  } finally {
    await product.end('SIGTERM');
  }
};

export const memory: Benchmark = {
  title: 'Memory at rest, on a large store against an empty one',
  run: async (isQuick) => {
    if (!canFindProcesses) throw new Error('Memory is read from /proc, which Linux alone has.');
    const empty = await atRest(temporaryFolder());
    const large = await atRest(await storeOf(largeShape(isQuick)));
    const each = (['launcher', 'eventNode', 'background'] as const).map((one) => ({
      name: NAMES[one],
      measured: large[one],
      against: empty[one],
      unit: 'MB',
    }));
    const sum = (of: typeof empty) => of.launcher + of.eventNode + of.background;
    return [...each, { name: 'together', measured: sum(large), against: sum(empty), unit: 'MB' }];
  },
};
