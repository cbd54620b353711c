import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { separatedValues } from './separated-values.ts';

const breaks = (text: string): number => text.match(/\r\n|\n|\r/g)?.length ?? 0;

/** A library's own rules for quotes out of place, with the line on which each record begins. */
const byLibrary = (text: string, delimiter: string, quote: string | false) => {
  const records: string[][] = parse(text, {
    delimiter,
    quote,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    record_delimiter: ['\r\n', '\n', '\r'],
  });
  let line = 1;
  return records.map((cells) => {
    const begins = line;
    line += 1 + cells.reduce((sum, cell) => sum + breaks(cell), 0);
    return { line: begins, cells };
  });
};

const expectedOf = (text: string, separator: string) => {
  try {
    return { lines: byLibrary(text, separator, '"'), isDamaged: false };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { lines: byLibrary(text, separator, false), isDamaged: true };
  }
};

const read = (text: string, separator: string) => {
  const { lines, isDamaged } = separatedValues(text, separator);
  return {
    lines: lines.map(({ locator: { line }, cells }) => ({
      line,
      cells: cells.map((cell) => cell.text),
    })),
    isDamaged,
  };
};

/** A quote that opens after a space within a quoted cell: `"He said "no", twice"`. */
const withinOthers = /"[^\r\n]*\s"[^\s,;"]/;

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

describe('reading separated values', () => {
  it('reads quotes in and out of their places as a library does, but for those within others', () =>
    fc.assert(
      fc.property(pieces, fc.constantFrom(',', ';', '\t'), (parts, separator) => {
        const text = parts.join('');
        fc.pre(!withinOthers.test(text));
        expect(read(text, separator)).toEqual(expectedOf(text, separator));
      }),
      { numRuns: 5_000 },
    ));

  it('reads every text that quotes what has to be quoted', () =>
    fc.assert(
      fc.property(table, (rows) => {
        const text = rows.map((row) => row.map(quoted).join(',')).join('\r\n');
        expect(read(text, ',').lines.map(({ cells }) => cells)).toEqual(rows);
      }),
    ));

  it.each([
    ['a "b" c', ['a "b" c'], false],
    ['"a"b,c', ['"a"b', 'c'], false],
    ['"a ""b"" c",d', ['a "b" c', 'd'], false],
    ['"he said "no", twice",b', ['he said "no", twice', 'b'], false],
    ['"a "b, c", d";e', ['"a "b', ' c"', ' d";e'], false],
    ['"a "b, c", d",e', ['a "b, c", d', 'e'], false],
    ['"a "b" c"', ['a "b" c'], false],
    ['"a" said "b", c', ['"a" said "b"', ' c'], false],
    ['"a,b', ['"a', 'b'], true],
    ['"a""', ['"a""'], true],
  ])('reads %j', (text, cells, isDamaged) =>
    expect(read(text, ',')).toEqual({ lines: [{ line: 1, cells }], isDamaged }),
  );
});
