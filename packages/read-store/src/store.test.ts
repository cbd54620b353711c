/** The store's laws: rows of now as a plain map would hold them, and every past answer as it was. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type Rows, table } from '@throughline/projections/table';
import { rowsInMemory } from '@throughline/projections/testing';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from './store.ts';
import { place, type Thing, things } from './things.fixtures.ts';
import { AT_CUT, NOW } from './versioned.ts';

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

describe('a table to which rows are only added', () => {
  const marks = table<Thing>({ name: 'mark', key: ({ id }) => id, onlyAdded: true });
  it.each([
    ['current', (rows: Rows) => rows.current(marks, 'a')],
    ['currentUnder', (rows: Rows) => rows.currentUnder(marks, 'a')],
    ['remove', (rows: Rows) => rows.remove(marks, 'a')],
  ])('refuses to look for one by its key: %s', (_, look) => {
    const store = openStore(join(folder, 'rows.sqlite'), [marks]);
    store.at(place(1), (rows) => {
      rows.put(marks, { id: 'a' });
      expect(() => look(rows)).toThrow('Rows of mark are only added');
    });
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
