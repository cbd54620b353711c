import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../local-date.ts';
import { LocalDate, LocalTime, type Occurred, PartOfDay, type TimeOfDay } from '../occurred.ts';
import { inWords } from '../occurred-at.ts';
import { months, type Period } from './forms/period.ts';
import { readOccurred } from './read-occurred.ts';

const FIRST = LocalDate.parse('1975-01-01');
const days = fc.integer({ min: 0, max: 25_000 }).map((n) => addDays(FIRST, n));
const year = fc.integer({ min: 1980, max: 2040 });
const whole = (period: Period | 'impossible'): Period => {
  if (period === 'impossible') throw new Error('expected a period of the calendar');
  return period;
};
const clock = fc
  .record({ hour: fc.nat(23), minute: fc.nat(59) })
  .map(({ hour, minute }) =>
    LocalTime.parse(`${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`),
  );

const noonToo = fc.oneof(
  clock,
  fc.constantFrom('00:00', '12:00').map((at) => LocalTime.parse(at)),
);

const span = fc
  .record({ kind: fc.constantFrom('exact', 'about'), from: clock, to: clock })
  .filter(({ from, to }) => from !== to);

const time: fc.Arbitrary<TimeOfDay | undefined> = fc.oneof(
  fc.constant(undefined),
  noonToo.map((from) => ({ kind: 'exact', from }) as const),
  span,
  noonToo.map((from) => ({ kind: 'about', from }) as const),
  fc.constantFrom(...PartOfDay.options).map((part) => ({ kind: 'part-of-day', part }) as const),
  fc.constant({ kind: 'unknown' } as const),
);

type Written = Pick<Occurred, 'start' | 'end' | 'grain' | 'range'>;

const aDay = days.map((day): Written => ({ start: day, end: day, grain: 'day' }));
const someDays = fc.tuple(days, fc.integer({ min: 1, max: 400 }), fc.boolean()).map(
  ([start, n, lasted]): Written => ({
    start,
    end: addDays(start, n),
    grain: 'day',
    ...(lasted && { range: true }),
  }),
);
const aWeek = days.map((start): Written => ({ start, end: addDays(start, 6), grain: 'week' }));
const aMonth = fc
  .tuple(year, fc.integer({ min: 1, max: 12 }))
  .map(([y, m]): Written => whole(months(y, m, 1, 'month')));
const aSeason = fc
  .tuple(year, fc.constantFrom(3, 6, 9, 12))
  .map(([y, first]): Written => whole(months(y, first, 3, 'season')));
const aTerm = fc
  .tuple(year, fc.constantFrom(9, 1, 4))
  .map(([y, first]): Written => whole(months(y, first, 4, 'season')));
const aYear = year.map((y): Written => whole(months(y, 1, 12, 'year')));

const whatItMeans = ({ start, end, range, qualifier, uncertain, time: at }: Occurred) => ({
  start,
  end,
  range: range ?? false,
  doubt: qualifier ?? (uncertain ? 'possibly' : 'none'),
  time: at ?? 'none',
});

const giveBack = (occurred: Occurred) => {
  const words = inWords(occurred);
  const read = readOccurred({ date: words });
  if (!read.ok) throw new Error(`expected “${words}” to be read, found ${read.reason}`);
  expect(whatItMeans(read.occurred), words).toEqual(whatItMeans(occurred));
};

const doubt = fc.constantFrom(undefined, 'about', 'before', 'after', 'possibly');
const withDoubt = (said: string | undefined): Partial<Occurred> => {
  if (said === 'possibly') return { uncertain: true };
  if (said === 'about') return { qualifier: 'about', uncertain: true };
  return said === 'before' || said === 'after' ? { qualifier: said } : {};
};

describe('reading back what the formatter writes', () => {
  it('gives back a day with its time', () =>
    fc.assert(
      fc.property(aDay, time, (day, at) =>
        giveBack({ ...day, ...(at && { time: at }), asWritten: '' }),
      ),
      {
        numRuns: 500,
        examples: [
          [
            { start: FIRST, end: FIRST, grain: 'day' },
            { kind: 'exact', from: LocalTime.parse('00:01'), to: LocalTime.parse('00:00') },
          ],
        ],
      },
    ));

  it('gives back several days with the time at which they began and ended', () =>
    fc.assert(
      fc.property(someDays, clock, clock, (lasted, from, to) =>
        giveBack({ ...lasted, time: { kind: 'exact', from, to }, asWritten: '' }),
      ),
    ));

  it('gives back any period with its doubt', () =>
    fc.assert(
      fc.property(
        fc.oneof(aDay, someDays, aWeek, aMonth, aSeason, aTerm, aYear),
        doubt,
        (period, said) => giveBack({ ...period, ...withDoubt(said), asWritten: '' }),
      ),
      { numRuns: 1000 },
    ));
});

describe('reading what holds no date', () => {
  const words = fc.constantFrom(
    ...'May March will sat sun mon the a of or to may not have seen him at home early late mid before c. night pm second first Easter Christmas term week next day as above he was old'.split(
      ' ',
    ),
  );

  it('never makes a date of words without a figure, where no entry stands above', () =>
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(words, { maxLength: 8 }).map((all) => all.join(' ')),
          fc.string().map((text) => text.normalize('NFKC').replace(/\p{N}/gu, '')),
        ),
        (text) => {
          const read = readOccurred({ date: text }, { bornOn: LocalDate.parse('2009-02-10') });
          expect(read.ok && read.occurred.start).toBeFalsy();
        },
      ),
      { numRuns: 2000 },
    ));

  it('is done in no time, whatever the text', () => {
    const bits = fc.constantFrom(
      '1',
      '12',
      '/',
      '-',
      ' ',
      'sept',
      'to',
      'and',
      '(',
      ')',
      '?',
      'th',
      ',',
      '.',
      'early ',
      'night of ',
    );
    fc.assert(
      fc.property(fc.array(bits, { minLength: 60, maxLength: 120 }), (all) => {
        const text = all.join('').slice(0, 120);
        const began = performance.now();
        readOccurred({ date: text, time: text.slice(0, 60) });
        expect(performance.now() - began).toBeLessThan(500);
      }),
      { numRuns: 300 },
    );
  });
});
