import { LocalDate, LocalTime, type Occurred } from '@throughline/time/occurred';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { expected, locatorKey, readCaseFile } from '../samples/case-a.fixtures.ts';
import { type EventRow, suggestPairs } from './same-event.ts';

const report: string[] = [];
afterAll(() => console.log(report.join('\n')));

const caseRows = async (): Promise<readonly EventRow[]> => {
  const files = await Promise.all(
    expected.files.map(async ({ file }) => ({ file, rows: (await readCaseFile(file)).rows })),
  );
  return files.flatMap(({ file, rows }) =>
    rows.map((row) => {
      const known = expected.all_rows.find(
        (each) => each.file === file && locatorKey(each.locator) === locatorKey(row.locator),
      );
      const { occurred, text, source, kind, who, action, comment } = row;
      const id = known?.row_id ?? '';
      return {
        id,
        agency: known?.agency ?? '',
        occurred,
        text,
        source,
        kind,
        who,
        action,
        comment,
      };
    }),
  );
};

const key = (a: string, b: string): string => [a, b].toSorted().join(' ');
const keys = (pairs: readonly { readonly a: string; readonly b: string }[]) =>
  new Set(pairs.map(({ a, b }) => key(a, b)));

const day = (date: string, time?: string): Occurred => ({
  start: LocalDate.parse(date),
  end: LocalDate.parse(date),
  grain: time ? 'minute' : 'day',
  ...(time && { time: { kind: 'exact', from: LocalTime.parse(time) } }),
  asWritten: date,
});

describe('suggesting which rows tell of one event in case A', () => {
  it('finds nearly every certain pair, is seldom wrong, and never pairs what is known to differ', async () => {
    const suggested = keys(suggestPairs(await caseRows()));
    const pairs = keys(expected.duplicate_pairs);
    const certain = keys(expected.duplicate_pairs.filter(({ strength }) => strength === 'certain'));
    const found = certain.intersection(suggested).size / certain.size;
    const right = suggested.intersection(pairs).size / suggested.size;
    report.push(
      `Pairs of case A: certain found ${certain.intersection(suggested).size}/${certain.size},`,
      `all found ${pairs.intersection(suggested).size}/${pairs.size}, suggestions right ${suggested.intersection(pairs).size}/${suggested.size}`,
    );
    expect(found).toBeGreaterThanOrEqual(0.95);
    expect(right).toBeGreaterThanOrEqual(0.9);
    expect(suggested.intersection(keys(expected.not_duplicates)).size).toBe(0);
  });

  it('calls certain what is', async () => {
    const sure = keys(suggestPairs(await caseRows()).filter(({ certain }) => certain));
    const right = sure.intersection(keys(expected.duplicate_pairs)).size;
    report.push(`called certain: ${right}/${sure.size} right`);
    expect(right / sure.size).toBeGreaterThanOrEqual(0.95);
  });
});

