/** Reading one stream forwards, and finding the log's end. */
import {
  BACKWARDS,
  END,
  FORWARDS,
  type RecordedEvent,
  START,
  StreamNotFoundError,
} from '@eventstore/db-client';
import { type Client, persist } from './connection.ts';

const GIVE_UP_AFTER = 30_000; // ms over all tries

/** A stream's events from a revision on, in order; none where there is no such stream. */
export const readFrom = (
  client: Client,
  stream: string,
  revision: number,
): Promise<readonly RecordedEvent[]> =>
  persist(
    async () => {
      const events: RecordedEvent[] = [];
      try {
        const reading = client.readStream(stream, {
          direction: FORWARDS,
          fromRevision: revision === 0 ? START : BigInt(revision),
        });
        for await (const { event } of reading) if (event !== undefined) events.push(event);
      } catch (error) {
        if (!(error instanceof StreamNotFoundError)) throw error;
      }
      return events;
    },
    { within: GIVE_UP_AFTER },
  );

/** The position of the last event in the whole log, of any partnership; 0 in an empty one. */
export const headOf = (client: Client): Promise<bigint> =>
  persist(
    async () => {
      let head = 0n;
      const reading = client.readAll({ direction: BACKWARDS, fromPosition: END, maxCount: 1 });
      for await (const { event } of reading) if (event !== undefined) head = event.position.commit;
      return head;
    },
    { within: GIVE_UP_AFTER },
  );
