/** Case A's seven files as agencies sent them, with what its author says is in them. */
import { readFile } from 'node:fs/promises';
import { LocalDate } from '@throughline/time/occurred';
import type { Locator } from '../opening/grid.ts';
import { isRefused, type ReadFile, readChronologyFile } from '../read-file.ts';

const folder = new URL('../../../../test/data/case-a/', import.meta.url);

export type ExpectedRow = {
  readonly row_id: string;
  readonly file: string;
  readonly locator: Locator;
  readonly agency: string;
  readonly date: {
    readonly start: string | null;
    readonly end: string | null;
    readonly precision: string;
    readonly base_precision: string;
    readonly range?: boolean;
    readonly uncertain: boolean;
  };
  readonly time: {
    readonly start: string | null;
    readonly end: string | null;
    readonly precision: string;
    readonly part?: string;
  };
  readonly start_utc?: string | null;
  readonly text_starts_with: string;
  readonly flags?: readonly string[];
};

type ExpectedRejection = {
  readonly locator: Locator;
  readonly reason: string;
  readonly raw_date?: string;
  readonly must_be_shown_to_user: boolean;
  readonly text_starts_with?: string;
};

export type Expected = {
  readonly files: readonly {
    readonly file: string;
    readonly physical_data_rows: number;
    readonly encoding?: string;
    readonly separator?: string;
    readonly columns: readonly string[];
    readonly rejected: readonly ExpectedRejection[];
  }[];
  readonly all_rows: readonly ExpectedRow[];
  readonly rows_to_flag: readonly { readonly row_id: string; readonly flag: string }[];
  readonly agencies: readonly {
    readonly agency: string;
    readonly involvement: readonly { readonly start: string }[];
  }[];
  readonly duplicate_pairs: readonly {
    readonly a: string;
    readonly b: string;
    readonly strength: string;
  }[];
  readonly related_not_duplicate: readonly {
    readonly event_rows: readonly string[];
    readonly follow_on_rows: readonly string[];
  }[];
  readonly not_duplicates: readonly { readonly a: string; readonly b: string }[];
};

// The file is written by hand to this shape; a mistake in it fails the tests that read it.
export const expected = JSON.parse(
  await readFile(new URL('expected.json', folder), 'utf8'),
) as Expected;

/** When the agency of a file became involved, for files of one agency. */
const involvedFrom = (file: string): LocalDate | undefined => {
  const names = new Set(
    expected.all_rows.filter((row) => row.file === file).map(({ agency }) => agency),
  );
  const [only] = names;
  if (names.size !== 1) return undefined;
  const start = expected.agencies.find(({ agency }) => agency === only)?.involvement[0]?.start;
  return LocalDate.safeParse(start).data;
};

export const bytesOf = async (name: string): Promise<Uint8Array> => readFile(new URL(name, folder));

/** Reads one file of the case; a refusal fails the test that asked. */
export const readCaseFile = async (name: string): Promise<ReadFile> => {
  const from = involvedFrom(name);
  const read = await readChronologyFile(
    { name, bytes: await bytesOf(name) },
    { bornOn: LocalDate.parse('2008-01-01'), ...(from && { involvedFrom: from }) },
  );
  if (isRefused(read)) throw new Error(`expected ${name} to be read, found: ${read.why}`);
  return read;
};

export const locatorKey = (locator: Locator): string => JSON.stringify(locator);
