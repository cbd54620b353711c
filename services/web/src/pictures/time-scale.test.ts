import { describe, expect, it } from 'vitest';
import { mark } from './picture.fixtures.ts';
import { timeScale, unitAt, WIDTH } from './time-scale.ts';

const spans = (first: string, last: string) => {
  const { units } = timeScale(first, last, false);
  return { count: units.length, name: units[0]?.name, from: units[0]?.from, to: units[0]?.to };
};

describe('the scale of a picture', () => {
  it.each([
    ['2024-03-04', '2024-03-10', '4 March 2024', '2024-03-04', '2024-03-04'],
    ['2024-03-04', '2024-06-10', 'the week of 4 March 2024', '2024-03-04', '2024-03-10'],
    ['2024-01-15', '2024-12-20', '1 to 15 January 2024', '2024-01-01', '2024-01-15'],
    ['2022-11-15', '2024-12-20', 'November 2022', '2022-11-01', '2022-11-30'],
    ['2020-02-15', '2024-12-20', 'January to March 2020', '2020-01-01', '2020-03-31'],
    ['2014-09-15', '2024-08-20', 'July to December 2014', '2014-07-01', '2014-12-31'],
    ['1999-09-15', '2024-08-20', '1999', '1999-01-01', '1999-12-31'],
    ['1901-09-15', '2024-08-20', '1900 to 1904', '1900-01-01', '1904-12-31'],
  ])('cuts %s to %s into whole spans of the calendar', (first, last, name, from, to) => {
    expect(spans(first, last)).toMatchObject({ name, from, to });
  });

  it.each([
    ['2024-01-01', '2024-12-31'],
    ['2014-01-01', '2024-12-31'],
    ['2024-02-29', '2024-02-29'],
    ['1850-01-01', '2024-12-31'],
  ])('leaves no span too narrow for its count, and none out: %s to %s', (first, last) => {
    const { units, left, right } = timeScale(first, last, true);
    for (const { x0, x1 } of units) expect(x1 - x0).toBeGreaterThanOrEqual(28);
    for (const [at, { x0 }] of units.entries()) expect(x0).toBeCloseTo(units[at - 1]?.x1 ?? left);
    expect(units.at(-1)?.x1).toBeCloseTo(right);
  });

  it('puts a later day to the right of an earlier one, across the changes of the clocks', () => {
    const { xOfDay } = timeScale('2024-01-01', '2024-12-31', false);
    const days = [
      '2024-03-30',
      '2024-03-31',
      '2024-04-01',
      '2024-10-26',
      '2024-10-27',
      '2024-10-28',
    ];
    const xs = days.map(xOfDay);
    expect(xs).toEqual(xs.toSorted((a, b) => a - b));
    expect(new Set(xs).size).toBe(days.length);
  });

  it('has no place on the line for what has no date, and one of its own beside it', () => {
    const { x, undated, right } = timeScale('2024-01-01', '2024-12-31', true);
    expect(x(mark('a', undefined))).toBeUndefined();
    expect(undated).toBeGreaterThan(right);
    expect(undated).toBeLessThan(WIDTH);
  });

  it('keeps what lies outside what was asked at the edge, in the last span', () => {
    const { x, units, right } = timeScale('2024-01-01', '2024-12-31', false);
    const later = x(mark('a', '2031-01-01')) ?? 0;
    expect(later).toBe(right);
    expect(unitAt(units, later)).toBe(units.length - 1);
  });
});
