import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { expected } from './case-a.fixtures.ts';
import { Instant } from './instant.ts';
import { addDays, toInstant } from './local-date.ts';
import { candidates } from './london-time.ts';
import { LocalDate, LocalTime, Occurred } from './occurred.ts';
import {
  ageAt,
  ageInWords,
  candidateInstants,
  earliest,
  inWords,
  isOverBefore,
  latest,
  occurredAt,
  occurredOn,
  sortKey,
  startInstant,
  timeInWords,
} from './occurred-at.ts';
import { readOccurred } from './reading/read-occurred.ts';

const day = (written: string) => LocalDate.parse(written);
const at = (written: string) => Instant.parse(written);
const read = (date: string, time = '', text = ''): Occurred => {
  const found = readOccurred({ date, time }, { text });
  if (!found.ok) throw new Error(`Expected “${date}” to be read, found ${found.reason}.`);
  return found.occurred;
};
const sorted = (things: readonly Occurred[]) =>
  [...things].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : sortKey(a) > sortKey(b) ? 1 : 0));

const moments = fc
  .integer({ min: 0, max: 60 * 24 * 365 * 30 })
  .map((minute) => toInstant(DateTime.fromISO('2000-01-01T00:00:00Z').plus({ minute })));
const days = fc.integer({ min: 0, max: 9000 }).map((n) => addDays(day('2001-01-01'), n));

