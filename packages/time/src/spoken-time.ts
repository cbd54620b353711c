/** A time of day as GOV.UK writes it: "11:20am", "3pm", "midday", "midnight". */
import type { LocalTime } from './occurred.ts';

export const spokenTime = (time: LocalTime): string => {
  if (time === '00:00') return 'midnight';
  if (time === '12:00') return 'midday';
  const [hour = '', minute = ''] = time.split(':');
  const half = Number(hour) < 12 ? 'am' : 'pm';
  return `${Number(hour) % 12 || 12}${minute === '00' ? '' : `:${minute}`}${half}`;
};
