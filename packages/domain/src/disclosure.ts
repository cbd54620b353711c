/**
 * Disclosure: one sharing of information about children, or one decision not to share it. With other
 * pathways' communications it makes the ledger of who had been told what, by when.
 */
import { z } from 'zod';
import { choice, wordsFor } from './choice.ts';
import type { Names, Narration } from './narration.ts';
import { type Definition, pathway } from './pathway.ts';
import { AgencyId, Channel, ChildId, EntryId, fact, Id, Line, Person, Text } from './vocabulary.ts';
import { labelled, listInWords, personInWords } from './wording.ts';

// Events. Stored for ever: add optional fields; never rename, never remove.
const what = {
  childIds: z.array(ChildId).min(1).max(50).meta({ label: 'About' }),
  entryIds: z.array(EntryId).max(1000).optional().meta({ label: 'Which entries' }),
  requestId: Id.optional().meta({ refersTo: 'request', label: 'Which request' }),
  concernId: Id.optional().meta({ refersTo: 'concern', label: 'Which disagreement' }),
  meetingId: Id.optional().meta({ refersTo: 'meeting', label: 'Which meeting' }),
  what: Text.optional().meta({ label: 'What, in words', long: true }),
  fromAgencyId: AgencyId.meta({ label: 'From which agency' }),
};
const Recipient = z.object({
  agencyId: AgencyId.optional(),
  person: Person.optional().meta({ label: 'Person' }),
  other: Line.optional().meta({ label: 'Someone else', hint: 'For example, a parent' }),
});

export const SharingBasis = choice(
  {
    'legal-obligation': 'A legal obligation',
    'public-task': 'A public task',
    safeguarding: 'Safeguarding of a child or an individual at risk',
    'vital-interests': 'To protect a life',
    'legitimate-interests': 'Legitimate interests',
    consent: 'Consent',
    'court-order': 'An order of a court',
  },
  {
    label: 'Basis in law',
    hint: 'Consent is not needed to share where a child may be at risk',
    clear: true,
  },
);
export const InformationShared = z.object({
  type: z.literal('InformationShared'),
  ...fact,
  ...what,
  to: z.array(Recipient).min(1).max(50).meta({ label: 'Who was told' }),
  channel: Channel,
  why: Text.meta({ label: 'Why', long: true }),
  basis: SharingBasis,
  childKnows: z.boolean().optional().meta({ label: 'The child or family was told of the sharing' }),
  againstPreference: Text.optional().meta({
    label: 'Why it was shared against a recorded wish',
    long: true,
  }),
});
export const SharingAcknowledged = z.object({
  type: z.literal('SharingAcknowledged'),
  ...fact,
  agencyId: AgencyId.meta({ label: 'Acknowledged by' }),
  person: Person.optional().meta({ label: 'Who' }),
  answer: Text.optional().meta({ label: 'What they said or will do', long: true }),
});
const WithheldReason = choice(
  {
    'risk-to-child': 'It could put the child at risk',
    'risk-to-other': 'It could put someone else at risk',
    investigation: 'It could harm an investigation',
    'not-relevant': 'They do not need it for their role',
    'wish-of-child': 'The child asked for it not to be shared',
    privilege: 'Legal privilege',
    'no-basis': 'No basis in law',
    other: 'Another reason',
  },
  { label: 'Reason', clear: true },
);
export const InformationWithheld = z.object({
  type: z.literal('InformationWithheld'),
  ...fact,
  ...what,
  from: Recipient.meta({ label: 'Withheld from' }),
  reason: WithheldReason,
  why: Text.meta({ label: 'Why', long: true }),
});

export const DisclosureEvent = z.discriminatedUnion('type', [
  InformationShared,
  SharingAcknowledged,
  InformationWithheld,
]);
export type DisclosureEvent = Readonly<z.infer<typeof DisclosureEvent>>;

// Commands. What someone asks for, and the ways we may say no.
const on = { disclosureId: Id.meta({ label: 'Disclosure' }) };

export const DisclosureCommand = z.discriminatedUnion('type', [
  InformationShared.extend({ type: z.literal('ShareInformation'), ...on }),
  SharingAcknowledged.extend({ type: z.literal('AcknowledgeSharing'), ...on }),
  InformationWithheld.extend({ type: z.literal('WithholdInformation'), ...on }),
]);
export type DisclosureCommand = Readonly<z.infer<typeof DisclosureCommand>>;

