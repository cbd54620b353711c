/** Each stream's events are found, wherever putting their places into the file has come to. */
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ANY } from '../protocol/revisions.ts';
import { verifyFile } from './backup.ts';
import { LOG_FILE, openDatabase } from './database.ts';
import { type EventLog, openLog } from './event-log.ts';
import { scavenge } from './scavenge.ts';
import { verify } from './verify.ts';
import { textsOf, write } from './written.fixtures.ts';

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
