import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { addDays } from '../local-date.ts';
import { LocalDate, Occurred } from '../occurred.ts';
import { earliest, inWords, latest, occurredOn } from '../occurred-at.ts';
import { type DateContext, type DateFlag, readOccurred } from './read-occurred.ts';

const day = (written: string) => LocalDate.parse(written);
const understood = (date: string, time = '', context: DateContext = {}) => {
  const read = readOccurred({ date, time }, context);
  return read.ok ? inWords(read.occurred) : read.reason;
};
const flags = (date: string, context: DateContext = {}, time = ''): readonly DateFlag[] => {
  const read = readOccurred({ date, time }, context);
  if (!read.ok) throw new Error(`Expected “${date}” to be read, found ${read.reason}.`);
  return read.flags;
};
const above: DateContext = { previous: occurredOn(day('2024-10-26')) };

describe('reading a day', () => {
  it.each([
    ['22.05/24', '22 May 2024'],
    ['22 05 24', '22 May 2024'],
    ['22052024', '22 May 2024'],
    ['2024/05/22', '22 May 2024'],
    ['22nd  May,2024', '22 May 2024'],
    ['22May2024', '22 May 2024'],
    ['May 22nd, 2024', '22 May 2024'],
    ['\u00a022\u00a0MAY\u00a02024 ', '22 May 2024'],
    ['Weds 22/5/24 10am', '22 May 2024 at 10am'],
    ['12 Febuary 2025', '12 February 2025'],
    ['3 Setp 2024', '3 September 2024'],
    ['14th of Arpil 24', '14 April 2024'],
    ['12/3/78', '12 March 1978'],
    ['29/02/2024', '29 February 2024'],
    ['22/05/2024 00:00:00', '22 May 2024'],
    ['2024-05-22T00:00:00.000Z', '22 May 2024'],
    ['2024-05-22T14:30:00Z', '22 May 2024 at 3:30pm'],
    ['10/11/24 – 10.30', '10 November 2024 at 10:30am'],
    ['26/10/24 (evening)', '26 October 2024, evening'],
    ['early hours of 27/10/24', '27 October 2024, early morning'],
    ['22/05/2024 approx', 'about 22 May 2024'],
    ['(?) 22/05/24', 'possibly 22 May 2024'],
    ['12 or 13 March 2024', 'between 12 and 13 March 2024'],
    ['12/03/24 or 13/03/24', 'between 12 and 13 March 2024'],
    ['prior to 12/03/2024', 'before 12 March 2024'],
    ['since 2021', '2021'],
  ])('takes “%s” as %s', (written, words) => expect(understood(written)).toBe(words));
});

describe('reading more than a day', () => {
  it.each([
    ['Nov 24', 'November 2024'],
    ["Nov '24", 'November 2024'],
    ['11/2024', 'November 2024'],
    ['2024-11', 'November 2024'],
    ['Decemeber 23', 'December 2023'],
    ['wk comm 3/6/24', 'week of 3 June 2024'],
    ['week commencing Monday 3rd June 2024', 'week of 3 June 2024'],
    ['w/e 09/06/2024', 'week of 3 June 2024'],
    ['weekend of 8/9 June 2024', '8 to 9 June 2024'],
    ['winter 2023/24', 'winter 2023 to 2024'],
    ['spring term 2023/24', 'spring term 2024'],
    ['2023/24', '2023 to 2024'],
    ['2019-2021', '2019 to 2021'],
    ['mid-2022', 'mid 2022'],
    ['late summer 2023', 'late summer 2023'],
    ['end of March 2024', 'late March 2024'],
    ['12, 13 and 14 March 2024', '12 to 14 March 2024'],
    ['12/13 Mar 24', '12 to 13 March 2024'],
    ['14/02–16/02/25', '14 to 16 February 2025'],
    ['1/2-3/4/25', '1 February to 3 April 2025'],
    ['28/12-03/01/25', '28 December 2024 to 3 January 2025'],
    ['28 Dec - 3 Jan 2025', '28 December 2024 to 3 January 2025'],
    ['Mon 3 June 2024 and Tues 4 June 2024', '3 to 4 June 2024'],
    ['from 12/03/2024 to 15/03/2024', '12 to 15 March 2024'],
    ['Jan-Mar 2024', 'January to March 2024'],
    ['between March and May 2023', 'March to May 2023'],
    ['between 18:00 and 19:00 on 3/4/24', '3 April 2024 from about 6pm to 7pm'],
    ['Between 1400 and 1600 hrs on Tues 12 March 2024', '12 March 2024 from about 2pm to 4pm'],
    [
      'Between 01/01/2023 18:00 and 02/01/2023 09:00',
      'between 1 and 2 January 2023 from 6pm to 9am',
    ],
    [
      'between 22:00hrs on 31/12/2022 and 02:30hrs on 01/01/2023',
      'between 31 December 2022 and 1 January 2023 from 10pm to 2:30am',
    ],
    ['June/July 2024', 'June to July 2024'],
    ['02/03/24 09:00 - 03/03/24 10:00', '2 to 3 March 2024 from 9am to 10am'],
    ['night of 26/27 October 2024', '26 to 27 October 2024, night'],
  ])('takes “%s” as %s', (written, words) => expect(understood(written)).toBe(words));

  it('knows one day among several from all of them', () => {
    const range = (date: string) => {
      const read = readOccurred({ date });
      return read.ok && read.occurred.range === true;
    };
    expect(range('March - May 2023')).toBe(true);
    expect(range('between March and May 2023')).toBe(false);
    expect(range('June/July 2024')).toBe(false);
    expect(range('12 or 13 March 2024')).toBe(false);
  });
});

