/** How one mark, a count of many, a bar and a gap are drawn. */
import { countInWords, type Mark, said } from './mark.ts';
import type { Cluster } from './placing.ts';
import { shapeOf } from './shapes.ts';
import { element, link, type Svg, target, text } from './svg.ts';
import { FOOTPRINT } from './time-scale.ts';

const HALF = FOOTPRINT / 2;
const RING = 10.5;

const classesOf = ({ kind, isDoubtful, weight }: Mark): string =>
  [
    'throughline-drawn-mark',
    `throughline-drawn-mark--${shapeOf(kind).name}`,
    ...(isDoubtful ? ['throughline-drawn-mark--doubtful'] : []),
    ...(weight === undefined ? [] : ['throughline-drawn-mark--weighty']),
  ].join(' ');

const glyph = ({ kind, weight }: Mark, x: number, y: number): readonly (Svg | undefined)[] => [
  element('path', {
    d: shapeOf(kind).path,
    transform: `translate(${Math.round(x * 10) / 10} ${y})`,
  }),
  weight === undefined ? undefined : element('circle', { cx: x, cy: y, r: RING }),
];

export const drawSingle = (mark: Mark, x: number, y: number): Svg =>
  link(
    mark.href,
    said(mark),
    classesOf(mark),
    target(x - HALF, y - HALF, FOOTPRINT, FOOTPRINT),
    ...glyph(mark, x, y),
  );

const BAR = 12;

export type Bar = { readonly mark: Mark; readonly x0: number; readonly x1: number };

export const drawBar = ({ mark, x0, x1 }: Bar, y: number): Svg =>
  link(
    mark.href,
    said(mark),
    `${classesOf(mark)} throughline-drawn-mark--bar`,
    target(x0, y - HALF, x1 - x0, FOOTPRINT),
    element('rect', { x: x0, y: y - BAR / 2, width: x1 - x0, height: BAR, rx: 3 }),
    ...glyph(mark, x0 + HALF, y),
  );

/** `most`: the highest count of the picture, which is as high as `room`. */
export type Crowd = { readonly most: number; readonly room: number };

const WIDEST = 44;
const STRIP = 6; // px of the strip that shows of which kinds a number is made

type Column = { readonly x: number; readonly bottom: number; readonly height: number };

/** Each kind's part of a count, one above the other, in its colour. */
const drawKinds = (marks: readonly Mark[], { x, bottom, height }: Column): readonly Svg[] => {
  const kinds = Map.groupBy(marks, ({ kind }) => shapeOf(kind).name);
  let reached = bottom;
  return [...kinds].map(([name, { length }]) => {
    const part = (height * length) / marks.length;
    reached -= part;
    return element('path', {
      class: `throughline-drawn-cluster__kind throughline-drawn-mark--${name}`,
      d: `M${x.toFixed(1)} ${reached.toFixed(1)}h${STRIP}v${part.toFixed(1)}h-${STRIP}z`,
    });
  });
};

/** How many there are in a span: the more, the higher. */
export const drawCluster = (
  { unit, marks }: Cluster,
  href: string,
  bottom: number,
  { most, room }: Crowd,
): Svg => {
  const width = Math.min(unit.x1 - unit.x0 - 2, WIDEST);
  const height = FOOTPRINT + (room - FOOTPRINT) * Math.sqrt(marks.length / Math.max(most, 1));
  const middle = (unit.x0 + unit.x1) / 2;
  const isWeighty = marks.some(({ weight }) => weight !== undefined);
  return link(
    href,
    `${unit.name}: ${countInWords(marks)}. Show them in the list`,
    `throughline-drawn-cluster${isWeighty ? ' throughline-drawn-cluster--weighty' : ''}`,
    element('rect', { x: middle - width / 2, y: bottom - height, width, height, rx: 3 }),
    ...drawKinds(marks, { x: middle - width / 2 + 2, bottom: bottom - 2, height: height - 4 }),
    element(
      'text',
      { x: middle + STRIP / 2, y: bottom - 7, 'text-anchor': 'middle' },
      text(String(marks.length)),
    ),
  );
};

export type Silence = {
  readonly from: string;
  readonly to: string;
  /** What it is called, short enough to stand in it, and whole. */
  readonly name: string;
  readonly inWords: string;
  readonly href: string;
};

const LETTER = 7.5; // px of a letter at 14 px, on the wide side

/** Hatched, and named where the name fits. One that is too narrow to be hit is no link: the table has it. */
export const drawSilence = (
  silence: Silence,
  {
    x0,
    x1,
    y,
    hatch,
  }: { readonly x0: number; readonly x1: number; readonly y: number; readonly hatch: string },
): Svg => {
  const width = x1 - x0;
  const box = element('rect', { x: x0, y, width, height: FOOTPRINT, fill: `url(#${hatch})` });
  if (width < FOOTPRINT) return element('g', { class: 'throughline-drawn-gap' }, box);
  const fits = silence.name.length * LETTER + 12 <= width;
  const middle = (x0 + x1) / 2;
  const half = (silence.name.length * LETTER) / 2 + 4;
  return link(
    silence.href,
    silence.inWords,
    'throughline-drawn-gap',
    box,
    fits
      ? element('rect', {
          class: 'throughline-drawn-gap__ground',
          x: middle - half,
          y: y + 2,
          width: half * 2,
          height: FOOTPRINT - 4,
        })
      : undefined,
    fits
      ? element('text', { x: middle, y: y + 17, 'text-anchor': 'middle' }, text(silence.name))
      : undefined,
  );
};
