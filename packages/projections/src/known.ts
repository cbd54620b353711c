/**
 * Known: what an agency knew of a child by when, and on what evidence. Each piece of evidence is one
 * row: which line, which agency, by what moment at the latest, why it is taken to have known, and when
 * that evidence itself was recorded.
 */
import {
  type Involvement,
  involvedOn,
  involvementsAfter,
} from '@throughline/domain/child/involvement';
import type { EntryRecorded } from '@throughline/domain/entry/events';
import type { Person } from '@throughline/domain/vocabulary';
import { endOfDay } from '@throughline/time/local-date';
import type { Occurred } from '@throughline/time/occurred';
import { latest } from '@throughline/time/occurred-at';
import { threadOf } from './ground.ts';
import {
  type Happening,
  isReadable,
  type Projection,
  type Recorded,
  type Typed,
} from './projection.ts';
import { recipientsNamed } from './requests.ts';
import { type Rows, table } from './table.ts';
import { isUndo, telling } from './telling.ts';

export type Basis =
  | 'recorded it here'
  | 'was told'
  | 'opened it here'
  | 'stated in its own record'
  | 'presumed: its own contact'
  | 'unknown';

export type Evidence = {
  readonly childId: string;
  readonly rowId: string;
  readonly agencyId: string;
  readonly basis: Basis;
  /** The latest moment by which it knew; absent where nothing says. */
  readonly knownBy?: string | undefined;
  /** The event that shows it, and when that was recorded here. */
  readonly eventId: string;
  readonly recordedAt: string;
  /** How it was told, where it was: a channel's code. */
  readonly channel?: string | undefined;
  /** When the thing itself happened, where knowing is presumed from that. */
  readonly presumedFrom?: Occurred | undefined;
};

export const knownTable = table<Evidence>({
  name: 'known',
  bucketed: true,
  key: ({ eventId, childId, rowId, agencyId }) => `${eventId}/${childId}/${rowId}/${agencyId}`,
  columns: {
    childId: ({ childId }) => childId,
    agencyId: ({ agencyId }) => agencyId,
    line: ({ rowId }) => rowId,
    knownBy: ({ knownBy }) => knownBy ?? null,
  },
  indexes: [['childId', 'agencyId', 'line', 'knownBy']],
});

type Involved = { readonly childId: string; readonly involvements: readonly Involvement[] };
const involvedTable = table<Involved>({
  name: 'knownInvolvement',
  key: ({ childId }) => childId,
  columns: {},
});
/** Evidence that rests on an involvement is looked at again when involvements change. */
const presumptions = table<Evidence>({
  name: 'knownPresumption',
  key: ({ childId, rowId, agencyId }) => `${childId}/${agencyId}/${rowId}`,
  columns: {},
});

type Shown = Pick<
  Evidence,
  'rowId' | 'agencyId' | 'basis' | 'knownBy' | 'channel' | 'presumedFrom'
>;

const show = ({ id, metadata }: Recorded<Typed>, evidence: Shown, rows: Rows): void => {
  for (const childId of metadata.subjects)
    rows.put(knownTable, { ...evidence, childId, eventId: id, recordedAt: metadata.recordedAt });
};

/** Being told is known for certain once what was told of is over; where no date is known, once it was recorded. */
const toldBy = (occurred: Occurred, recordedAt: string): string => {
  const over = latest(occurred);
  return over !== undefined && over < recordedAt ? over : recordedAt;
};

type Telling = {
  readonly to: readonly (string | undefined)[];
  readonly of: readonly string[];
  readonly channel?: string | undefined;
};

/** A recorded communication: each agency told, of each line. Its own line is known to them as well. */
const told = (
  it: Recorded<Typed & { readonly occurred: Occurred }>,
  { to, of, channel }: Telling,
  rows: Rows,
): void => {
  if (to.length === 0) return; // most entries told nobody, and when it was over is dear to know
  const knownBy = toldBy(it.event.occurred, it.metadata.recordedAt);
  // What it recorded itself it knew by recording it; what it was told of, by being told.
  for (const agencyId of new Set(to))
    for (const rowId of new Set([...of, lineOf(it)]))
      if (
        agencyId !== undefined &&
        !(agencyId === it.metadata.actor.agency && rowId === lineOf(it))
      )
        show(it, { rowId, agencyId, basis: 'was told', knownBy, channel }, rows);
};

