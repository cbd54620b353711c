/** A moment that really happened once, in UTC to the millisecond: `2024-10-28T11:20:00.000Z`. */
import { DateTime } from 'luxon';
import { z } from 'zod';

/** Takes any ISO 8601 moment that states its offset; gives it back in UTC with milliseconds. */
export const Instant = z.iso
  .datetime({ offset: true })
  .transform((written) =>
    DateTime.fromISO(written, { zone: 'utc' }).toFormat("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'"),
  )
  .brand('Instant');
export type Instant = z.infer<typeof Instant>;

/** The moment on the London wall clock. */
export const inLondon = (instant: Instant): DateTime =>
  DateTime.fromISO(instant, { zone: 'Europe/London', locale: 'en-GB' });
