/**
 * What people mean by "evening" or "overnight", as wall-clock hours. Chosen wide, by ordinary British usage,
 * so that an event falls within them; they place an entry in a chronology and are never shown as its time.
 */
import type { LocalTime, PartOfDay } from './occurred.ts';

type Hours = { readonly from: LocalTime; readonly to: LocalTime; readonly nextDay?: true };

// Literals of the right form, given the brand once, here.
const hours = (from: string, to: string): Hours => ({
  from: from as LocalTime,
  to: to as LocalTime,
});

export const partOfDay: Readonly<Record<PartOfDay, Hours>> = {
  'early-morning': hours('00:00', '08:00'),
  morning: hours('06:00', '12:00'),
  midday: hours('11:30', '14:00'),
  afternoon: hours('12:00', '18:00'),
  evening: hours('17:00', '23:00'),
  night: { ...hours('20:00', '06:00'), nextDay: true },
  overnight: { ...hours('20:00', '08:00'), nextDay: true },
};
