import { LocalDate } from '@throughline/time/occurred';
import { describe, expect, it } from 'vitest';
import { when } from '../kelderby.fixtures.ts';
import { timesPlanned } from './times-planned.ts';

const day = (written: string) => LocalDate.parse(written);
const plan = (n: number, unit: 'day' | 'week' | 'month', until?: string) => ({
  ...{ every: { n, unit }, since: when('2025-01-31') },
  ...(until === undefined ? {} : { until: day(until) }),
});

describe('how often contact should have taken place', () => {
  it('counts whole intervals since the plan began', () => {
    expect(timesPlanned(plan(1, 'week'), day('2025-02-06'))).toBe(0);
    expect(timesPlanned(plan(1, 'week'), day('2025-02-07'))).toBe(1);
    expect(timesPlanned(plan(2, 'day'), day('2025-02-05'))).toBe(2);
  });
  it('counts months by the calendar', () =>
    expect(timesPlanned(plan(1, 'month'), day('2025-03-31'))).toBe(2));
  it('stops where the plan ends', () =>
    expect(timesPlanned(plan(1, 'week', '2025-02-14'), day('2025-06-01'))).toBe(2));
  it('counts nothing where no day is known', () =>
    expect(
      timesPlanned(
        { every: { n: 1, unit: 'day' }, since: { grain: 'unknown', asWritten: '' } },
        day('2025-06-01'),
      ),
    ).toBe(0));
});
