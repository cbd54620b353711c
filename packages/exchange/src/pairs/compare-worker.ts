/** The thread that `compare` starts: gathers the rows that it is handed, compares them once, answers, and ends. */
import { parentPort } from 'node:worker_threads';
import { findTerms } from '../terms/find-terms.ts';
import type { Comparison, ToComparer } from './compare.ts';
import { pairsOfFile } from './pairs-of-file.ts';

const rows: unknown[] = [];

// The rows came from `compare`, which pairs each comparison with rows of its own type.
const done = (comparison: Comparison): unknown =>
  comparison.find === 'pairs'
    ? pairsOfFile(rows as Parameters<typeof pairsOfFile>[0])
    : findTerms(rows as Parameters<typeof findTerms>[0], comparison.elsewhere);

parentPort?.on('message', (message: ToComparer) => {
  if ('portion' in message) rows.push(...(JSON.parse(message.portion) as unknown[]));
  else {
    parentPort?.postMessage(done(message.comparison));
    parentPort?.close();
  }
});
