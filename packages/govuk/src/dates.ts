/** How dates and times read on a page: "4 June 2026", "9:32am", by the London clock. */
import { DateTime } from 'luxon';

/** An ISO moment with its offset, a calendar day `YYYY-MM-DD`, or a JavaScript date. */
export type Moment = string | Date;

const london = { zone: 'Europe/London', locale: 'en-GB' } as const;

const inLondon = (moment: Moment): DateTime => {
  const read =
    moment instanceof Date ? DateTime.fromJSDate(moment, london) : DateTime.fromISO(moment, london);
  if (read.isValid) return read;
  // The value itself stays out of the message: it may be somebody's date of birth.
  throw new TypeError(
    `A page was given a date it cannot read (${read.invalidReason}); expected ISO 8601, such as 2026-06-04.`,
  );
};

/** Makes a filter that leaves a missing date blank, as the design systems' own filters do. */
const filter =
  <Rest extends readonly unknown[]>(write: (moment: DateTime, ...rest: Rest) => string) =>
  (moment: Moment | null | undefined, ...rest: Rest): string =>
    moment === null || moment === undefined || moment === ''
      ? ''
      : write(inLondon(moment), ...rest);

const clock = (moment: DateTime): string => {
  if (moment.minute === 0 && moment.hour === 12) return 'midday';
  if (moment.minute === 0 && moment.hour === 0) return 'midnight';
  return moment.toFormat(moment.minute === 0 ? 'ha' : 'h:mma').toLowerCase();
};

const longDay = (moment: DateTime) => moment.toFormat('d MMMM yyyy');
const shortDay = (moment: DateTime) => moment.toFormat('d MMM yyyy');

/** "4 June 2026". */
export const dateInWords = filter(longDay);

/** "9:32am", "9am", "midday", "midnight". */
export const timeInWords = filter(clock);

/** "4 June 2026 at 9:32am". */
export const dateTime = filter((moment) => `${longDay(moment)} at ${clock(moment)}`);

const isMidnight = ({ hour, minute, second }: DateTime): boolean =>
  hour === 0 && minute === 0 && second === 0;
const isLastMoment = ({ hour, minute, second }: DateTime): boolean =>
  hour === 23 && minute === 59 && second === 59;

/**
 * "4 June 2026 at 9:32am"; "4 June 2026" where the moment stands for a day whose time nobody knows, which the
 * record keeps as its first moment; "end of 4 June 2026" for the last moment of a day, as deadlines end.
 */
export const dayOrMoment = filter((moment) => {
  if (isMidnight(moment)) return longDay(moment);
  return isLastMoment(moment)
    ? `end of ${longDay(moment)}`
    : `${longDay(moment)} at ${clock(moment)}`;
});

/** The five forms that the MOJ macros ask for by name. */
export const mojDate = filter((moment, type: string = 'date') => {
  const written: Readonly<Record<string, string>> = {
    datetime: `${longDay(moment)} at ${clock(moment)}`,
    shortdatetime: `${shortDay(moment)} at ${clock(moment)}`,
    date: longDay(moment),
    shortdate: shortDay(moment),
    time: clock(moment),
  };
  return written[type] ?? longDay(moment);
});

/** The macros' format letters (YYYY, DD, ddd) on the left, luxon's on the right; the rest are alike. */
const letters: Readonly<Record<string, string>> = {
  YYYY: 'yyyy',
  YY: 'yy',
  DD: 'dd',
  D: 'd',
  dddd: 'EEEE',
  ddd: 'EEE',
  A: 'a',
};

/** A day in the format that a macro asks for, such as `DD/MM/YYYY`. */
export const date = filter((moment, format: string = 'D MMMM YYYY') =>
  moment.toFormat(
    format.replace(/\[([^\]]*)\]|YYYY|YY|DD|D|dddd|ddd|A/g, (token, literal?: string) =>
      literal === undefined ? (letters[token] ?? token) : `'${literal}'`,
    ),
  ),
);

/** The last moment of a calendar day by the London clock, as ISO 8601: what "on that day" includes. */
export const endOfDay = (day: string): string => {
  const written = inLondon(day).endOf('day').toISO();
  if (written === null) throw new TypeError('A page was given a day that has no end.');
  return written;
};
