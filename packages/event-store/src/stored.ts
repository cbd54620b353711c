/** An event as the store holds it: its clear fields, its sealed part and its envelope. */
import { type EventData, jsonEvent, type RecordedEvent } from '@eventstore/db-client';
import type { Metadata } from '@throughline/decider/recorded';

export type Stored = {
  readonly id: string;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly metadata: Metadata;
};

/** What an event's data is when read back, before anything is known of its type. */
export const isStoredData = (data: unknown): data is Readonly<Record<string, unknown>> =>
  typeof data === 'object' && data !== null && !Array.isArray(data);

export const toEventData = ({ id, type, data, metadata }: Stored): EventData =>
  jsonEvent({ id, type, data, metadata });

/** The commit position of a recorded event. Streams' events carry it from version 22.6 of the database. */
export const positionOf = (event: RecordedEvent): bigint => {
  if (event.position !== undefined) return event.position.commit;
  throw new Error(
    `Event ${event.id} in ${event.streamId} came without its position in the log. Use EventStoreDB 22.10 or later.`,
  );
};