export const disclosureRefusals = [
  'alreadyRecorded',
  'notShared',
  'notARecipient',
  'nobodyNamed',
  'nothingNamed',
] as const;
export type DisclosureRefusal = (typeof disclosureRefusals)[number];

// State. What kind of disclosure it is, about whom, to whom.
type Recipient = Readonly<z.infer<typeof Recipient>>;
export type Disclosure = {
  readonly status: 'none' | 'shared' | 'withheld';
  readonly childIds: readonly string[];
  readonly to: readonly Recipient[];
};

const agencyOf = ({ agencyId, person }: Recipient): string | undefined =>
  agencyId ?? person?.agencyId;
const isNamed = ({ agencyId, person, other }: Recipient): boolean =>
  agencyId !== undefined ||
  other !== undefined ||
  (person !== undefined && Object.values(person).some((part) => part !== undefined));

type Content = Pick<
  z.infer<typeof InformationShared>,
  'entryIds' | 'requestId' | 'concernId' | 'meetingId' | 'what'
>;
const saysWhat = ({ entryIds = [], requestId, concernId, meetingId, what }: Content): boolean =>
  entryIds.length > 0 || [requestId, concernId, meetingId, what].some((part) => part !== undefined);

const recipientInWords = (recipient: Recipient, names: Names): string =>
  recipient.person === undefined
    ? (recipient.other ??
      (recipient.agencyId === undefined ? 'someone' : names.agency(recipient.agencyId)))
    : personInWords({ agencyId: recipient.agencyId, ...recipient.person }, names);

const sharing = (headline: string, text?: string): Narration => ({
  headline,
  text,
  kind: 'sharing',
  significance: 'routine',
});

// Rules. A sharing says what and to whom; it is never refused for want of consent.
export const disclosureDefinition: Definition<
  Disclosure,
  typeof DisclosureEvent,
  typeof DisclosureCommand,
  DisclosureRefusal
> = {
  slug: 'disclosure',
  category: 'disclosure',
  idField: 'disclosureId',
  events: DisclosureEvent,
  commands: DisclosureCommand,
  opens: ['ShareInformation', 'WithholdInformation'],
  permissions: {
    ShareInformation: 'record',
    AcknowledgeSharing: 'record',
    WithholdInformation: 'restrict',
  },
  refusals: disclosureRefusals,
  subjects: ({ childIds }) => childIds,
  rules: {
    initial: { status: 'none', childIds: [], to: [] },
    decide: {
      ShareInformation: (command, { status }) => {
        if (status !== 'none') return { refused: 'alreadyRecorded' };
        if (!command.to.every(isNamed)) return { refused: 'nobodyNamed' };
        if (!saysWhat(command)) return { refused: 'nothingNamed' };
        return [{ ...command, type: 'InformationShared' }];
      },
      AcknowledgeSharing: (command, { status, to }) => {
        if (status !== 'shared') return { refused: 'notShared' };
        if (!to.some((each) => agencyOf(each) === command.agencyId))
          return { refused: 'notARecipient' };
        return [{ ...command, type: 'SharingAcknowledged' }];
      },
      WithholdInformation: (command, { status }) => {
        if (status !== 'none') return { refused: 'alreadyRecorded' };
        if (!isNamed(command.from)) return { refused: 'nobodyNamed' };
        if (!saysWhat(command)) return { refused: 'nothingNamed' };
        return [{ ...command, type: 'InformationWithheld' }];
      },
    },
    evolve: {
      InformationShared: (_, { childIds, to }) => ({ status: 'shared', childIds, to }),
      SharingAcknowledged: (state) => state,
      InformationWithheld: (_, { childIds, from }) => ({
        status: 'withheld',
        childIds,
        to: [from],
      }),
    },
  },
  narration: {
    InformationShared: (event, names) =>
      sharing(
        `${names.agency(event.fromAgencyId)} shared information with ${listInWords(event.to.map((each) => recipientInWords(each, names)))}`,
        labelled({ What: event.what, Why: event.why, 'Against a wish': event.againstPreference }),
      ),
    SharingAcknowledged: (event, names) =>
      sharing(`${names.agency(event.agencyId)} confirmed having been told`, event.answer),
    InformationWithheld: (event, names) =>
      sharing(
        `${names.agency(event.fromAgencyId)} did not share information with ${recipientInWords(event.from, names)}`,
        labelled({ Reason: wordsFor(WithheldReason, event.reason), Why: event.why }),
      ),
  },
};

export const disclosure = pathway(disclosureDefinition);
