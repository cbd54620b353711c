/** What a command's rules are given: the partnership's present, who asks, its policies and its calendar. */
import type { Given } from '@throughline/domain/given';
import { type Context, viewerOf } from './context.ts';

/** A rule sees a user's standing as it is now, not as it was at sign-in. */
export const givenNow = (context: Context): Given => {
  const { userId, role, agencyId } = viewerOf(context);
  let policies: Given['policies'] | undefined;
  return {
    now: context.clock.now(),
    actor: { user: userId, role, ...(agencyId === undefined ? {} : { agency: agencyId }) },
    // Most rules ask for none, and there may be many.
    get policies() {
      policies ??= context.policies();
      return policies;
    },
    calendar: context.calendar,
  };
};
