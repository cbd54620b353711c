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
  /** A real entry that somebody has to put right. */
  readonly mustBeShown: boolean;
  /** It stands in an earlier copy of the file: put right there, or still waiting there. */
  readonly listedBefore: boolean;
  /** Recognises the row in another copy of the file. */
  readonly rowKey: string;
  /** Of a CSV file: which record of it. */
  readonly record?: number;
  /** The column at fault. */
  readonly cell?: string;
  readonly cells: RejectedRow['cells'];
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
  /** Recorded, and seen by nobody until somebody commits it. */
  readonly held: boolean;
  readonly mapping: readonly {
    readonly where: string;
    readonly header: string;
    readonly field: string;
  }[];
  /** Who settled how the columns are read. */
  readonly mappedBy: 'reader' | 'person';
  readonly rowsSeen: number;
  readonly added: number;
  readonly rows: readonly RowReport[];
  readonly rejected: readonly RejectionReport[];
  readonly pairs: readonly PairReport[];
  readonly notes: readonly string[];
  /** What had become of this very file before; absent where it is new. */
  readonly before: 'received' | 'committed' | 'withdrawn' | undefined;
  /** The log position after which views show it; absent where nothing was recorded. */
  readonly position?: string;
};

/** The whole file was refused: nothing of it was recorded. */
export type FileRefused = {
  readonly file: string;
  readonly refusal: string;
  readonly why: string;
};
