/** A long chronology of invented entries, as CSV, Word and Excel hold it. */
import { docxOf, wordTable, xlsxOf } from '@throughline/exchange/opening/office.fixtures';
import type { EventRow } from '@throughline/exchange/pairs/same-event';
import { LocalDate } from '@throughline/time/occurred';
import { occurredOn } from '@throughline/time/occurred-at';

const told = [
  'Home visit by the social worker, seen with an aunt, kitchen clean.',
  'Telephone call from school about attendance and a lost coat.',
  'Reported missing from placement, found at the station by police.',
  'Strategy meeting, police and hospital present, section 47 agreed.',
  'Appointment at clinic, was not brought; letter sent to the carer.',
];
const agencies = ['Police', 'School', 'Hospital', 'Social care', 'Housing', 'Charity'];
const head = ['Date', 'Time', 'Agency', 'Event', 'Source'];

const dayOf = (n: number): LocalDate =>
  LocalDate.parse(new Date(Date.UTC(2000, 0, 1) + n * 86_400_000).toISOString().slice(0, 10));

const two = (n: number): string => String(n).padStart(2, '0');

const cellsOf = (at: number): readonly string[] => [
  dayOf(at % 9_000)
    .split('-')
    .reverse()
    .join('/'),
  `${two(at % 24)}:${two((at * 7) % 60)}`,
  agencies[at % agencies.length] ?? '',
  `${told[at % told.length]} Note ${at}, by worker ${at % 97}.`,
  `File ${at % 11}`,
];

const rowsOf = (rows: number) => Array.from({ length: rows }, (_, at) => cellsOf(at));

export const csvOf = (rows: number): Uint8Array => {
  const lines = rowsOf(rows).map(([date, time, agency, event, source]) =>
    [date, time, agency, `"${event}"`, source].join(),
  );
  return Buffer.from(`${head.join()}\n${lines.join('\n')}\n`);
};

export const wordOf = (rows: number): Uint8Array => docxOf(wordTable([head, ...rowsOf(rows)]));

const excelRow = (cells: readonly string[], at: number): string => {
  const written = cells.map(
    (text, column) =>
      `<c r="${'ABCDE'.charAt(column)}${at + 1}" t="inlineStr"><is><t>${text}</t></is></c>`,
  );
  return `<row r="${at + 1}">${written.join('')}</row>`;
};

export const excelOf = (rows: number): Uint8Array => xlsxOf([head, ...rowsOf(rows)].map(excelRow));

export const pairRows = (count: number): readonly EventRow[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `r${at}`,
    agency: agencies[at % agencies.length] ?? '',
    occurred: occurredOn(dayOf(Math.floor(at / 5))),
    text: `${told[(at * 3) % told.length]} Note ${at % 1_009}.`,
  }));
