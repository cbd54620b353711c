/** Reading events out of the file, a page at a time, each checked against its checksum. */
import type { DatabaseSync, SQLOutputValue, StatementSync } from 'node:sqlite';
import { checksumOf, DamagedEvent } from './checksum.ts';
import type { Names } from './names.ts';
import type { Order } from './new-places.ts';
import type { RecentPlaces } from './recent-places.ts';
import { StoredEvent } from './stored-event.ts';
import { COLUMNS, type Select, type StreamPage, streamRowsOf } from './stream-rows.ts';

// Names that are asked for in one go: a stream and its metadata, or those of some or many streams.
const SIZES = [2, 16, 64];

/** What a filter looks at: an event's position, and the number of its stream's or type's name. */
export type Heading = readonly [position: number, name: number];

/** Where an event of this id rests. */
export type PlacedId = {
  readonly id: Buffer;
  readonly stream: number;
  readonly revision: number;
  readonly position: number;
};

/** The number of a stream, and its last revision. */
export type StreamEnd = { readonly id: number; readonly last: number };

export type Rows = {
  readonly forwards: (page: StreamPage) => StoredEvent[];
  readonly backwards: (page: StreamPage) => StoredEvent[];
  /** Of the whole log, from a position on, itself included. */
  readonly allForwards: (from: number, limit: number) => StoredEvent[];
  /** Of the whole log, from a position back, itself left out. */
  readonly allBackwards: (before: number, limit: number) => StoredEvent[];
  /** Of the whole log, from a position on, without fetching the events. */
  readonly headings: (by: 'stream' | 'type', from: number, limit: number) => readonly Heading[];
  readonly at: (position: number) => StoredEvent | undefined;
  readonly ofStream: (stream: number, revision: number) => StoredEvent | undefined;
  /** The ids of the latest events, the last one first, without fetching the events. */
  readonly latestPlaces: (limit: number) => readonly PlacedId[];
  /** The number of each of these streams that there is, asked in one go. */
  readonly idOfEach: (streamNames: readonly string[]) => ReadonlyMap<string, number>;
  /** The same, and its last revision: several times the work. */
  readonly lastOfEach: (streamNames: readonly string[]) => ReadonlyMap<string, StreamEnd>;
  readonly lastPosition: () => number;
};

const bytes = (value: SQLOutputValue | undefined, position: number): Buffer => {
  if (value instanceof Uint8Array) {
    return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  }
  throw new DamagedEvent(position, 'expected bytes');
};

const asArrays = (statement: StatementSync, beforeRead: () => void): Select => {
  statement.setReturnArrays(true);
  return (...values) => {
    beforeRead();
    // With setReturnArrays each row is an array of columns, which the type of `all` does not tell.
    return statement.all(...values) as unknown as SQLOutputValue[][];
  };
};

/** What reading goes by beside the rows themselves. */
type Sources = {
  readonly database: DatabaseSync;
  readonly streams: Names;
  readonly types: Names;
  readonly recent: RecentPlaces;
};

/** The rows of an open database; `beforeRead` puts in what still waits to be inserted. */
export const rowsOf = (
  { database, streams, types, recent }: Sources,
  beforeRead: () => void = () => undefined,
): Rows => {
  const prepare = (rest: string) => asArrays(database.prepare(`SELECT ${rest}`), beforeRead);
  const events = (rest: string) => prepare(`${COLUMNS} FROM events WHERE ${rest}`);

  const toEvent = (row: SQLOutputValue[]): StoredEvent => {
    const position = Number(row[0]);
    const kind = Number(row[5]);
    const named = row[8];
    const head = {
      position,
      streamName: typeof named === 'string' ? named : streams.nameOf(Number(row[1]), position),
      revision: Number(row[2]),
      type: types.nameOf(Number(row[3]), position),
      created: Number(row[4]),
      isJson: kind % 2 === 1,
    };
    const event = new StoredEvent(head, bytes(row[7], position), Math.floor(kind / 2));
    if (checksumOf(event) !== row[6]) throw new DamagedEvent(position, 'its checksum differs');
    return event;
  };

  const streamRows = streamRowsOf(prepare, recent);
  const streamPage = (order: Order) => {
    const select = streamRows(order);
    return (page: StreamPage): StoredEvent[] => select(page).map(toEvent);
  };
  const allPage = (rest: string) => {
    // The whole log may be of more streams than names are remembered: they are fetched with their events.
    const name = '(SELECT name FROM streams WHERE id = events.stream)';
    const select = prepare(`${COLUMNS}, ${name} FROM events WHERE ${rest}`);
    return (position: number, limit: number): StoredEvent[] => select(position, limit).map(toEvent);
  };
  const headingsBy = {
    stream: prepare('position, stream FROM events WHERE position >= ? ORDER BY position LIMIT ?'),
    type: prepare('position, type FROM events WHERE position >= ? ORDER BY position LIMIT ?'),
  };
  const selectAt = events('position = ?');
  const selectOfStream = events(
    'position = (SELECT position FROM places WHERE stream = ? AND revision = ?)',
  );
  const one = ([row]: SQLOutputValue[][]): StoredEvent | undefined => row && toEvent(row);
  /** Asks for columns of streams by name, as many at a time as there is a statement for. */
  const ofNames = (columns: string) => {
    const selects = SIZES.map((size) => ({
      size,
      select: prepare(
        `${columns} FROM streams WHERE name IN (${Array(size).fill('?').join(', ')})`,
      ),
    }));
    return (names: readonly string[]): readonly SQLOutputValue[][] => {
      const found: SQLOutputValue[][] = [];
      for (let at = 0; at < names.length; ) {
        const fitting = selects.find(({ size }) => size >= names.length - at) ?? selects.at(-1);
        if (!fitting) break;
        const asked = names.slice(at, at + fitting.size);
        const padding = Array<string>(fitting.size - asked.length).fill(''); // no stream's name
        found.push(...fitting.select(...asked, ...padding));
        at += fitting.size;
      }
      return found;
    };
  };
  const selectIds = ofNames('name, id');
  const selectEnds = ofNames('name, id, last');
  const selectPlaces = prepare(
    'position, stream, revision, substr(content, 1, 16) FROM events ORDER BY position DESC LIMIT ?',
  );
  const selectEnd = prepare('max(position) FROM events');

  return {
    forwards: streamPage('ASC'),
    backwards: streamPage('DESC'),
    allForwards: allPage('position >= ? ORDER BY position LIMIT ?'),
    allBackwards: allPage('position < ? ORDER BY position DESC LIMIT ?'),
    // Both columns are INTEGER in a STRICT table: every row is a Heading.
    headings: (by, from, limit) => headingsBy[by](from, limit) as unknown as readonly Heading[],
    at: (position) => one(selectAt(position)),
    ofStream: (stream, revision) => {
      const position = recent.positionOf(stream, revision);
      return one(position === undefined ? selectOfStream(stream, revision) : selectAt(position));
    },
    latestPlaces: (limit) =>
      selectPlaces(limit).map((row) => ({
        id: bytes(row[3], Number(row[0])),
        stream: Number(row[1]),
        revision: Number(row[2]),
        position: Number(row[0]),
      })),
    idOfEach: (names) => new Map(selectIds(names).map(([name, id]) => [String(name), Number(id)])),
    lastOfEach: (names) =>
      new Map(
        selectEnds(names).map(([name, id, last]) => [
          String(name),
          { id: Number(id), last: recent.lastOf(Number(id)) ?? Number(last) },
        ]),
      ),
    lastPosition: () => Number(selectEnd()[0]?.[0] ?? 0),
  };
};
