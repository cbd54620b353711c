/** One line of a child's chronology, as it stands now, with everything that was later said about it. */
import type { EntryRecorded, Source } from '@throughline/domain/entry/events';
import type { Kind, Significance } from '@throughline/domain/narration';
import type { Person } from '@throughline/domain/vocabulary';
import type { Occurred } from '@throughline/time/occurred';
import type { Unreadable } from '../projection.ts';
import { table } from '../table.ts';

/** What someone said about an entry after it was recorded. */
export type Remark = {
  readonly eventId: string;
  readonly recordedAt: string;
  readonly agencyId?: string | undefined;
  readonly text: string;
};

/** What changed, and the line as it read before: a chronology shows both. */
export type Correction = Remark & {
  readonly before: {
    readonly headline: string;
    readonly text?: string | undefined;
    readonly occurred: Occurred;
  };
};

/** A second account of the same thing, side by side with the first until it is settled. */
export type Dispute = Remark & {
  readonly disputeId: string;
  readonly by: Person;
  readonly settled?: {
    readonly eventId: string;
    readonly recordedAt: string;
    readonly outcome: string;
    readonly words?: string | undefined;
  };
};

export type Link = {
  readonly entryId: string;
  readonly basis: string;
  readonly strength?: number | undefined;
};

/** What was recorded of an entry, apart from where it came from. */
export type EntryAsRecorded = Omit<EntryRecorded, 'type' | 'source'>;

/** What a line itself says of its entry, and so need not be kept twice until a correction changes the line. */
type Said = 'occurred' | 'agencyId' | 'text';

/** An entry's own words and how they were changed; absent on lines that come from other pathways. */
export type EntryDetails = {
  /** To be read by `recordedIn`. */
  readonly recorded: Omit<EntryAsRecorded, Said> & Partial<Pick<EntryAsRecorded, Said>>;
  readonly changes: readonly {
    readonly eventId: string;
    readonly recordedAt: string;
    readonly reason: string;
    readonly change: Partial<EntryRecorded>;
  }[];
};

export type ChronologyRow = {
  readonly childId: string;
  /** The entry's id; the event's id for a line that comes from another pathway. */
  readonly rowId: string;
  /** By when it happened; where that gives no order, as it was recorded. */
  readonly sortKey: string;
  readonly occurred: Occurred;
  readonly recordedAt: string;
  readonly receivedAt?: string | undefined;
  readonly headline: string;
  readonly text?: string | undefined;
  readonly kind: Kind | 'gap';
  readonly significance: Significance;
  /** The agency whose account it is: the writer's own, or for an import the file's. */
  readonly agencyId?: string | undefined;
  readonly agencyName?: string | undefined;
  /** By when that agency knew it, where it recorded it here itself: no evidence beside the line is kept of that. */
  readonly ownKnownBy?: string | undefined;
  /** The user who recorded it here. */
  readonly recordedBy: string;
  readonly source?: Source | undefined;
  /** The stream category it came from. */
  readonly pathway: string;
  readonly streamId: string;
  readonly eventId: string;
  readonly eventType: string;
  readonly flags: readonly string[];
  readonly cites: readonly string[];
  readonly batch?: string | undefined;
  readonly entry?: EntryDetails | undefined;
  readonly corrections: readonly Correction[];
  readonly disputes: readonly Dispute[];
  readonly contexts: readonly Remark[];
  readonly analyses: readonly Remark[];
  readonly links: readonly Link[];
  /** It was taken back, or recorded in error: the words are gone from the line, the line is not. */
  readonly withdrawn?: { readonly recordedAt: string; readonly reason: string } | undefined;
  readonly inError?: { readonly recordedAt: string; readonly reason: string } | undefined;
  readonly unreadable?: Unreadable['unreadable'] | undefined;
};

export const rowKey = (childId: string, rowId: string): string => `${rowId}/${childId}`;

export const chronologyTable = table<ChronologyRow>({
  name: 'chronology',
  bucketed: true,
  key: ({ childId, rowId }) => rowKey(childId, rowId),
  keyColumns: ['line', 'childId'],
  fields: ['childId', 'sortKey', 'agencyId', 'kind', 'significance', 'ownKnownBy'],
  columns: {
    line: ({ rowId }) => rowId, // SQLite has a rowid of its own, and takes a bare `rowId` for it
    startsOn: ({ occurred }) => occurred.start ?? null,
    endsOn: ({ occurred }) => occurred.end ?? occurred.start ?? null,
    ofFile: ({ source }) => (source === undefined ? 0 : 1),
  },
  // Everything that is filtered or counted stands in the index, so that counting a long life reads no words.
  indexes: [
    [
      ...['childId', 'sortKey', 'line', 'startsOn', 'endsOn', 'agencyId', 'kind', 'significance'],
      ...['ofFile', 'ownKnownBy'],
    ],
  ],
  words: { headline: '$.headline', text: '$.text' },
  wordsWithin: 'childId',
});

/** Rows of imports that are not committed: they stand in nobody's chronology yet. */
export const pendingTable = table<ChronologyRow>({
  name: 'chronologyPending',
  key: ({ childId, rowId }) => rowKey(childId, rowId),
  columns: { importId: ({ source }) => source?.importId ?? null },
  indexes: [['importId']],
});

/** Files whose entries stand in the chronology, with the entries that they brought. */
export const committedTable = table<{
  readonly importId: string;
  readonly entryIds: readonly string[];
}>({ name: 'chronologyImport', key: ({ importId }) => importId });

/** Rows put right and added after their file was: each by itself, for a file's list may be long. */
export const joinedTable = table<{ readonly importId: string; readonly rowId: string }>({
  name: 'chronologyJoined',
  key: ({ importId, rowId }) => `${importId}/${rowId}`,
});

/** Entries of files that were moved to another child, with the child. */
export const sentOnTable = table<{
  readonly importId: string;
  readonly rowId: string;
  readonly childId: string;
}>({
  name: 'chronologySentOn',
  key: ({ importId, rowId, childId }) => `${importId}/${rowId}/${childId}`,
});

/** Lines that were another child's: taken out of every cut of this child's past as well. */
export const misfiledTable = table<{ readonly childId: string; readonly rowId: string }>({
  name: 'chronologyMisfiled',
  key: ({ childId, rowId }) => rowKey(childId, rowId),
  fields: ['childId'],
  columns: { line: ({ rowId }) => rowId },
  indexes: [['childId', 'line']],
});

/** A limit on who may read one entry, some entries, or a child's whole record. */
export type Restriction = {
  readonly restrictionId: string;
  readonly eventId: string;
  readonly childId: string;
  /** Absent: the whole record. */
  readonly entryIds?: readonly string[] | undefined;
  readonly audience: 'statutory' | 'health' | 'named';
  readonly userIds: readonly string[];
  readonly protections: readonly string[];
};

export const restrictionTable = table<Restriction>({
  name: 'chronologyRestriction',
  key: ({ restrictionId, childId }) => `${restrictionId}/${childId}`,
  fields: ['childId'],
  indexes: [['childId']],
});
