/** What a request carries: who asks, and the parts of the product that answer. */
import type { Viewer } from '@throughline/access/viewer';
import type { AdoptedPolicy } from '@throughline/domain/given';
import type { EventLog } from '@throughline/event-store/open';
import type { Views } from '@throughline/read-store/open-views';
import type { Instant } from '@throughline/time/instant';
import type { Calendar } from '@throughline/time/working-days';
import type { Authoriser } from './authoriser.ts';
import { unauthenticated } from './not-seeing.ts';

/** The partnership's own present: a demonstration has one that stands apart from the machine's. */
export type PresentTime = {
  readonly now: () => Instant;
  /** What is recorded now carries a simulated time. */
  readonly isSimulated: () => boolean;
};

export type Api = {
  readonly partnership: string;
  readonly log: EventLog;
  readonly views: Views;
  readonly clock: PresentTime;
  /** The policies the partnership has adopted, as the log has them. */
  readonly policies: () => readonly AdoptedPolicy[];
  readonly calendar: Calendar;
};

export type Context = Api & {
  readonly viewer: Viewer | undefined;
  /** False once the token that was sent has run out: an answer may go on for longer than it. */
  readonly isStillGood: () => Promise<boolean>;
  readonly authoriser: Authoriser;
};

/** Whoever asks, or a refusal where nobody has signed in. */
export const viewerOf = ({ viewer }: Context): Viewer => {
  if (viewer === undefined) throw unauthenticated();
  return viewer;
};
