/**
 * One writer for each folder of views. The lease is a lock that the operating system drops when its
 * holder dies, however it dies, so a stale one never has to be recognised.
 */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { isBusy } from './faults.ts';

export type Lease = { readonly release: () => void };

const holder = (file: DatabaseSync): string => {
  const row = file.prepare('SELECT pid FROM holder').get();
  return row === undefined ? 'another process' : `process ${row['pid']}`;
};

/** Takes the writer's lease of a views folder, or says who holds it. */
export const takeLease = (folder: string): Lease => {
  const file = new DatabaseSync(join(folder, 'writer.sqlite'), { timeout: 0 });
  try {
    file.exec('CREATE TABLE IF NOT EXISTS holder (id INTEGER PRIMARY KEY, pid INTEGER NOT NULL)');
    file.exec('BEGIN IMMEDIATE');
    file.prepare('INSERT OR REPLACE INTO holder (id, pid) VALUES (1, ?)').run(process.pid);
    file.exec('COMMIT');
    file.exec('BEGIN IMMEDIATE'); // held open: this is the lease
  } catch (fault) {
    if (!isBusy(fault)) throw fault;
    const who = holder(file);
    file.close();
    throw new Error(
      `Expected to be the only writer of the views in ${folder}, but ${who} already is. ` +
        'Stop it first, or give this one another data folder.',
    );
  }
  return { release: () => file.close() };
};
