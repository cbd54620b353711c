/**
 * Events on their way from one thread to another: many in one text, for the copy that threads make of
 * objects takes five times as long. Events that are no JSON are left to that copy.
 */
import type { AllStreamRecordedEvent } from '@eventstore/db-client';
import type { Arrived } from './sealed-part.ts';

type Event = Arrived<AllStreamRecordedEvent>;

export type Packed = string | readonly Event[];

type Fields = readonly [
  streamId: string,
  id: string,
  revision: string,
  type: string,
  created: number,
  commit: string,
  prepare: string,
  data: unknown,
  /** Left out where there is none. */
  metadata?: unknown,
  /** Left out where the event is as it came from the store. */
  opened?: Event['opened'],
];

const isText = ({ isJson, metadata }: Event): boolean =>
  isJson && !(metadata instanceof Uint8Array);

const toFields = (event: Event): Fields => {
  const { streamId, id, revision, type, created, position, data, metadata, opened } = event;
  const place = [String(position.commit), String(position.prepare)] as const;
  const fields = [streamId, id, String(revision), type, created.getTime(), ...place, data] as const;
  if (opened !== undefined) return [...fields, metadata, opened]; // there was an envelope, for it named the key
  return metadata === undefined ? fields : [...fields, metadata];
};

const fromFields = (fields: Fields): Event => {
  const [streamId, id, revision, type, created, commit, prepare, data, metadata, opened] = fields;
  const event: AllStreamRecordedEvent = {
    ...{ streamId, id, type, isJson: true },
    revision: BigInt(revision),
    created: new Date(created),
    position: { commit: BigInt(commit), prepare: BigInt(prepare) },
    // Both were JSON when they came from the store, whatever their senders meant by it.
    data: data as Record<string, unknown>,
    metadata: metadata as Record<string, unknown> | undefined,
  };
  return opened === undefined ? event : { ...event, opened };
};

export const pack = (events: readonly Event[]): Packed =>
  events.every(isText) ? JSON.stringify(events.map(toFields)) : events;

export const unpack = (packed: Packed): readonly Event[] => {
  if (typeof packed !== 'string') return packed;
  const all: readonly Fields[] = JSON.parse(packed); // by `pack`, which has this type from here
  return all.map(fromFields);
};
