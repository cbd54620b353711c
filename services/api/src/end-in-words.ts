/** The end of a time limit as a person says it: "end of Thursday 31 October 2024", or with its hour. */
import { type Instant, inLondon } from '@throughline/time/instant';

export const endInWords = (at: Instant): string => {
  const local = inLondon(at);
  const day = local.toFormat('cccc d LLLL yyyy');
  return local.toFormat('HH:mm') === '23:59'
    ? `end of ${day}`
    : `${local.toFormat('HH:mm')} on ${day}`;
};
