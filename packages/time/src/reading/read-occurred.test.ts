import { describe, expect, it } from 'vitest';
import { expected, type Row } from '../case-a.fixtures.ts';
import { LocalDate, type Occurred } from '../occurred.ts';
import { startInstant } from '../occurred-at.ts';
import { readOccurred } from './read-occurred.ts';

const bare = (cell: string): string =>
  cell
    .replace(/^\(real date(?:-time)? cell\) /, '')
    .replace(/^\(real time cell\) /, '')
    .replace(/^\(in (?:date|When) cell\)$/, '');

/** What the row says elsewhere of the clock that was used. */
const words: Readonly<Record<string, string>> = {
  'A6-03': 'Times are BST, before clocks changed', // said in the next row of the same incident
  'A6-04': 'Left with ED. Times are BST, before clocks changed',
  'A4-06': 'Time is after the clocks went back (GMT). So later than the police time of 01:40.',
};

const bornOn = LocalDate.parse('2008-01-01');
const firstInvolved = new Map(
  expected.agencies.map(({ agency, involvement }) => [agency, involvement[0]?.start]),
);

/** Reads a file's rows in their order, each with the one above; a merged cell is read as the cell above it. */
const readAll = (rows: readonly Row[]) => {
  let previous: Occurred | undefined;
  let above = '';
  return rows.map((row) => {
    const date = /merged with/.test(row.raw_date) ? above : bare(row.raw_date);
    above = date;
    const read = readOccurred(
      { date, time: bare(row.raw_time) },
      {
        previous,
        text: words[row.row_id],
        bornOn,
        madeOn: expected.as_of,
        involvedFrom: firstInvolved.get(row.agency),
      },
    );
    if (read.ok) previous = read.occurred;
    return { row, read };
  });
};

const timeAsExpected = ({ time }: Occurred) => {
  if (!time) return { precision: 'none', start: null, end: null };
  if (time.kind === 'unknown') return { precision: 'unknown', start: null, end: null };
  if (time.kind === 'part-of-day')
    return { precision: 'part_of_day', start: null, end: null, part: time.part };
  const precision = time.kind === 'exact' ? 'minute' : 'approximate';
  return { precision, start: time.from, end: time.to ?? null };
};

const asExpected = (occurred: Occurred) => {
  const { start, end, grain, range, uncertain } = occurred;
  const vague = uncertain && grain !== 'unknown';
  const base = grain === 'minute' ? 'day' : grain;
  return {
    start: start ?? null,
    end: end ?? null,
    precision: vague ? 'approximate' : grain,
    base_precision: base,
    uncertain: uncertain ?? false,
    ...(range && { range }),
    time: timeAsExpected(occurred),
    utc: startInstant(occurred)?.replace('.000Z', 'Z') ?? null,
  };
};

const dateFlags = [
  'relative_date',
  'ambiguous_local_time',
  'nonexistent_local_time',
  'probable_wrong_year',
];

describe('reading the dates of case A', () => {
  const files = expected.files.map(({ file }) => file);
  const read = files.flatMap((file) =>
    readAll(expected.all_rows.filter((row) => row.file === file)),
  );

  it('reads all of its files', () => expect(read).toHaveLength(201));

  it.each(read)('agrees on $row.row_id, “$row.raw_date” “$row.raw_time”', ({ row, read: got }) => {
    if (!got.ok) throw new Error(`Expected a date, found ${got.reason}: ${got.why}`);
    const { start = null, end = null, precision, part } = row.time;
    expect(asExpected(got.occurred)).toEqual({
      ...row.date,
      time: { precision, start, end, ...(part && { part }) },
      utc: row.start_utc ?? null,
    });
    const wanted = (row.flags ?? []).filter((flag) => dateFlags.includes(flag));
    const settled = row.start_utc_candidates?.length === 2 ? ['ambiguous_local_time'] : [];
    expect(new Set(got.flags)).toEqual(new Set([...wanted, ...settled]));
  });

  const rejected = expected.files.flatMap((file) => file.rejected.filter((row) => row.row_id));

  it.each(rejected)('refuses $row_id, “$raw_date”, as $reason', ({ raw_date = '', reason }) => {
    const [previous] = read.flatMap((row) => (row.read.ok ? [row.read.occurred] : []));
    expect(readOccurred({ date: raw_date }, { previous })).toMatchObject({ ok: false, reason });
  });
});
