/** The parts of the product that the graph answers from, put together over a log and its views. */
import type { EventLog } from '@throughline/event-store/open';
import type { Views } from '@throughline/read-store/open-views';
import { partnershipClock } from '@throughline/read-store/queries/partnership';
import { instantOf } from '@throughline/time/instant';
import { calendarOf } from '@throughline/time/working-days';
import type { Api } from './context.ts';
import { adoptedPolicies } from './policies.ts';

export const openApi = ({
  log,
  views,
  partnership,
  machine,
}: {
  readonly log: EventLog;
  readonly views: Views;
  readonly partnership: string;
  /** Milliseconds since 1970. */
  readonly machine: () => number;
}): Api => {
  const clock = partnershipClock(views, partnership, machine);
  return {
    log,
    views,
    partnership,
    clock: { now: () => instantOf(Date.parse(clock.now())), isSimulated: clock.isSimulated },
    policies: () => adoptedPolicies(views),
    calendar: calendarOf('england-and-wales'), // a partnership of England; another nation's is a setting yet to come
  };
};
