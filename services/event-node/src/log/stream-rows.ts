/** The rows of one stream, a page at a time: the file tells where its events rest, and memory of the latest ones. */
import type { SQLOutputValue } from 'node:sqlite';
import { DamagedEvent } from './checksum.ts';
import type { Order, Place } from './new-places.ts';
import type { RecentPlaces } from './recent-places.ts';

export const COLUMNS =
  'events.position, events.stream, events.revision, type, created, kind, checksum, content';

/** A page of one stream, from a revision on; events older than `notBefore` are out of sight. */
export type StreamPage = {
  readonly stream: number;
  readonly first: number;
  readonly last: number;
  /** Microseconds since 1970. */
  readonly notBefore: number;
  readonly limit: number;
};

/** A statement that is ready to be asked. */
export type Select = (...values: (number | string)[]) => SQLOutputValue[][];

export const streamRowsOf = (prepare: (rest: string) => Select, recent: RecentPlaces) => {
  // CROSS JOIN: in the order of the positions that are handed in.
  const selectAtEach = prepare(
    `${COLUMNS} FROM (SELECT value AS position FROM json_each(?)) AS place CROSS JOIN events USING (position)`,
  );
  const atEach = (places: readonly Place[]): SQLOutputValue[][] => {
    if (places.length === 0) return [];
    const found = selectAtEach(JSON.stringify(places.map(({ position }) => position)));
    if (found.length === places.length) return found;
    const there = new Set(found.map(([position]) => Number(position)));
    const gone = places.find(({ position }) => !there.has(position));
    throw new DamagedEvent(gone?.position ?? 0, 'it is not in the file any more');
  };

  /** Of a page, the events whose places are in memory. */
  const recentPage = (page: StreamPage, order: Order): SQLOutputValue[][] => {
    const { stream, notBefore, limit } = page;
    let { first, last } = page;
    const found: SQLOutputValue[][] = [];
    for (;;) {
      const asked = limit - found.length;
      const places = recent.placesOf({ stream, first, last, limit: asked, order });
      found.push(...atEach(places).filter((row) => Number(row[4]) >= notBefore));
      const end = places.at(-1)?.revision;
      if (end === undefined || places.length < asked || found.length === limit) return found;
      if (order === 'ASC') first = end + 1;
      else last = end - 1;
    }
  };

  /** A stream's places in the file are all before those in memory. */
  return (order: Order) => {
    const select = prepare(`${COLUMNS} FROM places AS place CROSS JOIN events USING (position)
      WHERE place.stream = ? AND place.revision >= ? AND place.revision <= ? AND created >= ?
      ORDER BY place.revision ${order} LIMIT ?`);
    const filed = ({ stream, first, last, notBefore, limit }: StreamPage): SQLOutputValue[][] =>
      select(stream, first, last, notBefore, limit);
    const fresh = (page: StreamPage): SQLOutputValue[][] => recentPage(page, order);
    const [readFirst, readThen] = order === 'ASC' ? [filed, fresh] : [fresh, filed];
    return (page: StreamPage): readonly SQLOutputValue[][] => {
      const found = readFirst(page);
      const limit = page.limit - found.length;
      return limit > 0 ? [...found, ...readThen({ ...page, limit })] : found;
    };
  };
};
