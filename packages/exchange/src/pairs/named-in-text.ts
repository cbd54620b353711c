/** Days and clock times that a text names, beside the day and time under which it stands. */

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const namedDay =
  /(?<!\d)(\d{1,2})(?:st|nd|rd|th)?[ /.](\d{1,2}|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?:[ /.](\d{4}|\d{2}))?(?!\d)/gi;

/** Written up the next day: the row stands under the day of writing. */
const WRITTEN_AFTER =
  /\byesterday\b|\b(entry|written|made|recorded) (made )?the (day after|next day|following day)/i;

/** Counted from 1970; where no year is written, that of the day `near`. */
export const namedDays = (text: string, near: number): ReadonlySet<number> => {
  const days = new Set<number>();
  const year = new Date(near * 86_400_000).getUTCFullYear();
  for (const [, day, month = '', written] of text.matchAll(namedDay)) {
    const index = months.indexOf(month.slice(0, 3).toLowerCase());
    const inYear = written ? (Number(written) % 100) + 2000 : year;
    days.add(
      Math.round(Date.UTC(inYear, index < 0 ? Number(month) - 1 : index, Number(day)) / 86_400_000),
    );
  }
  if (WRITTEN_AFTER.test(text)) days.add(near - 1);
  return days;
};

const clock = /(?<![\d/.])([01]?\d|2[0-3])[:.]([0-5]\d)\s*(am|pm)?(?![\d/.]*\d)/gi;
const hour = /(?<![\d/.:£])(\d{1,2})(?: ?(?:to|till|-|–) ?\d{1,2})? ?(am|pm)\b/gi;
const from = /(?<![\d/.:£])(\d{1,2})(?:[.:](\d\d))? (?:to|till|until) (?:\d|half|quarter|ten)/gi;
const atHour =
  /\b(?:at|by|since|from|until|till) (\d{1,2})(?![\d:./%]| ?(?:am|pm|to|mins?|days?|weeks?|years?|kg|of))/gi;
const half = 720; // minutes

/** In minutes of the day; "2 till 3" may be of the morning or of the afternoon. */
export const namedTimes = (text: string): readonly number[] => [
  ...[...text.matchAll(clock)].map(
    ([, hours, minutes, part]) =>
      Number(hours) * 60 +
      Number(minutes) +
      (part?.toLowerCase() === 'pm' && Number(hours) < 12 ? half : 0),
  ),
  ...[...text.matchAll(hour)].map(
    ([, hours, part]) => (Number(hours) % 12) * 60 + (part?.toLowerCase() === 'pm' ? half : 0),
  ),
  ...[...text.matchAll(atHour)].flatMap(([, hours]) => {
    const at = (Number(hours) % 12) * 60;
    return Number(hours) > 12 ? [] : [at, at + half];
  }),
  ...[...text.matchAll(from)].flatMap(([, hours, minutes = '0']) => {
    const at = Number(hours) * 60 + Number(minutes);
    return [at, at + half];
  }),
];
