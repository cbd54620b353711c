/** A whole case as agencies sent it: its files, which rows tell of one event, and what only looks as if it did. */
import type { LocalDate } from '@throughline/time/occurred';
import type { EventRow } from '../pairs/event-traits.ts';
import type { FileOfOthers } from './others.fixtures.ts';
import { type ReadAs, readAs } from './reading-others.fixtures.ts';

type FileOfCase = {
  readonly agency: string;
  readonly file: FileOfOthers;
  /** Its sheets are named after agencies; the import takes such a row to be the sheet's. */
  readonly bySheet?: boolean;
};

export type CaseOfFiles = {
  readonly name: string;
  readonly bornOn: LocalDate;
  /** By a short name for each. */
  readonly files: Readonly<Record<string, FileOfCase>>;
  /** Rows much alike and not of one event, each as the file and an event that only it tells of there. */
  readonly apart: readonly (readonly [a: string, b: string])[];
};

/** A file of the case as it was read; its rows as the import compares them, `id` the file and the place. */
export type FileRead = {
  readonly file: FileOfOthers;
  readonly read: ReadAs;
  readonly rows: readonly EventRow[];
};

export const readCase = async ({ files, bornOn }: CaseOfFiles): Promise<readonly FileRead[]> =>
  Promise.all(
    Object.entries(files).map(async ([short, { agency, file, bySheet }]) => {
      const read = await readAs(file, { bornOn });
      const rows = [...read.rows].map(([place, row]) => ({
        ...row,
        id: `${short}: ${place}`,
        agency: row.agency ?? (bySheet && 'sheet' in row.locator ? row.locator.sheet : agency),
      }));
      return { file, read, rows };
    }),
  );