const lineOf = ({ category, event, streamId, id }: Recorded<Typed>): string =>
  category === 'entry' && event.type === 'EntryRecorded' ? streamId : id;

const agencies = (people: readonly (Person | undefined)[] = []) =>
  people.map((person) => person?.agencyId);

/** What an agency's own file shows: by the date it states, else presumed from the event's own. */
const ownRecord = (it: Recorded<EntryRecorded>, rows: Rows): void => {
  const { source, ownContact, occurred, agencyId } = it.event;
  const rowId = it.streamId;
  if (source?.recordedOn !== undefined) {
    const knownBy = endOfDay(source.recordedOn);
    show(it, { rowId, agencyId, basis: 'stated in its own record', knownBy }, rows);
    return;
  }
  for (const childId of it.metadata.subjects) {
    const base = { childId, rowId, agencyId, eventId: it.id, recordedAt: it.metadata.recordedAt };
    // Where the file does not say whose contact it was, its own chronology is taken to tell of its own.
    if (ownContact === false) rows.put(knownTable, { ...base, basis: 'unknown' });
    else {
      const resting: Evidence = { ...base, basis: 'unknown', presumedFrom: occurred };
      rows.put(presumptions, resting);
      rows.put(knownTable, weighed(resting, involvementsOf(childId, rows)));
    }
  }
};

const involvementsOf = (childId: string, rows: Rows): readonly Involvement[] =>
  rows.current(involvedTable, childId)?.involvements ?? [];

/** Presumed where the agency was involved on the day; else unknown. */
const weighed = (resting: Evidence, involvements: readonly Involvement[]): Evidence => {
  const { presumedFrom: occurred, agencyId } = resting;
  const over = occurred && latest(occurred);
  const own = involvements.filter((each) => each.agencyId === agencyId);
  const wasInvolved = occurred?.end !== undefined && involvedOn(own, occurred.end).length > 0;
  return over !== undefined && wasInvolved
    ? { ...resting, basis: 'presumed: its own contact', knownBy: over }
    : resting;
};

const involvementChanged = (it: Recorded<Typed>, rows: Rows): void => {
  if (it.category !== 'child' || isUndo(it.event)) return;
  if (it.event.type !== 'AgencyInvolvementStarted' && it.event.type !== 'AgencyInvolvementEnded')
    return;
  const childId = it.streamId;
  // Checked by type above; the store parsed it with the child's schema.
  const event = it.event as Parameters<typeof involvementsAfter>[1] & { agencyId: string };
  const involvements = involvementsAfter(involvementsOf(childId, rows), event);
  rows.put(involvedTable, { childId, involvements });
  for (const resting of rows.currentUnder(presumptions, `${childId}/${event.agencyId}/`))
    if (rows.current(knownTable, knownTable.key(resting)) !== undefined)
      rows.put(knownTable, weighed(resting, involvements));
};

/** The lines that say what a request came to. */
const outcomesOf = (requestId: string, rows: Rows): readonly string[] =>
  threadOf({ category: 'request', streamId: requestId }, rows).flatMap(({ event, id }) =>
    event.type === 'OutcomeDecided' ? [id, ...(event.cites ?? [])] : [],
  );

/** The lines that say what a meeting decided and agreed. */
const decisionsOf = (meetingId: string, rows: Rows): readonly string[] =>
  threadOf({ category: 'meeting', streamId: meetingId }, rows).flatMap(({ event, id }) =>
    event.type === 'DecisionRecorded' || event.type === 'ActionAgreed' ? [id] : [],
  );

