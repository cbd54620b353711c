import { inWords } from '@throughline/time/occurred-at';
import { afterAll, describe, expect, it } from 'vitest';
import { answeredAccounts } from './answered-accounts.fixtures.ts';
import { answeredAgencies } from './answered-agencies.fixtures.ts';
import { answeredExcelFiles } from './answered-excel.fixtures.ts';
import { answeredFurther } from './answered-further.fixtures.ts';
import { answeredLast } from './answered-last.fixtures.ts';
import { answeredLogs } from './answered-logs.fixtures.ts';
import { answeredSystems } from './answered-systems.fixtures.ts';
import { answeredTextFiles } from './answered-text.fixtures.ts';
import { answeredWordFiles } from './answered-word.fixtures.ts';
import type { Locator } from './grid.ts';
import type { EntryOfOthers, FileOfOthers } from './others.fixtures.ts';
import { excelFiles } from './others-excel.fixtures.ts';
import { textFiles } from './others-text.fixtures.ts';
import { wordFiles } from './others-word.fixtures.ts';
import { isRefused, type ReadRow, readChronologyFile } from './read-file.ts';
import { unseenFiles } from './unseen.fixtures.ts';
import { unseenDocumentFiles } from './unseen-documents.fixtures.ts';
import { unseenOfficeFiles } from './unseen-office.fixtures.ts';
import { unseenSystemFiles } from './unseen-systems.fixtures.ts';
import { unseenTextFiles } from './unseen-text.fixtures.ts';

const agreement: string[] = [];
afterAll(() =>
  console.log(['Files of others, rows as a colleague sees them', ...agreement].join('\n')),
);

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

const readAs = async ({ name, bytes, entries }: FileOfOthers) => {
  const read = await readChronologyFile({ name, bytes });
  if (isRefused(read)) return { found: [], extra: [], rejected: [`refused: ${read.why}`] };
  const byPlace = new Map(read.rows.map((row) => [placeOf(row.locator), row]));
  const wanted = new Set(entries.map(([place]) => place));
  return {
    found: entries.map((entry) => asWanted(byPlace.get(entry[0]), entry)),
    extra: [...byPlace.keys()].filter((place) => !wanted.has(place)),
    rejected: read.rejected.map(({ locator, reason }) => [placeOf(locator), reason]),
  };
};

const holdToColleague = async (file: FileOfOthers): Promise<void> => {
  const { found, extra, rejected } = await readAs(file);
  const right = file.entries.filter(
    (entry, at) => JSON.stringify(found[at]) === JSON.stringify(entry),
  );
  const turnedAway = file.rejected.filter((each) =>
    rejected.some((one) => JSON.stringify(one) === JSON.stringify(each)),
  );
  const first =
    file.atFirst === undefined ? '' : ` (at first ${file.atFirst}/${file.entries.length})`;
  agreement.push(
    `${file.name}: entries ${right.length}/${file.entries.length}${first}, rejections ${turnedAway.length}/${file.rejected.length}, rows too many ${extra.length}`,
  );
  expect(found).toEqual(file.entries);
  expect({ extra, rejected }).toEqual({ extra: [], rejected: file.rejected });
};

describe.each([
  ...textFiles,
  ...wordFiles,
  ...excelFiles,
  ...unseenFiles,
  ...unseenOfficeFiles,
  ...unseenTextFiles,
  ...unseenSystemFiles,
  ...unseenDocumentFiles,
  ...answeredTextFiles,
  ...answeredWordFiles,
  ...answeredExcelFiles,
  ...answeredLogs,
  ...answeredAccounts,
  ...answeredAgencies,
  ...answeredSystems,
  ...answeredFurther,
  ...answeredLast,
])('reading $name', (file) => {
  it('finds what a colleague would, and rejects the rest', () => holdToColleague(file));
});
