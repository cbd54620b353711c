import { startInstant } from '@throughline/time/occurred-at';
import { afterAll, describe, expect, it } from 'vitest';
import type { ReadRow } from '../rows/row.ts';
import { type ExpectedRow, expected, locatorKey, readCaseFile } from './case-a.fixtures.ts';

const agreement: string[] = [];
afterAll(() => console.log(['Agreement with expected.json', ...agreement].join('\n')));

const tally = (file: string, what: string, wanted: readonly string[], wrong: readonly string[]) =>
  agreement.push(`${file}: ${what} ${wanted.length - wrong.length}/${wanted.length}`);

const precisionOf = ({ occurred }: ReadRow) => {
  if (occurred.grain === 'minute') return { precision: 'minute', base: 'day' };
  const isDoubted = occurred.uncertain || occurred.qualifier === 'about';
  if (occurred.grain === 'unknown') return { precision: 'unknown', base: 'unknown' };
  return { precision: isDoubted ? 'approximate' : occurred.grain, base: occurred.grain };
};

const timeOf = ({ occurred: { time } }: ReadRow) => {
  if (!time) return { precision: 'none', start: null, end: null };
  if (time.kind === 'unknown') return { precision: 'unknown', start: null, end: null };
  if (time.kind === 'part-of-day') {
    return { precision: 'part_of_day', start: null, end: null, part: time.part };
  }
  const precision = time.kind === 'exact' ? 'minute' : 'approximate';
  return { precision, start: time.from, end: time.to ?? null };
};

const differences = (
  row: ReadRow | undefined,
  wanted: ExpectedRow,
): Record<string, readonly string[]> => {
  if (!row) return { rows: [`${wanted.row_id} was not read`] };
  const differs = (what: string, found: unknown, want: unknown) =>
    JSON.stringify(found) === JSON.stringify(want)
      ? []
      : [
          `${wanted.row_id} ${what}: expected ${JSON.stringify(want)}, found ${JSON.stringify(found)}`,
        ];
  const { precision, base } = precisionOf(row);
  const time = timeOf(row);
  return {
    rows: [],
    dates: [
      ...differs('start', row.occurred.start ?? null, wanted.date.start),
      ...differs('end', row.occurred.end ?? null, wanted.date.end),
      ...differs('range', row.occurred.range ?? false, wanted.date.range ?? false),
      ...(wanted.date.start ? differs('base precision', base, wanted.date.base_precision) : []),
    ],
    precisions: differs('precision', precision, wanted.date.precision),
    times: [
      ...differs('time', time.precision, wanted.time.precision),
      ...differs('from', time.start, wanted.time.start),
      ...differs('to', time.end, wanted.time.end),
      ...(wanted.time.part ? differs('part', time.part, wanted.time.part) : []),
    ],
    instants:
      'start_utc' in wanted
        ? differs(
            'instant',
            startInstant(row.occurred)?.replace('.000Z', 'Z') ?? null,
            wanted.start_utc,
          )
        : [],
    texts: row.text.startsWith(wanted.text_starts_with.trim())
      ? []
      : [
          `${wanted.row_id} text: expected “${wanted.text_starts_with}”, found “${row.text.slice(0, 80)}”`,
        ],
  };
};

