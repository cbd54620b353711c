/** A whole case as agencies sent it: its files, which rows tell of one event, and what only looks as if it did. */
import type { LocalDate } from '@throughline/time/occurred';
import type { FileOfOthers } from './others.fixtures.ts';

export type CaseOfFiles = {
  readonly name: string;
  readonly bornOn: LocalDate;
  /** By a short name for each. */
  readonly files: Readonly<
    Record<string, { readonly agency: string; readonly file: FileOfOthers }>
  >;
  /** Rows much alike and not of one event, each as the file and an event that only it tells of there. */
  readonly apart: readonly (readonly [a: string, b: string])[];
};
