/** Reading agencies' files, held against what the libraries alone take to read them; and pairs among many rows. */
import { isRefused, readChronologyFile } from '@throughline/exchange/read-file';
import { type EventRow, suggestPairs } from '@throughline/exchange/same-event';
import { LocalDate } from '@throughline/time/occurred';
import { occurredOn } from '@throughline/time/occurred-at';
import { parse } from 'csv-parse/sync';
import { type Benchmark, median, type Row, timed } from './table.ts';

const told = [
  'Home visit by the social worker, seen with an aunt, kitchen clean.',
  'Telephone call from school about attendance and a lost coat.',
  'Reported missing from placement, found at the station by police.',
  'Strategy meeting, police and hospital present, section 47 agreed.',
  'Appointment at clinic, was not brought; letter sent to the carer.',
];
const agencies = ['Police', 'School', 'Hospital', 'Social care', 'Housing', 'Charity'];

const dayOf = (n: number): LocalDate =>
  LocalDate.parse(new Date(Date.UTC(2000, 0, 1) + n * 86_400_000).toISOString().slice(0, 10));

const csvOf = (rows: number): Uint8Array => {
  const lines = Array.from({ length: rows }, (_, at) => {
    const [y, m, d] = dayOf(at % 9_000).split('-');
    const time = `${String(at % 24).padStart(2, '0')}:${String((at * 7) % 60).padStart(2, '0')}`;
    return `${d}/${m}/${y},${time},${agencies[at % agencies.length]},"${told[at % told.length]} Note ${at}, by worker ${at % 97}.",File ${at % 11}`;
  });
  return Buffer.from(`Date,Time,Agency,Event,Source\n${lines.join('\n')}\n`);
};

const readAll = async (bytes: Uint8Array, rows: number): Promise<void> => {
  const read = await readChronologyFile({ name: 'many.csv', bytes });
  if (isRefused(read) || read.rows.length !== rows)
    throw new Error(
      `Expected ${rows} rows, found ${isRefused(read) ? read.why : read.rows.length}.`,
    );
};

const pairRows = (count: number): readonly EventRow[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `r${at}`,
    agency: agencies[at % agencies.length] ?? '',
    occurred: occurredOn(dayOf(Math.floor(at / 5))),
    text: `${told[(at * 3) % told.length]} Note ${at % 1_009}.`,
  }));

const thrice = async (work: () => unknown): Promise<number> =>
  median([await timed(work), await timed(work), await timed(work)]);

const run = async (isQuick: boolean): Promise<readonly Row[]> => {
  const rows = isQuick ? 5_000 : 50_000;
  const bytes = csvOf(rows);
  const text = Buffer.from(bytes).toString();
  const library = await thrice(() => parse(text, { relax_quotes: true }));
  const ours = await thrice(() => readAll(bytes, rows));
  const few = pairRows(rows / 5);
  const many = pairRows(rows);
  const fewTook = await timed(() => suggestPairs(few));
  const manyTook = await timed(() => suggestPairs(many));
  return [
    {
      name: `${rows} rows read, against the CSV library alone`,
      measured: ours,
      against: library,
      unit: 'ms',
      atMost: 2,
    },
    { name: `a row read`, measured: (ours * 1000) / rows, unit: 'µs' },
    {
      name: `pairs among ${rows} rows, against five times those among ${rows / 5}`,
      measured: manyTook,
      against: fewTook * 5,
      unit: 'ms',
      atMost: 2,
    },
  ];
};

export const importFiles: Benchmark = { title: 'Agencies’ files', run };
