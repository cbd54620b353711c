/** Words that begin with a time: "21:04:11 Caller states", "2pm – rang mother", "1830 to 1900 hrs: contact". */
import { readTime } from '@throughline/time/reading/clock/read-time';

const CLOCK = String.raw`(?:\d{1,2}:\d{2}:\d{2}|\d{1,2}[:.]\d{2}|(?:[01]\d|2[0-3])[0-5]\d|\d{1,2}(?= ?[ap]\.?m))(?: ?[ap]\.?m\.?)?(?: ?h(?:ou)?rs)?`;
const TIMED = new RegExp(
  String.raw`^\s*(?:at |@ ?)?(${CLOCK}(?: ?(?:[-–—]|to) ?${CLOCK})?)(?![\d/])[\s:,–—-]+(\S.*)$`,
  'i',
);

export const timedOpening = (
  text: string,
): { readonly time: string; readonly rest: string } | undefined => {
  const [, time = '', rest = ''] = TIMED.exec(text) ?? [];
  return readTime(time) ? { time, rest } : undefined;
};