const communications = telling({
  entry: {
    EntryRecorded: (it, rows) => {
      const { event, metadata, streamId: rowId } = it;
      if (event.source !== undefined) ownRecord(it, rows);
      else
        show(
          it,
          {
            rowId,
            agencyId: event.agencyId,
            basis: 'recorded it here',
            knownBy: metadata.recordedAt,
          },
          rows,
        );
      told(it, { to: agencies(event.told), of: [] }, rows);
    },
    EntryOutcomeCommunicated: (it, rows) =>
      told(it, { to: agencies(it.event.to), of: [it.streamId], channel: it.event.channel }, rows),
  },
  disclosure: {
    InformationShared: (it, rows) => {
      const { to, entryIds = [], channel } = it.event;
      const whom = to.flatMap(({ agencyId, person }) => [agencyId, person?.agencyId]);
      told(it, { to: whom, of: entryIds, channel }, rows);
    },
  },
  access: {
    RecordOpened: (it, rows) => {
      const { agency } = it.metadata.actor;
      if (agency === undefined) return;
      const knownBy = it.metadata.recordedAt;
      for (const rowId of it.event.entryIds ?? [])
        show(it, { rowId, agencyId: agency, basis: 'opened it here', knownBy }, rows);
    },
  },
  riskAndSafety: {
    SafetyPlanMade: (it, rows) =>
      told(it, { to: it.event.sharedWith.map(({ agencyId }) => agencyId), of: [] }, rows),
    SafetyPlanShared: (it, rows) =>
      told(
        it,
        { to: it.event.sharedWith.map(({ agencyId }) => agencyId), of: it.event.cites ?? [] },
        rows,
      ),
  },
  meeting: {
    OutcomeShared: (it, rows) => {
      const { party, cites = [], channel } = it.event;
      const of = [...cites, ...decisionsOf(it.streamId, rows)];
      told(it, { to: [party.agencyId, party.person?.agencyId], of, channel }, rows);
    },
  },
  professionalConcern: {
    ConcernRaised: (it, rows) => {
      const { receivingAgencyId, cites = [], channel } = it.event;
      told(it, { to: [receivingAgencyId], of: cites, channel }, rows);
    },
    ChallengeEscalated: (it, rows) => {
      const { to, cites = [], channel } = it.event;
      told(it, { to: agencies([to]), of: cites, channel }, rows);
    },
    StageMeetingHeld: (it, rows) =>
      told(
        it,
        { to: agencies(it.event.present), of: it.event.cites ?? [], channel: 'meeting' },
        rows,
      ),
    StageOutcomeSent: (it, rows) => {
      const { to, cites = [], channel } = it.event;
      told(it, { to: agencies(to), of: cites, channel }, rows);
    },
    LeadProfessionalInformed: (it, rows) => {
      const { who, cites = [], channel } = it.event;
      told(it, { to: agencies([who]), of: cites, channel }, rows);
    },
    FeedbackGiven: (it, rows) => {
      const { recipients, cites = [], channel } = it.event;
      told(it, { to: agencies(recipients), of: cites, channel }, rows);
    },
  },
  request: {
    RequestPassedOn: (it, rows) =>
      told(it, { to: agencies([it.event.to]), of: it.event.cites ?? [] }, rows),
    OutcomeCommunicated: (it, rows) => {
      const { to = [], recipients, cites = [], channel } = it.event;
      const whom = [...to, ...recipientsNamed(it.streamId, recipients, rows).map(({ who }) => who)];
      const of = [...cites, ...outcomesOf(it.streamId, rows)];
      told(it, { to: agencies(whom), of, channel }, rows);
    },
  },
  undo: ({ event }, rows) => {
    for (const evidence of rows.currentUnder(knownTable, `${event.eventId}/`)) {
      rows.remove(knownTable, knownTable.key(evidence));
      rows.remove(presumptions, presumptions.key(evidence));
    }
  },
});

/** Whatever else a person records here, their agency then knew. */
const recordedHere = (it: Recorded<Typed>, rows: Rows): void => {
  const { agency } = it.metadata.actor;
  if (agency === undefined || it.category === 'entry' || it.category === 'access') return;
  if (isUndo(it.event) || it.metadata.subjects.length === 0) return;
  const knownBy = it.metadata.recordedAt;
  show(it, { rowId: it.id, agencyId: agency, basis: 'recorded it here', knownBy }, rows);
};

export const known: Projection = {
  name: 'known',
  version: 2,
  tables: [knownTable, involvedTable, presumptions],
  project: (happening: Happening, rows: Rows) => {
    if (isReadable(happening)) {
      involvementChanged(happening, rows);
      recordedHere(happening, rows);
    }
    communications(happening, rows);
  },
};
