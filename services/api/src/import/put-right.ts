/** A row that could not be read, put right by a person: read again with what they say, and recorded as an entry of the file. */

import { suggestPairs } from '@throughline/exchange/pairs/same-event';
import { type Mended, mendRow } from '@throughline/exchange/rows/mend-row';
import { isRead, type ReadRow, type RejectedRow } from '@throughline/exchange/rows/row';
import type { ImportRow, RejectedImportRow } from '@throughline/projections/imports';
import { agency } from '@throughline/read-store/queries/organisations';
import { heldEntries, importOf, rejectedRows } from '@throughline/read-store/queries/records';
import { mayImportFor } from '../authorising/own-account.ts';
import { type Answer, invalid, refused } from '../carry-out.ts';
import { type Context, viewerOf } from '../context.ts';
import { agencyNamed } from './agency-named.ts';
import { asEventRow, lookHere } from './already-here.ts';
import { datesAround } from './dates-around.ts';
import { type Desk, deskFor, recordRows, step } from './desk.ts';
import { fieldNamed, mappingFor } from './mapping.ts';
import { entryIdsOf, locatorFromWords, recordEntryFor } from './row-command.ts';
import { timesWithdrawn } from './times-withdrawn.ts';

export type PutRight = { readonly importId: string; readonly row: number; readonly mended: Mended };

/** The row as the reader gave it back; undefined where its cells were not kept. */
const asSent = ({ locator, record, cells, cell, ...row }: RejectedImportRow) => {
  const place = locatorFromWords(locator, record);
  if (place === undefined || cells === undefined) return undefined;
  const { reason, why, rawDate, text, mustBeShown } = row;
  return {
    ...{ locator: place, reason, why, mustBeShown },
    ...(cell === undefined ? {} : { column: cell }),
    ...(rawDate === undefined ? {} : { rawDate }),
    ...(text === undefined ? {} : { text }),
    cells: Object.fromEntries(cells.map(({ header, text: said }) => [header, said])),
  } satisfies RejectedRow;
};

const tablesOf = ({ columns }: ImportRow) =>
  columns.map((table) => ({
    mapping: Object.fromEntries(
      table.columns.map(({ header, field }) => [header, fieldNamed(field)]),
    ),
  }));

const readAgain = (
  context: Context,
  file: ImportRow,
  sent: RejectedRow,
  mended: Mended,
): ReadRow | RejectedRow => {
  const [childId] = file.childIds;
  return mendRow(
    sent,
    mappingFor(sent.cells, tablesOf(file)),
    mended,
    childId === undefined ? {} : datesAround(context, childId),
  );
};

type Placed = { readonly row: ReadRow; readonly childId: string; readonly file: ImportRow };

/** Recorded once, however often and from whichever copy of the file it is put right. Returns the entry's id. */
const recordOnce = async (desk: Desk, { row, childId, file }: Placed): Promise<string> => {
  const { context, importId } = desk;
  const here = await lookHere(context, childId);
  const agencyId =
    (row.agency === undefined ? undefined : agencyNamed(context)(row.agency)) ?? file.agencyId;
  const attempt = timesWithdrawn(context, { childId, agencyId: file.agencyId });
  const ids = entryIdsOf({ childId, agencyId, attempt }, row.rowKey);
  const found = ids.find((id) => here.ids.has(id));
  if (found !== undefined) return found;
  const [entryId] = ids;
  const of = { childId, agencyId, entryId, importId };
  await recordRows(desk, [
    recordEntryFor(row, { ...of, file: { name: file.fileName, sha256: file.sha256 } }),
  ]);
  const others = [...here.entries, ...heldEntries(context.views, importId).map(asEventRow)].filter(
    ({ id }) => id !== entryId,
  );
  const name = agency(context.views, agencyId)?.name ?? agencyId;
  const pairs = suggestPairs([...others, { ...row, id: entryId, agency: name }]).filter(
    ({ a, b }) => a === entryId || b === entryId,
  );
  if (pairs.length > 0)
    await step(
      desk,
      {
        type: 'SuggestDuplicates',
        pairs: pairs.map((one) => ({ ...one, reasons: [...one.reasons] })),
      },
      entryId,
    );
  return entryId;
};

/** Answers what is still wrong with the date beside the date. */
export const putRight = async (
  context: Context,
  { importId, row: n, mended }: PutRight,
): Promise<Answer> => {
  const file = importOf(context.views, importId);
  const [childId] = file?.childIds ?? [];
  if (file === undefined || childId === undefined)
    return invalid('importId', 'There is no such import on record.');
  if (!mayImportFor(context, viewerOf(context), file.agencyId)) return refused('notPermitted');
  await context.authoriser.open(childId, 'import');
  if (file.status === 'withdrawn') return refused('withdrawn');
  const rejected = rejectedRows(context.views, importId).find(({ row }) => row === n);
  if (rejected === undefined) return refused('noSuchRow');
  if (rejected.settled !== undefined) return refused('alreadySettled');
  const sent = asSent(rejected);
  if (sent === undefined) return refused('rowWasNotKept');
  const row = readAgain(context, file, sent, mended);
  if (!isRead(row)) return invalid(row.reason === 'no_text' ? 'text' : 'date', row.why);
  const desk = deskFor(context, importId);
  const entryId = await recordOnce(desk, { row, childId, file });
  const position = await step(desk, { type: 'SettleRejectedRow', row: n, entryId }, n);
  return {
    ...{ kind: 'receipt', commandId: entryId, id: entryId, position },
    ...{ eventIds: [], repeated: false },
  };
};
