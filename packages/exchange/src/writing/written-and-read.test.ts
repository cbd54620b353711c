/** Any chronology that is taken away comes back as it was, whatever somebody wrote in it. */
import type { Occurred } from '@throughline/time/occurred';
import { readOccurred } from '@throughline/time/reading/read-occurred';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRefused, readChronologyFile } from '../read-file.ts';
import type { ReadRow } from '../rows/row.ts';
import type { ChronologyExport, ExportedRow } from './chronology-export.ts';
import { writeCsv } from './write-csv.ts';
import { writeExcel } from './write-excel.ts';
import { writeWord } from './write-word.ts';

const two = (n: number): string => String(n).padStart(2, '0');
const day = fc
  .record({
    y: fc.integer({ min: 2005, max: 2025 }),
    m: fc.integer({ min: 1, max: 12 }),
    d: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ y, m, d }) => `${two(d)}/${two(m)}/${y}`);
const month = fc
  .tuple(
    fc.constantFrom('January', 'March', 'June', 'October'),
    fc.integer({ min: 2010, max: 2025 }),
  )
  .map(([name, year]) => `${name} ${year}`);
const year = fc.integer({ min: 2008, max: 2025 }).map(String);
const season = fc
  .tuple(fc.constantFrom('spring', 'summer', 'autumn'), year)
  .map((parts) => parts.join(' '));

const certain = fc.oneof(day, month, year, season);
const date = fc.oneof(
  { weight: 3, arbitrary: day },
  certain,
  fc
    .tuple(
      fc.constantFrom('about ', 'before ', 'after ', '?', 'early ', 'late '),
      fc.oneof(day, month),
    )
    .map(([doubt, when]) => doubt + when)
    .filter((when) => readOccurred({ date: when }).ok),
  day.map((when) => `w/c ${when}`),
  fc
    .tuple(fc.integer({ min: 1, max: 14 }), fc.integer({ min: 15, max: 28 }))
    .map(([from, to]) => `${from} – ${to} March 2024`),
  fc.constantFrom('unknown', 'not known', '27/10/2024', '31/03/2024'), // two nights of clock changes
);
const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${two(hour)}:${two(minute)}`);
const time = fc.oneof(
  { weight: 2, arbitrary: fc.constant('') },
  clock,
  clock.map((at) => `about ${at}`),
  fc.constantFrom('evening', 'overnight', 'morning', 'time unknown', '01:30', '10:00 - 11:30'),
);
const occurred = fc.record({ date, time }).map((written): Occurred => {
  const read = readOccurred(written);
  if (!read.ok) throw new Error(`Expected a date that can be read, found ${written.date}.`);
  return read.occurred;
});

const odd = fc.constantFrom(
  ...[
    '\n',
    '\r\n',
    '\t',
    '"',
    "'",
    ',',
    ';',
    '|',
    '<b>',
    '&amp;',
    '& ',
    '_x000D_',
    '\u00a0',
    '\u200b',
  ],
  ...[
    '=1+1',
    '+44',
    '-',
    '@SUM(A1)',
    'É',
    '日本',
    '😀',
    'a\u0301',
    '\u0000',
    '\u0007',
    'Date',
    'Total',
  ],
);
const words = fc
  .array(fc.oneof(odd, fc.constantFrom('He ', 'was seen', ' at home. ', '12/03/2024 ', '3pm ')), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => parts.join(''));
const said = words.filter((text) => /[\p{L}\p{N}]/u.test(text));
const agency = fc.constantFrom('School', 'Police; Kelderby', 'GP – Brook "Lane"', 'Hospital, ED');

const row = fc.record(
  { occurred, agency, text: said, source: said, action: said, comment: said },
  { requiredKeys: ['occurred', 'agency', 'text'] },
);
const chronology = fc
  .array(row, { minLength: 1, maxLength: 12 })
  .map((rows) => rows.map((each, at): ExportedRow => ({ ...each, entry: `entry-${at}` })));

const taken = (rows: readonly ExportedRow[]): ChronologyExport => ({
  ...{ title: 'Chronology', marking: 'OFFICIAL', takenBy: 'Ines Moreau', asked: [] },
  ...{ rows, withheld: 0, unreadable: 0 },
});

type Write = (of: ChronologyExport) => Uint8Array | Promise<Uint8Array>;
const writers: readonly (readonly [name: string, write: Write])[] = [
  ['out.docx', writeWord],
  ['out.xlsx', writeExcel],
  ['out.csv', writeCsv],
];

const readBack = async (name: string, bytes: Uint8Array): Promise<readonly ReadRow[]> => {
  const read = await readChronologyFile({ name, bytes });
  if (isRefused(read)) throw new Error(read.why);
  expect(read.rejected).toEqual([]);
  return read.rows;
};

/** Without what no office file keeps: characters that nobody sees, and how far words stand apart. */
const seen = (text: string | undefined): string =>
  (text ?? '')
    .replace(/\s+/g, ' ')
    .replace(/\p{C}/gu, '')
    .replace(/ +/g, ' ')
    .replace(/^[' ]+/, '') // the guard against formulas
    .trim();
const known = ({ asWritten: _, ...rest }: Occurred) => rest;
const facts = ({
  occurred: when,
  agency: by,
  text,
  source,
  action,
  comment,
}: ExportedRow | ReadRow) => ({
  occurred: known(when),
  agency: by,
  said: [text, source, action, comment].map(seen),
});

describe.each(writers)('taking any chronology away as %s and bringing it back', (name, write) => {
  it('gives the same rows, and the same again', () =>
    fc.assert(
      fc.asyncProperty(chronology, async (rows) => {
        const bytes = await write(taken(rows));
        const first = await readBack(name, bytes);
        expect(first.map(({ entry }) => entry)).toEqual(rows.map(({ entry }) => entry));
        expect(first.map(facts)).toEqual(rows.map(facts));
        const again = await readBack(name, bytes);
        expect(again.map(({ rowKey }) => rowKey)).toEqual(first.map(({ rowKey }) => rowKey));
        const copies = first.map(
          (read): ExportedRow => ({ ...read, agency: read.agency ?? '', entry: read.entry ?? '' }),
        );
        const copy = await readBack(name, await write(taken(copies)));
        expect(copy.map(({ rowKey }) => rowKey)).toEqual(first.map(({ rowKey }) => rowKey));
      }),
      { numRuns: 60 },
    ));
});
