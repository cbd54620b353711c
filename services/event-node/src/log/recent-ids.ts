/** A memory of the latest event ids, by which a repeated append "at any revision" is recognised. */
import { BoundedMap } from './bounded-map.ts';

/** How many ids are remembered, across streams and restarts. */
export const REMEMBERED_IDS = 50_000;

/** Where an event rests. */
export type Place = {
  readonly stream: number;
  readonly revision: number;
  readonly position: number;
};

export type RecentIds = {
  readonly add: (id: Buffer, place: Place) => void;
  readonly find: (id: Buffer, stream: number) => Place | undefined;
  readonly remove: (id: Buffer) => void;
};

type Remembered = Place & { readonly head: number; readonly middle: number };

// Numbers are quicker than text as keys. The last six bytes are the random ones of every kind of
// UUID; should two ids share them, the later is remembered.
const key = (id: Buffer): number => id.readUIntLE(10, 6);
const head = (id: Buffer): number => id.readUIntLE(0, 6);
const middle = (id: Buffer): number => id.readUInt32LE(6);

export const recentIds = (): RecentIds => {
  const places = new BoundedMap<number, Remembered>(2 * REMEMBERED_IDS);
  return {
    add: (id, { stream, revision, position }) =>
      places.set(key(id), { stream, revision, position, head: head(id), middle: middle(id) }),
    find: (id, stream) => {
      const place = places.get(key(id));
      const isSame =
        place?.stream === stream && place.head === head(id) && place.middle === middle(id);
      return isSame ? place : undefined;
    },
    remove: (id) => places.delete(key(id)),
  };
};
