/** From days to places on a picture, and the spans of the calendar in which crowded marks are counted. */
import { bisector, min } from 'd3-array';
import { scaleUtc } from 'd3-scale';
import {
  type CountableTimeInterval,
  type TimeInterval,
  utcDay,
  utcMonday,
  utcMonth,
  utcYear,
} from 'd3-time';
import { utcFormat } from 'd3-time-format';
import type { Mark } from './mark.ts';

export const WIDTH = 960; // a page's own width in GOV.UK style: on a desk nothing is out of sight
export const FOOTPRINT = 24; // what a finger needs to hit one mark and not its neighbour (WCAG 2.2, 2.5.8)
const EDGE = 14; // half a mark and a little, so that the first and the last are whole
const UNDATED = 72; // a place of its own for what has no date
const LEAST = 28; // the narrowest span in which a count of three digits can be read

/** A span of the calendar, both days in it, and its place. */
export type Unit = {
  readonly from: string;
  readonly to: string;
  readonly x0: number;
  readonly x1: number;
  readonly name: string;
};

export type TimeScale = {
  readonly x: (mark: Mark) => number | undefined;
  /** The middle of that day. */
  readonly xOfDay: (day: string) => number;
  readonly units: readonly Unit[];
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  readonly left: number;
  readonly right: number;
  /** The middle of the place for what has no date; undefined where everything has one. */
  readonly undated: number | undefined;
};

const dayOf = utcFormat('%Y-%m-%d');
const longDay = utcFormat('%-d %B %Y');
const monthName = utcFormat('%B %Y');
const monthOnly = utcFormat('%B');
const yearOnly = utcFormat('%Y');

const halfMonth = utcDay.filter((day) => [1, 16].includes(day.getUTCDate()));

type Step = {
  readonly every: TimeInterval | null;
  readonly name: (from: Date, last: Date) => string;
};
const steps: readonly Step[] = [
  { every: utcDay, name: longDay },
  { every: utcMonday, name: (from) => `the week of ${longDay(from)}` },
  { every: halfMonth, name: (from, last) => `${from.getUTCDate()} to ${longDay(last)}` },
  { every: utcMonth, name: monthName },
  { every: utcMonth.every(3), name: (from, last) => `${monthOnly(from)} to ${monthName(last)}` },
  { every: utcMonth.every(6), name: (from, last) => `${monthOnly(from)} to ${monthName(last)}` },
  { every: utcYear, name: yearOnly },
  { every: utcYear.every(5), name: (from, last) => `${yearOnly(from)} to ${yearOnly(last)}` },
  { every: utcYear.every(20), name: (from, last) => `${yearOnly(from)} to ${yearOnly(last)}` },
];

const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`);
const noon = (day: string): Date => new Date(`${day}T12:00:00Z`);

type Cut = { readonly scale: (moment: Date) => number; readonly units: readonly Unit[] };

/** The calendar cut into spans of one length, from a whole one to a whole one. */
const cutBy = (
  { every, name }: Step,
  first: Date,
  last: Date,
  range: readonly [number, number],
): Cut => {
  const interval = every ?? utcYear;
  const domain = [interval.floor(first), interval.ceil(utcDay.offset(last, 1))] as const;
  const scale = scaleUtc().domain(domain).range(range).clamp(true);
  const starts = interval.range(domain[0], domain[1]);
  const units = starts.map((from, at) => {
    const next = starts[at + 1] ?? domain[1];
    const lastDay = utcDay.offset(next, -1);
    const place = { x0: scale(from), x1: scale(next) };
    return { from: dayOf(from), to: dayOf(lastDay), name: name(from, lastDay), ...place };
  });
  return { scale, units };
};

const narrowest = ({ units }: Cut): number => min(units, ({ x0, x1 }) => x1 - x0) ?? 0;

/** The shortest spans that are wide enough to hold a count. */
const chosenCut = (first: Date, last: Date, range: readonly [number, number]): Cut => {
  const cut = steps
    .filter(({ every }) => every === null || isFewEnough(every, first, last))
    .map((step) => cutBy(step, first, last, range))
    .find((one) => narrowest(one) >= LEAST);
  // A chronology from before all the steps is cut by the longest: its ends stay apart.
  return cut ?? cutBy({ every: utcYear.every(100), name: yearOnly }, first, last, range);
};

/** Nothing is cut into more spans than could ever find room. */
const isFewEnough = (every: TimeInterval, first: Date, last: Date): boolean => {
  const countable = every as Partial<CountableTimeInterval>; // those made by `every` cannot count, and are long
  return countable.count === undefined || countable.count(first, last) <= WIDTH / LEAST;
};

const tickLabel = (tick: Date): string => {
  if (tick.getUTCDate() !== 1) return utcFormat('%-d %b')(tick);
  return utcFormat(tick.getUTCMonth() === 0 ? '%Y' : '%b')(tick);
};

/** A scale from one day to another; `hasUndated` keeps a place for what has no date. */
export const timeScale = (first: string, last: string, hasUndated: boolean): TimeScale => {
  const left = EDGE;
  const right = WIDTH - EDGE - (hasUndated ? UNDATED : 0);
  const { scale, units } = chosenCut(midnight(first), midnight(last), [left, right]);
  const xOfDay = (day: string): number => scale(noon(day));
  const years = scaleUtc()
    .domain([midnight(first), utcDay.offset(midnight(last), 1)])
    .ticks(8);
  return {
    x: ({ at, start, end }) => {
      if (at !== undefined) return scale(new Date(at));
      const day = start ?? end;
      return day === undefined ? undefined : xOfDay(day);
    },
    xOfDay,
    units,
    ticks: years
      .filter((tick) => tick.getUTCHours() === 0 && tick.getUTCMinutes() === 0)
      .map((tick) => ({ x: scale(tick), label: tickLabel(tick) })),
    left,
    right,
    undated: hasUndated ? WIDTH - UNDATED / 2 : undefined,
  };
};

/** The number of the unit in which a place lies. */
export const unitAt = (units: readonly Unit[], x: number): number =>
  Math.min(bisector((unit: Unit) => unit.x1).right(units, x), units.length - 1);
