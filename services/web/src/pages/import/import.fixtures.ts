/** One invented file, of which one row has to be put right. */
import { day } from '../../graph.fixtures.ts';
import { child, college } from '../cases.fixtures.ts';

export const importId = '2f7c1d90-0000-4000-8000-0000000000cc';

const entry = (id: string, headline: string) => ({
  id,
  headline,
  source: `CPOMS, line ${id}`,
  agency: college,
  occurred: day('2024-10-28', '28 October 2024'),
  text: 'He <said> so.',
});

const rejected = (row: number, more: object) => ({
  row,
  locator: `line ${row}`,
  reason: 'unreadable-date',
  why: 'the date cannot be read',
  rawDate: '3?/1?/2O24',
  text: 'Phone message: <boy> not sleeping',
  mustBeShown: true,
  ...more,
});

export const imported = {
  id: importId,
  fileName: 'College <export>.csv',
  sha256: 'a'.repeat(64),
  format: 'csv',
  status: 'committed',
  agency: college,
  child,
  receivedAt: '2025-12-02T09:05:00Z',
  rowsSeen: 21,
  added: 19,
  alreadyHere: 0,
  rejectedCount: 2,
  columns: [{ header: 'Date of incident', field: 'date' }],
  notes: ['Read with the first row as its header.'],
  rejected: [
    rejected(3, { mustBeShown: false, why: 'all cells empty', text: null }),
    rejected(7, {}),
    rejected(9, { settledBy: 'A duplicate of line 4' }),
  ],
  pairs: [
    {
      certain: true,
      strength: 0.9,
      reasons: ['same day', 'same words'],
      a: entry('4', 'Welfare call'),
      b: entry('5', 'Call from college'),
    },
  ],
};
