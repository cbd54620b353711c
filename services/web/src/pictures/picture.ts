/**
 * The picture of a chronology: a lane for each agency, and one for requests and one for disagreements, over
 * years. Data in, SVG out; nothing here knows a page or a clock. A table says the same line by line.
 */
import { max, min } from 'd3-array';
import { drawLane, type LaneFacts, laid, mostIn, type Row, rowsOf } from './lane.ts';
import type { Mark } from './mark.ts';
import { legendOf } from './shapes.ts';
import { element, type Svg, text } from './svg.ts';
import { drawThreads, laidThreads, type ThreadFacts, threadRows } from './threads.ts';
import { type TimeScale, timeScale, WIDTH } from './time-scale.ts';

export type PictureFacts = {
  readonly lanes: readonly LaneFacts[];
  readonly threads: readonly ThreadFacts[];
  /** The first and last day to show; without them, those of the marks. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
};

export type DrawnLane = {
  readonly key: string;
  readonly name: string;
  /** How many lines of the chronology stand in it. */
  readonly count: number;
  readonly svg: Svg;
  readonly rows: readonly Row[];
};

export type Picture = {
  readonly axis: Svg;
  readonly lanes: readonly DrawnLane[];
  readonly legend: ReturnType<typeof legendOf>;
};

const marksOf = ({ lanes, threads }: PictureFacts): readonly Mark[] => [
  ...lanes.flatMap(({ marks }) => marks),
  ...threads.flatMap((lane) => lane.threads.flatMap(({ steps }) => steps)),
];

const AXIS = 28;

const drawAxis = ({ ticks, undated, right }: TimeScale): Svg =>
  element(
    'svg',
    {
      class: 'throughline-picture__axis',
      viewBox: `0 0 ${WIDTH} ${AXIS}`,
      width: WIDTH,
      height: AXIS,
      'aria-hidden': 'true',
    },
    ...ticks
      .filter(({ x }) => x < right - 20)
      .map(({ x, label }) => element('text', { x: x + 3, y: 19 }, text(label))),
    ...ticks.map(({ x }) =>
      element('path', { class: 'throughline-picture__grid', d: `M${Math.round(x)} 0V${AXIS}` }),
    ),
    undated === undefined
      ? undefined
      : element('text', { x: undated, y: 19, 'text-anchor': 'middle' }, text('No date')),
  );

/** From when to when: as asked, else from the first mark to the last, and to the present where something is open. */
const scaleOf = (facts: PictureFacts, marks: readonly Mark[]): TimeScale => {
  const open = facts.threads.flatMap(({ threads, until }) =>
    threads.some(({ endedOn }) => endedOn === undefined) ? [until] : [],
  );
  const first = facts.from ?? min(marks, ({ start, end }) => start ?? end);
  const last = facts.to ?? max([...open, ...marks.flatMap(({ start, end }) => end ?? start ?? [])]);
  const hasUndated = facts.lanes.some((lane) =>
    lane.marks.some(({ start, end }) => start === undefined && end === undefined),
  );
  const from = first ?? last ?? '2000-01-01'; // nothing has a date: any scale will do, for nothing stands on it
  return timeScale(from, last !== undefined && last > from ? last : from, hasUndated);
};

export const pictureOf = (facts: PictureFacts): Picture => {
  const marks = marksOf(facts);
  const scale = scaleOf(facts, marks);
  const lanes = facts.lanes.map((lane) => ({ lane, laid: laid(lane.marks, scale) }));
  const most = Math.max(0, ...lanes.map((one) => mostIn(one.laid)));
  return {
    axis: drawAxis(scale),
    lanes: [
      ...lanes.map(({ lane, laid: layout }) => ({
        ...{ key: lane.key, name: lane.name, count: lane.marks.length },
        svg: drawLane(lane, layout, scale, most),
        rows: rowsOf(lane, layout, scale),
      })),
      ...facts.threads.map((lane) => {
        const lines = laidThreads(lane, scale);
        return {
          ...{ key: lane.key, name: lane.name, count: lane.threads.length },
          svg: drawThreads(lane, lines, scale),
          rows: threadRows(lines),
        };
      }),
    ],
    legend: legendOf(marks),
  };
};
