/** Reading views: of the generation that is current, of one state, and as it was known at a moment. */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { viewsFolder } from './folder.ts';
import { openViews } from './open-views.ts';
import { openStore } from './store.ts';
import { place, type Thing, things } from './things.fixtures.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-views-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('reading', () => {
  const build = (generation: string, n: number) => {
    const views = viewsFolder(folder, { make: true });
    const store = openStore(views.fileOf(generation), [things]);
    store.at(place(n), (rows) => rows.put(things, { id: 'a', colour: 'red', n }));
    store.save('s');
    store.close();
    views.pointTo(generation);
    return views;
  };
  it('turns to another generation with the next question', () => {
    const views = openViews(folder);
    expect(views.isReady()).toBe(false);
    const ask = () => views.ask(({ bodies }) => bodies<Thing>('SELECT body FROM thing')[0]?.n);
    const made = build('aaaa', 1);
    expect([ask(), views.position()]).toEqual([1, 10n]);
    build('bbbb', 2);
    made.remove('aaaa');
    expect([ask(), views.generation()]).toEqual([2, 'bbbb']);
    views.close();
  });
  it('asks a question within a question of the same state', () => {
    build('aaaa', 1);
    const views = openViews(folder);
    const ask = () => views.ask(({ bodies }) => bodies<Thing>('SELECT body FROM thing')[0]?.n);
    const both = views.ask(() => {
      build('bbbb', 2);
      return [ask(), ask()];
    });
    expect([...both, ask()]).toEqual([1, 1, 2]);
    views.close();
  });
  it('waits for a position no longer than it was told', async () => {
    build('aaaa', 1);
    const views = openViews(folder);
    expect(await views.waitFor(10n, 0)).toBe(true);
    expect(await views.waitFor(11n, 30)).toBe(false);
    views.close();
  });
  it('is for the owner of the files alone', () => {
    const views = build('aaaa', 1);
    expect(statSync(views.fileOf('aaaa')).mode & 0o777).toBe(0o600);
  });
});

describe('what was known when', () => {
  it('never changes because a later event came with an earlier clock', () => {
    const views = viewsFolder(folder, { make: true });
    const store = openStore(views.fileOf('aaaa'), [things]);
    const clocks = ['09:00', '11:00', '10:00', '11:00', '12:00'];
    for (const [n, clock] of clocks.entries())
      store.at(place(n + 1, `2025-01-01T${clock}:00.000Z`), () => undefined);
    store.save('s');
    store.close();
    views.pointTo('aaaa');
    const reader = openViews(folder);
    const cut = (clock: string) => reader.cutAt('kelderby', `2025-01-01T${clock}:00.000Z`);
    expect(['08:00', '10:30', '11:00', '11:01', '12:00'].map(cut)).toEqual([
      -1n,
      10n,
      20n,
      40n,
      50n,
    ]);
    reader.close();
  });
});
