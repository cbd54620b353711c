/** The thread that `readInWorker` starts: reads the file it was given, answers once, and ends. */
import { parentPort, workerData } from 'node:worker_threads';
import type { WorkerRequest } from './in-worker.ts';
import { readChronologyFile } from './read-file.ts';

const { file, options } = workerData as WorkerRequest; // as readInWorker, its only caller, gives it
parentPort?.postMessage(await readChronologyFile(file, options));
