/** Bringing a log that an earlier release wrote to the layout of today: whole, or not at all. */
import { PLACES_SCHEMA } from './places.ts';

/**
 * Layout 1 had the places of all events in an index, and how far a stream had come only where it was scavenged.
 * What the index leaves behind are numbers, which need not be overwritten.
 */
export const FROM_LAYOUT_1 = `
  PRAGMA secure_delete = OFF;
  BEGIN IMMEDIATE;
  ${PLACES_SCHEMA}
  INSERT INTO places SELECT stream, revision, position FROM events ORDER BY stream, revision;
  UPDATE placing SET placed = (SELECT coalesce(max(position), 0) FROM events);
  UPDATE placing SET target = placed;
  ALTER TABLE streams RENAME COLUMN last_scavenged TO last;
  UPDATE streams SET last = max(last, placed.revision)
    FROM (SELECT stream, max(revision) AS revision FROM places GROUP BY stream) AS placed
    WHERE id = placed.stream;
  DROP INDEX events_of_stream;
  PRAGMA user_version = 2;
  COMMIT;
  PRAGMA secure_delete = ON;
  PRAGMA wal_checkpoint(TRUNCATE);
`;
