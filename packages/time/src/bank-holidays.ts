/** The bank holidays of the three divisions of the United Kingdom, as dated data, and a partnership's own closures. */
import { z } from 'zod';
import written from '../../../schema/policies/bank-holidays.json' with { type: 'json' };
import { LocalDate } from './occurred.ts';

export const Division = z.enum(['england-and-wales', 'scotland', 'northern-ireland']);
export type Division = z.infer<typeof Division>;

/** One day off; `proclaimedOn` is the day on which a one-off holiday became known. */
export const Holiday = z.object({
  date: LocalDate,
  title: z.string(),
  notes: z.string().optional(),
  proclaimedOn: LocalDate.optional(),
});
export type Holiday = z.infer<typeof Holiday>;

/** The shape of the official list, with what we know of its standing. */
export const BankHolidays = z.object({
  title: z.string(),
  source: z.object({ name: z.string(), address: z.url() }),
  verified: z.boolean(),
  verification: z.string(),
  covers: z.object({ from: LocalDate, to: LocalDate }),
  divisions: z.record(Division, z.object({ events: z.array(Holiday) })),
});
export type BankHolidays = z.infer<typeof BankHolidays>;

export const bankHolidays: BankHolidays = BankHolidays.parse(written);

/** Whether the list reaches that day: past its end, a deadline may still move when the holidays are published. */
export const isCovered = (date: LocalDate): boolean =>
  date >= bankHolidays.covers.from && date <= bankHolidays.covers.to;
