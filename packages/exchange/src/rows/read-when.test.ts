import { inWords } from '@throughline/time/occurred-at';
import { describe, expect, it } from 'vitest';
import { isRefused, readChronologyFile } from '../read-file.ts';

const read = async (...lines: readonly string[]): Promise<readonly string[]> => {
  const bytes = new TextEncoder().encode(lines.join('\n'));
  const file = await readChronologyFile({ name: 'log.csv', bytes });
  if (isRefused(file)) throw new Error(`Expected it to be read, found: ${file.why}.`);
  return file.rows.map(({ occurred }) => inWords(occurred));
};

describe('hours alone under “Time”', () => {
  it('are hours of the day, two of them from the one to the other', async () => {
    const hours = ['11-12', '9 - 5', '11–1', '12-2', '2 to 3', '10'];
    expect(
      await read('Date,Time,What happened', ...hours.map((time) => `12/03/2024,${time},Rang`)),
    ).toEqual([
      '12 March 2024 from 11am to midday',
      '12 March 2024 from 9am to 5pm',
      '12 March 2024 from 11am to 1pm',
      '12 March 2024 from midday to 2pm',
      '12 March 2024 from 2pm to 3pm',
      '12 March 2024 at 10am',
    ]);
  });
  it('are lessons under “Period”', async () => {
    expect(
      await read('Date,Period,What happened', '12/03/2024,2-3,Left', '13/03/2024,1-2,Left'),
    ).toEqual(['12 March 2024', '13 March 2024']);
  });
});

describe('a form that says when it was sent', () => {
  it('means that day by “today”, whatever the entry above says', async () => {
    expect(
      await read(
        'Timestamp,Date it happened,What happened',
        '12/03/2024 15:40:10,01/03/2024,Asleep in class',
        '14/03/2024 16:01:55,today,Left by taxi',
        '18/03/2024 08:45:00,yesterday,Sent a message',
      ),
    ).toEqual(['1 March 2024', '14 March 2024', '17 March 2024']);
  });
  it('is dated by it where nothing else says when', async () => {
    expect(
      await read(
        'Timestamp,What happened',
        '12/03/2024 15:40:10,Asleep',
        '13/03/2024 09:00:00,Late',
      ),
    ).toEqual(['12 March 2024 at 3:40pm', '13 March 2024 at 9am']);
  });
});

describe('hours and minutes in columns of their own', () => {
  it('are whole hours where no column of minutes stands beside them', async () =>
    expect(
      await read('Date,Hour,What happened', '12/03/2024,9,Rang', '12/03/2024,14,Rang'),
    ).toEqual(['12 March 2024 at 9am', '12 March 2024 at 2pm']));

  it('are one time; without minutes it is the hour, without an hour none', async () => {
    expect(
      await read(
        'Day,Month,Year,Hr,Min,What happened',
        '15,1,2024,16,30,Referred',
        '6,Feb,2024,9,,Boxing',
        '12,3,2024,,,Meeting',
      ),
    ).toEqual(['15 January 2024 at 4:30pm', '6 February 2024 at 9am', '12 March 2024']);
  });
});

describe('days that a program tells as the midnight of London by the clock of Greenwich', () => {
  it('have no time where all are such', async () => {
    expect(
      await read(
        'Incident date,What happened',
        '2024-01-12T00:00:00Z,Bin on fire',
        '2024-04-15T23:00:00Z,Blister',
      ),
    ).toEqual(['12 January 2024', '16 April 2024']);
  });
  it('are moments where one is not', async () => {
    expect(
      await read(
        'Incident date,What happened',
        '2024-04-15T23:00:00Z,Blister',
        '2024-04-16T10:05:00Z,Seen',
      ),
    ).toEqual(['16 April 2024 at midnight', '16 April 2024 at 11:05am']);
  });
});

describe('days under “Week ending” and “Week commencing”', () => {
  it('stand for the whole week', async () => {
    expect(
      await read('Week ending,Comment', '15/03/2024,Late three times', '22/03/2024,Full week'),
    ).toEqual(['week of 9 March 2024', 'week of 16 March 2024']);
    expect(
      await read('Week commencing,What happened', '11/03/2024,Late', 'w/c 18/03/2024,Full week'),
    ).toEqual(['week of 11 March 2024', 'week of 18 March 2024']);
  });
});

describe('times as databases export them', () => {
  it('have a day that is none, beside a midnight that is no time', async () => {
    expect(
      await read(
        'NoteDate,NoteTime,Note',
        '12/03/2024 0:00:00,30/12/1899 14:05:00,Rang home',
        '13/03/2024 0:00:00,,Visited',
      ),
    ).toEqual(['12 March 2024 at 2:05pm', '13 March 2024']);
  });
});
