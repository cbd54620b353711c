/** Disclosure ledger: who had been told what, by when and how; and what is on record as not told. */
import type { EntryRecorded } from '@throughline/domain/entry/events';
import type { Person } from '@throughline/domain/vocabulary';
import type { Instant } from '@throughline/time/instant';
import type { Occurred } from '@throughline/time/occurred';
import { occurredAt, sortKey } from '@throughline/time/occurred-at';
import type { Projection, Recorded, Typed } from './projection.ts';
import { recipientsNamed } from './requests.ts';
import { type Rows, table } from './table.ts';
import { telling } from './telling.ts';

export type Recipient = {
  readonly agencyId?: string | undefined;
  readonly person?: Person | undefined;
  /** Someone who is neither in an agency nor named: "a parent", "the child". */
  readonly other?: string | undefined;
};

export type LedgerRow = {
  readonly childId: string;
  readonly eventId: string;
  readonly n: number;
  readonly standing:
    | 'told'
    | 'acknowledged'
    | 'opened'
    | 'learnt otherwise'
    | 'not told'
    | 'withheld';
  readonly recipient: Recipient;
  readonly byAgencyId?: string | undefined;
  readonly byUser: string;
  readonly occurred: Occurred;
  readonly recordedAt: string;
  readonly channel?: string | undefined;
  readonly what?: string | undefined;
  readonly why?: string | undefined;
  readonly basis?: string | undefined;
  readonly entryIds: readonly string[];
  /** The case it was told in: its category and id. */
  readonly about: { readonly category: string; readonly streamId: string };
  readonly requestId?: string | undefined;
};

export const ledgerTable = table<LedgerRow>({
  name: 'ledger',
  key: ({ eventId, childId, n }) => `${eventId}/${childId}/${String(n).padStart(4, '0')}`,
  fields: ['childId', 'standing'],
  columns: {
    sortKey: ({ occurred }) => sortKey(occurred),
    agencyId: ({ recipient }) => recipient.agencyId ?? null,
  },
  indexes: [['childId', 'sortKey', 'agencyId']],
});

/** The first time an agency opened a child's record: from then on it had been able to read it. */
const openedTable = table<{ readonly childId: string; readonly agencyId: string }>({
  name: 'ledgerOpened',
  key: ({ childId, agencyId }) => `${childId}/${agencyId}`,
});

type Fact = Recorded<
  Typed & { readonly occurred: Occurred; readonly cites?: string[] | undefined }
>;
type Note = Partial<
  Pick<LedgerRow, 'channel' | 'what' | 'why' | 'basis' | 'entryIds' | 'byAgencyId' | 'requestId'>
>;

const note = (
  it: Fact,
  { standing, to, ...rest }: Note & { standing: LedgerRow['standing']; to: readonly Recipient[] },
  rows: Rows,
): void => {
  const { event, id, category, streamId, metadata } = it;
  for (const childId of metadata.subjects)
    for (const [n, recipient] of to.entries())
      rows.put(ledgerTable, {
        byAgencyId: metadata.actor.agency,
        entryIds: event.cites ?? [],
        ...rest,
        ...{ childId, eventId: id, n, standing, recipient },
        byUser: metadata.actor.user,
        occurred: event.occurred,
        recordedAt: metadata.recordedAt,
        about: { category, streamId },
      });
};

const asRecipient = (person: Person): Recipient => ({ agencyId: person.agencyId, person });
const people = (list: readonly Person[] = []): readonly Recipient[] => list.map(asRecipient);
const maybe = (person: Person | undefined): readonly Recipient[] =>
  person ? [asRecipient(person)] : [];
/** Recipients of a request are named by their keys in it. */
const keyed = (requestId: string, keys: readonly string[], rows: Rows): readonly Recipient[] =>
  recipientsNamed(requestId, keys, rows).map(({ key, who }) => ({
    ...asRecipient(who),
    other: key,
  }));

const toldInEntry = (it: Recorded<EntryRecorded>, rows: Rows): void => {
  const { told, agencyId } = it.event;
  if (told === undefined) return;
  const note_ = { entryIds: [it.streamId], byAgencyId: agencyId };
  note(it, { ...note_, standing: 'told', to: people(told) }, rows);
};

