/** What a colleague would find in a file, written down before the reader was tried on it. */
import type { ReadRow, RejectedRow } from '../rows/row.ts';

type Said = Partial<
  Pick<
    ReadRow,
    | 'action'
    | 'agency'
    | 'child'
    | 'comment'
    | 'flags'
    | 'kind'
    | 'recorded'
    | 'reference'
    | 'seen'
    | 'source'
    | 'who'
  >
>;

/** Place in the file · when, in words · how its text begins · other columns worth holding it to. */
export type EntryOfOthers = readonly [place: string, when: string, begins: string, says?: Said];

export type FileOfOthers = {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Entries read as expected when the reader first saw it. */
  readonly atFirst?: number;
  readonly entries: readonly EntryOfOthers[];
  /** Of which events of the case a row tells, by its place; with `?` where it is only word of the event. */
  readonly tells?: readonly (readonly [place: string, events: readonly string[]])[];
  readonly rejected: readonly (readonly [place: string, reason: RejectedRow['reason']])[];
};
