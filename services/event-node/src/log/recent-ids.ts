/** A memory of the latest event ids, by which a repeated append "at any revision" is recognised. */
import { BoundedMap } from './bounded-map.ts';

/** How many ids are remembered, across streams and restarts. */
export const REMEMBERED_IDS = 50_000;

type Place = {
  readonly stream: number;
  readonly revision: number;
  readonly position: number;
};

export type RecentIds = {
  readonly add: (id: Buffer, place: Place) => void;
  readonly find: (id: Buffer, stream: number) => Place | undefined;
  readonly remove: (id: Buffer) => void;
  readonly clear: () => void;
};

export const recentIds = (): RecentIds => {
  const places = new BoundedMap<string, Place>(REMEMBERED_IDS);
  const key = (id: Buffer): string => id.toString('latin1'); // one character a byte
  return {
    add: (id, place) => places.set(key(id), place),
    find: (id, stream) => {
      const place = places.get(key(id));
      return place?.stream === stream ? place : undefined;
    },
    remove: (id) => places.delete(key(id)),
    clear: () => places.clear(),
  };
};