describe('reading a time', () => {
  it.each([
    ['1415', '2:15pm'],
    ['930', '9:30am'],
    ['14.30 hrs', '2:30pm'],
    ['15h30', '3:30pm'],
    ['3.15 p.m.', '3:15pm'],
    ['12.30am', '12:30am'],
    ['noon', 'midday'],
    ['10:00:00', '10am'],
    ['3pm-ish', 'about 3pm'],
    ['14:30?', 'about 2:30pm'],
    ['c. 3pm', 'about 3pm'],
  ])('takes “%s” as %s', (time, words) =>
    expect(understood('22/05/24', time)).toBe(`22 May 2024 at ${words}`),
  );

  it.each([
    ['2-3pm', '2pm to 3pm'],
    ['11-1pm', '11am to 1pm'],
    ['midnight to midday', 'midnight to midday'],
    ['00:30-1pm', '12:30am to 1pm'],
    ['2.15-2.45pm', '2:15pm to 2:45pm'],
    ['10 - 11.30am', '10am to 11:30am'],
    ['22:00 to 02:00', '10pm to 2am'],
    ['between 2 and 3pm', 'about 2pm to 3pm'],
  ])('takes “%s” as from %s', (time, words) =>
    expect(understood('22/05/24', time)).toBe(`22 May 2024 from ${words}`),
  );

  it.each([
    ['AM', 'morning'],
    ['late morning', 'morning'],
    ['lunch time', 'midday'],
    ['small hours', 'early morning'],
    ['through the night', 'overnight'],
    ['n/k', 'time not known'],
  ])('takes “%s” as %s', (time, words) =>
    expect(understood('22/05/24', time)).toBe(`22 May 2024, ${words}`),
  );

  it.each(['3', '25:61', '24:00', 'after school', '10:00, 14:00', 'late', 'x'.repeat(500)])(
    'keeps the day and flags a time such as “%s”',
    (time) => {
      expect(understood('22/05/24', time)).toBe('22 May 2024');
      expect(flags('22/05/24', {}, time)).toEqual(['unread_time']);
    },
  );

  it('believes neither of two times that differ, and gives a month none', () => {
    expect(flags('22/05/24 14:00', {}, '15:00')).toEqual(['unread_time']);
    expect(flags('22/05/24 14:00', {}, '2pm')).toEqual([]);
    expect(understood('Nov 24', '14:30')).toBe('November 2024');
    expect(flags('Nov 24', {}, '14:30')).toEqual(['unread_time']);
  });
});

describe('leaning on the entry above', () => {
  it.each([
    ['as above', '', '26 October 2024'],
    ['same day pm', '', '26 October 2024, afternoon'],
    ['that evening', '', '26 October 2024, evening'],
    ['as above', '2pm', '26 October 2024 at 2pm'],
    ['next day', '', '27 October 2024'],
    ['27/10', '', '27 October 2024'],
    ['3 Jan', '', '3 January 2025'],
    ['31/12-01/01 night', '', '31 December 2024 to 1 January 2025, night'],
  ])('takes “%s” “%s” as %s, and says so', (date, time, words) => {
    expect(understood(date, time, above)).toBe(words);
    expect(flags(date, above, time)).toContain('relative_date');
    expect(understood(date, time)).toBe('unreadable_date');
  });
});

