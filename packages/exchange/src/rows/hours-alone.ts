/** Hours without minutes in a column for the time: "11", "11-12", "16" beside a column that says "30". */
import { headerKey } from '../columns/header-guesses.ts';
import type { Layout } from '../columns/layout.ts';
import type { GridRow } from '../opening/grid.ts';

const FORENOON = /^(?:[7-9]|1[0-2])$/; // hours
const OF_TIME = /^(?:start )?time(?: (?:of|seen|started)\b.*)?$/;

const HOURS = /^([1-9]|1[0-2])(?: ?(?:[-–—\u2010\u2011]|to) ?([1-9]|1[0-2]))?$/;

const AFTER_NOON = /^(1[3-9]|2[0-3])$/;

/** "11" under "Time" is an hour, and "11-12" two; under "Period" they are lessons. */
export const hoursAlone = (text: string, { headers, fields }: Layout): string => {
  const [, from = '', to] = HOURS.exec(text) ?? AFTER_NOON.exec(text) ?? [];
  if (from === '' || !OF_TIME.test(headerKey(headers[fields.indexOf('time')] ?? ''))) return text;
  if (to === undefined)
    return `${from}${FORENOON.test(from) || AFTER_NOON.test(from) ? ':00' : " o'clock"}`;
  if (!FORENOON.test(from)) return `${from}.00 - ${to}.00`; // by hand, and so after noon
  const isNextHalf = Number(to) % 12 <= Number(from) % 12 && to !== '12';
  return `${from}:00 - ${isNextHalf || from === '12' ? Number(to) + 12 : to}:00`;
};

const HOUR = /^(?:[01]?\d|2[0-3])$/;
const MINUTE = /^[0-5]?\d$/;

/** The hour with the minutes of the column beside it, a whole one where there is none; any other text as it is. */
export const withMinutes = (text: string, { cells }: GridRow, { hours }: Layout): string => {
  if (hours === undefined || !HOUR.test(text)) return text;
  const { minutes } = hours;
  const said = (minutes === undefined ? '' : cells[minutes]?.text.trim()) || '0';
  return MINUTE.test(said) ? `${text.padStart(2, '0')}:${said.padStart(2, '0')}` : text;
};
