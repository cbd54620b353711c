/** The log under trouble: a full disk, a clock set back, memory that was forgotten. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ANY, type Expected } from '../protocol/revisions.ts';
import { LOG_FILE, openDatabase, UnusableLog } from './database.ts';
import { type EventLog, openLog, type Write } from './event-log.ts';
import { freshId } from './fresh-id.ts';

let folder = '';
let log: EventLog;
let now = 1_700_000_000_000_000;

const open = (): EventLog => openLog(openDatabase(join(folder, LOG_FILE)), () => now);
const write = (streamName: string, bytes = 10, expected: Expected = ANY): Write => ({
  kind: 'append',
  streamName,
  expected,
  events: [
    {
      id: freshId(),
      type: 'Noted',
      isJson: false,
      metadata: Buffer.alloc(0),
      data: Buffer.alloc(bytes, 7),
    },
  ],
});

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-log-'));
  log = open();
});
afterEach(() => {
  log.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a full disk', () => {
  it('refuses the whole commit, keeps what was written, and goes on when there is room', () => {
    log.commit([write('a'), write('a')]);
    const pages = Number(Object.values(log.database.prepare('PRAGMA page_count').get() ?? {})[0]);
    log.database.exec(`PRAGMA max_page_count = ${pages + 5}`);
    expect(() => log.commit([write('a'), write('b', 200_000)])).toThrow(/full/);
    expect(log.lastRevision('a')).toBe(1);
    expect(log.lastRevision('b')).toBe(-1);
    expect(log.lastPosition()).toBe(2);
    log.database.exec(`PRAGMA max_page_count = ${pages + 1000}`);
    expect(log.commit([write('a'), write('b')])).toMatchObject([
      { kind: 'written', revision: 2, position: 3 },
      { kind: 'written', revision: 0, position: 4 },
    ]);
  });
});

describe('a clock set back', () => {
  it('changes neither order nor numbering, and is written down as it was', () => {
    log.commit([write('a')]);
    now -= 3_600_000_000;
    log.commit([write('a')]);
    const events = log.rows.allForwards(0, 10);
    expect(events.map(({ revision }) => revision)).toEqual([0, 1]);
    expect(events[1]?.created).toBeLessThan(events[0]?.created ?? 0);
  });
});

describe('a repeated append', () => {
  it('is recognised after the log was closed and opened', () => {
    const first = write('a');
    log.commit([first]);
    log.close();
    log = open();
    expect(log.commit([first])).toEqual([{ kind: 'written', revision: 0, position: 1 }]);
    expect(log.lastPosition()).toBe(1);
  });
  it('is not believed where its first sending was undone', () => {
    const pages = Number(Object.values(log.database.prepare('PRAGMA page_count').get() ?? {})[0]);
    const large = write('a', 200_000);
    log.database.exec(`PRAGMA max_page_count = ${pages + 5}`);
    expect(() => log.commit([large])).toThrow();
    log.database.exec(`PRAGMA max_page_count = ${pages + 1000}`);
    expect(log.commit([large])).toMatchObject([{ kind: 'written', revision: 0, position: 1 }]);
    expect(log.rows.allForwards(0, 10)).toHaveLength(1);
  });
});

describe('a stream’s metadata', () => {
  const setOn = (streamName: string): Write => ({
    kind: 'append',
    streamName: `$$${streamName}`,
    expected: ANY,
    events: [
      {
        ...{ id: freshId(), type: '$metadata', isJson: true, metadata: Buffer.alloc(0) },
        data: Buffer.from('{"$maxCount":3}'),
      },
    ],
  });
  const all = (count: number) => Array.from({ length: count }, (_, n) => `stream-${n}`);

  it.each([3, 10_001])(
    'is known after the log was opened again, where %i streams have it',
    (count) => {
      log.commit(all(count).map(setOn));
      log.close();
      log = open();
      for (const n of [0, 1, count - 1]) expect(log.metadataOf(`stream-${n}`).maxCount).toBe(3);
      expect(log.metadataOf('without').maxCount).toBeUndefined();
      log.commit([setOn('without')]);
      log.refresh();
      expect(log.metadataOf('without').maxCount).toBe(3);
    },
  );
});

describe('opening', () => {
  it('is refused while another has the log', () => {
    expect(() => openDatabase(join(folder, LOG_FILE))).toThrow(UnusableLog);
    expect(() => openDatabase(join(folder, LOG_FILE))).toThrow(/in use by another process/);
  });
});
