/** How an event becomes a line, how an entry is read with its corrections, and what a stub leaves. */
import type { EntryEvent, EntryRecorded } from '@throughline/domain/entry/events';
import type { Names, Narration } from '@throughline/domain/narration';
import type { Instant } from '@throughline/time/instant';
import type { Occurred } from '@throughline/time/occurred';
import { occurredAt, sortKey } from '@throughline/time/occurred-at';
import type { Recorded, Typed, Unreadable } from '../projection.ts';
import type { ChronologyRow, EntryAsRecorded, EntryDetails } from './row.ts';

/** The narration of each category: a line for each event type, or `null` where it is no line. */
export type Narrations = Readonly<
  Record<string, Readonly<Record<string, null | ((event: never, names: Names) => Narration)>>>
>;

/** Fields that several pathways' events share; none is on all of them. */
type Shared = {
  readonly occurred?: Occurred;
  readonly cites?: readonly string[];
  readonly agencyId?: string;
};

/**
 * Events that name an agency and are not its account: whom nobody asked to come, who is to do what was agreed, the
 * practice, who provides the placement, who works with the child, who is to see them.
 */
const ofAnother: ReadonlySet<string> = new Set([
  ...['AgencyNotInvited', 'ActionAgreed'],
  ...['GpRegistrationEstablished', 'GpRefusalLetterReceived', 'GpRegistered', 'PlacementChanged'],
  ...['AgencyInvolvementStarted', 'AgencyInvolvementEnded', 'WorkerChanged'],
  ...['LeadProfessionalAppointed', 'CareCoordinatorAppointed'],
  ...['ContactPlanned', 'ContactHeld', 'ContactMissed'],
]);

/** Whose account an event is. */
export const accountOf = ({ event, metadata: { actor } }: Recorded<Typed>): string | undefined =>
  (ofAnother.has(event.type) ? undefined : (event as Shared).agencyId) ?? actor.agency;

/** What is only an act on the record happened when it was recorded. */
const whenRecorded = (recordedAt: string): Occurred => occurredAt(recordedAt as Instant); // metadata is parsed by the store

const DIGITS = 13; // of the log's greatest position, in base 36

/** Where a line stands among the others: by when it happened; where that gives no order, as it was recorded. */
const orderOf = (occurred: Occurred, position: bigint): string =>
  `${sortKey(occurred)} ${position.toString(36).padStart(DIGITS, '0')}`;

/** The same of a line that is now said to have happened at another time. */
const movedTo = (occurred: Occurred, { sortKey: before }: Pick<ChronologyRow, 'sortKey'>): string =>
  `${sortKey(occurred)} ${before.slice(-DIGITS)}`;

const nothingSaid = {
  flags: [],
  cites: [],
  corrections: [],
  disputes: [],
  contexts: [],
  analyses: [],
  links: [],
} as const;

/** An entry's id is its stream's; a line from another pathway is named by its event. */
export const rowIdOf = ({ category, event, streamId, id }: Recorded<Typed>): string =>
  category === 'entry' && event.type === 'EntryRecorded' ? streamId : id;

/** The line of an event, apart from the child in whose chronology it stands. */
export const lineOf = (
  it: Recorded<Typed>,
  narration: Narration,
  names: Names,
): Omit<ChronologyRow, 'childId'> => {
  const { event, metadata } = it;
  const shared = event as Shared; // these fields mean the same wherever a pathway has them
  const occurred = shared.occurred ?? whenRecorded(metadata.recordedAt);
  const agencyId = accountOf(it);
  const isOwn = agencyId !== undefined && agencyId === metadata.actor.agency;
  const { headline, text, kind, significance } = narration;
  return {
    rowId: rowIdOf(it),
    sortKey: orderOf(occurred, it.position),
    occurred,
    recordedAt: metadata.recordedAt,
    receivedAt: metadata.receivedAt,
    headline,
    text,
    kind,
    significance,
    agencyId,
    agencyName: agencyId === undefined ? undefined : names.agency(agencyId),
    ownKnownBy: isOwn ? metadata.recordedAt : undefined,
    recordedBy: metadata.actor.user,
    pathway: it.category,
    streamId: it.streamId,
    eventId: it.id,
    eventType: event.type,
    batch: metadata.batch,
    ...nothingSaid,
    cites: shared.cites ?? [],
  };
};

