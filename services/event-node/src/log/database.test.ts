import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { afterAll, expect, it } from 'vitest';
import { openDatabase } from './database.ts';

const folder = mkdtempSync(join(tmpdir(), 'event-node-database-'));
afterAll(() => rmSync(folder, { recursive: true }));

const settingOf = (database: DatabaseSync, name: string): unknown =>
  Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0];

// A process that is killed loses nothing either way: only a power cut would tell, and none can be had here.
it.each(['made', 'opened again'])(
  'waits for the disk at every commit, and overwrites what is removed, once %s',
  () => {
    const database = openDatabase(join(folder, 'log.sqlite'));
    expect(settingOf(database, 'journal_mode')).toBe('wal');
    expect(settingOf(database, 'synchronous')).toBe(2); // FULL
    expect(settingOf(database, 'secure_delete')).toBe(1);
    database.close();
  },
);
