/** The file that the log rests in: one SQLite database, durable at every commit. */
import { DatabaseSync } from 'node:sqlite';
import { FROM_LAYOUT_1 } from './earlier-layouts.ts';
import { PLACES_SCHEMA } from './places.ts';

/** "TLEN": marks a file as an event node's, so that another program's database is not taken for one. */
const APPLICATION_ID = 0x544c454e;
const LAYOUT = 2;

/** The log's file in its folder. */
export const LOG_FILE = 'events.sqlite';

const SCHEMA = `
  CREATE TABLE streams (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    last INTEGER NOT NULL DEFAULT -1 -- revision that was put in its place, or scavenged
  ) STRICT;
  CREATE TABLE types (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
  CREATE TABLE events (
    position INTEGER PRIMARY KEY,
    stream INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    type INTEGER NOT NULL,
    created INTEGER NOT NULL,
    kind INTEGER NOT NULL, -- twice the bytes of metadata, and one more for JSON
    checksum INTEGER NOT NULL,
    content BLOB NOT NULL -- id, metadata, data
  ) STRICT;
  ${PLACES_SCHEMA}  CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
`;

/** The file cannot be used as a log; the message says why, and what to do. */
export class UnusableLog extends Error {
  override readonly name = 'UnusableLog';
}

const pragma = (database: DatabaseSync, name: string): unknown =>
  Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0];

const configure = (database: DatabaseSync): void => {
  database.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA wal_autocheckpoint = 4000;
    PRAGMA journal_size_limit = 67108864;
    PRAGMA cache_size = -16384;
    PRAGMA secure_delete = ON;
    PRAGMA temp_store = MEMORY;
  `);
};

const create = (database: DatabaseSync): void => {
  database.exec(`BEGIN IMMEDIATE;
    PRAGMA application_id = ${APPLICATION_ID};
    PRAGMA user_version = ${LAYOUT};
    ${SCHEMA}
    COMMIT;`);
};

const layoutOf = (database: DatabaseSync): number => Number(pragma(database, 'user_version'));

const check = (database: DatabaseSync, file: string): void => {
  const application = pragma(database, 'application_id');
  if (application !== APPLICATION_ID) {
    throw new UnusableLog(
      `${file} is not an event node's log: expected application id ${APPLICATION_ID}, found ${application}. Choose another folder, or restore a backup.`,
    );
  }
  const layout = layoutOf(database);
  if (layout < 1 || layout > LAYOUT) {
    throw new UnusableLog(
      `${file} has layout ${layout}, and this event node reads layouts 1 to ${LAYOUT}. Use the release that wrote it.`,
    );
  }
};

const isEmpty = (database: DatabaseSync): boolean =>
  database.prepare('SELECT count(*) AS tables FROM sqlite_schema').get()?.['tables'] === 0;

const describe = (file: string, error: unknown): string => {
  const reason = error instanceof Error ? error.message : 'unknown fault';
  if (/locked/.test(reason)) {
    return `${file} is in use by another process: one event node at a time may open a folder. Stop the other, or choose another folder.`;
  }
  if (/disk is full|ENOSPC|disk I\/O error/.test(reason)) {
    return `${file} cannot be written (${reason}): the disk may be full. Free some space, then start again.`;
  }
  if (/unable to open/.test(reason)) {
    return `${file} cannot be opened (${reason}). Check that the folder exists and may be written to.`;
  }
  return `${file} is damaged or not a log (${reason}). Restore a backup into this folder.`;
};

/** Why a file cannot be used, of a fault that its reading met. */
export const unusable = (file: string, fault: unknown): UnusableLog =>
  new UnusableLog(describe(file, fault), { cause: fault });

/** Opens the log's file for this process alone, creating it where there is none. */
export const openDatabase = (file: string): DatabaseSync => {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file);
    database.exec('PRAGMA locking_mode = EXCLUSIVE'); // held by the system until this process ends
    if (isEmpty(database)) {
      configure(database);
      create(database);
    } else {
      check(database, file);
      configure(database);
      if (layoutOf(database) === 1) database.exec(FROM_LAYOUT_1);
    }
    return database;
  } catch (error) {
    database?.close();
    throw error instanceof UnusableLog ? error : unusable(file, error);
  }
};
