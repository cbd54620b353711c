/** One agency's file of case A, told as commands: all of it is made up. */
import type { OfType } from '@throughline/decider/decider';
import { agencies, id, samim } from '../kelderby.fixtures.ts';
import type { ImportCommand } from './commands.ts';

type Asked<Type extends ImportCommand['type']> = OfType<ImportCommand, Type>;

const of = { importId: id(301) };

export const receive = (sha256 = 'a'.repeat(64)): Asked<'ReceiveImport'> => ({
  ...of,
  type: 'ReceiveImport',
  childIds: [samim],
  agencyId: agencies.lanternBridge,
  fileName: 'Lantern Bridge - log flat 3.docx',
  sha256,
  format: 'docx',
  bytes: 14_590,
  receivedFrom: { name: 'Yvonne Tate', role: 'manager', agencyId: agencies.lanternBridge },
  counts: { rows: 33, importable: 30, rejected: 3 },
  notes: ['Under the table: the log of August 2024 is missing.'],
  provenance: [{ where: 'Title', words: 'Flat 3' }],
});
export const mapColumns = (): Asked<'MapColumns'> => ({
  ...of,
  type: 'MapColumns',
  where: 'Table 1',
  headerAt: 'table 1, row 1',
  columns: [
    { header: 'When', field: 'date' },
    { header: 'What happened', field: 'text' },
  ],
  order: 'day-first',
  chosenBy: 'reader',
});
export const reject = (): Asked<'RejectRows'> => ({
  ...of,
  type: 'RejectRows',
  rows: [
    {
      locator: 'table 1, row 12',
      reason: 'blank_row',
      why: 'Every cell is empty.',
      mustBeShown: false,
    },
    {
      locator: 'table 1, row 31',
      rowKey: '9f3a',
      cell: 'When',
      reason: 'impossible_date',
      why: 'Expected a date, found 31 June 2025, which does not exist.',
      rawDate: '31/06/25',
      text: 'Ate with the others for the first time.',
      mustBeShown: true,
    },
  ],
});
export const settleRow = (
  parts: Partial<Asked<'SettleRejectedRow'>> = {},
): Asked<'SettleRejectedRow'> => ({
  ...of,
  type: 'SettleRejectedRow',
  row: 2,
  entryId: id(131),
  ...parts,
});
export const suggest = (): Asked<'SuggestDuplicates'> => ({
  ...of,
  type: 'SuggestDuplicates',
  pairs: [
    { a: id(101), b: id(102), strength: 0.92, certain: true, reasons: ['Same call, same hour'] },
  ],
});
export const proposeTerms = (): Asked<'ProposeTerms'> => ({
  ...of,
  type: 'ProposeTerms',
  terms: [
    {
      term: 'YT',
      readings: [{ kind: 'person', means: 'Yvonne Tate', because: 'the file says so in row 3' }],
      times: 12,
      entryIds: [id(101)],
    },
    {
      term: 'TB',
      readings: [
        { kind: 'person', means: 'Tunde Bakare', because: 'the initials of a name in row 9' },
        { kind: 'abbreviation', means: 'Tuberculosis', because: 'a known abbreviation' },
      ],
      times: 4,
      entryIds: [id(101), id(102)],
    },
    { term: 'OH', readings: [], times: 2, entryIds: [id(102)] },
    {
      term: 'Colin Raistrick',
      readings: [{ kind: 'person', because: 'who wrote row 7' }],
      times: 1,
      entryIds: [id(102)],
    },
  ],
});
export const decideTerms = (
  decisions: Asked<'DecideTerms'>['decisions'] = [
    { number: 1, decision: 'accepted' },
    { number: 2, decision: 'changed', kind: 'person', means: 'Tunde Bakare' },
    { number: 3, decision: 'refused' },
  ],
): Asked<'DecideTerms'> => ({ ...of, type: 'DecideTerms', decisions });
export const commit = (): Asked<'CommitImport'> => ({
  ...of,
  type: 'CommitImport',
  entryIds: [id(101), id(102)],
  alreadyHere: 0,
});
export const withdraw = (): Asked<'WithdrawImport'> => ({
  ...of,
  type: 'WithdrawImport',
  reason: 'It is the file of another child.',
});

/** Everything that can happen to a file. */
export const everything = (): readonly ImportCommand[] => [
  receive(),
  mapColumns(),
  reject(),
  suggest(),
  proposeTerms(),
  decideTerms(),
  commit(),
  settleRow(),
  withdraw(),
];
