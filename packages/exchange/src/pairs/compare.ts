/**
 * Comparing rows with one another: few of them at once, many in a thread of its own, handed over some at a time, so that nobody
 * else has to wait for it.
 */
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { workerBounds } from '../in-worker.ts';
import { type Elsewhere, type FoundTerm, findTerms } from '../terms/find-terms.ts';
import type { WordedRow } from '../terms/words-seen.ts';
import { type ComparedRow, pairsOfFile } from './pairs-of-file.ts';
import type { SuggestedPair } from './same-event.ts';

export type Comparison =
  | { readonly find: 'pairs' }
  | { readonly find: 'terms'; readonly elsewhere: Elsewhere };

export type ToComparer = { readonly portion: string } | { readonly comparison: Comparison };

const FEW = 1_500; // rows, which take less time than a thread takes to begin
const AT_ONCE = 1_000; // rows

const apart = async (rows: readonly unknown[], comparison: Comparison): Promise<unknown> => {
  const worker = new Worker(new URL('./compare-worker.ts', import.meta.url), {
    execArgv: [], // flags of the main program are not for it, and some would stop it
    resourceLimits: { maxOldGenerationSizeMb: workerBounds.megabytes },
  });
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  worker.once('message', resolve);
  worker.once('error', reject);
  worker.once('exit', (code) => reject(new Error(`The comparing thread ended (${code}).`)));
  const tell = (message: ToComparer): void => worker.postMessage(message);
  try {
    for (let from = 0; from < rows.length; from += AT_ONCE) {
      tell({ portion: JSON.stringify(rows.slice(from, from + AT_ONCE)) });
      await setImmediate();
    }
    tell({ comparison });
    return await promise;
  } finally {
    await worker.terminate();
  }
};

/** The pairs that a file brings. */
export const comparePairs = async (
  rows: readonly ComparedRow[],
): Promise<readonly SuggestedPair[]> =>
  rows.length <= FEW
    ? pairsOfFile(rows)
    : // The thread answers with what `pairsOfFile` finds.
      ((await apart(rows, { find: 'pairs' })) as readonly SuggestedPair[]);

/** The words of a file that may need explaining. */
export const compareTerms = async (
  rows: readonly WordedRow[],
  elsewhere: Elsewhere,
): Promise<readonly FoundTerm[]> =>
  rows.length <= FEW
    ? findTerms(rows, elsewhere)
    : // The thread answers with what `findTerms` finds.
      ((await apart(rows, { find: 'terms', elsewhere })) as readonly FoundTerm[]);
