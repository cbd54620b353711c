/** Stream names and event types are kept once; events refer to them by number. */
import type { DatabaseSync } from 'node:sqlite';
import { BoundedMap } from './bounded-map.ts';
import { DamagedEvent } from './checksum.ts';

// In memory, whatever the size of the log: numbers for who appends, each for some hundred bytes, and names for who reads.
const NUMBERS_KEPT = 200_000;
const NAMES_KEPT = 20_000;

/** One table of names, with the recently used ones in memory. */
export type Names = {
  readonly idOf: (name: string) => number | undefined;
  /** The same, without asking the file. */
  readonly knownIdOf: (name: string) => number | undefined;
  /** The number of a name, given to it now if it is new. Only within a write. */
  readonly idOrNew: (name: string) => number;
  readonly nameOf: (id: number, position: number) => string;
  /** Keeps in memory the number of a name that was found by other means. */
  readonly learn: (id: number, name: string) => void;
  /** After a write that was undone. */
  readonly forget: () => void;
};

export const namesOf = (database: DatabaseSync, table: 'streams' | 'types'): Names => {
  const byName = new BoundedMap<string, number>(NUMBERS_KEPT);
  const byId = new BoundedMap<number, string>(NAMES_KEPT);
  const selectId = database.prepare(`SELECT id FROM ${table} WHERE name = ?`);
  const selectName = database.prepare(`SELECT name FROM ${table} WHERE id = ?`);
  const insert = database.prepare(`INSERT INTO ${table} (name) VALUES (?)`);

  // Who asks for numbers appends, who asks for names reads: keeping both ways for both would cost more than it saves.
  const learn = (id: number, name: string): void => byName.set(name, id);

  const idOf = (name: string): number | undefined => {
    const known = byName.get(name);
    if (known !== undefined) return known;
    const id = selectId.get(name)?.['id'];
    if (typeof id !== 'number') return undefined;
    learn(id, name);
    return id;
  };

  return {
    idOf,
    knownIdOf: (name) => byName.get(name),
    idOrNew: (name) => {
      const known = idOf(name);
      if (known !== undefined) return known;
      const id = Number(insert.run(name).lastInsertRowid);
      learn(id, name);
      return id;
    },
    nameOf: (id, position) => {
      const known = byId.get(id);
      if (known !== undefined) return known;
      const name = selectName.get(id)?.['name'];
      if (typeof name !== 'string') {
        throw new DamagedEvent(position, `expected a name for entry ${id} of ${table}, found none`);
      }
      byId.set(id, name);
      return name;
    },
    learn,
    forget: () => {
      byName.clear();
      byId.clear();
    },
  };
};
