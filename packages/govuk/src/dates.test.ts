import { describe, expect, it } from 'vitest';
import { date, dateInWords, dateTime, dayOrMoment, mojDate, timeInWords } from './dates.ts';

describe('writing a moment', () => {
  it('reads as on GOV.UK, by the London clock', () => {
    expect(dateTime('2026-06-04T08:32:00Z')).toBe('4 June 2026 at 9:32am');
    expect(dateTime('2026-12-04T08:00:00Z')).toBe('4 December 2026 at 8am');
    expect(dateTime('2026-12-04T23:05:00+01:00')).toBe('4 December 2026 at 10:05pm');
  });

  it('never gives a time to a day whose time nobody knows', () => {
    expect(dayOrMoment('2025-11-20T00:00:00Z')).toBe('20 November 2025');
    expect(dayOrMoment('2025-04-16T23:00:00Z')).toBe('17 April 2025');
    expect(dayOrMoment('2025-04-16T22:59:59.999Z')).toBe('end of 16 April 2025');
    expect(dayOrMoment('2025-11-20T09:32:00Z')).toBe('20 November 2025 at 9:32am');
  });

  it('says midday and midnight', () => {
    expect(timeInWords('2026-12-04T12:00:00Z')).toBe('midday');
    expect(timeInWords('2026-12-04T00:00:00Z')).toBe('midnight');
    expect(timeInWords('2026-12-04T12:01:00Z')).toBe('12:01pm');
  });

  it('tells the two half past ones of an autumn night by their moments', () => {
    expect(dateTime('2024-10-27T00:30:00Z')).toBe('27 October 2024 at 1:30am');
    expect(dateTime('2024-10-27T01:30:00Z')).toBe('27 October 2024 at 1:30am');
    expect(dateTime('2024-10-27T02:30:00Z')).toBe('27 October 2024 at 2:30am');
  });

  it('keeps a calendar day the same day, wherever the machine stands', () => {
    expect(dateInWords('2008-01-01')).toBe('1 January 2008');
    expect(dateInWords('2024-03-31')).toBe('31 March 2024');
  });

  it('has the forms that the MOJ macros ask for', () => {
    const moment = '2026-06-04T08:32:00Z';
    expect(
      ['datetime', 'shortdatetime', 'date', 'shortdate', 'time'].map((form) =>
        mojDate(moment, form),
      ),
    ).toEqual([
      '4 June 2026 at 9:32am',
      '4 Jun 2026 at 9:32am',
      '4 June 2026',
      '4 Jun 2026',
      '9:32am',
    ]);
    expect(date(moment, 'DD/MM/YYYY')).toBe('04/06/2026');
    expect(date(moment, 'dddd D MMMM [at] HH:mm')).toBe('Thursday 4 June at 09:32');
  });

  it('leaves a missing one blank, and fails on what is no date without repeating it', () => {
    expect(dateInWords(undefined)).toBe('');
    expect(dateInWords(null)).toBe('');
    expect(() => dateInWords('11 Jadi 1386')).toThrow(/expected ISO 8601/);
    expect(() => dateInWords('11 Jadi 1386')).not.toThrow(/Jadi/);
  });
});
