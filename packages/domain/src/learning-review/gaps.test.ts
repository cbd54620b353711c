import { readFileSync } from 'node:fs';
import { LocalDate, Occurred } from '@throughline/time/occurred';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { when } from '../kelderby.fixtures.ts';
import { type Dated, gapsBetween, saysInContact } from './gaps.ts';

type Row = {
  readonly row_id: string;
  readonly agency: string;
  readonly contact: string;
  readonly date: { readonly start: string | null; readonly end: string | null } & {
    readonly base_precision: string;
  };
  readonly time: { readonly start: string | null; readonly precision: string };
};
type ExpectedGap = {
  readonly agency?: string;
  readonly last_row: string;
  readonly last_date: string;
  readonly next_row: string;
  readonly next_date: string;
  readonly days: number;
  readonly imprecise_rows_inside: readonly string[];
};

// The file is written by hand to this shape; a mistake in it fails the tests that read it.
const caseA = JSON.parse(
  readFileSync(new URL('../../../../test/data/case-a/expected.json', import.meta.url), 'utf8'),
) as {
  readonly all_rows: readonly Row[];
  readonly gaps: {
    readonly overall_no_row_from_any_agency: readonly ExpectedGap[];
    readonly no_recorded_contact_with_young_person: readonly ExpectedGap[];
    readonly per_agency: readonly ExpectedGap[];
  };
};

const FROM = '2023-11-14'; // the rule leaves out history from before

const dated = ({ row_id, date, time }: Row): Dated => ({
  rowId: row_id,
  occurred: Occurred.parse({
    ...(date.start && { start: date.start, end: date.end }),
    grain: time.start && date.base_precision === 'day' ? 'minute' : date.base_precision,
    ...(time.start && { time: { kind: 'exact', from: time.start } }),
    asWritten: '',
  }),
});
const within = caseA.all_rows.filter(({ date }) => date.start !== null && date.start >= FROM);
const found = (rows: readonly Row[]) =>
  gapsBetween(rows.map(dated)).map((gap) => ({
    last_date: gap.lastOn,
    next_date: gap.nextOn,
    days: gap.days,
    imprecise_rows_inside: gap.impreciseRowIds.toSorted(),
  }));
const expectedOf = (gaps: readonly ExpectedGap[]) =>
  gaps.map(({ last_date, next_date, days, imprecise_rows_inside }) => ({
    ...{ last_date, next_date, days },
    imprecise_rows_inside: imprecise_rows_inside.toSorted(),
  }));

describe('the gaps of case A', () => {
  it('are those in which no agency recorded anything', () =>
    expect(found(within)).toEqual(expectedOf(caseA.gaps.overall_no_row_from_any_agency)));

  it('are those in which no row tells of contact with the young person', () => {
    const inContact = within.filter(
      ({ contact, date }) => contact !== 'N' || date.base_precision !== 'day', // a vague row ends no gap, and is named within it
    );
    expect(found(inContact)).toEqual(expectedOf(caseA.gaps.no_recorded_contact_with_young_person));
  });

  it.each([...new Set(caseA.gaps.per_agency.map(({ agency = '' }) => agency))])(
    'are those of %s by itself',
    (agency) =>
      expect(found(within.filter((row) => row.agency === agency))).toEqual(
        expectedOf(caseA.gaps.per_agency.filter((gap) => gap.agency === agency)),
      ),
  );

  it('are none for an agency that has none', () => {
    const named = new Set(caseA.gaps.per_agency.map(({ agency }) => agency));
    const others = [...new Set(within.map(({ agency }) => agency))].filter(
      (one) => !named.has(one),
    );
    for (const agency of others)
      expect(found(within.filter((row) => row.agency === agency))).toEqual([]);
  });
});

describe('a gap', () => {
  const on = (rowId: string, day: string): Dated => ({ rowId, occurred: when(day) });

  it('is longer than sixty days, by the calendar', () => {
    expect(gapsBetween([on('a', '2025-01-01'), on('b', '2025-03-02')])).toEqual([]);
    expect(gapsBetween([on('a', '2025-01-01'), on('b', '2025-03-03')])).toMatchObject([
      { lastRowId: 'a', nextRowId: 'b', days: 61 },
    ]);
  });
  it('runs from the first day of the period, and to its last, where there is a line between', () => {
    const period = { from: LocalDate.parse('2024-12-01'), to: LocalDate.parse('2025-06-01') };
    expect(gapsBetween([on('a', '2025-02-01')], period)).toMatchObject([
      { lastRowId: undefined, lastOn: '2024-12-01', nextRowId: 'a', days: 62 },
      { lastRowId: 'a', nextRowId: undefined, nextOn: '2025-06-01', days: 120 },
    ]);
    expect(gapsBetween([], period)).toEqual([]);
  });
  it('is not within a stay that lasted longer than what happened in it', () => {
    const stay = {
      ...when('2025-01-01'),
      end: LocalDate.parse('2025-05-01'),
      range: true,
    };
    const lines = [{ rowId: 'stay', occurred: stay }, on('visit', '2025-01-03')];
    expect(gapsBetween([...lines, on('next', '2025-05-20')])).toEqual([]);
  });
  it('is the same whatever order the lines come in', () =>
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 900 }), { maxLength: 12 }),
        fc.integer(),
        (days, turn) => {
          const lines = days.map((n, i) =>
            on(String(i), new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10)),
          );
          const at = lines.length === 0 ? 0 : Math.abs(turn) % lines.length;
          const turned = [...lines.slice(at), ...lines.slice(0, at)];
          const plain = (all: readonly Dated[]) =>
            gapsBetween(all).map(({ lastOn, nextOn, days: long }) => [lastOn, nextOn, long]);
          expect(plain(turned)).toEqual(plain(lines));
        },
      ),
    ));
});

describe('contact with the child', () => {
  it('is having been seen or spoken with; what is not said is not contact', () => {
    expect(['seen', 'alone', 'by-phone'].every(saysInContact)).toBe(true);
    expect(['not-seen', 'was-not-brought', undefined].some(saysInContact)).toBe(false);
  });
});