describe.each(expected.files.map((file) => ({ name: file.file, file })))(
  'reading $name',
  ({ name, file }) => {
    const wantedRows = expected.all_rows.filter((row) => row.file === name);

    it('finds every entry with its date, precision, time and text, and no other', async () => {
      const { rows } = await readCaseFile(name);
      const byLocator = new Map(rows.map((row) => [locatorKey(row.locator), row]));
      const found = wantedRows.map((wanted) =>
        differences(byLocator.get(locatorKey(wanted.locator)), wanted),
      );
      for (const what of ['rows', 'dates', 'precisions', 'times', 'instants', 'texts']) {
        const wrong = found.flatMap((row) => row[what]?.slice(0, 1) ?? ['missing']);
        tally(
          name,
          what,
          wantedRows.map(({ row_id }) => row_id),
          wrong,
        );
      }
      expect(found.flatMap((row) => Object.values(row).flat())).toEqual([]);
      expect(rows.length).toBe(wantedRows.length);
    });

    it('rejects the rows that are no entries, each for its reason', async () => {
      const { rejected } = await readCaseFile(name);
      const found = rejected.map(({ locator, reason, mustBeShown }) => ({
        locator,
        reason,
        mustBeShown,
      }));
      const wanted = file.rejected.map(({ locator, reason, must_be_shown_to_user }) => ({
        locator,
        reason,
        mustBeShown: must_be_shown_to_user,
      }));
      const wrong = wanted.filter(
        (each) => !found.some((one) => JSON.stringify(one) === JSON.stringify(each)),
      );
      tally(
        name,
        'rejections',
        wanted.map(({ reason }) => reason),
        wrong.map(({ reason }) => reason),
      );
      expect(found).toEqual(wanted);
      for (const { locator, text_starts_with: starts = '', raw_date: raw } of file.rejected) {
        const row = rejected.find((each) => locatorKey(each.locator) === locatorKey(locator));
        if (row?.mustBeShown) expect(row.text).toContain(starts.trim());
        if (row?.mustBeShown && raw) expect(row.rawDate).toBe(raw);
      }
    });

    it('counts every row under the header', async () => {
      const { rows, rejected } = await readCaseFile(name);
      expect(rows.length + rejected.length).toBe(file.physical_data_rows);
    });

    it('understands the columns and the form of the file', async () => {
      const read = await readCaseFile(name);
      expect(Object.keys(read.tables[0]?.mapping ?? {})).toEqual(file.columns);
      expect(Object.values(read.tables[0]?.mapping ?? {})).not.toContain(undefined);
      expect({ encoding: read.encoding, separator: read.separator }).toEqual({
        encoding: file.encoding,
        separator: file.separator,
      });
    });
  },
);

describe('doubts about a row', () => {
  const ownFlags = ['formula_like', 'very_long_cell', 'exact_copy', 'two_events_in_one_row'];

  it('flags the rows that its author would', async () => {
    const flagged: string[] = [];
    for (const { file } of expected.files) {
      const { rows } = await readCaseFile(file);
      for (const row of rows) {
        const id = expected.all_rows.find(
          (each) => each.file === file && locatorKey(each.locator) === locatorKey(row.locator),
        )?.row_id;
        flagged.push(...row.flags.map((flag) => `${id} ${flag}`));
      }
    }
    const wanted = expected.rows_to_flag.map(({ row_id, flag }) => `${row_id} ${flag}`);
    expect(wanted.filter((flag) => !flagged.includes(flag))).toEqual([]);
    const own = flagged.filter((flag) => ownFlags.some((each) => flag.endsWith(each)));
    expect(own.filter((flag) => !wanted.includes(flag))).toEqual([]);
  });

  it('settles a time that happens twice by what the rows under its reference say', async () => {
    const { rows } = await readCaseFile('police_niche_extract.csv');
    const twice = rows.filter((row) => row.flags.includes('ambiguous_local_time'));
    expect(twice.map(({ occurred }) => occurred.offset)).toEqual(['+01:00', '+01:00']);
  });
});

describe('what is left out', () => {
  it('leaves a tracked deletion out and keeps the insertion', async () => {
    const { rows, notes } = await readCaseFile('01 CSC chronology SR v3 FINAL.docx');
    const all = JSON.stringify(rows);
    expect(all).not.toContain('flatly refuse');
    expect(all).toContain('CAMHS hold to discharge but will keep SR on duty list');
    expect(notes).toContain('1 tracked deletion left out');
  });

  it('names hidden sheets and sheets that are no chronology', async () => {
    const health = await readCaseFile('ICB_health_chronology_KRI_GP.xlsx');
    expect(health.notes.join()).toMatch(/Lists is hidden.*Guidance & abbreviations/);
    const charity = await readCaseFile('Open Harbour contact record.xlsx');
    expect(charity.notes.join()).toContain('Donations 23-24');
  });

  it('keeps titles, running heads and notes as provenance', async () => {
    const { provenance, notes } = await readCaseFile('Lantern Bridge - log flat 3.docx');
    expect(provenance.titles).toEqual([
      'Resident log – Flat 3, 14 Tanner’s Row – S. Rahmati (Sameem)',
    ]);
    expect(provenance.headers).toContain('Lantern Bridge Housing');
    expect(notes.join()).toContain('could not find any logs for July and August 2024');
  });
});
