/** A log that an earlier release wrote is brought to the layout of today, whole or not at all. */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TOMBSTONE } from '../protocol/revisions.ts';
import { verifyFile } from './backup.ts';
import { LOG_FILE, openDatabase, UnusableLog } from './database.ts';
import { FROM_LAYOUT_1 } from './earlier-layouts.ts';
import { type EventLog, openLog } from './event-log.ts';
import { verify } from './verify.ts';
import { textsOf, write } from './written.fixtures.ts';

let folder = '';
let file = '';
const now = 1_764_100_000_000_000;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-layouts-'));
  file = join(folder, LOG_FILE);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = (from = file): EventLog => openLog(openDatabase(from), () => now);

describe('a log that an earlier release wrote', () => {
  const written = fileURLToPath(new URL('layout-1.sqlite', import.meta.url));
  beforeEach(() => copyFileSync(written, file));

  const checkAll = (log: EventLog): void => {
    const expected: Readonly<Record<string, readonly [last: number, texts: readonly string[]]>> = {
      'letters-a': [2, ['a0', 'a1', 'a2']],
      'letters-b': [2, ['b0', 'b1', 'b2']],
      'letters-c': [0, ['c0']],
      truncated: [3, ['t2', 't3']],
      hidden: [1, []], // scavenged
      closed: [TOMBSTONE, []],
      'deleted-after': [1, ['d0', 'd1']],
    };
    for (const [name, [last, texts]] of Object.entries(expected)) {
      expect(log.lastRevision(name)).toBe(last);
      expect(textsOf(log, name, 'forwards')).toEqual(texts.map((text) => JSON.stringify({ text })));
    }
    expect(log.lastPosition()).toBe(21);
  };

  it('has everything, goes on, and stays so', async () => {
    const log = open();
    checkAll(log);
    expect(log.metadataOf('truncated').truncateBefore).toBe(2);
    expect(await verify(log, () => undefined)).toEqual({ events: 15, damage: undefined });
    log.close();
    const again = open();
    checkAll(again);
    expect(again.commit([write('letters-a', 'a3')])).toEqual([
      { kind: 'written', revision: 3, position: 22 },
    ]);
    again.close();
    expect(await verifyFile(file)).toEqual({ events: 16, damage: undefined });
  });

  it('is as it was where bringing it to the layout of today was cut short', () => {
    const cut = new DatabaseSync(file);
    const steps = FROM_LAYOUT_1.replace('COMMIT;', 'SELECT * FROM nowhere;');
    expect(() => cut.exec(steps)).toThrow(/no such table/);
    copyFileSync(file, `${file}.crashed`);
    cut.close();
    for (const left of [file, `${file}.crashed`]) {
      const log = open(left);
      checkAll(log);
      log.close();
    }
  });

  it('is refused where it comes from a later release', () => {
    const database = openDatabase(file);
    database.exec('PRAGMA user_version = 3');
    database.close();
    expect(() => openDatabase(file)).toThrow(UnusableLog);
    expect(() => openDatabase(file)).toThrow(/has layout 3, .* Use the release that wrote it/);
  });
});
