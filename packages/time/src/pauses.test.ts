import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Within } from './deadline.ts';
import { Instant } from './instant.ts';
import { londonDate } from './local-date.ts';
import { dueAfterNewHoliday, dueAfterPauses, pausedWorkingDays } from './pauses.ts';
import { calendarOf } from './working-days.ts';

const england = calendarOf('england-and-wales');
const at = (written: string) => Instant.parse(written);
const pause = (from: string, to: string) => ({ from: at(from), to: at(to) });
const due = at('2025-04-16T22:59:59.999Z');
const overEaster = pause('2025-04-15T10:00:00Z', '2025-04-23T10:00:00Z');
const unit = (name: Within['unit']): Within => ({ n: 3, unit: name });

describe('stopping the clock', () => {
  it('gives back the working days that stood still', () => {
    expect(pausedWorkingDays([overEaster], england)).toBe(4); // 16, 17, 22, 23 April
    const moved = dueAfterPauses(due, [overEaster], unit('working_day'), england);
    expect(moved).toBe('2025-04-24T22:59:59.999Z'); // 17, 22, 23, 24 April
  });

  it('gives back days where days are counted', () =>
    expect(londonDate(dueAfterPauses(due, [overEaster], unit('calendar_day'), england))).toBe(
      '2025-04-24',
    ));

  it('gives back elapsed hours where hours are counted', () =>
    expect(dueAfterPauses(at('2025-05-25T14:30:00Z'), [overEaster], unit('hour'), england)).toBe(
      '2025-06-02T14:30:00.000Z',
    ));

  it('moves nothing that was due at once, nor for a pause within a day', () => {
    expect(dueAfterPauses(due, [overEaster], unit('immediately'), england)).toBe(due);
    const short = pause('2025-04-15T10:00:00Z', '2025-04-15T15:00:00Z');
    expect(dueAfterPauses(due, [short], unit('working_day'), england)).toBe(due);
  });

  it('counts days that two pauses share only once, in whatever order they are told', () => {
    const inside = pause('2025-04-16T10:00:00Z', '2025-04-22T10:00:00Z');
    const overlapping = pause('2025-04-22T09:00:00Z', '2025-04-24T10:00:00Z');
    const pauses = [overlapping, inside, overEaster];
    expect(pausedWorkingDays(pauses, england)).toBe(5);
    fc.assert(
      fc.property(fc.shuffledSubarray(pauses, { minLength: 3 }), (shuffled) => {
        expect(pausedWorkingDays(shuffled, england)).toBe(5);
      }),
    );
  });

  it('refuses a pause that ends before it begins', () =>
    expect(() =>
      dueAfterPauses(due, [{ from: overEaster.to, to: overEaster.from }], unit('hour'), england),
    ).toThrow('Expected a pause to end after it began'));
});

describe('learning of a new bank holiday', () => {
  const dates = { before: due, after: at('2025-04-17T22:59:59.999Z') };

  it('moves a clock that is still running', () =>
    expect(dueAfterNewHoliday(dates, at('2025-04-10T09:00:00Z'))).toBe(dates.after));

  it('never moves a deadline that has passed', () =>
    expect(dueAfterNewHoliday(dates, at('2025-04-20T09:00:00Z'))).toBe(dates.before));
});
