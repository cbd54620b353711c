/** The thread of `openReadingThread`: reads on while what it read is being worked on, but not far, and opens it where it has the time. */
import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import type { AllStreamRecordedEvent } from '@eventstore/db-client';
import { pack } from './between-threads.ts';
import { connect } from './connection.ts';
import { gate } from './gate.ts';
import { type Ahead, keysAhead } from './keys-ahead.ts';
import type { Said, Told, ToRead } from './reading-thread.ts';
import { subscribe } from './subscription.ts';

const BATCH = 64; // events; a text of many more lies outside what is cheaply cleared away
const AHEAD = 24; // batches that nobody has worked on yet: with few, whoever works on them waits now and then
const ENOUGH = 12; // of them: whoever works on them is the slower of the two, and is handed the next ones opened

if (parentPort === null) throw new Error('Expected to be started as a thread.');
const owner = parentPort;
const say = (said: Said): void => owner.postMessage(said);

const { url, prefixes }: ToRead = workerData; // from openReadingThread, which has this type from here
const { reader: client } = connect(url);
say({ kind: 'ready' });
const [begin]: readonly Told[] = await once(owner, 'message');
const from = begin?.kind === 'begin' ? begin.from : undefined;

const places = gate(AHEAD);
const leaving: (() => void)[] = [];
const keys = keysAhead((epoch) => say({ kind: 'epoch wanted', epoch }));
owner.on('message', (told: Told) => {
  if (told.kind === 'epoch') keys.take(told.epoch, told.key);
  else leaving.shift()?.();
});
let batch: AllStreamRecordedEvent[] = [];

const asItCame = (event: AllStreamRecordedEvent): Ahead => ({ event });

const send = async (): Promise<void> => {
  if (batch.length === 0) return;
  const events = batch;
  batch = [];
  leaving.push(await places.enter());
  const ahead = leaving.length > ENOUGH ? events.map(keys.open) : events.map(asItCame);
  say({ kind: 'events', events: pack(ahead) });
};

await subscribe(
  {
    ...{ client, prefixes, from },
    signal: new AbortController().signal, // its owner ends the thread
    onCheckpoint: async (position) => {
      await send();
      say({ kind: 'checkpoint', position });
    },
    onCaughtUp: () => void send().then(() => say({ kind: 'caught up' })),
  },
  (event) => {
    keys.learn(event);
    batch.push(event);
    return batch.length < BATCH ? undefined : send();
  },
);
