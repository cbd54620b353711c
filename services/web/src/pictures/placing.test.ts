import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mark } from './picture.fixtures.ts';
import { type Placing, packed, placed } from './placing.ts';
import { FOOTPRINT, timeScale } from './time-scale.ts';

const { units } = timeScale('2024-01-01', '2024-12-31', false);
const points = (xs: readonly number[]) =>
  xs.map((x, at) => ({ x, mark: mark(String(at), '2024-05-01') }));

type Box = { readonly x0: number; readonly x1: number; readonly rows: readonly number[] };

/** What each mark and each number covers: a number covers its whole span, in every row. */
const boxesOf = ({ singles, clusters }: Placing, rows: number): readonly Box[] => [
  ...singles.map(({ x, row }) => ({ x0: x - FOOTPRINT / 2, x1: x + FOOTPRINT / 2, rows: [row] })),
  ...clusters.map(({ unit: { x0, x1 } }) => ({
    x0,
    x1,
    rows: Array.from({ length: rows }, (_, row) => row),
  })),
];

const overlap = (a: Box, b: Box): boolean =>
  a.x0 < b.x1 - 1e-9 && b.x0 < a.x1 - 1e-9 && a.rows.some((row) => b.rows.includes(row));

const anyOverlap = (boxes: readonly Box[]): boolean =>
  boxes.some((a, at) => boxes.slice(at + 1).some((b) => overlap(a, b)));

const countIn = ({ singles, clusters }: Placing): number =>
  singles.length + clusters.reduce((sum, { marks }) => sum + marks.length, 0);

describe('placing marks', () => {
  it('draws each where it is, where there is room', () => {
    const { singles, clusters } = placed(points([50, 90, 200]), units, 3);
    expect(singles.map(({ x, row }) => [x, row])).toEqual([
      [50, 0],
      [90, 0],
      [200, 0],
    ]);
    expect(clusters).toEqual([]);
  });

  it('stacks those that would touch, and counts those that find no room', () => {
    const { singles } = placed(points([50, 55, 60]), units, 3);
    expect(singles.map(({ row }) => row)).toEqual([0, 1, 2]);
    const crowded = placed(points([20, 22, 24, 26, 28]), units, 3);
    expect(crowded.singles).toEqual([]);
    expect(crowded.clusters.map(({ unit, marks }) => [unit.name, marks.length])).toEqual([
      ['1 to 15 January 2024', 5],
    ]);
  });

  it('lets no mark lie on another, and loses none, whatever their places', () => {
    const x = fc.double({ min: 14, max: 946, noNaN: true });
    fc.assert(
      fc.property(fc.array(x, { maxLength: 120 }), fc.constantFrom(1, 3), (xs, rows) => {
        const placing = placed(points(xs), units, rows);
        expect(anyOverlap(boxesOf(placing, rows))).toBe(false);
        expect(countIn(placing)).toBe(xs.length);
      }),
    );
  });
});

describe('packing bars', () => {
  it('puts them into rows without one on another, and says what found no room', () => {
    const interval = fc.record({
      x0: fc.integer({ min: 0, max: 900 }),
      wide: fc.integer({ min: 24, max: 400 }),
    });
    fc.assert(
      fc.property(fc.array(interval, { maxLength: 40 }), (all) => {
        const bars = all.map(({ x0, wide }) => ({ x0, x1: x0 + wide }));
        const { bars: drawn, rest } = packed(bars, 3);
        expect(drawn.length + rest.length).toBe(bars.length);
        expect(anyOverlap(drawn.map((one) => ({ ...one, rows: [one.row] })))).toBe(false);
      }),
    );
  });
});
