/**
 * Known: what an agency knew of a child by when, and on what evidence. Each piece of evidence is one
 * row: which line, which agency, by what moment at the latest, why it is taken to have known, and when
 * that evidence itself was recorded. What an agency knew because the line is its own account, recorded here, the
 * line itself says (`ownEvidence`).
 */
import type { Person } from '@throughline/domain/vocabulary';
import { accountOf } from '../chronology/line.ts';
import { threadOf } from '../ground.ts';
import {
  type Happening,
  isReadable,
  type Projection,
  type Recorded,
  type Typed,
} from '../projection.ts';
import { recipientsNamed } from '../requests.ts';
import type { Rows } from '../table.ts';
import { isUndo, telling } from '../telling.ts';
import { knownTable, show } from './evidence.ts';
import { involvedTable, involvementChanged, ownRecord, presumptions } from './presumed.ts';
import { told } from './told.ts';

const agencies = (people: readonly (Person | undefined)[] = []) =>
  people.map((person) => person?.agencyId);

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
      if (it.event.source !== undefined) ownRecord(it, rows);
      told(it, { to: agencies(it.event.told), of: [] }, rows);
    },
    EntryCorrected: (it, rows) => {
      const { agency } = it.metadata.actor;
      const knownBy = it.metadata.recordedAt;
      if (agency !== undefined)
        show(
          it,
          { rowId: it.streamId, agencyId: agency, basis: 'put it right here', knownBy },
          rows,
        );
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

/** Whatever a person records here, their agency then knew; where it is that agency's own account, its line says so. */
const recordedHere = (it: Recorded<Typed>, rows: Rows): void => {
  const { agency } = it.metadata.actor;
  if (agency === undefined || agency === accountOf(it)) return;
  if (it.category === 'entry' || it.category === 'access') return;
  if (isUndo(it.event) || it.metadata.subjects.length === 0) return;
  const knownBy = it.metadata.recordedAt;
  show(it, { rowId: it.id, agencyId: agency, basis: 'recorded it here', knownBy }, rows);
};

export const known: Projection = {
  name: 'known',
  version: 4,
  tables: [knownTable, involvedTable, presumptions],
  project: (happening: Happening, rows: Rows) => {
    if (isReadable(happening)) {
      involvementChanged(happening, rows);
      recordedHere(happening, rows);
    }
    communications(happening, rows);
  },
};
