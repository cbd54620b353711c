/**
 * What no event of a log tells any more once those that did were scavenged: its last position, and how
 * far each stream came. Each is written down a second time, so that `verify` sees it where one is damaged.
 */
import type { DatabaseSync } from 'node:sqlite';

const LAST_POSITION = 'last_position';
const ITS_COPY = 'last_position_copy';
const LAST_OF = 'last_of_'; // a stream's number follows

export type Facts = {
  readonly keepLastPosition: (position: number) => void;
  /** Beside `last` of the stream itself. */
  readonly keepLastOf: (stream: number, revision: number) => void;
};

export const factsOf = (database: DatabaseSync): Facts => {
  const keep = database.prepare(
    'INSERT INTO facts VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
  );
  return {
    keepLastPosition: (position) => {
      for (const name of [LAST_POSITION, ITS_COPY]) keep.run(name, String(position));
    },
    keepLastOf: (stream, revision) => void keep.run(`${LAST_OF}${stream}`, String(revision)),
  };
};

/** The last position that was kept; 0: none, for nothing was scavenged yet. */
export const keptLastPosition = (database: DatabaseSync): number =>
  Number(
    database.prepare('SELECT value FROM facts WHERE name = ?').get(LAST_POSITION)?.['value'] ?? 0,
  );

/** Selects, of so many streams after a number, those whose places are not in the file, and that do not end where it was written down that they do. */
export const WRONG_ENDS = `
  SELECT id FROM streams JOIN facts ON facts.name = '${LAST_OF}' || id
  WHERE id > ?1 AND id <= ?1 + ?2 AND last <> CAST(value AS INTEGER)
    AND NOT EXISTS (SELECT 1 FROM places WHERE stream = id)`;

/** What is wrong with what was written down of the log as a whole. */
export const faultInFacts = (database: DatabaseSync, lastEvent: number): string | undefined => {
  const isSo = (condition: string, ...values: number[]): boolean =>
    Object.values(database.prepare(`SELECT ${condition}`).get(...values) ?? {})[0] === 1;
  const value = (name: string) => `(SELECT value FROM facts WHERE name = '${name}')`;
  if (
    isSo(`EXISTS (SELECT 1 FROM facts
      WHERE name NOT IN ('${LAST_POSITION}', '${ITS_COPY}') AND name NOT GLOB '${LAST_OF}[0-9]*')`)
  ) {
    return 'something is written down about it that this event node does not know';
  }
  if (
    isSo(`${value(ITS_COPY)} IS NOT NULL AND ${value(ITS_COPY)} IS NOT ${value(LAST_POSITION)}`)
  ) {
    return 'its last position is written down in two ways';
  }
  const end = Math.max(lastEvent, keptLastPosition(database));
  const pass = 'FROM placing WHERE id = 1 AND 0 <= placed AND placed <= target AND target <= ?';
  return isSo(`EXISTS (SELECT 1 ${pass})`, end)
    ? undefined
    : 'how many events are in the places of their streams is not known';
};
