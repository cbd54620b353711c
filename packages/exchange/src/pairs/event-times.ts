/** How far apart two rows say that it happened. */
import { partOfDay } from '@throughline/time/part-of-day';
import { minutesOf, type Traits } from './event-traits.ts';

const DAY = 1440; // minutes

/** One hour where both state their offset and one is in summer time, as on the night of the change. */
const offsetBetween = (a: Traits, b: Traits): number => {
  const { offset: ofA } = a.row.occurred;
  const { offset: ofB } = b.row.occurred;
  if (!ofA || !ofB || ofA === ofB) return 0;
  return minutesOf(ofB.slice(1)) - minutesOf(ofA.slice(1));
};

const longestTalk = 240; // minutes; in a longer stay or absence much happens
const sameEnd = 75; // minutes from its beginning or its end

/** Minutes between the end of one and the beginning of the other; 0 where they overlap, but within a long stay only near its ends. */
export const minutesApart = (a: Traits, b: Traits): number | undefined => {
  if (a.from === undefined || b.from === undefined || a.to === undefined || b.to === undefined)
    return undefined;
  const shift = offsetBetween(a, b); // a's clock stands this much behind
  const [begins, ends] = [a.from + shift, a.to + shift];
  const [from, to] = [b.from, b.to];
  const apart = Math.max(0, begins - to, from - ends);
  if (apart > 0 || Math.max(ends - begins, to - from) <= longestTalk) return apart;
  const near = Math.min(
    ...[begins - from, begins - to, ends - from, ends - to].map((minutes) => Math.abs(minutes)),
  );
  return near <= sameEnd ? near : undefined;
};

/** Days between both; 0 where they share one. */
export const daysApart = (a: Traits, b: Traits): number =>
  Math.max(a.firstDay - b.lastDay, b.firstDay - a.lastDay, 0);

export const isRange = ({ firstDay, lastDay }: Traits): boolean => lastDay - firstDay > 1;

/** A row of one day that stands on the first or the last day of another's range. */
export const isAtAnEnd = (a: Traits, b: Traits): boolean => {
  if (isRange(a) === isRange(b)) return false;
  const [range, day] = isRange(a) ? [a, b] : [b, a];
  return (
    day.firstDay === range.firstDay ||
    day.firstDay === range.lastDay ||
    day.lastDay === range.lastDay
  );
};

const asNamed = 20; // minutes

/** "Not seen since 18:00": one row names the clock of the other. */
export const namesTimeOf = (x: Traits, y: Traits): boolean => {
  const { from } = y;
  return (
    from !== undefined && x.namedTimes.some((time) => Math.abs(time - (from % DAY)) <= asNamed)
  );
};

/** "pm" and 13:30 agree, and "overnight" and 01:40 of the next day. */
export const isInPartOfDay = (a: Traits, b: Traits): boolean => {
  const { time } = a.row.occurred;
  if (time?.kind !== 'part-of-day' || b.from === undefined) return false;
  const { from, to, nextDay } = partOfDay[time.part];
  const midnight = a.firstDay * DAY;
  const ends = midnight + minutesOf(to) + (nextDay ? DAY : 0);
  return b.from >= midnight + minutesOf(from) && b.from <= ends;
};
