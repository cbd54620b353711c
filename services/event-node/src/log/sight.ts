/** Which events are in sight: a stream's metadata may hide its oldest, and the whole log does not show what is noted of its own readers. */
import type { StoredEvent } from './stored-event.ts';
import type { StreamMetadata } from './stream-metadata.ts';

const OF_GROUPS_ON_ALL = /^\$persistentsubscription-\$all::.*-(checkpoint|parked)$/s;

/** What groups on `$all` write down of themselves: shown in `$all`, it would be counted, and so written down again, for ever. */
export const isOfGroupsOnAll = (streamName: string): boolean => OF_GROUPS_ON_ALL.test(streamName);

/** The first revision in sight by `$tb` and `$maxCount`. */
export const firstInSight = ({ truncateBefore, maxCount }: StreamMetadata, last: number): number =>
  Math.max(truncateBefore ?? 0, maxCount === undefined ? 0 : last - maxCount + 1, 0);

/** Events created before this moment (microseconds since 1970) are out of sight by `$maxAge`. */
export const oldestInSight = ({ maxAge }: StreamMetadata, now: number): number =>
  maxAge === undefined ? 0 : now - maxAge * 1e6;

/** Whether an event of a stream is in sight, by all that the stream's metadata asks. */
export const isInSight = (
  { revision, created }: StoredEvent,
  metadata: StreamMetadata,
  last: number,
  now: number,
): boolean => revision >= firstInSight(metadata, last) && created >= oldestInSight(metadata, now);
