import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineBreaks, regularRecords } from './regular-csv.ts';

/** The library, with the line on which each record begins. */
const byLibrary = (text: string, delimiter: string) => {
  const records: string[][] = parse(text, {
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    record_delimiter: ['\r\n', '\n', '\r'],
  });
  let line = 1;
  return records.map((cells) => {
    const begins = line;
    line += 1 + cells.reduce((sum, cell) => sum + lineBreaks(cell), 0);
    return { line: begins, cells };
  });
};

const pieces = fc.array(
  fc.constantFrom('a', 'b ', ',', ';', '"', '""', '"c"', '\n', '\r\n', '\r', '\t', '', ' ', 'é'),
  { maxLength: 25 },
);
const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const table = fc.array(
  fc.array(fc.string({ unit: fc.constantFrom('a', ' ', ',', '"', '\n', '\r\n', 'ü') }), {
    minLength: 1,
    maxLength: 4,
  }),
  { minLength: 1, maxLength: 6 },
);

describe('reading regular separated values', () => {
  it('reads as the library does, or leaves the text to it', () =>
    fc.assert(
      fc.property(pieces, fc.constantFrom(',', ';', '\t'), (parts, separator) => {
        const text = parts.join('');
        const read = regularRecords(text, separator);
        if (read !== undefined) expect(read).toEqual(byLibrary(text, separator));
      }),
      { numRuns: 5_000 },
    ));

  it('reads every text that quotes what has to be quoted', () =>
    fc.assert(
      fc.property(table, (rows) => {
        const text = rows.map((row) => row.map(quoted).join(',')).join('\r\n');
        expect(regularRecords(text, ',')?.map(({ cells }) => cells)).toEqual(rows);
      }),
    ));

  it.each(['a "b" c', '"a"b,c', '"a', '"a""', 'x\n"'])('leaves %j to the library', (text) =>
    expect(regularRecords(text, ',')).toBeUndefined(),
  );
});