describe('suggesting pairs', () => {
  const row = (id: string, agency: string, occurred: Occurred, text: string): EventRow => ({
    id,
    agency,
    occurred,
    text,
  });

  it('gives its reasons', () => {
    const [pair] = suggestPairs([
      row(
        'a',
        'Police',
        day('2024-03-04', '10:00'),
        'Strategy meeting about Ana Petrova held at Hill House.',
      ),
      row(
        'b',
        'School',
        day('2024-03-04', '10:00'),
        'Attended strategy meeting at Hill House for Ana.',
      ),
    ]);
    expect(pair).toMatchObject({
      certain: true,
      reasons: expect.arrayContaining(['same day', 'same time', 'both: strategy meeting']),
    });
  });

  it('does not pair the same words a week apart', () => {
    const text = 'Weekly check. Ate half a plate.';
    const rows = [row('a', 'A', day('2024-03-04'), text), row('b', 'B', day('2024-03-11'), text)];
    expect(suggestPairs(rows)).toEqual([]);
  });

  it('pairs two accounts in the same words where there are no other rows to tell common words by', () => {
    const text =
      'Telephone call between tutor Nisha Patel and Tunde Bakare about the third day of absence.';
    const rows = [
      row('a', 'College', day('2024-03-04', '09:40'), `Call. ${text}`),
      row('b', 'Housing', day('2024-03-04', '09:40'), `Phone call. ${text}`),
    ];
    expect(suggestPairs(rows)).toHaveLength(1);
  });

  it('does not pair two rows that only stand at one time', () => {
    const rows = [
      row('a', 'Landlord', day('2024-03-04', '10:30'), 'Boiler check. Nobody in, card left.'),
      row('b', 'Police', day('2024-03-04', '10:30'), 'Father came to the station, denies all.'),
    ];
    expect(suggestPairs(rows)).toEqual([]);
  });

  it('does not pair two rows of one agency unless one is a copy', () => {
    const text = 'Strategy meeting at Hill House.';
    const copy = [
      row('a', 'A', day('2024-03-04', '10:00'), text),
      row('b', 'A', day('2024-03-04', '10:00'), text),
    ];
    const two = [
      row('a', 'A', day('2024-03-04', '10:00'), text),
      row('b', 'A', day('2024-03-04', '10:05'), text),
    ];
    expect(suggestPairs(copy)).toHaveLength(1);
    expect(suggestPairs(two)).toEqual([]);
  });

  it('leaves rows alone whose date is too vague', () => {
    const vague: Occurred = {
      ...day('2024-03-01'),
      end: LocalDate.parse('2024-03-31'),
      grain: 'month',
    };
    const rows = [
      row('a', 'A', vague, 'Moved in with aunt.'),
      row('b', 'B', vague, 'Moved in with aunt.'),
    ];
    expect(suggestPairs(rows)).toEqual([]);
  });

  it('does not depend on the order of the rows', () => {
    const anyRow = fc.record({
      agency: fc.constantFrom('Police', 'School', 'Hospital'),
      date: fc.constantFrom('2024-03-04', '2024-03-05', '2024-03-06'),
      text: fc.constantFrom(
        'Strategy meeting',
        'Reported missing',
        'Found at station',
        'Rang mother',
        'Home visit, Ana seen',
      ),
    });
    const ids = (rows: readonly EventRow[]) => [...keys(suggestPairs(rows))].toSorted();
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 12 }), (made) => {
        const rows = made.map(({ agency, date, text }, at) =>
          row(`r${at}`, agency, day(date), text),
        );
        expect(ids(rows.toReversed())).toEqual(ids(rows));
      }),
    );
  });
});

describe('an event of which more than two agencies tell', () => {
  const accounts: readonly (readonly [agency: string, time: string | undefined, text: string])[] = [
    [
      'Police',
      '22:40',
      'Missing report: child not returned to placement after college, last seen at the bus station.',
    ],
    [
      'Placement',
      '22:35',
      'Reported missing to police: not returned to placement after college, last seen at bus station.',
    ],
    [
      'Social care',
      '22:50',
      'EDT told by placement: missing, not returned after college, police informed.',
    ],
    [
      'College',
      undefined,
      'Told by placement that he was reported missing; last seen at the bus station after college.',
    ],
    [
      'Health',
      undefined,
      'Placement rang: reported missing to police, not returned after college.',
    ],
  ];
  const chainOf = (count: number): ReadonlySet<string> => {
    const rows = accounts.slice(0, count).map(
      ([agency, time, text]): EventRow => ({
        ...{ id: agency, agency, text, occurred: day('2024-10-28', time) },
      }),
    );
    const apart: EventRow = {
      ...{ id: 'other', agency: 'School', occurred: day('2024-10-28', '09:05') },
      text: 'Dinner money paid by card.',
    };
    const pairs = suggestPairs([...rows, apart]);
    const joined = new Set(['Police']);
    for (const _ of rows)
      for (const { a, b } of pairs) if (joined.has(a) || joined.has(b)) joined.add(a).add(b);
    return joined;
  };

  it.each([3, 4, 5])('is one chain of %i accounts', (count) =>
    expect([...chainOf(count)].toSorted()).toEqual(
      accounts
        .slice(0, count)
        .map(([agency]) => agency)
        .toSorted(),
    ),
  );
});
