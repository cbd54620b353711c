import { describe, expect, it } from 'vitest';
import { isRefused, readChronologyFile } from '../read-file.ts';
import { dateOrder } from './date-order.ts';

const read = async (head: string, dates: readonly string[], text = 'Seen at home.') => {
  const file = [`${head},Event`, ...dates.map((date) => `${date},${text}`)].join('\n');
  const found = await readChronologyFile({ name: 'log.csv', bytes: Buffer.from(file) });
  if (isRefused(found)) throw new Error(found.why);
  return { notes: found.notes.join(), days: found.rows.map(({ occurred }) => occurred.start) };
};
const few = ['05/06/2024', '07/06/2024'];
const many = [...few, '08/06/2024', '09/07/2024'];

describe('telling the order of day and month', () => {
  it('is proven by a day after the 12th, and British where both are', () => {
    expect(dateOrder(['05/13/2024', '05/06/2024'])).toEqual({
      ...{ order: 'month-first', isDoubtful: false },
    });
    expect(dateOrder(['05/13/2024', '13/05/2024']).order).toBe('day-first');
    expect(dateOrder(['12-14/10/24', '05/06/2024']).order).toBe('day-first');
  });

  it('believes the head of the column where no date proves it', async () => {
    expect(await read('Date (MM/DD/YYYY)', few)).toEqual({
      ...{
        notes: 'Dates are written month first, as in America',
        days: ['2024-05-06', '2024-07-06'],
      },
    });
    expect((await read('Date (DD/MM/YYYY)', many)).notes).toBe('');
  });

  it('believes a date that proves the opposite more than the head', async () =>
    expect((await read('Date (MM/DD/YYYY)', ['13/06/2024'])).days).toEqual(['2024-06-13']));

  it('says that the order could not be told where there are many, or an American word', async () => {
    for (const [dates, text] of [
      [many, 'Seen at home.'],
      [few, 'Neighbor called the sheriff.'],
    ] as const) {
      const { notes, days } = await read('Date', dates, text);
      expect(notes).toContain('could be read day first or month first');
      expect(days[0]).toBe('2024-06-05');
    }
  });

  it('is quiet where it does not matter, or where a few British dates fall early in their months', async () => {
    expect((await read('Date', few)).notes).toBe('');
    expect(
      (await read('Date', ['05/05/2024', '06/06/2024', '07/07/2024', '08/08/2024'])).notes,
    ).toBe('');
    expect(
      (await read('Date', ['5 June 2024', '6 June 2024', '7 June 2024', '8 June 2024'])).notes,
    ).toBe('');
  });
});
