/** What a file is understood to say of a child, before any of it is recorded: entries, doubts, repeats, pairs. */

import { readInWorker } from '@throughline/exchange/in-worker';
import { comparePairs } from '@throughline/exchange/pairs/compare';
import type { ComparedRow } from '@throughline/exchange/pairs/pairs-of-file';
import {
  isRefused,
  type ReadFile,
  type ReadRow,
  type RejectedRow,
} from '@throughline/exchange/read-file';
import { keyOfRejected } from '@throughline/exchange/rows/mend-row';
import { child } from '@throughline/read-store/queries/children';
import { agencies } from '@throughline/read-store/queries/organisations';
import { importOf, importsOfChild, rejectedRows } from '@throughline/read-store/queries/records';
import type { Context } from '../context.ts';
import { agencyOf, withUnlistedSaid } from './agency-of-row.ts';
import { type Here, lookHere } from './already-here.ts';
import type { BringIn } from './bring-in.ts';
import { datesAround } from './dates-around.ts';
import { inSlices } from './in-slices.ts';
import { mappingFor, settledMapping } from './mapping.ts';
import type { FileReport, PairReport, RejectionReport, RowReport } from './report.ts';
import { codeOf, entryIdsOf, importIdOf, locatorInWords } from './row-command.ts';
import { onlyOf } from './whose-row.ts';

export type Placed = { readonly row: ReadRow; readonly report: RowReport };
export type Understood = {
  readonly read: ReadFile;
  readonly placed: readonly Placed[];
  readonly report: FileReport;
};

/** The entry that a row is, if it is here: the same row of that agency, or of a copy that was taken from here. */
const placeRow = (row: ReadRow, of: BringIn, here: Here): Placed => {
  const agencyId = agencyOf(row, of);
  const ids = entryIdsOf({ ...of, agencyId }, row.rowKey);
  const copied = here.isCopy(row) ? row.entry : undefined;
  const found = copied ?? ids.find((id) => here.ids.has(id));
  return {
    row,
    report: {
      locator: locatorInWords(row.locator),
      entryId: found ?? ids[0],
      agencyId,
      occurred: row.occurred,
      text: row.text,
      flags: row.flags,
      alreadyHere: found !== undefined,
    },
  };
};

/** Rows that came before, by what they say: put right since, or still waiting beside an earlier copy of the file. */
const rejectedBefore = (context: Context, of: BringIn, importId: string): ReadonlySet<string> =>
  new Set(
    importsOfChild(context.views, of.childId)
      .filter((one) => one.agencyId === of.agencyId && one.importId !== importId)
      .filter(({ status }) => status !== 'withdrawn')
      .flatMap((one) => rejectedRows(context.views, one.importId))
      .flatMap(({ rowKey }) => rowKey ?? []),
  );

const rejectionOf = (
  row: RejectedRow,
  { read, of, here }: { read: ReadFile; of: BringIn; here: Here },
  before: ReadonlySet<string>,
): RejectionReport => {
  const rowKey = codeOf(keyOfRejected(row, mappingFor(row.cells, read.tables)));
  const mended = entryIdsOf(of, rowKey).find((id) => here.ids.has(id));
  const isKnown = row.mustBeShown && (mended !== undefined || before.has(rowKey));
  return {
    locator: locatorInWords(row.locator),
    reason: row.reason,
    why: row.why,
    rawDate: row.rawDate ?? '',
    text: row.text ?? Object.values(row.cells).filter(Boolean).join(' · '),
    mustBeShown: row.mustBeShown && !isKnown,
    listedBefore: isKnown,
    rowKey,
    ...('record' in row.locator ? { record: row.locator.record } : {}),
    ...(row.column === undefined ? {} : { cell: row.column }),
    cells: row.cells,
  };
};

const pairsFor = async (
  context: Context,
  here: Here,
  placed: readonly Placed[],
): Promise<readonly PairReport[]> => {
  const nameOf = new Map(agencies(context.views).map(({ agencyId, name }) => [agencyId, name]));
  const mine = await inSlices(placed, ({ row, report }): ComparedRow => {
    const { occurred, text, source, who, kind, action, comment } = row;
    return {
      ...{ id: report.entryId, agency: nameOf.get(report.agencyId) ?? report.agencyId },
      ...{ occurred, text, source, who, kind, action, comment },
      is: report.alreadyHere ? 'again' : 'new',
    };
  });
  const seen = new Set(mine.map(({ id }) => id));
  const others = here.entries
    .filter(({ id }) => !seen.has(id))
    .map((row): ComparedRow => ({ ...row, is: 'here' }));
  return comparePairs([...others, ...mine]);
};

const tableMapping = (read: ReadFile): FileReport['mapping'] =>
  read.tables.flatMap(({ where, mapping }) =>
    Object.entries(mapping).map(([header, field]) => ({
      where,
      header,
      field: field ?? 'not-understood',
    })),
  );

/** Reads the file and compares it with what is here; undefined words are kept as they are written. */
export const understand = async (
  context: Context,
  of: BringIn,
): Promise<Understood | { readonly refused: string; readonly why: string }> => {
  const mapping = settledMapping(context, of);
  const whole = await readInWorker(of.file, {
    ...datesAround(context, of.childId),
    ...(mapping === undefined ? {} : { mapping }),
  });
  if (isRefused(whole)) return whole;
  const read = withUnlistedSaid(onlyOf(child(context.views, of.childId), whole), of);
  const here = await lookHere(context, of.childId);
  const importId = importIdOf(of, read.sha256);
  const placed = await inSlices(read.rows, (row) => placeRow(row, of, here));
  const before = rejectedBefore(context, of, importId);
  return {
    read,
    placed,
    report: {
      file: read.name,
      importId,
      committed: false,
      held: false,
      mapping: tableMapping(read),
      mappedBy: mapping === undefined ? 'reader' : 'person',
      rowsSeen: read.rows.length + read.rejected.length,
      added: placed.filter(({ report }) => !report.alreadyHere).length,
      rows: placed.map(({ report }) => report),
      rejected: await inSlices(read.rejected, (row) =>
        rejectionOf(row, { read, of, here }, before),
      ),
      pairs: await pairsFor(context, here, placed),
      notes: read.notes,
      before: importOf(context.views, importId)?.status,
    },
  };
};
