import Holidays from 'date-holidays';
import { describe, expect, it } from 'vitest';
import { bankHolidays, Division, isCovered } from './bank-holidays.ts';
import { policy } from './case-a.fixtures.ts';
import { weekday } from './local-date.ts';
import { LocalDate } from './occurred.ts';
import { calendarOf, isWorkingDay } from './working-days.ts';

const day = (written: string) => LocalDate.parse(written);
const datesOf = (division: Division, year: number) =>
  bankHolidays.divisions[division].events
    .map(({ date }) => date)
    .filter((date) => date.startsWith(`${year}-`));
const years = [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027];

const states: Record<Division, string> = {
  'england-and-wales': 'ENG',
  scotland: 'SCT',
  'northern-ireland': 'NIR',
};

/** Proclaimed on 4 February 2026 for Scotland's World Cup; date-holidays 3.37.0 does not have it. */
const notInTheOther = '2026-06-15';

describe('listing the bank holidays', () => {
  it.each(Division.options)('puts every day of %s once, in order, on a weekday', (division) => {
    const dates = bankHolidays.divisions[division].events.map(({ date }) => date);
    expect(dates).toEqual([...new Set(dates)].sort());
    expect(dates.filter((date) => weekday(date) > 5 || !isCovered(date))).toEqual([]);
  });

  it.each(Division.options.flatMap((division) => years.map((year) => ({ division, year }))))(
    'agrees with another list about $division in $year',
    ({ division, year }) => {
      const others = new Holidays('GB', states[division])
        .getHolidays(year, 'en')
        .filter(({ type }) => type === 'public' || type === 'bank')
        .map(({ date }) => date.slice(0, 10));
      const all = division === 'scotland' && year === 2026 ? [...others, notInTheOther] : others;
      const weekdays = [...new Set(all)].filter((date) => weekday(day(date)) <= 5);
      expect(datesOf(division, year)).toEqual(weekdays.sort());
    },
  );

  it.each(Object.entries(policy.calendar.bank_holidays))(
    'agrees with case A’s policy about England in %s',
    (year, dates) => expect(datesOf('england-and-wales', Number(year))).toEqual(dates),
  );

  it('knows the days of one nation only', () => {
    const off = (division: Division, date: string) =>
      !isWorkingDay(day(date), calendarOf(division));
    for (const date of ['2026-06-15', '2022-01-04', '2024-12-02', '2026-01-02']) {
      expect(off('scotland', date)).toBe(true);
      expect(off('england-and-wales', date)).toBe(false);
    }
    for (const date of ['2024-03-18', '2025-07-14', '2026-07-13', '2026-03-17']) {
      expect(off('northern-ireland', date)).toBe(true);
      expect(off('england-and-wales', date)).toBe(false);
    }
    expect(off('scotland', '2026-04-06')).toBe(false); // Easter Monday is a working day there
  });

  it.each(Division.options)('knows the royal and national one-offs in %s', (division) => {
    for (const date of ['2020-05-08', '2022-06-02', '2022-06-03', '2022-09-19', '2023-05-08'])
      expect(isWorkingDay(day(date), calendarOf(division))).toBe(false);
    for (const moved of ['2020-05-04', '2022-05-30'])
      expect(isWorkingDay(day(moved), calendarOf(division))).toBe(true);
  });
});

describe('changing the calendar', () => {
  it('takes an administrator’s one-off holiday', () => {
    const closure = { date: day('2026-07-01'), title: 'Partnership closed' };
    const calendar = calendarOf('england-and-wales', { oneOffs: [closure] });
    expect(isWorkingDay(day('2026-07-01'), calendar)).toBe(false);
    expect(isWorkingDay(day('2026-07-01'), calendarOf('england-and-wales'))).toBe(true);
  });

  it('can be asked as it was known on an earlier day', () => {
    const before = calendarOf('scotland', { knownOn: day('2026-02-03') });
    const after = calendarOf('scotland', { knownOn: day('2026-02-04') });
    expect(isWorkingDay(day('2026-06-15'), before)).toBe(true);
    expect(isWorkingDay(day('2026-06-15'), after)).toBe(false);
  });

  it('says where the published list ends', () => {
    expect(isCovered(day('2027-12-31'))).toBe(true);
    expect(isCovered(day('2028-01-01'))).toBe(false);
  });
});
