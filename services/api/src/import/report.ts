/** What came of bringing one file in: counted, listed, nothing left out in silence. */
import type { RejectedRow } from '@throughline/exchange/read-file';
import type { Occurred } from '@throughline/time/occurred';

export type RowReport = {
  readonly locator: string;
  readonly entryId: string;
  readonly agencyId: string;
  readonly occurred: Occurred;
  readonly text: string;
  readonly flags: readonly string[];
  /** The same row had come in before, with this file or another. */
  readonly alreadyHere: boolean;
};

export type RejectionReport = {
  readonly locator: string;
  readonly reason: RejectedRow['reason'];
  readonly why: string;
  readonly rawDate: string;
  readonly text: string;
  readonly mustBeShown: boolean;
};

export type PairReport = {
  readonly a: string;
  readonly b: string;
  readonly strength: number;
  readonly certain: boolean;
  readonly reasons: readonly string[];
};

export type FileReport = {
  readonly file: string;
  readonly importId: string;
  readonly committed: boolean;
  readonly mapping: readonly {
    readonly where: string;
    readonly header: string;
    readonly field: string;
  }[];
  readonly rowsSeen: number;
  readonly added: number;
  readonly rows: readonly RowReport[];
  readonly rejected: readonly RejectionReport[];
  readonly pairs: readonly PairReport[];
  readonly notes: readonly string[];
  /** The log position after which views show it; absent where nothing was recorded. */
  readonly position?: string;
};

/** The whole file was refused: nothing of it was recorded. */
export type FileRefused = {
  readonly file: string;
  readonly refusal: string;
  readonly why: string;
};
