/** Whether a group is live, or behind: reading what was written before, because it keeps no more. */
import type { GroupSettings } from './settings.ts';

const MOST_AT_ONCE = 100; // messages that EventStoreDB reads at a time, however many are asked for

type Sizes = Pick<GroupSettings, 'historyBufferSize' | 'readBatchSize' | 'liveBufferSize'>;

/** How many messages are read ahead of the consumers: whole batches, while there is room for more than another. */
const mostReadAhead = ({ historyBufferSize, readBatchSize }: Sizes): number => {
  const batch = Math.min(Math.max(readBatchSize, 1), MOST_AT_ONCE);
  return batch * Math.ceil((historyBufferSize - readBatchSize) / batch);
};

export type Liveness = {
  readonly isLive: boolean;
  /** How many messages it keeps for its consumers. */
  readonly readAhead: number;
  /** How many came since it began, or since it last became live: as many as the live buffer holds. */
  readonly liveBuffer: number;
};

/**
 * Looks at how many messages a group has to give yet, and how many came since it began. As in EventStoreDB it becomes
 * live once it has read to the end, and falls behind once more comes than it keeps. The live buffer is not what waits:
 * nothing is taken from it while the group is live.
 */
export const trackLiveness = (sizes: Sizes, beginsLive: boolean) => {
  const ahead = mostReadAhead(sizes);
  let isLive = beginsLive;
  let cameWhenLive = 0;
  const most = (): number => (isLive ? sizes.historyBufferSize : ahead);
  return (toGive: number, came: number): Liveness => {
    const wasLive = isLive;
    isLive = toGive <= most();
    if (isLive && !wasLive) cameWhenLive = came;
    const liveBuffer = Math.min(came - cameWhenLive, sizes.liveBufferSize);
    return { isLive, readAhead: Math.min(toGive, most()), liveBuffer };
  };
};
