import { describe, expect, it } from 'vitest';
import { LocalDate } from '../occurred.ts';
import { inWords } from '../occurred-at.ts';
import { readOccurred } from './read-occurred.ts';

const day = (date: string) => LocalDate.parse(date);
const march = { start: day('2024-03-01'), end: day('2024-03-31'), isMonth: true };
const year = { start: day('2023-01-01'), end: day('2023-12-31'), isMonth: false };

const read = (date: string, within?: typeof march, near = within?.start) => {
  const found = readOccurred({ date }, { within, near });
  return found.ok ? inWords(found.occurred) : found.reason;
};

describe('reading days under a month', () => {
  it.each([
    ['3', '3 March 2024'],
    ['28/29', '28 to 29 March 2024'],
    ['9-11', '9 to 11 March 2024'],
    ['Sat 16', '16 March 2024'],
    ['1st', '1 March 2024'],
    ['31/3', '31 March 2024'],
    ['5 (evening)', '5 March 2024, evening'],
    ['12/04/2024', '12 April 2024'],
  ])('takes %s for %s', (date, words) => {
    expect(read(date, march)).toBe(words);
  });

  it('keeps to the month, however far the entry above has come', () => {
    expect(read('2nd', march, day('2024-03-30'))).toBe('2 March 2024');
  });

  it('says that the day is taken from elsewhere', () => {
    expect(readOccurred({ date: '3' }, { within: march })).toMatchObject({
      flags: ['relative_date'],
    });
  });

  it('finds no 30th in February', () => {
    const february = { start: day('2023-02-01'), end: day('2023-02-28'), isMonth: true };
    expect(read('30', february)).toBe('impossible_date');
  });

  it.each(['3', '28/29', '9-11', '12'])('makes no date of %s without a month', (date) => {
    expect(read(date)).toBe('unreadable_date');
    expect(read(date, year)).toBe('unreadable_date');
  });
});

describe('reading days and months under a year', () => {
  it.each([
    ['Feb–April', 'February to April 2023'],
    ['Nov - Jan', 'November 2023 to January 2024'],
    ['May/June', 'May to June 2023'],
    ['20 Dec', '20 December 2023'],
    ['2/1', '2 January 2023'],
    ['w/c 6 March', 'week of 6 March 2023'],
    ['summer', 'summer 2023'],
  ])('takes %s for %s', (date, words) => {
    expect(read(date, year)).toBe(words);
  });
});
