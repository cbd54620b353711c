/** A moment as it stands on paper: "2 December 2025 at 10:15". */
import { type Instant, inLondon } from '@throughline/time/instant';

export const momentInWords = (at: string): string =>
  inLondon(at as Instant).toFormat("d LLLL yyyy 'at' HH:mm"); // moments of the record are instants
