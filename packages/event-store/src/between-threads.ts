/**
 * Events on their way from one thread to another: many in one text, for the copy that threads make of
 * objects takes five times as long. Where one is no JSON all are left to that copy, and what was opened is opened again.
 */
import type { AllStreamRecordedEvent } from '@eventstore/db-client';
import type { Ahead } from './keys-ahead.ts';
import { type Arrived, clearOf } from './sealed-part.ts';
import { isStoredData } from './stored.ts';

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

const isText = ({ event: { isJson, metadata } }: Ahead): boolean =>
  isJson && !(metadata instanceof Uint8Array);

const toFields = ({ event, opened }: Ahead): Fields => {
  const { streamId, id, revision, type, created, position, metadata } = event;
  const data = opened !== undefined && isStoredData(event.data) ? clearOf(event.data) : event.data;
  const place = [String(position.commit), String(position.prepare)] as const;
  const fields = [streamId, id, String(revision), type, created.getTime(), ...place, data] as const;
  return metadata === undefined ? fields : [...fields, metadata];
};

/** The sealed part is text already. Where it was opened there is an envelope before it, for that named the key. */
const toText = (ahead: Ahead): string => {
  const fields = JSON.stringify(toFields(ahead));
  return ahead.opened === undefined ? fields : `${fields.slice(0, -1)},${ahead.opened}]`;
};

const fromFields = (fields: Fields): Event => {
  const [streamId, id, revision, type, created, commit, prepare, data, metadata, opened] = fields;
  const at = BigInt(commit);
  return {
    streamId,
    id,
    type,
    isJson: true,
    revision: BigInt(revision),
    created: new Date(created),
    position: { commit: at, prepare: prepare === commit ? at : BigInt(prepare) },
    // They were JSON when they came from the store, whatever their senders meant by it.
    data: data as Record<string, unknown>,
    metadata: metadata as Record<string, unknown> | undefined,
    opened,
  };
};

export const pack = (events: readonly Ahead[]): Packed =>
  events.every(isText) ? `[${events.map(toText).join(',')}]` : events.map(({ event }) => event);

export const unpack = (packed: Packed): readonly Event[] => {
  if (typeof packed !== 'string') return packed;
  const all: readonly Fields[] = JSON.parse(packed); // by `pack`, which has this type from here
  return all.map(fromFields);
};
