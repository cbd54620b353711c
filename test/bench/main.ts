/**
 * The benchmarks: ratios within one run, so that they can be compared between machines.
 * `node test/bench/main.ts [name…] [--quick] [--keep FOLDER]`; all of them where none is named. Large stores
 * take longer to make than to measure: with `--keep` they stay in a folder for the next run.
 */
import { parseArgs } from 'node:util';
import { chronologyPage } from './chronology-page.ts';
import { commands } from './commands.ts';
import { eventNode } from './event-node.ts';
import { eventNodeAppends } from './event-node-appends.ts';
import { eventNodeInside } from './event-node-inside.ts';
import { eventNodeScale } from './event-node-scale.ts';
import { importFiles } from './import-files.ts';
import { memory } from './memory.ts';
import { pages } from './pages.ts';
import { rebuild } from './rebuild.ts';
import { start } from './start.ts';
import { keepStoresIn, removeFolders } from './stores.ts';
import { type Benchmark, isMet, print } from './table.ts';

let missed = 0;

const printed =
  ({ title, run }: Benchmark) =>
  async (isQuick: boolean): Promise<void> => {
    const rows = await run(isQuick);
    missed += rows.filter((row) => isMet(row) === false).length;
    print(title, rows);
  };

const benchmarks: Readonly<Record<string, (isQuick: boolean) => Promise<void>>> = {
  'event-node': printed(eventNode),
  'event-node-inside': printed(eventNodeInside),
  'event-node-scale': printed(eventNodeScale),
  'event-node-appends': printed(eventNodeAppends),
  rebuild: printed(rebuild),
  'chronology-page': printed(chronologyPage),
  commands: printed(commands),
  start: printed(start),
  memory: printed(memory),
  'import-files': printed(importFiles),
  pages: printed(pages),
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: 'boolean', default: false }, keep: { type: 'string' } },
});
if (values.keep !== undefined) keepStoresIn(values.keep);
const unknown = positionals.filter((name) => !(name in benchmarks));
if (unknown.length > 0) {
  console.error(
    `There is no benchmark ${unknown.join(', ')}. There are ${Object.keys(benchmarks).join(', ')}.`,
  );
  process.exit(2);
}

process.once('SIGINT', () => {
  removeFolders();
  process.exit(130); // 128 and the signal's number
});

const chosen = positionals.length === 0 ? Object.keys(benchmarks) : positionals;
try {
  for (const name of chosen) await benchmarks[name]?.(values.quick);
} finally {
  removeFolders();
}
if (missed > 0) console.log(`\n${missed} missed.`);
