/** Looking at the file's pages, below what is read of them: what is out of order there may be lost with the next write. */
import type { DatabaseSync } from 'node:sqlite';

const OK = 'ok'; // SQLite's word

const faultBy = (database: DatabaseSync, pragma: string): string | undefined => {
  const found = Object.values(database.prepare(`PRAGMA ${pragma}`).get() ?? {})[0];
  return found === OK ? undefined : `its pages are out of order (${String(found)})`;
};

/** Of the small tables, in which nothing tells that something is missing. */
export const faultInSmallTables = (database: DatabaseSync): string | undefined =>
  faultBy(database, 'integrity_check(facts)') ??
  faultBy(database, 'integrity_check(placing)') ??
  faultBy(database, 'quick_check(types)') ??
  faultBy(database, 'quick_check(streams)');

/** Of the whole file, free pages as well: nobody is served meanwhile. */
export const faultInPages = (database: DatabaseSync): string | undefined =>
  faultBy(database, 'quick_check(1)');
