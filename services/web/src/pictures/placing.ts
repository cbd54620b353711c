/** Where marks stand so that none lies on another: each by itself where there is room, else counted together. */
import type { Mark } from './mark.ts';
import { FOOTPRINT, type Unit, unitAt } from './time-scale.ts';

export type Point = { readonly mark: Mark; readonly x: number };
export type Single = Point & { readonly row: number };
/** Marks of one span of the calendar, drawn as their number. */
export type Cluster = { readonly unit: Unit; readonly marks: readonly Mark[] };
export type Placing = {
  readonly singles: readonly Single[];
  readonly clusters: readonly Cluster[];
};

const HALF = FOOTPRINT / 2;

type Numbered = Point & { readonly at: number };

/** A mark that stands near the border of its span would lie on the number that the next span is drawn as. */
const touches = (
  { x, at }: Numbered,
  units: readonly Unit[],
  counted: ReadonlySet<number>,
): boolean => {
  const own = units[at];
  if (own === undefined) return false;
  return (counted.has(at - 1) && x - HALF < own.x0) || (counted.has(at + 1) && x + HALF > own.x1);
};

/** Stacks marks from left to right; the spans that hold one without room are crowded. */
const stacked = (
  points: readonly Numbered[],
  units: readonly Unit[],
  rows: number,
  counted: ReadonlySet<number>,
) => {
  const lastOf = new Array<number>(rows).fill(Number.NEGATIVE_INFINITY);
  const singles: Single[] = [];
  const crowded = new Set<number>();
  for (const point of points) {
    if (counted.has(point.at)) continue;
    const row = lastOf.findIndex((last) => point.x - last >= FOOTPRINT);
    if (row === -1 || touches(point, units, counted)) {
      crowded.add(point.at);
      continue;
    }
    lastOf[row] = point.x;
    singles.push({ mark: point.mark, x: point.x, row });
  }
  return { singles, crowded };
};

/** One mark that was counted only for its neighbours' sake stands for itself, within its span. */
const alone = ({ x, mark }: Point, { x0, x1 }: Unit): Single => ({
  mark,
  x: Math.min(Math.max(x, x0 + HALF), x1 - HALF),
  row: 0,
});

export const placed = (all: readonly Point[], units: readonly Unit[], rows: number): Placing => {
  const points = all
    .map((point) => ({ ...point, at: unitAt(units, point.x) }))
    .toSorted((a, b) => a.x - b.x);
  const counted = new Set<number>();
  let { singles, crowded } = stacked(points, units, rows, counted);
  while (crowded.size > 0) {
    for (const at of crowded) counted.add(at);
    ({ singles, crowded } = stacked(points, units, rows, counted));
  }
  const groups = Map.groupBy(
    points.filter(({ at }) => counted.has(at)),
    ({ at }) => at,
  );
  const clusters = [...groups].flatMap(([at, members]) => {
    const unit = units[at];
    return unit === undefined ? [] : [{ unit, members }];
  });
  return {
    singles: [
      ...singles,
      ...clusters.flatMap(({ unit, members: [first, second] }) =>
        first && !second ? [alone(first, unit)] : [],
      ),
    ],
    clusters: clusters
      .filter(({ members }) => members.length > 1)
      .map(({ unit, members }) => ({ unit, marks: members.map(({ mark }) => mark) })),
  };
};

export type Interval = { readonly x0: number; readonly x1: number };
export type Packed<One> = One & { readonly row: number };

const APART = 2; // px between the end of one bar and the beginning of the next

/** Bars in as few rows as hold them without one on another; what finds no room is the rest. */
export const packed = <One extends Interval>(
  all: readonly One[],
  rows: number,
): { readonly bars: readonly Packed<One>[]; readonly rest: readonly One[] } => {
  const endOf = new Array<number>(rows).fill(Number.NEGATIVE_INFINITY);
  const bars: Packed<One>[] = [];
  const rest: One[] = [];
  for (const one of all.toSorted((a, b) => a.x0 - b.x0)) {
    const row = endOf.findIndex((end) => one.x0 >= end + APART);
    if (row === -1) rest.push(one);
    else {
      endOf[row] = one.x1;
      bars.push({ ...one, row });
    }
  }
  return { bars, rest };
};
