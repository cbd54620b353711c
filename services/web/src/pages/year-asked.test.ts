import { describe, expect, it } from 'vitest';
import type { Asking } from '../page.ts';
import { yearsBeside } from './year-asked.ts';

const now = { now: '2025-12-02T09:06:00Z' };
const asked = (year?: string): Asking => {
  const query: Readonly<Record<string, string>> = year === undefined ? {} : { year };
  return { params: {}, query, every: () => [], path: '/', address: '/', typed: {} };
};

describe('the years beside one', () => {
  it('are those before and after it', () =>
    expect(yearsBeside(now, asked('2023'))).toEqual([2022, 2024]));

  it('are none that have not begun', () => {
    expect(yearsBeside(now, asked())).toEqual([2024]);
    expect(yearsBeside(now, asked('2024'))).toEqual([2023, 2025]);
  });
});
