/**
 * Events on their way from one thread to another: many in one text, for the copy that threads make of
 * objects takes five times as long. Events that are no JSON are left to that copy.
 */
import type { AllStreamRecordedEvent } from '@eventstore/db-client';

export type Packed = string | readonly AllStreamRecordedEvent[];

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
];

const isText = ({ isJson, metadata }: AllStreamRecordedEvent): boolean =>
  isJson && !(metadata instanceof Uint8Array);

const toFields = (event: AllStreamRecordedEvent): Fields => {
  const { streamId, id, revision, type, created, position, data, metadata } = event;
  const place = [String(position.commit), String(position.prepare)] as const;
  const fields = [streamId, id, String(revision), type, created.getTime(), ...place, data] as const;
  return metadata === undefined ? fields : [...fields, metadata];
};

const fromFields = (fields: Fields): AllStreamRecordedEvent => {
  const [streamId, id, revision, type, created, commit, prepare, data, metadata] = fields;
  return {
    ...{ streamId, id, type, isJson: true },
    revision: BigInt(revision),
    created: new Date(created),
    position: { commit: BigInt(commit), prepare: BigInt(prepare) },
    // Both were JSON when they came from the store, whatever their senders meant by it.
    data: data as Record<string, unknown>,
    metadata: metadata as Record<string, unknown> | undefined,
  };
};

export const pack = (events: readonly AllStreamRecordedEvent[]): Packed =>
  events.every(isText) ? JSON.stringify(events.map(toFields)) : events;

export const unpack = (packed: Packed): readonly AllStreamRecordedEvent[] => {
  if (typeof packed !== 'string') return packed;
  const all: readonly Fields[] = JSON.parse(packed); // by `pack`, which has this type from here
  return all.map(fromFields);
};
