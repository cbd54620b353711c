/** Each stream's events are found, wherever putting their places into the file has come to. */
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ANY, TOMBSTONE } from '../protocol/revisions.ts';
import { verifyFile } from './backup.ts';
import { LOG_FILE, openDatabase, UnusableLog } from './database.ts';
import { FROM_LAYOUT_1 } from './earlier-layouts.ts';
import { type EventLog, openLog, type Write } from './event-log.ts';
import { freshId } from './fresh-id.ts';
import { scavenge } from './scavenge.ts';
import { verify } from './verify.ts';

let folder = '';
let file = '';
const now = 1_764_100_000_000_000;
const MOST_RECENT = 30;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-places-'));
  file = join(folder, LOG_FILE);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = (from = file): EventLog => openLog(openDatabase(from), () => now, MOST_RECENT);
const write = (streamName: string, ...texts: readonly string[]): Write => ({
  kind: 'append',
  streamName,
  expected: ANY,
  events: texts.map((text) => ({
    ...{ id: freshId(), type: 'Noted', isJson: false, metadata: Buffer.alloc(0) },
    data: Buffer.from(text),
  })),
});

/** Texts of a stream, in the order asked for, some at a time. */
const textsOf = (log: EventLog, streamName: string, order: 'forwards' | 'backwards'): string[] => {
  const stream = log.streamId(streamName);
  if (stream === undefined) return [];
  const texts: string[] = [];
  let [first, last] = [0, TOMBSTONE - 1];
  for (;;) {
    const page = log.rows[order]({ stream, first, last, notBefore: 0, limit: 7 });
    const end = page.at(-1);
    if (!end) return texts;
    texts.push(...page.map(({ data }) => data.toString()));
    if (order === 'forwards') first = end.revision + 1;
    else last = end.revision - 1;
  }
};

/** The log's files as a crash at this moment would leave them. */
const crashed = (): string => {
  const copy = join(folder, 'crashed.sqlite');
  for (const part of ['', '-wal']) {
    rmSync(copy + part, { force: true });
    if (existsSync(file + part)) copyFileSync(file + part, copy + part);
  }
  return copy;
};

