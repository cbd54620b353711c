/** One row of an agency's file as the command that records it. */
import type { Typed } from '@throughline/decider/decider';
import { uuidOf } from '@throughline/event-store/naming';
import type { Locator, ReadRow } from '@throughline/exchange/read-file';
import { seenIn } from '@throughline/exchange/rows/child-seen';

/** `table 1, row 57` · `Chronology, row 12` · `Visits, row 2, column C` · `line 6`: how a person finds the row in the file. */
export const locatorInWords = (locator: Locator): string => {
  if ('line' in locator) return `line ${locator.line}`;
  const column = locator.column === undefined ? '' : `, column ${locator.column}`;
  const place = 'table' in locator ? `table ${locator.table}` : locator.sheet;
  return `${place}, row ${locator.row}${column}`;
};

/** The place that words of ours name; undefined where they are not ours. */
export const locatorFromWords = (words: string, record = 1): Locator | undefined => {
  const line = /^line (\d+)$/.exec(words);
  if (line) return { line: Number(line[1]), record };
  const [, place, row, column] = /^(.+), row (\d+)(?:, column ([A-Z]+))?$/s.exec(words) ?? [];
  if (place === undefined) return undefined;
  const at = { row: Number(row), ...(column !== undefined && { column }) };
  const table = /^table (\d+)$/.exec(place)?.[1];
  return table === undefined ? { sheet: place, ...at } : { table: Number(table), ...at };
};

/** A row key as a code: the copy's `#2` becomes `.2`. */
export const codeOf = (rowKey: string): string => rowKey.replace('#', '.');

export type RowOf = {
  readonly childId: string;
  readonly agencyId: string;
  readonly entryId: string;
  readonly importId: string;
  readonly file: { readonly name: string; readonly sha256: string };
};

type Origin = {
  readonly childId: string;
  readonly agencyId: string;
  /** Rows of a withdrawn import come in again as new entries. */
  readonly attempt: number;
};

/** The same row of the same agency about the same child is the same entry, whatever file it comes in. */
export const entryIdOf = ({ childId, agencyId, attempt }: Origin, rowKey: string): string =>
  uuidOf(`entry/${childId}/${agencyId}/${attempt}/${rowKey}`);

/** Every id that the row may stand here under, from the one it would get now back to the first. */
export const entryIdsOf = (
  origin: Origin,
  rowKey: string,
): readonly [string, ...(readonly string[])] => [
  entryIdOf(origin, rowKey),
  ...Array.from({ length: origin.attempt }, (_, n) =>
    entryIdOf({ ...origin, attempt: origin.attempt - 1 - n }, rowKey),
  ),
];

export const importIdOf = ({ childId, agencyId, attempt }: Origin, sha256: string): string =>
  uuidOf(`import/${childId}/${agencyId}/${attempt}/${sha256}`);

const person = (name: string | undefined) =>
  name === undefined || name === '' ? {} : { writtenBy: { name: name.slice(0, 300) } };

const whetherSeen = (written: string | undefined) => {
  const childSeen = seenIn(written);
  return childSeen === undefined ? {} : { childSeen };
};

/** The command for a row. What the file calls an action or a comment stays apart from what happened. */
export const recordEntryFor = (row: ReadRow, of: RowOf): Typed & Record<string, unknown> => ({
  type: 'RecordEntry',
  entryId: of.entryId,
  childIds: [of.childId],
  agencyId: of.agencyId,
  occurred: row.occurred,
  text: row.text,
  ...(row.kind === undefined ? {} : { category: row.kind.slice(0, 300) }),
  ...(row.action === undefined ? {} : { actionTaken: row.action }),
  ...(row.comment === undefined ? {} : { comment: row.comment }),
  ...person(row.who),
  ...whetherSeen(row.seen),
  ...(row.flags.length === 0 ? {} : { flags: [...row.flags] }),
  source: {
    agencyId: of.agencyId,
    importId: of.importId,
    document: of.file.name,
    sha256: of.file.sha256,
    ...row.locator,
    rowKey: codeOf(row.rowKey),
    cells: Object.entries(row.cells).map(([header, text]) => ({ header, text })),
  },
});
