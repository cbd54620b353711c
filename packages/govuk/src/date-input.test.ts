import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { readDate } from './date-input.ts';

const read = (day: string, month: string, year: string) =>
  readDate({ day, month, year }, 'Date of birth');

describe('reading the boxes of a date', () => {
  it('reads every day there is, in figures or by the name of the month', () => {
    const days = fc.date({
      min: new Date('1900-01-01'),
      max: new Date('2099-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, (at) => {
        const day = DateTime.fromJSDate(at, { zone: 'utc' });
        const year = day.toFormat('yyyy');
        const iso = { day: day.toISODate() };
        expect(read(day.toFormat('d'), day.toFormat('M'), year)).toEqual(iso);
        expect(read(day.toFormat('dd'), day.toFormat('MMMM', { locale: 'en' }), year)).toEqual(iso);
      }),
    );
  });

  it('says which boxes are empty', () => {
    expect(read('', '', '')).toEqual({ empty: true });
    expect(read('', '6', '2008')).toEqual({
      error: 'Date of birth must include a day',
      boxes: ['day'],
    });
    expect(read('1', '', '')).toMatchObject({
      error: 'Date of birth must include a month and year',
    });
  });

  it.each([
    ['31', '2', '2024'],
    ['29', '2', '2025'],
    ['0', '1', '2024'],
    ['1', '13', '2024'],
    ['x', '1', '2024'],
    ['1.5', '1', '2024'],
  ])('refuses a day that never was: %s/%s/%s', (day, month, year) => {
    expect(read(day, month, year)).toMatchObject({ error: 'Date of birth must be a real date' });
  });

  it('asks for the whole year, so that no century is guessed', () => {
    expect(read('1', '1', '08')).toMatchObject({
      error: 'Year of date of birth must include 4 numbers',
    });
  });
});