describe('places of events', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  const model = new Map<string, string[]>();
  beforeEach(() => model.clear());

  const check = (log: EventLog): void => {
    for (const name of names) {
      const texts = model.get(name) ?? [];
      expect(textsOf(log, name, 'forwards')).toEqual(texts);
      expect(textsOf(log, name, 'backwards')).toEqual(texts.toReversed());
      const last = texts.at(-1);
      expect(log.lastRevision(name)).toBe(last === undefined ? -1 : Number(last.split(' ')[1]));
    }
  };
  const appendSome = (log: EventLog, turn: number): void => {
    const name = names[(turn * 5 + ((turn * turn) % 3)) % names.length] ?? 'a';
    const from = log.lastRevision(name) + 1;
    const texts = Array.from({ length: 1 + (turn % 4) }, (_, n) => `${name} ${from + n}`);
    log.commit([write(name, ...texts)]);
    model.set(name, [...(model.get(name) ?? []), ...texts]);
  };

  it('are the same at every step of putting them into the file, and after a crash there', async () => {
    const log = open();
    for (let turn = 0; turn < 200; turn += 1) {
      appendSome(log, turn);
      check(log);
      if (turn % 7 !== 0) continue;
      const copy = crashed();
      const reborn = open(copy);
      check(reborn);
      expect(await verify(reborn, () => undefined)).toMatchObject({ damage: undefined });
      reborn.database.close(); // as it is, to be found so once more
      const once = open(copy);
      check(once);
      once.database.close();
    }
    expect(log.placing.recent.waiting).toBeLessThan(2 * MOST_RECENT);
    log.close();
    const again = open();
    check(again);
    expect(again.placing.recent.waiting).toBe(0);
    again.close();
  });

  it('are in the file at once where many of one stream come together, unless some of it wait', async () => {
    const log = open();
    const run = (name: string): void => {
      const from = log.lastRevision(name) + 1;
      const texts = Array.from({ length: 70 }, (_, n) => `${name} ${from + n}`);
      log.commit([write(name, ...texts)]);
      model.set(name, [...(model.get(name) ?? []), ...texts]);
    };
    const waiting = () => log.placing.recent.waiting;
    run('a');
    expect(waiting()).toBe(0);
    log.commit([write('b', 'b 0')]);
    model.set('b', ['b 0']);
    run('b');
    expect(waiting()).toBeGreaterThan(0);
    run('a');
    check(log);
    const reborn = open(crashed());
    check(reborn);
    expect(await verify(reborn, () => undefined)).toMatchObject({ damage: undefined });
    reborn.database.close();
    log.close();
  });

  it('go with what a scavenge removes, in the file and in memory', async () => {
    const log = open();
    for (let turn = 0; turn < 60; turn += 1) appendSome(log, turn);
    for (const [name, before] of [
      ['a', 3],
      ['b', 1000],
    ] as const) {
      const metadata = write(`$$${name}`, JSON.stringify({ $tb: before }));
      log.commit([metadata]);
      const kept = (model.get(name) ?? []).filter((text) => Number(text.split(' ')[1]) >= before);
      model.set(name, kept);
    }
    const last = log.lastRevision('b');
    await scavenge(log, () => now, new AbortController().signal);
    expect(textsOf(log, 'a', 'forwards')).toEqual(model.get('a'));
    expect(textsOf(log, 'b', 'forwards')).toEqual([]);
    log.close();
    const again = open();
    expect(again.lastRevision('b')).toBe(last); // numbering goes on
    for (let turn = 60; turn < 120; turn += 1) appendSome(again, turn);
    check(again);
    expect(await verify(again, () => undefined)).toMatchObject({ damage: undefined });
    again.close();
  });

  it('of what comes while its stream is scavenged stay', async () => {
    const log = open();
    const texts = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, n) => `a ${from + n}`);
    log.commit([write('a', ...texts(0, 5000))]); // more than one step of a scavenge
    log.commit([{ kind: 'delete', streamName: 'a', expected: ANY }]);
    const scavenged = scavenge(log, () => now, new AbortController().signal);
    await new Promise(setImmediate);
    log.commit([write('a', ...texts(5000, 5003))]);
    expect((await scavenged).events).toBeGreaterThanOrEqual(5000);
    expect(textsOf(log, 'a', 'forwards')).toEqual(texts(5000, 5003));
    expect(await verify(log, () => undefined)).toMatchObject({ damage: undefined });
    log.close();
  });

  it('are as they were when a commit was undone', () => {
    const log = open();
    for (let turn = 0; turn < 60; turn += 1) appendSome(log, turn);
    const pages = Number(Object.values(log.database.prepare('PRAGMA page_count').get() ?? {})[0]);
    log.database.exec(`PRAGMA max_page_count = ${pages + 5}`);
    expect(() => log.commit([write('a', 'x'), write('b', 'x'.repeat(200_000))])).toThrow(/full/);
    check(log);
    log.database.exec(`PRAGMA max_page_count = ${pages + 1000}`);
    for (let turn = 60; turn < 120; turn += 1) appendSome(log, turn);
    check(log);
    log.close();
  });

  it.each([
    [
      'UPDATE places SET position = 2 WHERE stream = 1 AND revision = 1',
      /looks for revision 1 at position 2/,
    ],
    ['DELETE FROM places WHERE stream = 1 AND revision = 1', /position \d+ is damaged: its stream/],
    ['UPDATE streams SET last = last - 1 WHERE id = 2', /stream number 2 does not end where/],
  ])('are compared when a log is verified: %s', async (damage, words) => {
    const log = open();
    for (let turn = 0; turn < 20; turn += 1) appendSome(log, turn);
    log.close();
    const database = openDatabase(file);
    database.exec(damage);
    database.close();
    expect((await verifyFile(file)).damage).toMatch(words);
  });
});

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
