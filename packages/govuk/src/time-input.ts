/** A time of day as people type it: "9:32am", "0932", "3pm", "midday", "1:30am GMT". */
import { DateTime } from 'luxon';

/** `clock` is `HH:MM`; `about` where the writer said so; `season` settles the hour that happens twice in autumn. */
export type TimeRead = {
  readonly clock: string;
  readonly about: boolean;
  readonly season?: 'BST' | 'GMT';
};

const written =
  /^(?<about>about|around|approx\.?|c\.?|~)?\s*(?:(?<hour>\d{1,2})(?:[:.]?(?<minute>[0-5]\d))?\s*(?<half>am|pm)?|(?<word>midday|noon|midnight))\s*(?<season>bst|gmt)?$/i;

const hourOf = (hour: number, half: string | undefined): number => {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return Number.NaN;
  return (hour % 12) + (half === 'pm' ? 12 : 0);
};

/** What was meant, or nothing where the words are no time of day. */
export const readTime = (text: string): TimeRead | undefined => {
  const parts = written.exec(text.trim().toLowerCase())?.groups;
  if (!parts) return undefined;
  const word = parts['word'];
  if (word === undefined && parts['minute'] === undefined && parts['half'] === undefined)
    return undefined; // "3" alone may be the afternoon
  const hour = word ? (word === 'midnight' ? 0 : 12) : hourOf(Number(parts['hour']), parts['half']);
  if (!(hour <= 23)) return undefined;
  const clock = `${String(hour).padStart(2, '0')}:${parts['minute'] ?? '00'}`;
  const about = parts['about'] !== undefined;
  const season = parts['season'];
  return season === undefined
    ? { clock, about }
    : { clock, about, season: season === 'bst' ? 'BST' : 'GMT' };
};

const offsets = { BST: '+01:00', GMT: '+00:00' } as const;

/** The offset that London kept at a wall-clock time, or why there is not exactly one. */
export type LondonTime =
  | { readonly offset: string }
  | { readonly problem: 'ambiguous' | 'nonexistent' };

/** Which offset a day and time have in London: two on the night the clocks go back, none as they go forward. */
export const londonTime = (day: string, { clock, season }: TimeRead): LondonTime => {
  const fits = (['BST', 'GMT'] as const).filter(
    (name) =>
      DateTime.fromISO(`${day}T${clock}${offsets[name]}`, { zone: 'Europe/London' }).toFormat(
        "yyyy-MM-dd'T'HH:mm",
      ) === `${day}T${clock}`,
  );
  const [only] = fits.length > 1 && season ? [season] : fits;
  if (only === undefined) return { problem: 'nonexistent' };
  return fits.length > 1 && !season ? { problem: 'ambiguous' } : { offset: offsets[only] };
};
