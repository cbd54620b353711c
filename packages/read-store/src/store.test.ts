/** The store's laws: rows of now as a plain map would hold them, and every past answer as it was. */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type Rows, table } from '@throughline/projections/table';
import { rowsInMemory } from '@throughline/projections/testing';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { viewsFolder } from './folder.ts';
import { generationOf } from './generation.ts';
import { openViews } from './open-views.ts';
import { openStore, type Place } from './store.ts';
import { AT_CUT, NOW } from './versioned.ts';
import { asMatch } from './words.ts';

type Thing = { readonly id: string; readonly colour?: string; readonly n?: number };
const things = table<Thing>({
  name: 'thing',
  key: ({ id }) => id,
  fields: ['colour'],
  indexes: [['colour']],
});

/** The same things found by a bucket of their keys. The first parts of two keys have the same hash by FNV-1a. */
const bucketedThings = table<Thing>({
  name: 'bucketedThing',
  bucketed: true,
  key: ({ id }) => ({ b: 'liquid/b', ba: 'liquid/ba', c: 'costarring/b' })[id] ?? `${id}/`,
  fields: ['colour'],
  indexes: [['colour']],
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-store-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const place = (
  n: number,
  knownAt = `2025-01-01T00:00:${String(n).padStart(2, '0')}.000Z`,
): Place => ({
  ...{ id: `e-${n}`, position: BigInt(n * 10), partnership: 'kelderby', knownAt },
});

type Act = { readonly put: Thing } | { readonly remove: string };
const ids = fc.constantFrom('a', 'b', 'ba', 'c');
/** As a field may be: text that JSON has to mark, none, or text that reads like JSON's word for none. */
const colours = fc.constantFrom('red', 'blue', '', 'null', 'a "deep" \\ \n\u0001 bleu é 🟥');
const acts = fc.array(
  fc.oneof(
    fc.record({
      put: fc.record({ id: ids, colour: colours, n: fc.nat(9) }, { requiredKeys: ['id'] }),
    }),
    fc.record({ remove: ids }),
  ),
  { maxLength: 25 },
);
const keyOf = ({ key }: typeof things, id: string) => key({ id, colour: '', n: 0 });
const act = (one: Act, rows: Rows, where = things): void =>
  'put' in one ? rows.put(where, one.put) : rows.remove(where, keyOf(where, one.remove));
const look = (rows: Rows, where = things) => ({
  a: rows.current(where, keyOf(where, 'a')),
  c: rows.current(where, keyOf(where, 'c')),
  under: rows.currentUnder(where, where.bucketed ? 'liquid/' : 'b'),
  red: rows.currentWhere(where, 'colour', 'red').toSorted((x, y) => (x.id < y.id ? -1 : 1)),
});

describe('rows', () => {
  it.each([things, bucketedThings])('of now in $name are those that a plain map holds', (where) =>
    fc.assert(
      fc.property(fc.array(acts, { maxLength: 4 }), (events) => {
        const store = openStore(':memory:', [where]);
        const plain = rowsInMemory();
        for (const [n, event] of events.entries())
          store.at(place(n + 1), (rows) => {
            for (const one of event) {
              act(one, rows, where);
              act(one, plain, where);
            }
            expect(look(rows, where)).toEqual(look(plain, where));
          });
        store.close();
      }),
    ),
  );
  it('in buckets cannot be asked for by less than their first part', () => {
    const store = openStore(':memory:', [bucketedThings]);
    const ask = () => store.at(place(1), (rows) => rows.currentUnder(bucketedThings, 'liq'));
    expect(ask).toThrow('first part of a key of bucketedThing');
    store.close();
  });
  it('at a cut are those that stood there, whatever came since', () => {
    const path = join(folder, 'rows.sqlite');
    fc.assert(
      fc.property(acts, (events) => {
        rmSync(path, { force: true });
        const store = openStore(path, [things]);
        const plain = rowsInMemory();
        const stood: (readonly Thing[])[] = [];
        const all = () => plain.all(things).toSorted((x, y) => (x.id < y.id ? -1 : 1));
        for (const [n, one] of events.entries()) {
          store.at(place(n + 1), (rows) => act(one, rows));
          act(one, plain);
          stood.push(all());
        }
        store.save('s');
        const file = new DatabaseSync(path, { readOnly: true });
        const asked = file.prepare(`SELECT body FROM thing WHERE ${AT_CUT} ORDER BY key`);
        const at = (cut: bigint) => asked.all({ cut }).map(({ body }) => JSON.parse(String(body)));
        expect(stood.map((_, n) => at(BigInt((n + 1) * 10 + 5)))).toEqual(stood);
        expect(at(NOW)).toEqual(stood.at(-1) ?? []);
        file.close();
        store.close();
      }),
      { numRuns: 50 },
    );
  });
});

describe('a row', () => {
  it('of fields alone is found as it was put', () => {
    type Pair = { readonly one: string; readonly other?: string };
    const pairs = table<Pair>({ name: 'pair', key: ({ one }) => one, fields: ['one', 'other'] });
    const store = openStore(':memory:', [pairs]);
    store.at(place(1), (rows) => {
      rows.put(pairs, { one: 'a', other: 'b' });
      rows.put(pairs, { one: 'c' });
      expect(rows.currentUnder(pairs, '')).toEqual([{ one: 'a', other: 'b' }, { one: 'c' }]);
    });
    store.close();
  });
});

describe('a batch', () => {
  it('is saved with its checkpoint, or not at all', () => {
    const store = openStore(join(folder, 'rows.sqlite'), [things]);
    store.at(place(1), (rows) => rows.put(things, { id: 'a', colour: 'red', n: 1 }));
    store.save('s');
    store.at(place(2), (rows) => rows.put(things, { id: 'b', colour: 'red', n: 1 }));
    store.drop();
    expect(store.checkpoint()).toEqual({ storeId: 's', position: 10n, eventId: 'e-1' });
    store.at(place(3), (rows) => {
      expect(rows.current(things, 'a')).toBeDefined();
      expect(rows.current(things, 'b')).toBeUndefined();
    });
    store.save('s');
    expect(store.checkpoint()).toMatchObject({ position: 30n, before: 10n });
    store.close();
  });
});

describe('what was looked up', () => {
  it('is not remembered beyond a batch that was dropped', () => {
    const store = openStore(join(folder, 'rows.sqlite'), [things]);
    store.at(place(1), (rows) => {
      rows.put(things, { id: 'a', colour: 'red', n: 1 });
      expect(rows.current(things, 'a')).toBeDefined();
    });
    store.drop();
    store.at(place(1), (rows) => expect(rows.current(things, 'a')).toBeUndefined());
    store.close();
  });
});

describe('a build', () => {
  const ask = (sql: string) => {
    const file = new DatabaseSync(join(folder, 'rows.sqlite'), { readOnly: true });
    const found = file.prepare(sql).all();
    file.close();
    return found;
  };
  it('has the indexes that queries need once it goes live, and is marked as live', () => {
    const store = openStore(join(folder, 'rows.sqlite'), [things]);
    store.at(place(1), (rows) => rows.put(things, { id: 'a', colour: 'red', n: 1 }));
    store.save('s');
    const indexes = "SELECT name FROM sqlite_schema WHERE type = 'index' AND name = 'thing_0'";
    expect([ask(indexes), ask('PRAGMA user_version')]).toEqual([[], [{ user_version: 0 }]]);
    store.goLive();
    expect([ask(indexes), ask('PRAGMA user_version')]).toEqual([
      [{ name: 'thing_0' }],
      [{ user_version: 1 }],
    ]);
    store.close();
  });
});

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

describe('naming a generation', () => {
  const views = [
    { name: 'a', version: 1 },
    { name: 'b', version: 1 },
  ];
  it('is the same whatever the order, and another for another version', () => {
    expect(generationOf(views.toReversed())).toBe(generationOf(views));
    expect(generationOf([...views.slice(1), { name: 'a', version: 2 }])).not.toBe(
      generationOf(views),
    );
  });
});

describe('typing words to search for', () => {
  it('can never be a command to the index', () =>
    fc.assert(
      fc.property(fc.string(), (typed) => {
        expect(asMatch(typed) ?? '""*').toMatch(/^("[\p{L}\p{N}]*" ?)+\*$/u);
      }),
    ));
});
