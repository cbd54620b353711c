/** The views follow the log a moment behind: what rests on them alone is asked again once they show all of it. */
import type { Api } from './context.ts';

const BOUND = 2_000; // ms; views that are further behind are taken as they are

/** Waits until the views show all that is recorded by now; false where they do not in time. */
export const caughtUp = async ({ log, views }: Pick<Api, 'log' | 'views'>): Promise<boolean> =>
  views.waitFor(await log.lastToFollow(), BOUND);