/** Of an entry that nobody corrected: what its line does not say. */
const unsaid = (
  { occurred: _occurred, agencyId: _agencyId, text, ...recorded }: EntryAsRecorded,
  line: Pick<ChronologyRow, 'text'>,
): EntryDetails['recorded'] => (text === line.text ? recorded : { ...recorded, text });

/** Adds to an entry's line what only entries have. */
export const withEntry = (
  line: Omit<ChronologyRow, 'childId'>,
  { type: _, source, ...recorded }: EntryRecorded,
): Omit<ChronologyRow, 'childId'> => ({
  ...line,
  ownKnownBy: source === undefined ? line.recordedAt : undefined, // a file shows by itself what its agency knew
  source,
  flags: recorded.flags ?? [],
  entry: { recorded: unsaid(recorded, line), changes: [] },
});

/** An entry as it was recorded: what is not kept of it is what its line says. Undefined for other lines. */
export const recordedIn = ({
  entry,
  occurred,
  agencyId = '', // every entry has one
  text = '',
}: ChronologyRow): EntryAsRecorded | undefined =>
  entry && { occurred, agencyId, text, ...entry.recorded };

type NarrateEntry = (event: EntryRecorded, names: Names) => Narration;
type Corrected = Extract<EntryEvent, { readonly type: 'EntryCorrected' }>;

/** What a correction changes, in the words of the entry itself. */
export const changeIn = ({ type: _, happened, reason, cites, ...change }: Corrected) => ({
  reason,
  change: {
    ...change,
    ...(happened && { occurred: happened }),
    ...(cites && { cites }),
  } as Partial<EntryRecorded>, // zod leaves out what was not given
});

/** An entry's line read anew from what was recorded and every correction of it, the last one winning. */
export const readAgain = (
  row: ChronologyRow,
  changes: NonNullable<ChronologyRow['entry']>['changes'],
  { narrate, names }: { narrate: NarrateEntry; names: Names },
): ChronologyRow => {
  const recorded = recordedIn(row);
  if (recorded === undefined) return row;
  let now: EntryRecorded = { ...recorded, type: 'EntryRecorded', source: row.source };
  let line = narrate(now, names);
  const corrections = changes.map(({ eventId, recordedAt, reason, change }) => {
    const before = { headline: line.headline, text: line.text, occurred: now.occurred };
    now = { ...now, ...change };
    line = narrate(now, names);
    return { eventId, recordedAt, text: reason, before };
  });
  return {
    ...row,
    ...line,
    occurred: now.occurred,
    sortKey: movedTo(now.occurred, row),
    entry: { recorded: changes.length === 0 ? unsaid(recorded, line) : recorded, changes },
    corrections,
  };
};

/** The place of a line whose words were taken back: when, whose, and why they are gone. */
export const stub = (
  row: ChronologyRow,
  why: Pick<ChronologyRow, 'withdrawn'> | Pick<ChronologyRow, 'inError'>,
): ChronologyRow => ({
  ...row,
  ...nothingSaid,
  headline: 'withdrawn' in why ? 'Entry withdrawn' : 'Recorded in error',
  text: undefined,
  source: undefined,
  entry: undefined,
  ownKnownBy: 'inError' in why ? undefined : row.ownKnownBy,
  ...why,
});

/** Where an event is that cannot be read: a line in its place, so that nobody takes silence for "nothing happened". */
export const gapLine = (it: Unreadable, names: Names): Omit<ChronologyRow, 'childId'> => {
  const { actor, recordedAt, receivedAt, batch } = it.metadata;
  const occurred = whenRecorded(recordedAt);
  return {
    ...nothingSaid,
    rowId: it.id,
    sortKey: orderOf(occurred, it.position),
    occurred,
    recordedAt,
    receivedAt,
    headline: '1 entry could not be read',
    kind: 'gap',
    significance: 'significant',
    agencyId: actor.agency,
    agencyName: actor.agency === undefined ? undefined : names.agency(actor.agency),
    recordedBy: actor.user,
    pathway: it.category,
    streamId: it.streamId,
    eventId: it.id,
    eventType: it.type,
    batch,
    unreadable: it.unreadable,
  };
};
