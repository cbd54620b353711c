/** The thread that `readInWorker` starts: reads the file it was given and hands its rows over as they are asked for. */
import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import type { FromReader, WorkerRequest } from './in-worker.ts';
import { isRefused, readChronologyFile } from './read-file.ts';

const AT_ONCE = 1_000; // rows; taking over more would hold up whoever takes them

const { file, options } = workerData as WorkerRequest; // as readInWorker, its only caller, gives it
const port = parentPort;
if (port === null) throw new Error('Expected to be started by readInWorker, found no port.');
const tell = (message: FromReader): void => port.postMessage(message);

/** As text, which both threads handle faster than objects. */
const handOver = async (of: 'rows' | 'rejected', rows: readonly unknown[]): Promise<void> => {
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    tell({ of, portion: JSON.stringify(rows.slice(from, from + AT_ONCE)) });
    await once(port, 'message');
  }
};

const read = await readChronologyFile(file, options);
if (isRefused(read)) tell({ answer: read });
else {
  const { rows, rejected, ...rest } = read;
  await handOver('rows', rows);
  await handOver('rejected', rejected);
  tell({ answer: rest });
}
