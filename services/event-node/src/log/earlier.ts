/** What was written to a stream before: by id where it is still remembered, and by revision. */
import type { Names } from './names.ts';
import type { RecentIds } from './recent-ids.ts';
import type { Rows } from './rows.ts';
import type { StoredEvent } from './stored-event.ts';
import type { Earlier } from './write-rules.ts';

export type EarlierEvents = Omit<Earlier, 'at'> & {
  readonly at: (revision: number) => StoredEvent | undefined;
};

export const earlierIn = (
  streamName: string,
  streamNames: Names,
  recent: RecentIds,
  rows: Rows,
): EarlierEvents => {
  const stream = streamNames.idOf(streamName);
  return {
    recent: (id) => (stream === undefined ? undefined : recent.find(id, stream)),
    at: (revision) => (stream === undefined ? undefined : rows.ofStream(stream, revision)),
  };
};
