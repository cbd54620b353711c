import { describe, expect, it } from 'vitest';
import { inWords } from '../../occurred-at.ts';
import { readOccurred } from '../read-occurred.ts';

const read = (date: string, time?: string) => {
  const found = readOccurred({ date, time });
  return found.ok ? inWords(found.occurred) : found.reason;
};

describe('reading dates in Welsh', () => {
  it.each([
    ['12 Chwefror 2024', '12 February 2024'],
    ['Dydd Mawrth 5 Mawrth 2024', '5 March 2024'],
    ['3ydd o Ebrill 2024', '3 April 2024'],
    ['1af Fai 2023', '1 May 2023'],
    ['20fed Awst 2024', '20 August 2024'],
    ['Hydref 2024', 'October 2024'],
    ['Tymor yr Hydref 2023', 'autumn term 2023'],
    ['tua Mai 2022', 'about May 2022'],
    ['cyn 25/12/2022', 'before 25 December 2022'],
    ['wythnos yn dechrau 3 Mehefin 2024', 'week of 3 June 2024'],
    ['anhysbys', 'date not known'],
  ])('reads %s', (date, words) => {
    expect(read(date)).toBe(words);
  });

  it('reads a part of the day beside it', () => {
    expect(read('1 Mawrth 2024', 'prynhawn')).toBe('1 March 2024, afternoon');
  });

  it('says that the weekday is another', () => {
    expect(readOccurred({ date: 'Dydd Llun 5 Mawrth 2024' })).toMatchObject({
      flags: ['weekday_contradicts_date'],
    });
  });

  it.each(['dydd', 'Mawrth', 'haf'])('makes no date of %s alone', (date) => {
    expect(read(date)).toBe('unreadable_date');
  });
});
