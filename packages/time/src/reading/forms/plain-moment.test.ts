import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { candidates, offsetsAt } from '../../london-time.ts';
import { LocalDate, LocalTime } from '../../occurred.ts';
import { type DateContext, readAnything, readOccurred } from '../read-occurred.ts';
import { readPlainMoment } from './plain-moment.ts';

const two = (most: number) =>
  fc.integer({ min: 0, max: most }).map((n) => String(n).padStart(2, '0'));
const year = fc.oneof(
  fc.integer({ min: 1900, max: 2150 }).map(String),
  fc.constantFrom('2024', '2023', '2000'),
);
const date = fc.oneof(
  fc.tuple(two(33), two(14), year).map((parts) => parts.join('/')),
  fc.tuple(year, two(14), two(33)).map((parts) => parts.join('-')),
);
const time = fc.oneof(
  fc.constantFrom(undefined, '', ' ', '1120', '9:05', '24:00'),
  fc.tuple(two(25), two(61)).map((parts) => parts.join(':')),
);
const context: fc.Arbitrary<DateContext> = fc.record(
  {
    order: fc.constantFrom('day-first' as const, 'month-first' as const),
    bornOn: fc.constant(LocalDate.parse('2008-01-01')),
    madeOn: fc.constant(LocalDate.parse('2024-06-15')),
    involvedFrom: fc.constant(LocalDate.parse('2023-11-27')),
    near: fc.constant(LocalDate.parse('2024-01-01')),
    text: fc.constantFrom('BST', 'after the clocks went back', ''),
    previous: fc
      .tuple(two(28), two(12), fc.constantFrom('2022', '2023', '2024'))
      .filter(([day, month]) => day !== '00' && month !== '00')
      .map(([day, month, of]) => {
        const read = readAnything({ date: `${day}/${month}/${of}` }, {});
        if (!read.ok) throw new Error(`expected a day, found ${read.why}`);
        return read.occurred;
      }),
  },
  { requiredKeys: [] },
);

describe('reading a plain date at a glance', () => {
  it('reads it to the same as the whole reader does', () =>
    fc.assert(
      fc.property(date, time, context, (day, clock, around) => {
        const written = { date: day, time: clock };
        expect(readOccurred(written, around)).toEqual(readAnything(written, around));
      }),
      { numRuns: 5_000 },
    ));

  it('reads nearly all of them, and no day that does not exist', () => {
    expect(readPlainMoment({ date: '28/10/2024', time: '11:20' }, {})).toBeDefined();
    expect(readPlainMoment({ date: '2024-02-29' }, {})).toBeDefined();
    expect(readPlainMoment({ date: '29/02/2023' }, {})).toBeUndefined();
    expect(readPlainMoment({ date: '31/06/2025' }, {})).toBeUndefined();
  });
});

describe('the offsets of a wall-clock time', () => {
  it('are those of all moments that it can mean, on every day of a century', () => {
    const clock = LocalTime.parse('01:30');
    for (let at = Date.UTC(1939, 0, 1); at < Date.UTC(2040, 0, 1); at += 86_400_000) {
      const day = LocalDate.parse(new Date(at).toISOString().slice(0, 10));
      const shown = Date.parse(`${day}T${clock}:00Z`);
      const offsets = candidates(day, clock).map((moment) => shown - Date.parse(moment));
      expect([
        day,
        offsetsAt(day, clock).map((one) => Number(one.slice(1, 3)) * 3_600_000),
      ]).toEqual([day, offsets]);
    }
  });
});
