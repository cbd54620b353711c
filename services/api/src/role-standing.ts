/** Whether somebody is in a role now, will be later, or no longer is. */
import type { RoleHolder } from '@throughline/projections/organisations';
import type { Instant } from '@throughline/time/instant';
import { earliest } from '@throughline/time/occurred-at';

export type Standing = 'now' | 'later' | 'over';

export const standingOf = ({ from, to, onCall }: RoleHolder, now: Instant): Standing => {
  const [begins, ends] = onCall
    ? [onCall.from, onCall.until]
    : [earliest(from), to && (earliest(to) ?? now)];
  if (ends !== undefined && Date.parse(ends) <= Date.parse(now)) return 'over';
  return begins !== undefined && Date.parse(begins) > Date.parse(now) ? 'later' : 'now';
};
