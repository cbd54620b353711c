/** One agency's lane: its entries as marks, what lasted as bars, and the times in which it wrote nothing. */
import {
  type Bar,
  drawBar,
  drawCluster,
  drawSilence,
  drawSingle,
  type Silence,
} from './draw-marks.ts';
import { countInWords, type Mark } from './mark.ts';
import { type Cluster, type Placing, packed, placed } from './placing.ts';
import { element, type Svg } from './svg.ts';
import { FOOTPRINT, type TimeScale, WIDTH } from './time-scale.ts';

const ROW = 26;
const AIR = 6;
const ROWS = 4; // of marks above each other; more and a lane no longer reads as a line
const BAR_ROWS = 3;

export type LaneFacts = {
  readonly key: string;
  readonly name: string;
  readonly marks: readonly Mark[];
  readonly silences: readonly Silence[];
  /** The chronology's list of this lane from one day to another; without days, the whole lane's. */
  readonly listed: (span?: { readonly from: string; readonly to: string }) => string;
};

/** A line of the table that says the same as the picture. */
export type Row = {
  readonly when: string;
  readonly what: string;
  readonly kindName: string;
  readonly weight?: string | undefined;
  readonly isDoubtful?: boolean;
  readonly href: string;
  /** Where it stands, from left to right. */
  readonly x: number;
};

export type Laid = {
  readonly placing: Placing;
  readonly bars: readonly (Bar & { readonly row: number })[];
  readonly undated: readonly Mark[];
};

/** What lasted, or is in doubt, for longer than a mark is wide. */
const barOf = (mark: Mark, { xOfDay }: TimeScale): Bar | undefined => {
  const { start, end } = mark;
  if (start === undefined || end === undefined) return undefined;
  const [x0, x1] = [xOfDay(start), xOfDay(end)];
  return x1 - x0 > FOOTPRINT ? { mark, x0, x1 } : undefined;
};

export const laid = (marks: readonly Mark[], scale: TimeScale): Laid => {
  const bars: Bar[] = [];
  const points: { readonly mark: Mark; readonly x: number }[] = [];
  const undated: Mark[] = [];
  for (const mark of marks) {
    const bar = barOf(mark, scale);
    const x = scale.x(mark);
    if (bar !== undefined) bars.push(bar);
    else if (x === undefined) undated.push(mark);
    else points.push({ mark, x });
  }
  const { bars: drawn, rest } = packed(bars, BAR_ROWS);
  const others = rest.map(({ mark, x0 }) => ({ mark, x: x0 }));
  return { placing: placed([...points, ...others], scale.units, ROWS), bars: drawn, undated };
};

export const mostIn = ({ placing }: Laid): number =>
  Math.max(0, ...placing.clusters.map(({ marks }) => marks.length));

/** Everything without a date, in its own place. */
const undatedCluster = (marks: readonly Mark[], middle: number): Cluster => ({
  marks,
  unit: { from: '', to: '', x0: middle - 23, x1: middle + 23, name: 'Date not known' },
});

const heightOf = ({ placing, bars, undated }: Laid, hasSilences: boolean) => {
  const stacked = Math.max(0, ...placing.singles.map(({ row }) => row + 1));
  const rows = placing.clusters.length > 0 ? ROWS : Math.max(stacked, undated.length > 0 ? 1 : 0);
  const points = rows * ROW;
  const barRows = Math.max(0, ...bars.map(({ row }) => row + 1)) * ROW;
  return { points, bars: barRows, whole: AIR + points + barRows + (hasSilences ? ROW : 0) + AIR };
};

