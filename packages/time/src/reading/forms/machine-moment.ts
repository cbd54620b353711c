/** A moment as programs write it, with its offset from UTC: "2024-05-22T14:30:00Z", "2024-05-22 14:30+0100". */
import { Instant } from '../../instant.ts';

const WRITTEN =
  /^(\d{4})-?(\d{2})-?(\d{2})[t ](\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)? ?(?:(z|utc)|([+-]\d{2}):?(\d{2})?)$/;

/** The moment that a tidied text states; undefined where it states none. */
export const machineMoment = (text: string): Instant | undefined => {
  const [, y, m, d, hour, minute, second = '00', utc, hours, minutes = '00'] =
    WRITTEN.exec(text) ?? [];
  const offset = utc ? 'Z' : `${hours}:${minutes}`;
  return y === undefined
    ? undefined
    : Instant.safeParse(`${y}-${m}-${d}T${hour}:${minute}:${second}${offset}`).data;
};
