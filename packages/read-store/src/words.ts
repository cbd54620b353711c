/**
 * Full-text search over rows. What is searched is indexed once, a stretch of new versions at a time:
 * with each batch while the views are live, and in one later pass when they are built anew. Words within
 * one child's record are looked for in that child's texts alone, which lie together: the index would have
 * to go through everybody's lines that hold the word.
 */
import type { DatabaseSync } from 'node:sqlite';
import type { AnyTable } from '@throughline/projections/table';
import { foldedText } from './folded-words.ts';
import { keptIn, quoted, REST } from './layout.ts';

const TOKENS = 'unicode61 remove_diacritics 2'; // "Zoe" finds "Zoë"

const hasWords = (table: AnyTable): boolean => table.words !== undefined;

/** Makes the index of each table that is searched; `secure-delete` leaves no ghost of a removed word. */
export const createWords = (file: DatabaseSync, tables: readonly AnyTable[]): void => {
  file.exec(
    'CREATE TABLE IF NOT EXISTS wordsIndexed (name TEXT PRIMARY KEY, upTo INTEGER NOT NULL) WITHOUT ROWID',
  );
  file.function('folded', { deterministic: true }, (text) => foldedText(String(text ?? '')));
  for (const table of tables.filter(hasWords)) {
    const { name, words = {}, wordsWithin } = table;
    const fields = Object.entries(words);
    const columns = fields.map(([field]) => `"${field}"`).join(', ');
    const among = fields.find(([, path]) => table.fields.some((one) => path === `$.${one}`));
    if (among !== undefined)
      throw new Error(
        `${name} searches ${among[1]}, which is a field: make it a column, for only the rest of a row is searched.`,
      );
    const paths = fields.map(([field, path]) => `json_extract(${REST}, '${path}') AS "${field}"`);
    file.exec(
      `CREATE VIEW IF NOT EXISTS "${name}Text" AS SELECT version, ${paths.join(', ')} FROM ${keptIn(table)};
       CREATE VIRTUAL TABLE IF NOT EXISTS "${name}Words"
         USING fts5(${columns}, content='${name}Text', content_rowid='version', prefix='2 3', tokenize='${TOKENS}');
       INSERT INTO "${name}Words" ("${name}Words", rank) VALUES ('secure-delete', 1);
       INSERT OR IGNORE INTO wordsIndexed VALUES ('${name}', 0)`,
    );
    if (wordsWithin !== undefined)
      file.exec(
        `CREATE TABLE IF NOT EXISTS "${name}Within" (inside TEXT NOT NULL, version INTEGER NOT NULL, words TEXT NOT NULL,
           PRIMARY KEY (inside, version)) WITHOUT ROWID`,
      );
  }
};

export type Indexing = {
  /** Indexes at most `atMost` new versions of each table; says how many it did. */
  readonly index: (atMost: number) => number;
  readonly left: () => number;
};

/** Versions are only ever added, so "not yet indexed" is everything past the last one that was. */
export const indexing = (file: DatabaseSync, tables: readonly AnyTable[]): Indexing => {
  const each = tables.filter(hasWords).map(({ name, words = {}, wordsWithin }) => {
    const fields = Object.keys(words).map((field) => `"${field}"`);
    const columns = fields.join(', ');
    const stretch = `(SELECT version FROM "${name}" WHERE version > :upTo ORDER BY version LIMIT :atMost)`;
    return {
      name,
      last: file.prepare('SELECT upTo FROM wordsIndexed WHERE name = ?'),
      until: file.prepare(`SELECT max(version) AS until, count(*) AS n FROM ${stretch}`),
      add: file.prepare(
        `INSERT INTO "${name}Words" (rowid, ${columns})
         SELECT version, ${columns} FROM "${name}Text" WHERE version > ? AND version <= ?`,
      ),
      within:
        wordsWithin === undefined
          ? undefined
          : file.prepare(
              `INSERT INTO "${name}Within" SELECT row.${quoted(wordsWithin)}, version, folded(concat_ws(' ', ${columns}))
               FROM "${name}Text" JOIN "${name}" AS row USING (version) WHERE version > ? AND version <= ?`,
            ),
      mark: file.prepare('UPDATE wordsIndexed SET upTo = ? WHERE name = ?'),
      left: file.prepare(`SELECT count(*) AS n FROM "${name}" WHERE version > ?`),
    };
  });
  const upTo = (one: (typeof each)[number]): number =>
    Number(one.last.get(one.name)?.['upTo'] ?? 0);
  return {
    index: (atMost) =>
      each.reduce((done, one) => {
        const from = upTo(one);
        const stretch = one.until.get({ upTo: from, atMost });
        const n = Number(stretch?.['n'] ?? 0);
        if (n === 0) return done;
        const until = Number(stretch?.['until']);
        one.add.run(from, until);
        one.within?.run(from, until);
        one.mark.run(until, one.name);
        return done + n;
      }, 0),
    left: () => each.reduce((n, one) => n + Number(one.left.get(upTo(one))?.['n'] ?? 0), 0),
  };
};

/** The words that a person typed. */
export const wordsTyped = (typed: string): readonly string[] =>
  typed.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];

/** What a person typed, as a question to the index: every word, the last one perhaps unfinished. */
export const asMatch = (typed: string): string | undefined => {
  const words = wordsTyped(typed);
  if (words.length === 0) return undefined;
  return `${words.map((word) => `"${word}"`).join(' ')}*`;
};
