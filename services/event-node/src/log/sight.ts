/** Which of a stream's events are in sight: metadata may hide the oldest. */
import type { StreamMetadata } from './stream-metadata.ts';

/** The first revision in sight by `$tb` and `$maxCount`. */
export const firstInSight = ({ truncateBefore, maxCount }: StreamMetadata, last: number): number =>
  Math.max(truncateBefore ?? 0, maxCount === undefined ? 0 : last - maxCount + 1, 0);

/** Events created before this moment (microseconds since 1970) are out of sight by `$maxAge`. */
export const oldestInSight = ({ maxAge }: StreamMetadata, now: number): number =>
  maxAge === undefined ? 0 : now - maxAge * 1e6;
