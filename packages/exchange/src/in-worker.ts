/**
 * Reads a file apart from everything else: in a thread with bounded memory and time, so that no
 * file that anybody sends can stop or slow what others are doing.
 */
import { Worker } from 'node:worker_threads';
import { isRefused, type Refused } from './opening/refused.ts';
import type { ReadFile, ReadFileOptions } from './read-file.ts';
import type { ReadRow, RejectedRow } from './rows/row.ts';

/** Bounds of one reading; 50,000 rows take a few seconds and about 300 MB. */
export type WorkerBounds = { readonly megabytes: number; readonly seconds: number };
export const workerBounds: WorkerBounds = { megabytes: 1024, seconds: 120 };

export type WorkerRequest = {
  readonly file: { readonly name: string; readonly bytes: Uint8Array };
  readonly options: ReadFileOptions;
};

/** Rows as text, some at a time, each portion once the one before was taken; then the rest of the answer. */
export type FromReader =
  | { readonly of: 'rows' | 'rejected'; readonly portion: string }
  | { readonly answer: Refused | Omit<ReadFile, 'rows' | 'rejected'> };

/** Takes portions over with a pause after each, so that everybody else has their turn. */
const taking = (worker: Worker, done: (read: ReadFile | Refused) => void) => {
  const rows: ReadRow[] = [];
  const rejected: RejectedRow[] = [];
  return (message: FromReader): void => {
    if ('answer' in message)
      done(isRefused(message.answer) ? message.answer : { ...message.answer, rows, rejected });
    else {
      // Written by read-worker.ts from rows of these types.
      if (message.of === 'rows') rows.push(...(JSON.parse(message.portion) as ReadRow[]));
      else rejected.push(...(JSON.parse(message.portion) as RejectedRow[]));
      setImmediate(() => worker.postMessage('taken'));
    }
  };
};

const couldNot = (why: string): Refused => ({ refused: 'could not be read', why });

/** Names the kind of fault only: a message may quote what was being read. */
const crashed = (error: unknown, { megabytes }: WorkerBounds): Refused => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return couldNot(`reading it takes more than ${megabytes} MB; send it in smaller parts`);
  }
  const kind = error instanceof Error ? error.name : typeof error;
  return couldNot(`it stopped the reader (${kind}); save it anew from Word or Excel and try again`);
};

/** As `readChronologyFile`, in a worker thread of its own. Never rejects. */
export const readInWorker = async (
  file: WorkerRequest['file'],
  options: ReadFileOptions = {},
  bounds: WorkerBounds = workerBounds,
): Promise<ReadFile | Refused> => {
  const request: WorkerRequest = { file: { name: file.name, bytes: file.bytes }, options };
  const worker = new Worker(new URL('./read-worker.ts', import.meta.url), {
    workerData: request,
    execArgv: [], // flags of the main program are not for it, and some would stop it
    resourceLimits: { maxOldGenerationSizeMb: bounds.megabytes },
  });
  const { promise, resolve } = Promise.withResolvers<ReadFile | Refused>();
  const late = setTimeout(
    () =>
      resolve(
        couldNot(`reading it took longer than ${bounds.seconds} seconds; send it in smaller parts`),
      ),
    bounds.seconds * 1000,
  );
  worker.on('message', taking(worker, resolve));
  worker.once('error', (error) => resolve(crashed(error, bounds)));
  worker.once('exit', (code) => resolve(couldNot(`the reader ended without an answer (${code})`)));
  try {
    return await promise;
  } finally {
    clearTimeout(late);
    await worker.terminate();
  }
};
