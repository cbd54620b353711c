/** A file as the reader understood it, beside what the colleague wrote down of it. */
import { inWords } from '@throughline/time/occurred-at';
import type { Locator } from '../opening/grid.ts';
import {
  isRefused,
  type ReadFile,
  type ReadFileOptions,
  type ReadRow,
  readChronologyFile,
} from '../read-file.ts';
import type { EntryOfOthers, FileOfOthers } from './others.fixtures.ts';

const placeOf = (locator: Locator): string => {
  const column = 'column' in locator ? `, column ${locator.column}` : '';
  if ('table' in locator) return `table ${locator.table}, row ${locator.row}${column}`;
  if ('sheet' in locator) return `${locator.sheet}, row ${locator.row}${column}`;
  return `line ${locator.line}`;
};

/** The row as far as the colleague wrote it down. */
const asWanted = (row: ReadRow | undefined, [place, , begins, says]: EntryOfOthers) => {
  if (!row) return [place, 'not read'];
  const found = [place, inWords(row.occurred), row.text.slice(0, begins.length)];
  if (!says) return found;
  return [
    ...found,
    Object.fromEntries(Object.keys(says).map((key) => [key, row[key as keyof typeof says]])),
  ]; // its own keys
};

export type ReadAs = {
  readonly rows: ReadonlyMap<string, ReadRow>;
  /** For each entry of the colleague, what was found in its place. */
  readonly found: readonly (readonly unknown[])[];
  readonly extra: readonly string[];
  readonly rejected: readonly (readonly [place: string, reason: string])[];
};

/** A refused file has no rows, and says why among the rejections. */
export const readAs = async (
  { name, bytes, entries }: FileOfOthers,
  options: ReadFileOptions = {},
): Promise<ReadAs> => {
  const read = await readChronologyFile({ name, bytes }, options);
  const rows: ReadFile['rows'] = isRefused(read) ? [] : read.rows;
  const byPlace = new Map(rows.map((row) => [placeOf(row.locator), row]));
  const wanted = new Set(entries.map(([place]) => place));
  return {
    rows: byPlace,
    found: entries.map((entry) => asWanted(byPlace.get(entry[0]), entry)),
    extra: [...byPlace.keys()].filter((place) => !wanted.has(place)),
    rejected: isRefused(read)
      ? [['file', `refused: ${read.why}`]]
      : read.rejected.map(({ locator, reason }) => [placeOf(locator), reason]),
  };
};