describe('putting a chronology in order', () => {
  const texts: Readonly<Record<string, string>> = {
    'A6-03': 'BST',
    'A6-04': 'Times are BST, before clocks changed',
    'A4-06': 'Time is after the clocks went back (GMT).',
  };
  const rows = new Map(expected.all_rows.map((row) => [row.row_id, row]));
  const inCell = (cell: string) => cell.replace(/^\((?:real|in) [a-z -]+\) ?/, '');

  it.each(expected.chronological_order_checks)('agrees on $rows_in_true_order', (check) => {
    const known = check.rows_in_true_order.map((id) => {
      const row = rows.get(id);
      if (!row) throw new Error(`Expected case A to have a row ${id}.`);
      const text = `${texts[id] ?? ''}`;
      return { id, key: sortKey(read(inCell(row.raw_date), inCell(row.raw_time), text)) };
    });
    const keys = known.map(({ key }) => key);
    expect([...keys].sort()).toEqual(keys);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('puts the longer period before the shorter where both begin together', () => {
    const told = ['before 01/01/2024', '2024', 'January 2024', '01/01/2024', '01/01/2024 0000'];
    const after = ['after 01/01/2024', '02/01/2024', 'after 2024', 'date not known'];
    const inOrder = [...told, ...after].map((written) => read(written));
    expect(sorted([...inOrder].reverse())).toEqual(inOrder);
  });

  it('puts parts of a day where they fall, and "about" just before the exact time', () => {
    const inOrder = [
      read('26/10/24'),
      read('26/10/24', 'morning'),
      read('26/10/24', 'about 3pm'),
      read('26/10/24', '15:00'),
      read('26/10/24', 'overnight'),
      read('26/10/24', '23:30'),
      read('27/10/24'),
    ];
    expect(sorted([...inOrder].reverse())).toEqual(inOrder);
  });

  it('puts the time that did not come where the clocks jumped', () => {
    const inOrder = [read('31/03/24 0045'), read('31/03/24 0130'), read('31/03/24 0205')];
    expect(sorted([...inOrder].reverse())).toEqual(inOrder);
  });

  it('orders exact moments as they really followed', () =>
    fc.assert(
      fc.property(moments, moments, (a, b) => {
        const [keyA, keyB] = [sortKey(occurredAt(a)), sortKey(occurredAt(b))];
        expect(keyA < keyB).toBe(a < b);
        expect(keyA === keyB).toBe(a === b);
      }),
    ));
});

describe('bounding when it happened', () => {
  it('spans the London day', () => {
    expect(earliest(occurredOn(day('2025-06-04')))).toBe('2025-06-03T23:00:00.000Z');
    expect(latest(occurredOn(day('2025-06-04')))).toBe('2025-06-04T22:59:59.999Z');
  });

  it('lets a night end in the morning', () => {
    const night = read('Sat 26/10/24 overnight');
    expect(earliest(night)).toBe('2024-10-26T19:00:00.000Z');
    expect(latest(night)).toBe('2024-10-27T08:00:00.000Z'); // the clocks went back in it
    const range = read('31/12/24-01/01/25 overnight');
    expect(latest(range)).toBe('2025-01-01T08:00:00.000Z');
  });

  it('lets a meeting end after midnight', () =>
    expect(latest(read('04/06/2025', '22:00-01:30'))).toBe('2025-06-05T00:30:00.000Z'));

  it('keeps open what the record leaves open', () => {
    expect(earliest(read('date not known'))).toBeUndefined();
    expect(latest(read('after 04/06/2025'))).toBeUndefined();
    expect(earliest(read('after 04/06/2025'))).toBe('2025-06-04T23:00:00.000Z');
    expect(latest(read('before 04/06/2025'))).toBe('2025-06-03T22:59:59.999Z');
  });

  it('says that one was over before another only where there is no doubt', () => {
    expect(isOverBefore(read('2021'), read('28/10/2024'))).toBe(true);
    expect(isOverBefore(read('2024'), read('28/10/2024'))).toBe(false);
    expect(isOverBefore(read('after 2021'), read('28/10/2024'))).toBe(false);
    expect(isOverBefore(read('date not known'), read('28/10/2024'))).toBe(false);
  });

  it('knows the moment only where the clock leaves no doubt', () => {
    expect(startInstant(read('04/06/2025 0930'))).toBe('2025-06-04T08:30:00.000Z');
    expect(startInstant(read('26/10/25 0145'))).toBeUndefined();
    expect(startInstant(read('26/10/25 0145', '', 'Clock said GMT'))).toBe(
      '2025-10-26T01:45:00.000Z',
    );
    expect(startInstant(read('04/06/2025'))).toBeUndefined();
  });

  it('gives back the moment that it was made from, and passes its own schema', () =>
    fc.assert(
      fc.property(moments, (moment) => {
        const occurred = occurredAt(moment);
        expect(startInstant(occurred)).toBe(moment);
        expect(Occurred.parse(occurred)).toEqual(occurred);
      }),
    ));

  it('never ends before it begins', () =>
    fc.assert(
      fc.property(
        days,
        fc.nat(60),
        fc.constantFrom('', 'night', '22:00-02:00'),
        (from, n, time) => {
          const range = read(`${from} to ${addDays(from, n)}`, time);
          expect((latest(range) ?? '') > (earliest(range) ?? '')).toBe(true);
        },
      ),
    ));
});

describe('knowing the nights when the clocks change', () => {
  const time = (written: string) => LocalTime.parse(written);

  it('finds two moments, one, or none', () => {
    expect(candidates(day('2025-10-26'), time('01:45'))).toEqual([
      '2025-10-26T00:45:00.000Z',
      '2025-10-26T01:45:00.000Z',
    ]);
    expect(candidates(day('2025-10-26'), time('02:00'))).toHaveLength(1);
    expect(candidates(day('2024-03-31'), time('01:30'))).toEqual([]);
  });

  it('offers a person the moments to choose from until the record settles it', () => {
    expect(candidateInstants(read('26/10/25 0145'))).toHaveLength(2);
    expect(candidateInstants(read('26/10/25 0145 GMT'))).toEqual(['2025-10-26T01:45:00.000Z']);
    expect(candidateInstants(read('31/03/24 0130'))).toEqual([]);
    expect(candidateInstants(read('31/03/24'))).toEqual([]);
  });
});

describe('saying when it happened', () => {
  it.each([
    ['c. March 2023', '', 'about March 2023'],
    ['2021', '', '2021'],
    ['summer 2023', 'unknown', 'summer 2023, time not known'],
    ['winter 2023/24', '', 'winter 2023 to 2024'],
    ['late winter 2023', '', 'late winter 2023 to 2024'],
    ['autumn term 2023', '', 'autumn term 2023'],
    ['w/c 27/11/23', '', 'week of 27 November 2023'],
    ['28/10/2024', '11:20', '28 October 2024 at 11:20am'],
    ['28/10/2024', '00:00', '28 October 2024 at midnight'],
    ['28/10/2024', '12:00', '28 October 2024 at midday'],
    ['28/10/2024', '', '28 October 2024'],
    ['?22 May 2024', 'approx 3pm', 'possibly 22 May 2024 at about 3pm'],
    ['12-14/02/2025', '', '12 to 14 February 2025'],
    ['31/12/24-01/01/25 overnight', '', '31 December 2024 to 1 January 2025, overnight'],
    ['between 12 and 14 Feb 2025', '', 'between 12 and 14 February 2025'],
    ['mid March 2023', '', 'mid March 2023'],
    ['March - May 2023', '', 'March to May 2023'],
    ['early 2021', '', 'early 2021'],
    ['before March 2023', '', 'before March 2023'],
    ['12/11/2024', '14:00 – 15:30', '12 November 2024 from 2pm to 3:30pm'],
    ['Date not recorded', '', 'date not known'],
    [
      '31/03/24 0130',
      '',
      '31 March 2024 at 1:30am (the clocks went forward: this time did not come)',
    ],
    ['26/10/25 0145', '', '26 October 2025 at 1:45am (the clocks went back: this time came twice)'],
    ['26/10/25 0145 BST', '', '26 October 2025 at 1:45am (BST)'],
  ])('says “%s” “%s” as “%s”', (date, time, words) =>
    expect(inWords(read(date, time))).toBe(words),
  );

  it.each([
    ['11:20', '11:20'],
    ['14:00-15:30', '14:00–15:30'],
    ['approx 3pm', 'about 15:00'],
    ['early hours', 'early morning'],
    ['not recorded', 'time not known'],
    ['', undefined],
  ])('says the time “%s” as %s', (time, words) =>
    expect(timeInWords(read('28/10/2024', time))).toBe(words),
  );

  it('never says midnight where no time is known', () =>
    fc.assert(
      fc.property(days, (date) => {
        expect(inWords(occurredOn(date))).not.toMatch(/midnight|00:00|12am/);
      }),
    ));
});

describe('saying how old somebody was', () => {
  const born = day('2008-01-01');

  it('counts whole years', () => {
    expect(ageAt(born, read('31/12/2024'))).toEqual({ youngest: 16, oldest: 16 });
    expect(ageAt(born, read('01/01/2025'))).toEqual({ youngest: 17, oldest: 17 });
    expect(ageInWords(born, read('winter 2024'))).toBe('aged 16 or 17');
    expect(ageInWords(born, read('2021 - 2023'))).toBe('aged 13 to 15');
  });

  it('turns a year older on 1 March where 29 February is missing', () => {
    expect(ageInWords(day('2008-02-29'), read('28/02/2025'))).toBe('aged 16');
    expect(ageInWords(day('2008-02-29'), read('01/03/2025'))).toBe('aged 17');
  });

  it('says nothing before birth or without a date', () => {
    expect(ageAt(born, read('31/12/2007'))).toBeUndefined();
    expect(ageInWords(born, read('date not known'))).toBeUndefined();
    expect(ageAt(born, read('before 2024'))).toBeUndefined();
  });

  it('agrees with the moment', () =>
    expect(ageInWords(born, occurredAt(at('2024-12-31T23:59:00Z')))).toBe('aged 16'));
});