const project = telling({
  entry: {
    EntryRecorded: toldInEntry,
    EntryOutcomeCommunicated: (it, rows) => {
      const { to, channel } = it.event;
      // Its words stand with the entry, which may be restricted.
      note(it, { standing: 'told', to: people(to), channel, entryIds: [it.streamId] }, rows);
    },
  },
  disclosure: {
    InformationShared: (it, rows) => {
      const { to, channel, what, why, basis, entryIds = [], fromAgencyId, requestId } = it.event;
      const note_ = { channel, what, why, basis, entryIds, requestId, byAgencyId: fromAgencyId };
      note(it, { ...note_, standing: 'told', to }, rows);
    },
    SharingAcknowledged: (it, rows) => {
      const { agencyId, person, answer: what } = it.event;
      note(it, { standing: 'acknowledged', to: [{ agencyId, person }], what }, rows);
    },
    InformationWithheld: (it, rows) => {
      const { from, what, why, reason: basis, entryIds = [], fromAgencyId, requestId } = it.event;
      const note_ = { what, why, basis, entryIds, requestId, byAgencyId: fromAgencyId };
      note(it, { ...note_, standing: 'withheld', to: [from] }, rows);
    },
  },
  request: {
    OutcomeCommunicated: (it, rows) => {
      const { recipients, to, channel, words: what } = it.event;
      const named = people(to);
      const whom = named.length > 0 ? named : keyed(it.streamId, recipients, rows);
      note(it, { standing: 'told', to: whom, channel, what, requestId: it.streamId }, rows);
    },
    OutcomeExplained: (it, rows) => {
      const { recipients, channel, options: what } = it.event;
      note(
        it,
        {
          standing: 'told',
          to: keyed(it.streamId, recipients, rows),
          channel,
          what,
          requestId: it.streamId,
        },
        rows,
      );
    },
    OutcomeLearntOtherwise: (it, rows) => {
      const { recipients, words: what, from: why } = it.event;
      const to = keyed(it.streamId, recipients, rows);
      note(it, { standing: 'learnt otherwise', to, what, why, requestId: it.streamId }, rows);
    },
    FeedbackNotGiven: (it, rows) => {
      const { recipients, words: what } = it.event;
      note(
        it,
        {
          standing: 'not told',
          to: keyed(it.streamId, recipients, rows),
          what,
          requestId: it.streamId,
        },
        rows,
      );
    },
    RequestPassedOn: (it, rows) =>
      note(it, { standing: 'told', to: [asRecipient(it.event.to)], requestId: it.streamId }, rows),
  },
  meeting: {
    OutcomeShared: (it, rows) => {
      const { party, channel, what } = it.event;
      const { agencyId, person, kind } = party;
      const other = agencyId === undefined && person === undefined ? kind : undefined;
      note(it, { standing: 'told', to: [{ agencyId, person, other }], channel, what }, rows);
    },
  },
  professionalConcern: {
    ConcernRaised: (it, rows) => {
      const {
        receivingAgencyId: agencyId,
        receivedBy: person,
        channel,
        decisionDisputed: what,
      } = it.event;
      note(it, { standing: 'told', to: [{ agencyId, person }], channel, what }, rows);
    },
    ChallengeEscalated: (it, rows) => {
      const { to, channel, why: what } = it.event;
      note(it, { standing: 'told', to: maybe(to), channel, what }, rows);
    },
    StageOutcomeSent: (it, rows) => {
      const { to, channel, outcome: what } = it.event;
      note(it, { standing: 'told', to: people(to), channel, what }, rows);
    },
    LeadProfessionalInformed: (it, rows) => {
      const { who, channel } = it.event;
      note(it, { standing: 'told', to: [asRecipient(who)], channel }, rows);
    },
    PartnershipNotified: (it, rows) => {
      const { to, words: what } = it.event;
      const whom = to ? [asRecipient(to)] : [{ other: 'the partnership' }];
      note(it, { standing: 'told', to: whom, what }, rows);
    },
    FeedbackGiven: (it, rows) => {
      const { to, recipients, channel, words: what } = it.event;
      const named = people(recipients);
      note(
        it,
        { standing: 'told', to: named.length > 0 ? named : [{ other: to }], channel, what },
        rows,
      );
    },
  },
  riskAndSafety: {
    SafetyPlanMade: (it, rows) =>
      note(it, { standing: 'told', to: it.event.sharedWith, what: it.event.version }, rows),
    SafetyPlanShared: (it, rows) => note(it, { standing: 'told', to: it.event.sharedWith }, rows),
  },
  access: {
    RecordOpened: (it, rows) => {
      const { agency: agencyId } = it.metadata.actor;
      const childId = it.streamId;
      if (agencyId === undefined || rows.current(openedTable, `${childId}/${agencyId}`)) return;
      rows.put(openedTable, { childId, agencyId });
      const occurred = occurredAt(it.metadata.recordedAt as Instant); // metadata is parsed by the store
      const first = { ...it, event: { ...it.event, occurred } };
      note(
        first,
        { standing: 'opened', to: [{ agencyId }], why: it.event.reason, entryIds: [] },
        rows,
      );
    },
  },
  undo: ({ event }, rows) => {
    for (const row of rows.currentUnder(ledgerTable, `${event.eventId}/`))
      rows.remove(ledgerTable, ledgerTable.key(row));
  },
});

export const disclosureLedger: Projection = {
  name: 'disclosure-ledger',
  version: 2,
  tables: [ledgerTable, openedTable],
  project,
};
