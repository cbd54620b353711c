/**
 * The benchmarks: ratios within one run, so that they can be compared between machines.
 * `node test/bench/main.ts [name…] [--quick] [--keep FOLDER]`; all of them where none is named. Large stores
 * take longer to make than to measure: with `--keep` they stay in a folder for the next run.
 */
import { parseArgs } from 'node:util';
import { keepStoresIn, removeFolders } from './stores.ts';
import { type Benchmark, isMet, print } from './table.ts';

let missed = 0;

/** Each is loaded when it is run: what the others load would make it slower. */
const benchmarks: Readonly<Record<string, () => Promise<Benchmark>>> = {
  'event-node': async () => (await import('./event-node.ts')).eventNode,
  'event-node-inside': async () => (await import('./event-node-inside.ts')).eventNodeInside,
  'event-node-scale': async () => (await import('./event-node-scale.ts')).eventNodeScale,
  'event-node-appends': async () => (await import('./event-node-appends.ts')).eventNodeAppends,
  rebuild: async () => (await import('./rebuild.ts')).rebuild,
  'chronology-page': async () => (await import('./chronology-page.ts')).chronologyPage,
  commands: async () => (await import('./commands.ts')).commands,
  start: async () => (await import('./start.ts')).start,
  memory: async () => (await import('./memory.ts')).memory,
  'import-files': async () => (await import('./import-files.ts')).importFiles,
  pages: async () => (await import('./pages.ts')).pages,
};

const runOne = async (name: string, isQuick: boolean): Promise<void> => {
  const benchmark = await benchmarks[name]?.();
  if (benchmark === undefined) return;
  const rows = await benchmark.run(isQuick);
  missed += rows.filter((row) => isMet(row) === false).length;
  print(benchmark.title, rows);
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
  for (const name of chosen) await runOne(name, values.quick);
} finally {
  removeFolders();
}
if (missed > 0) console.log(`\n${missed} missed.`);