describe('refusing what is no date', () => {
  it.each([
    ['', 'no_date'],
    [' \u00a0 ', 'no_date'],
    ['–', 'no_date'],
    ['31/06/25', 'impossible_date'],
    ['29/02/2023', 'impossible_date'],
    ['30 Feb 2024', 'impossible_date'],
    ['00/03/2024', 'impossible_date'],
    ['1/1/1066', 'impossible_date'],
    ['3?/1?/2O24', 'unreadable_date'],
    ['Thursday', 'unreadable_date'],
    ['juny 2024', 'unreadable_date'],
    ['45439', 'unreadable_date'],
    ['24', 'unreadable_date'],
    ['220524', 'unreadable_date'],
    ['End of entries 28 Nov 2025', 'unreadable_date'],
    ['12/03/2024letter', 'unreadable_date'],
    ['03/03/24 09:00 - 02/03/24 10:00', 'unreadable_date'],
    ['Nov 24 14:30', 'unreadable_date'],
    ['12/03/2024 and so on '.repeat(1000), 'unreadable_date'],
  ])('refuses “%s” as %s', (written, reason) => expect(understood(written)).toBe(reason));

  it('never repeats what was written', () => {
    const read = readOccurred({ date: 'rang Pat Lomax about it', time: 'Pat Lomax' });
    expect(JSON.stringify(read)).not.toContain('Lomax');
  });

  it.each(['n/k', 'Date unknown', 'undated', '?', 'TBC'])('takes “%s” as not known', (written) =>
    expect(understood(written)).toBe('date not known'),
  );
});

describe('noticing what cannot be right', () => {
  it.each<[string, DateContext, DateFlag]>([
    ['Thurs 14 Feb 2025', {}, 'weekday_contradicts_date'],
    ['14/02/2025 (Thurs)', {}, 'weekday_contradicts_date'],
    ['05/22/2024', {}, 'looks_american'],
    ['12/01/2026', { madeOn: day('2025-12-02') }, 'after_document_was_made'],
    ['2007', { bornOn: day('2008-01-01') }, 'before_birth'],
    ['12/01/2023', { involvedFrom: day('2023-11-17') }, 'probable_wrong_year'],
    ['12/01/2024', above, 'probable_wrong_year'],
    ['12/03/2024 (TC)', {}, 'unread_words'],
    ['26/10/25 0145', {}, 'ambiguous_local_time'],
    ['31/03/24 0130', {}, 'nonexistent_local_time'],
  ])('flags “%s”', (written, context, flag) => expect(flags(written, context)).toEqual([flag]));

  it.each<[string, DateContext]>([
    ['Fri 14 Feb 2025', {}],
    ['05/06/2024', { order: 'month-first' }],
    ['02/12/2025', { madeOn: day('2025-12-02') }],
    ['2008', { bornOn: day('2008-01-01') }],
    ['14/11/2023', { involvedFrom: day('2023-11-17') }],
    ['2021', { involvedFrom: day('2023-11-17') }],
    ['03/09/2024', above],
  ])('leaves “%s” alone', (written, context) => expect(flags(written, context)).toEqual([]));

  it('settles a time that came twice by the words of the row, and not where they name both', () => {
    const offset = (text: string) => {
      const read = readOccurred({ date: '26/10/25 0145' }, { text });
      return read.ok ? read.occurred.offset : read.reason;
    };
    expect(offset('Times are BST, before clocks changed')).toBe('+01:00');
    expect(offset('seen after the clocks went back')).toBe('+00:00');
    expect(offset('01:45 BST, which is 00:45 GMT')).toBeUndefined();
    expect(offset('the gmtv news')).toBeUndefined();
  });

  it('settles nothing by a clock that was not in use that night', () => {
    const doubleSummerTimeEnds = readOccurred({ date: '15/07/1945', time: '02:30 GMT' });
    expect(doubleSummerTimeEnds).toMatchObject({ occurred: { problem: 'ambiguous' } });
    expect(doubleSummerTimeEnds).not.toHaveProperty('occurred.offset');
  });
});

