/** A thread that makes folders at the same moments as another does: of `data-folder.test.ts`. */
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { makeFolderWithin } from './data-folder.ts';

export type Making = {
  readonly parent: string;
  readonly rounds: number;
  readonly threads: number;
  /** Counts who has come to a round. */
  readonly arrived: Int32Array;
};

const { parent, rounds, threads, arrived }: Making = workerData; // from the test, which has this type from here
const faults: string[] = [];
for (let round = 1; round <= rounds; round += 1) {
  Atomics.add(arrived, 0, 1);
  while (Atomics.load(arrived, 0) < threads * round); // until the other is here as well
  try {
    makeFolderWithin(join(parent, String(round)));
  } catch (error) {
    faults.push(String(error));
  }
}
parentPort?.postMessage(faults);
