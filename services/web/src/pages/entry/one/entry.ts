/** One entry with all that is known of it, as the graph answers it, and in words. */
import { dateTime } from '@throughline/govuk/dates';
import { plainWords } from '@throughline/govuk/plain-words';
import { z } from 'zod';
import { OwnWords } from '../../shapes.ts';
import { basisNames, kindNames, linkNames, significanceNames } from '../chronology/names.ts';
import { flagsInWords } from '../flags.ts';
import { knownByInWords } from '../known-by.ts';

const When = z.object({ inWords: z.string() });
const AgencyName = z.object({ name: z.string() });
const Named = AgencyName.extend({ id: z.string() });
const LedgerLine = z.object({
  standing: z.string(),
  recipient: z.string(),
  channel: z.string().nullable(),
  why: z.string().nullable(),
  recordedAt: z.string(),
  occurred: When,
  byAgency: AgencyName.nullable(),
});
const Opening = z.object({
  at: z.string(),
  person: z.string().nullable(),
  agency: AgencyName.nullable(),
});
const Remark = z.object({
  recordedAt: z.string(),
  text: z.string(),
  agency: AgencyName.nullable(),
});

export const Entry = z.object({
  id: z.string(),
  pathway: z.string(),
  streamId: z.string(),
  headline: z.string(),
  text: z.string().nullable(),
  childSeen: z.string().nullable(),
  writtenBy: z.string().nullable(),
  kind: z.string(),
  significance: z.string(),
  flags: z.array(z.string()),
  words: OwnWords,
  source: z.string().nullable(),
  cells: z.array(z.object({ header: z.string(), text: z.string() })),
  recordedAt: z.string(),
  receivedAt: z.string().nullable(),
  isMine: z.boolean(),
  isWithdrawn: z.boolean(),
  withdrawnBecause: z.string().nullable(),
  isInError: z.boolean(),
  inErrorBecause: z.string().nullable(),
  unreadable: z.string().nullable(),
  occurred: z.object({
    start: z.string().nullable(),
    at: z.string().nullable(),
    inWords: z.string(),
    asWritten: z.string(),
  }),
  agency: Named.nullable(),
  corrections: z.array(
    z.object({
      recordedAt: z.string(),
      reason: z.string(),
      headlineBefore: z.string(),
      textBefore: z.string().nullable(),
      occurredBefore: When,
    }),
  ),
  disputes: z.array(
    z.object({
      id: z.string(),
      by: z.string(),
      account: z.string(),
      recordedAt: z.string(),
      outcome: z.string().nullable(),
    }),
  ),
  contexts: z.array(Remark),
  analyses: z.array(Remark),
  linked: z.array(
    z.object({
      id: z.string(),
      basis: z.string(),
      headline: z.string(),
      text: z.string().nullable(),
      source: z.string().nullable(),
      occurred: When,
      agency: AgencyName.nullable(),
    }),
  ),
  ledger: z.array(LedgerLine),
  openings: z.array(Opening),
  whoKnew: z.array(
    z.object({
      basis: z.string(),
      knownBy: z.string().nullable(),
      recordedAt: z.string(),
      channel: z.string().nullable(),
      agency: AgencyName.nullable(),
    }),
  ),
});
export type Entry = Readonly<z.infer<typeof Entry>>;

/** The page of the case that a line comes from; an entry is its own. */
const casePlaces: Readonly<Record<string, { readonly text: string; readonly path: string }>> = {
  request: { text: 'Open the request', path: '/requests' },
  professionalConcern: { text: 'Open the disagreement', path: '/challenges' },
  meeting: { text: 'Open the meeting', path: '/meetings' },
};

const casePlace = ({ pathway, streamId }: Entry) => {
  const place = casePlaces[pathway];
  return place && { text: place.text, href: `${place.path}/${streamId}` };
};

const seenWords: Readonly<Record<string, string>> = {
  seen: 'Seen',
  alone: 'Seen alone',
  'by-phone': 'Spoken with by telephone or message',
  'not-seen': 'Not seen',
  'was-not-brought': 'Was not brought',
};

/** Where the entry comes from and how it came here, as label and text. */
const provenance = (entry: Entry) => [
  { label: 'Whose account', text: entry.agency?.name ?? 'No agency named' },
  ...(entry.writtenBy === null ? [] : [{ label: 'Written by', text: entry.writtenBy }]),
  { label: 'Kind', text: kindNames[entry.kind] ?? entry.kind },
  { label: 'Significance', text: significanceNames[entry.significance] ?? entry.significance },
  ...(entry.childSeen === null
    ? []
    : [{ label: 'Was the child seen?', text: seenWords[entry.childSeen] ?? entry.childSeen }]),
  ...(entry.source === null
    ? []
    : [
        { label: 'Date as written', text: entry.occurred.asWritten },
        { label: 'Source', text: entry.source },
      ]),
  { label: 'Recorded here', text: dateTime(entry.recordedAt) },
  ...(entry.receivedAt === null
    ? []
    : [{ label: 'Came into the shared record', text: dateTime(entry.receivedAt) }]),
];

/** One line for each agency and reason: the first, which is the one that counts. */
const firstOfEach = (known: Entry['whoKnew']): Entry['whoKnew'] =>
  [
    ...new Map(
      known.toReversed().map((one) => [`${one.agency?.name ?? ''} ${one.basis}`, one] as const),
    ).values(),
  ].toReversed();

const whoKnew = ({ whoKnew: known }: Entry) =>
  firstOfEach(known).map(({ agency, basis, knownBy, channel, recordedAt }) => ({
    agency: agency?.name ?? 'An agency that is not named',
    by: knownBy === null ? 'Not known since when' : knownByInWords(knownBy),
    why: `${basisNames[basis] ?? basis}${channel === null ? '' : `, by ${plainWords(channel).toLowerCase()}`}`,
    recordedAt,
  }));

const told = ({ ledger }: Entry) =>
  ledger.map((line) => ({
    ...line,
    standing: plainWords(line.standing),
    how: line.channel === null ? '' : plainWords(line.channel),
    by: line.byAgency?.name ?? 'Not recorded',
  }));

/** Who opened it: each reader once, with how often and when last. */
const readers = ({ openings }: Entry) =>
  [
    ...Map.groupBy(openings, ({ person, agency }) =>
      [person, agency?.name].filter(Boolean).join(', '),
    ),
  ].map(([who, times]) => ({
    who: who || 'Somebody of no agency',
    times: times.length,
    last: times[0]?.at ?? '',
  }));

/** What the page shows, in words. Words of a line that is withdrawn or in error do not come. */
export const entryOf = (entry: Entry) => ({
  ...entry,
  provenance: provenance(entry),
  whoKnew: whoKnew(entry),
  told: told(entry),
  readers: readers(entry),
  flags: flagsInWords(entry.flags),
  place: casePlace(entry),
  linked: entry.linked.map((one) => ({ ...one, how: linkNames[one.basis] ?? 'Belongs with' })),
  disputes: entry.disputes.map((one) => ({
    ...one,
    outcome: one.outcome === null ? null : plainWords(one.outcome),
  })),
  isEntry: entry.pathway === 'entry',
  isStanding: !entry.isWithdrawn && !entry.isInError && entry.unreadable === null,
});
