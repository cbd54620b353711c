import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { LOG_FILE, openDatabase } from './database.ts';
import { type EventLog, openLog, type Write } from './event-log.ts';
import { freshId } from './fresh-id.ts';
import { createWriter, type Writer } from './writer.ts';

const MEBIBYTE = 1024 * 1024;

const anAppend = (streamName: string, bytes: number): Write => ({
  kind: 'append',
  streamName,
  expected: { kind: 'any' },
  events: [
    {
      id: freshId(),
      type: 'Noted',
      isJson: false,
      metadata: Buffer.alloc(0),
      data: Buffer.alloc(bytes),
    },
  ],
});

/** A log in memory that notes how many writes each of its transactions held. */
const aNotedLog = (): { readonly log: EventLog; readonly transactions: number[] } => {
  const log = openLog(openDatabase(':memory:'), () => 0);
  const transactions: number[] = [];
  const commit: EventLog['commit'] = (writes) => {
    transactions.push(writes.length);
    return log.commit(writes);
  };
  return { log: { ...log, commit }, transactions };
};

const submit = (writer: Writer, write: Write) =>
  new Promise((resolve, reject) => {
    writer.submit(write, (outcome) =>
      outcome instanceof Error ? reject(outcome) : resolve(outcome),
    );
  });

it('commits together what waits, and is done with a write once it is committed', async () => {
  const { log, transactions } = aNotedLog();
  const writer = createWriter(log);
  const seen = Array.from({ length: 100 }, async (_, n) => {
    await submit(writer, anAppend(`stream-${n}`, 10));
    return log.lastRevision(`stream-${n}`);
  });
  expect(await Promise.all(seen)).toEqual(Array(100).fill(0));
  expect(transactions).toEqual([100]);
  log.close();
});

it('commits no more than eight megabytes at a time, so that readers have their turn', async () => {
  const { log, transactions } = aNotedLog();
  const writer = createWriter(log);
  await Promise.all(Array.from({ length: 20 }, () => submit(writer, anAppend('large', MEBIBYTE))));
  expect(transactions).toEqual([8, 8, 4]);
  log.close();
});

it('tells each writer of a transaction that failed, and goes on', async () => {
  const { log } = aNotedLog();
  let isFull = true;
  const commit: EventLog['commit'] = (writes) => {
    if (isFull) throw new Error('disk is full');
    return log.commit(writes);
  };
  const writer = createWriter({ ...log, commit });
  const waiting = [1, 2].map((n) => submit(writer, anAppend(`stream-${n}`, 10)));
  for (const write of waiting) await expect(write).rejects.toThrow('disk is full');
  isFull = false;
  await submit(writer, anAppend('stream-1', 10));
  expect([1, 2].map((n) => log.lastRevision(`stream-${n}`))).toEqual([0, -1]);
  log.close();
});

it('puts the journal into the file once its writers were answered and nobody waits', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-writer-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, LOG_FILE);
  const log = openLog(openDatabase(file), () => 0);
  onTestFinished(() => log.close());
  const writer = createWriter(log);
  const append = () => submit(writer, anAppend('large', MEBIBYTE));
  const written = Array.from({ length: 7 }, append); // less than SQLite itself would wait for
  await Promise.all(written);
  expect(statSync(file).size).toBeLessThan(MEBIBYTE);
  await expect.poll(() => statSync(file).size).toBeGreaterThan(7 * MEBIBYTE);
});
