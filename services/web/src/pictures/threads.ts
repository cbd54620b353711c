/** Requests from asking to outcome, and disagreements step by step: each a line of its own, its steps on it. */

import { drawCluster, drawSingle } from './draw-marks.ts';
import { canvas, clusterRow, gridLines, type Row } from './lane.ts';
import type { Mark } from './mark.ts';
import { type Interval, type Packed, type Placing, packed, placed } from './placing.ts';
import { element, type Svg, text } from './svg.ts';
import { FOOTPRINT, type TimeScale } from './time-scale.ts';

export type Thread = {
  readonly id: string;
  readonly name: string;
  readonly steps: readonly Mark[];
  /** The day of the last thing known of it, where it has come to its end. */
  readonly endedOn?: string | undefined;
  readonly href: string;
};

export type ThreadFacts = {
  readonly key: string;
  readonly name: string;
  readonly threads: readonly Thread[];
  /** Until which day what is open is drawn. */
  readonly until: string;
};

const ROW = 50;
const LETTER = 7.2; // px of a letter at 14 px
const LONGEST = 64; // letters of a name beside its line; the table has it whole

type Line = Interval & {
  readonly thread: Thread;
  readonly placing: Placing;
  readonly from: number;
  readonly to: number;
  readonly label: string;
  readonly labelAt: number;
};
export type LaidThreads = readonly Packed<Line>[];

const shortened = (name: string): string =>
  name.length <= LONGEST ? name : `${name.slice(0, LONGEST).trimEnd()} …`;

const lineOf = (thread: Thread, { until }: ThreadFacts, scale: TimeScale): Line | undefined => {
  const points = thread.steps.flatMap((mark) => {
    const x = scale.x(mark);
    return x === undefined ? [] : [{ mark, x }];
  });
  const placing = placed(points, scale.units, 1);
  const xs = points.map(({ x }) => x);
  if (xs.length === 0) return undefined;
  const from = Math.min(...xs);
  const to = Math.max(...xs, thread.endedOn === undefined ? scale.xOfDay(until) : from);
  const label = shortened(thread.name);
  const wide = label.length * LETTER;
  const labelAt = Math.max(scale.left, Math.min(from - FOOTPRINT / 2, scale.right - wide));
  const { singles, clusters } = placing;
  return {
    ...{ thread, placing, from, to, label, labelAt },
    x0: Math.min(
      labelAt,
      ...singles.map(({ x }) => x - FOOTPRINT / 2),
      ...clusters.map(({ unit }) => unit.x0),
    ),
    x1: Math.max(
      labelAt + wide,
      to + 8,
      ...singles.map(({ x }) => x + FOOTPRINT / 2),
      ...clusters.map(({ unit }) => unit.x1),
    ),
  };
};

/** Every thread has a line; those that do not meet share a row. */
export const laidThreads = (facts: ThreadFacts, scale: TimeScale): LaidThreads =>
  packed(
    facts.threads.flatMap((thread) => lineOf(thread, facts, scale) ?? []),
    facts.threads.length,
  ).bars;

const drawLine = ({ thread, placing, from, to, label, labelAt, row }: Packed<Line>): Svg => {
  const top = row * ROW;
  const y = top + 34;
  const isOpen = thread.endedOn === undefined;
  return element(
    'g',
    { class: `throughline-drawn-thread${isOpen ? ' throughline-drawn-thread--open' : ''}` },
    element('text', { x: labelAt, y: top + 16 }, text(label)),
    element('path', {
      class: 'throughline-drawn-thread__line',
      d: `M${Math.round(from)} ${y}H${Math.round(to)}`,
    }),
    isOpen
      ? element('path', {
          class: 'throughline-drawn-thread__arrow',
          d: `M${Math.round(to)} ${y - 6}l8 6l-8 6z`,
        })
      : undefined,
    ...placing.clusters.map((one) =>
      drawCluster(one, thread.href, y + FOOTPRINT / 2, { most: 1, room: FOOTPRINT }),
    ),
    ...placing.singles.map(({ mark, x }) => drawSingle(mark, x, y)),
  );
};

export const drawThreads = (facts: ThreadFacts, lines: LaidThreads, scale: TimeScale): Svg => {
  const height = (Math.max(0, ...lines.map(({ row }) => row)) + 1) * ROW + 4;
  return canvas(`Steps of ${facts.name.toLowerCase()}`, height, [
    ...gridLines(scale, height),
    ...lines.map(drawLine),
  ]);
};

const stepRows = ({ thread, placing }: Line): readonly Row[] =>
  [
    ...placing.singles.map(({ mark, x }) => ({
      ...{ when: mark.when, what: mark.headline, kindName: mark.kindName, weight: mark.weight },
      ...{ isDoubtful: mark.isDoubtful, href: mark.href, x },
    })),
    ...placing.clusters.map((one) => clusterRow(one, thread.href)),
  ].toSorted((a, b) => a.x - b.x);

/** Each thread, said as a line of the table, with its steps after it. */
export const threadRows = (lines: LaidThreads): readonly Row[] =>
  lines
    .toSorted((a, b) => a.from - b.from)
    .flatMap((line) => {
      const { thread, from } = line;
      const when = thread.endedOn === undefined ? 'Open' : 'Ended';
      return [
        { when, what: thread.name, kindName: 'From first to last', href: thread.href, x: from },
        ...stepRows(line),
      ];
    });