describe('reading any date at all', () => {
  const days = fc.integer({ min: 0, max: 40_000 }).map((n) => addDays(day('1960-01-01'), n));
  const full = ['dd/MM/yyyy', 'd/M/yyyy', 'dd.MM.yyyy', 'd-M-yyyy', 'dd MM yyyy', 'yyyy-MM-dd'];
  const named = ['d LLLL yyyy', 'd LLL yyyy', 'dd-LLL-yyyy', 'ccc d LLL yyyy', 'cccc d LLLL, yyyy'];
  const american = ['LLLL d, yyyy', 'LLL d yyyy'];
  const short = ['dd/MM/yy', 'd.M.yy', 'd-M-yy', 'd LLL yy', 'dd.MM/yy'];
  const write = (date: LocalDate, format: string) =>
    DateTime.fromISO(date, { locale: 'en-GB' }).toFormat(format);
  const dayRead = (written: string) => {
    const read = readOccurred({ date: written });
    return read.ok
      ? [read.occurred.start, read.occurred.end, read.occurred.grain, ...read.flags]
      : read;
  };

  it('gives back what was written in full', () =>
    fc.assert(
      fc.property(days, fc.constantFrom(...full, ...named, ...american), (date, format) => {
        expect(dayRead(write(date, format))).toEqual([date, date, 'day']);
      }),
    ));

  it('gives back what was written with two figures for the year', () =>
    fc.assert(
      fc.property(days, fc.constantFrom(...short), (date, format) => {
        fc.pre(date >= '1960' && date < '2050');
        expect(dayRead(write(date, format))).toEqual([date, date, 'day']);
      }),
    ));

  it('gives back a range', () => {
    const link = fc.constantFrom('-', ' - ', '–', ' to ');
    const format = fc.constantFrom('dd/MM/yyyy', 'd LLL yyyy', 'dd.MM.yyyy');
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 300 }), link, format, (from, n, dash, style) => {
        const to = addDays(from, n);
        expect(dayRead(write(from, style) + dash + write(to, style))).toEqual([from, to, 'day']);
      }),
    );
  });

  const time = fc.record({ hour: fc.nat(23), minute: fc.nat(59) });

  it('gives back a time', () =>
    fc.assert(
      fc.property(
        time,
        fc.constantFrom('HH:mm', 'HHmm', 'HH.mm', 'h:mma', 'h.mm a'),
        (at, style) => {
          const written = DateTime.fromObject({ year: 2024, month: 6, ...at }, { locale: 'en-GB' });
          const read = readOccurred({ date: '12/06/2024', time: written.toFormat(style) });
          const exact = { kind: 'exact', from: written.toFormat('HH:mm') };
          expect(read).toMatchObject({ ok: true, occurred: { grain: 'minute', time: exact } });
        },
      ),
    ));

  const scrap = fc.constantFrom(
    ...'0123456789/.-–?: ,()'.split(''),
    ...[
      '24',
      '2024',
      'Feb',
      'c.',
      'w/c',
      'mid',
      'before',
      'to',
      'or',
      'and',
      'between',
      'pm',
      'night',
    ],
    ...['as above', 'next day', 'Thurs', 'summer', 'term', 'T', 'Z', '00:00:00', '\u00a0', 'صمیم'],
  );
  const scribble = fc.oneof(
    fc.string(),
    fc.array(scrap, { maxLength: 12 }).map((bits) => bits.join('')),
  );

  it('never throws, and what it reads is well-formed and in order', () =>
    fc.assert(
      fc.property(scribble, scribble, fc.boolean(), (date, written, hasAbove) => {
        const read = readOccurred({ date, time: written }, hasAbove ? above : {});
        if (!read.ok) return;
        expect(Occurred.parse(read.occurred)).toEqual(read.occurred);
        const { start = '', end = '', grain } = read.occurred;
        expect(start <= end).toBe(true);
        const [first, last] = [earliest(read.occurred), latest(read.occurred)];
        if (first && last && !read.occurred.qualifier) expect(first <= last).toBe(true);
        expect(start === '').toBe(grain === 'unknown');
        expect(inWords(read.occurred)).not.toMatch(/undefined|NaN|Invalid/);
      }),
      { numRuns: 2000 },
    ));
});
