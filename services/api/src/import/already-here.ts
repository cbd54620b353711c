/** What a child's record already holds when a file comes in. */
import { setImmediate } from 'node:timers/promises';
import { guesses } from '@throughline/exchange/columns/header-guesses';
import type { EventRow } from '@throughline/exchange/pairs/same-event';
import type { ReadRow } from '@throughline/exchange/read-file';
import type { ChronologyRow } from '@throughline/projections/chronology/row';
import { AT_CUT, NOW } from '@throughline/read-store/versioned';
import { inWords } from '@throughline/time/occurred-at';
import type { Context } from '../context.ts';
import { entryNow } from '../entry-now.ts';
import { exportedText } from '../export/exported-rows.ts';
import { inSlices } from './in-slices.ts';

export type Here = {
  /** Every line of the child's chronology: entries, and what comes from elsewhere. */
  readonly ids: ReadonlySet<string>;
  /** The entries, as rows that may be about the same event as a row of the file. */
  readonly entries: readonly EventRow[];
  /** Whether a row of a file is a line of ours that was taken away and came back as it was. */
  readonly isCopy: (row: ReadRow) => boolean;
};

const sourceColumns = new Map<string, boolean>();
const REMEMBERED = 2_000; // heads of columns

const isSourceColumn = (header: string): boolean => {
  const known = sourceColumns.get(header);
  if (known !== undefined) return known;
  if (sourceColumns.size >= REMEMBERED) sourceColumns.clear();
  const is = guesses(header)[0]?.field === 'source';
  sourceColumns.set(header, is);
  return is;
};

/** What the agency's own column for it names as the source: who rang, which meeting. */
const namedSource = ({ source }: ChronologyRow): string | undefined =>
  source?.cells
    ?.filter(({ header, text }) => text !== '' && isSourceColumn(header))
    .map(({ text }) => text)
    .join('\n') || undefined;

/** A line as a row that may be about the same event as another. */
export const asEventRow = (row: ChronologyRow): EventRow => {
  const { rowId, agencyName, agencyId, occurred } = row;
  const now = entryNow(row);
  return {
    id: rowId,
    agency: agencyName ?? agencyId ?? '',
    occurred,
    text: now?.text ?? row.text ?? row.headline,
    source: namedSource(row),
    who: now?.writtenBy?.name,
    kind: now?.category,
    action: now?.actionTaken,
    comment: now?.comment,
  };
};

/** Letters and figures alone: a program that writes the file anew changes spaces, quotes and what guards a formula. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

const says = (row: Pick<ReadRow, 'text' | 'occurred'>): string =>
  `${inWords(row.occurred)}/${bare(row.text)}`;

const AT_ONCE = 1_000; // lines read before everybody else has their turn

/** Every line of the child's chronology as it stands, in portions. */
const linesOf = async (
  { views }: Pick<Context, 'views'>,
  childId: string,
): Promise<readonly ChronologyRow[]> => {
  const lines: ChronologyRow[] = [];
  let after = { sortKey: '', line: '' };
  for (;;) {
    const some = views.ask(({ bodies }) =>
      bodies<ChronologyRow>(
        `SELECT body FROM chronology WHERE childId = :childId AND ${AT_CUT} AND (sortKey, line) > (:sortKey, :line)
         ORDER BY sortKey, line LIMIT ${AT_ONCE}`,
        { childId, cut: NOW, ...after },
      ),
    );
    lines.push(...some);
    const last = some.at(-1);
    if (last === undefined || some.length < AT_ONCE) return lines;
    after = { sortKey: last.sortKey, line: last.rowId };
    await setImmediate();
  }
};

/** Everything of the child, restricted lines too: that a row is here already is true for every reader. */
export const lookHere = async (context: Pick<Context, 'views'>, childId: string): Promise<Here> => {
  const rows = await linesOf(context, childId);
  const byId = new Map(rows.map((row) => [row.rowId, row]));
  return {
    ids: new Set(byId.keys()),
    entries: await inSlices(
      rows.filter(({ kind }) => kind === 'entry'),
      asEventRow,
    ),
    isCopy: (row) => {
      const ours = row.entry === undefined ? undefined : byId.get(row.entry);
      return (
        ours !== undefined &&
        says(row) === says({ text: exportedText(ours), occurred: ours.occurred })
      );
    },
  };
};