export const hatchPattern = (id: string): Svg =>
  element(
    'defs',
    {},
    element(
      'pattern',
      { id, width: 8, height: 8, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
      element('path', { class: 'throughline-drawn-gap__line', d: 'M0 0V8' }),
    ),
  );

export const gridLines = ({ ticks }: TimeScale, height: number): readonly Svg[] =>
  ticks.map(({ x }) =>
    element('path', { class: 'throughline-picture__grid', d: `M${Math.round(x)} 0V${height}` }),
  );

export const canvas = (name: string, height: number, inside: readonly (Svg | undefined)[]): Svg =>
  element(
    'svg',
    {
      class: 'throughline-picture__lane',
      viewBox: `0 0 ${WIDTH} ${height}`,
      width: WIDTH,
      height,
      role: 'group',
      'aria-label': name,
    },
    ...inside,
  );

type Placed = readonly [x: number, svg: Svg];

/** From left to right, as the arrow keys go and as it is read aloud. */
const inOrder = (all: readonly Placed[]): readonly Svg[] =>
  all.toSorted(([a], [b]) => a - b).map(([, svg]) => svg);

/** Draws a lane; `most` is the highest count in the whole picture. */
export const drawLane = (facts: LaneFacts, lane: Laid, scale: TimeScale, most: number): Svg => {
  const { placing, bars, undated } = lane;
  const height = heightOf(lane, facts.silences.length > 0);
  const bottom = AIR + height.points;
  const crowd = { most, room: height.points };
  const hatch = `hatch-${facts.key}`;
  const [first, second] = undated;
  return canvas(`Marks of ${facts.name}`, height.whole, [
    ...gridLines(scale, height.whole),
    facts.silences.length === 0 ? undefined : hatchPattern(hatch),
    ...inOrder([
      ...placing.clusters.map(
        (one): Placed => [one.unit.x0, drawCluster(one, facts.listed(one.unit), bottom, crowd)],
      ),
      ...placing.singles.map(
        ({ mark, x, row }): Placed => [x, drawSingle(mark, x, AIR + row * ROW + ROW / 2)],
      ),
      ...bars.map((bar): Placed => [bar.x0, drawBar(bar, bottom + bar.row * ROW + ROW / 2)]),
      ...facts.silences.map((one): Placed => {
        const [x0, x1] = [scale.xOfDay(one.from), scale.xOfDay(one.to)];
        return [x0, drawSilence(one, { x0, x1, hatch, y: bottom + height.bars + 1 })];
      }),
    ]),
    ...(scale.undated === undefined || first === undefined
      ? []
      : [
          second === undefined
            ? drawSingle(first, scale.undated, AIR + ROW / 2)
            : drawCluster(undatedCluster(undated, scale.undated), facts.listed(), AIR + ROW, {
                most,
                room: FOOTPRINT,
              }),
        ]),
  ]);
};

const rowOf = (mark: Mark, x: number): Row => ({
  ...{ when: mark.when, what: mark.headline, kindName: mark.kindName, weight: mark.weight },
  ...{ isDoubtful: mark.isDoubtful, href: mark.href, x },
});

export const clusterRow = ({ unit, marks }: Cluster, href: string): Row => ({
  ...{ when: unit.name, what: countInWords(marks), kindName: '', href, x: unit.x0 },
});

const LAST = WIDTH + 1;

/** The same, line by line. */
export const rowsOf = (
  facts: LaneFacts,
  { placing, bars, undated }: Laid,
  scale: TimeScale,
): readonly Row[] =>
  [
    ...placing.singles.map(({ mark, x }) => rowOf(mark, x)),
    ...placing.clusters.map((one) => clusterRow(one, facts.listed(one.unit))),
    ...bars.map(({ mark, x0 }) => rowOf(mark, x0)),
    ...facts.silences.map(({ from, inWords, name, href }) => ({
      ...{ when: name, what: inWords, kindName: 'Gap', href, x: scale.xOfDay(from) },
    })),
    ...(undated.length > 1
      ? [
          {
            when: 'Date not known',
            what: countInWords(undated),
            kindName: '',
            href: facts.listed(),
            x: LAST,
          },
        ]
      : undated.map((mark) => rowOf(mark, LAST))),
  ].toSorted((a, b) => a.x - b.x);
