import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { backUp } from './backup.ts';
import { openDatabase } from './database.ts';

it('waits for a write that is under way when a copy begins', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'event-node-backup-'));
  const database = openDatabase(join(folder, 'log.sqlite'));
  try {
    database.exec('BEGIN IMMEDIATE');
    database.exec('CREATE TABLE underWay (x)');
    const making = backUp(database, join(folder, 'copy.sqlite'), () => undefined);
    await pause(100);
    database.exec('COMMIT');
    expect(await making).toEqual({ events: 0, damage: undefined });
  } finally {
    database.close();
    rmSync(folder, { recursive: true });
  }
});
