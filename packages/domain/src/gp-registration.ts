/**
 * GP registration: whether a child has a doctor, and if not why not. Anyone in England may register
 * without papers; a practice that refuses must write to the patient with its reasons.
 */
import type { Anchor, Clock } from '@throughline/time/deadline';
import type { Instant } from '@throughline/time/instant';
import type { Occurred } from '@throughline/time/occurred';
import { isOverBefore } from '@throughline/time/occurred-at';
import type { Calendar } from '@throughline/time/working-days';
import { z } from 'zod';
import { choice, wordsFor } from './choice.ts';
import type { Narration } from './narration.ts';
import { type Definition, pathway } from './pathway.ts';
import { anchorOf, ClockTerms, clockOf, dayOf, doneAtOf, termsOn } from './statutory-clocks.ts';
import {
  AgencyId,
  Channel,
  ChildId,
  fact,
  Line,
  Person,
  PolicyReference,
  Text,
} from './vocabulary.ts';
import { labelled, personInWords } from './wording.ts';

// Events. Stored for ever: add optional fields; never rename, never remove.
const about = { childId: ChildId, ...fact };
const practice = {
  practice: Line.optional().meta({
    label: 'Name of the practice',
    hint: 'Only if it is not in the list of practices',
  }),
  agencyId: AgencyId.optional().meta({
    refersTo: 'gp-practice',
    label: 'GP practice',
    hint: 'If it is not listed, give its name in the next question',
  }),
};

export const GpStatus = choice(
  {
    registered: 'Registered',
    'not-registered': 'Not registered',
    refused: 'Refused by a practice',
    'taken-off-the-list': 'Taken off a practice’s list',
    declined: 'The young person declined',
    unknown: 'Not known',
  },
  { label: 'Whether they have a GP' },
);
export type GpStatus = z.infer<typeof GpStatus>;

export const GpRegistrationEstablished = z.object({
  type: z.literal('GpRegistrationEstablished'),
  ...about,
  status: GpStatus,
  ...practice,
  why: Text.optional().meta({
    label: 'Why not',
    hint: 'No papers, proof of address or immigration status are needed to register',
    long: true,
  }),
  askedOf: Person.optional().meta({ label: 'Who said so' }),
  letter: ClockTerms.optional(),
  policy: PolicyReference.optional(),
});
export const GpRefusalLetterReceived = z.object({
  type: z.literal('GpRefusalLetterReceived'),
  ...about,
  ...practice,
  reasons: Text.optional().meta({ label: 'The reasons it gives', long: true }),
});
export const GpRegistrationEncouraged = z.object({
  type: z.literal('GpRegistrationEncouraged'),
  ...about,
  by: Person.optional().meta({ label: 'Who encouraged it' }),
  how: Channel.optional(),
  help: Text.optional().meta({ label: 'What help was given', long: true }),
  response: Text.optional().meta({ label: 'What the young person said', long: true }),
});
export const GpRegistered = z.object({
  type: z.literal('GpRegistered'),
  ...about,
  ...practice,
  doctor: Line.optional().meta({ label: 'Named doctor' }),
});

export const GpRegistrationEvent = z.discriminatedUnion('type', [
  GpRegistrationEstablished,
  GpRefusalLetterReceived,
  GpRegistrationEncouraged,
  GpRegistered,
]);
export type GpRegistrationEvent = Readonly<z.infer<typeof GpRegistrationEvent>>;

// Commands. What someone asks for, and the ways we may say no.
export const GpRegistrationCommand = z.discriminatedUnion('type', [
  GpRegistrationEstablished.omit({ letter: true, policy: true }).extend({
    type: z.literal('EstablishGpRegistration'),
  }),
  GpRefusalLetterReceived.extend({ type: z.literal('ReceiveGpRefusalLetter') }),
  GpRegistrationEncouraged.extend({ type: z.literal('EncourageGpRegistration') }),
  GpRegistered.extend({ type: z.literal('RegisterWithGp') }),
]);
export type GpRegistrationCommand = Readonly<z.infer<typeof GpRegistrationCommand>>;

export const gpRegistrationRefusals = ['noLetterIsOwed'] as const;
export type GpRegistrationRefusal = (typeof gpRegistrationRefusals)[number];

// State. Where the child stands, and the letters that practices owe.
export type OwedLetter = {
  readonly practice?: string | undefined;
  readonly agencyId?: string | undefined;
  readonly terms: ClockTerms;
  readonly refused: Occurred;
  readonly from: Anchor;
  readonly receivedAt?: Instant | undefined;
  /** Registered elsewhere before it came: it is still owed in law, and nobody waits for it any longer. */
  readonly notNeededFrom?: Instant | undefined;
};
export type GpRegistration = {
  readonly childId?: string;
  readonly status: GpStatus;
  readonly letters: readonly OwedLetter[];
};

type Practice = Pick<OwedLetter, 'practice' | 'agencyId'>;

const isNamed = ({ practice, agencyId }: Practice): boolean =>
  practice !== undefined || agencyId !== undefined;

const isSameName = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && a.toLowerCase() === b?.toLowerCase();

const isSamePractice = (a: Practice, b: Practice): boolean =>
  (a.agencyId !== undefined && a.agencyId === b.agencyId) || isSameName(a.practice, b.practice);

/** Which letter came: of the practice that is named; else one of which nobody said whose it is. */
const letterFrom = (letters: readonly OwedLetter[], practice: Practice): OwedLetter | undefined => {
  const owed = letters.filter(({ receivedAt }) => receivedAt === undefined);
  if (!isNamed(practice)) return owed[0];
  return (
    owed.find((letter) => isSamePractice(letter, practice)) ??
    owed.find((letter) => !isNamed(letter))
  );
};

const isRegistered = (event: GpRegistrationEvent): boolean =>
  event.type === 'GpRegistered' ||
  (event.type === 'GpRegistrationEstablished' && event.status === 'registered');

/** The letters owed after an event. Views use the same fold. */
export const lettersAfter = (
  letters: readonly OwedLetter[],
  event: GpRegistrationEvent,
  recordedAt: string,
): readonly OwedLetter[] => {
  if (event.type === 'GpRegistrationEstablished' && event.letter !== undefined) {
    const { practice, agencyId, letter: terms, occurred: refused } = event;
    const from = anchorOf(refused, recordedAt);
    return [...letters, { practice, agencyId, terms, refused, from }];
  }
  if (isRegistered(event))
    return letters.map((letter) =>
      isOverBefore(event.occurred, letter.refused)
        ? letter
        : {
            ...letter,
            notNeededFrom: letter.notNeededFrom ?? doneAtOf(event.occurred, recordedAt),
          },
    );
  if (event.type !== 'GpRefusalLetterReceived') return letters;
  const came = letterFrom(letters, event);
  return letters.map((letter) =>
    letter === came ? { ...letter, receivedAt: doneAtOf(event.occurred, recordedAt) } : letter,
  );
};

const gp = (
  headline: string,
  significance: Narration['significance'],
  text?: string,
): Narration => ({ headline, text, kind: 'gp', significance });

const at = ({ practice, agencyId }: Practice, agency: (id: string) => string): string => {
  const name = practice ?? (agencyId === undefined ? undefined : agency(agencyId));
  return name === undefined ? '' : `, ${name}`;
};

// Rules. A refusal starts the clock of its letter.
const refusalLetter = 'gp-refusal-letter';
const usualTerms: ClockTerms = {
  id: refusalLetter,
  do: 'write to the patient with the reasons for refusing',
  within: { n: 14, unit: 'calendar_day' }, // www.bma.org.uk/advice-and-support/gp-practices/managing-your-practice-list/patient-registration
};

export const gpRegistrationDefinition: Definition<
  GpRegistration,
  typeof GpRegistrationEvent,
  typeof GpRegistrationCommand,
  GpRegistrationRefusal
> = {
  slug: 'gp-registration',
  category: 'gpRegistration',
  idField: 'childId',
  events: GpRegistrationEvent,
  commands: GpRegistrationCommand,
  opens: ['EstablishGpRegistration', 'EncourageGpRegistration', 'RegisterWithGp'],
  permissions: {
    EstablishGpRegistration: 'record',
    ReceiveGpRefusalLetter: 'record',
    EncourageGpRegistration: 'record',
    RegisterWithGp: 'record',
  },
  refusals: gpRegistrationRefusals,
  subjects: ({ childId }) => (childId === undefined ? [] : [childId]),
  rules: {
    initial: { status: 'unknown', letters: [] },
    decide: {
      EstablishGpRegistration: (command, _, { policies, now }) => {
        const established = { ...command, type: 'GpRegistrationEstablished' } as const;
        if (command.status !== 'refused') return [established];
        const day = dayOf(command.occurred, now);
        const adopted = termsOn(policies, refusalLetter, day);
        if (adopted === undefined) return [{ ...established, letter: usualTerms }];
        return [{ ...established, letter: adopted.terms, policy: adopted.policy }];
      },
      ReceiveGpRefusalLetter: (command, { letters }) =>
        letterFrom(letters, command) === undefined
          ? { refused: 'noLetterIsOwed' }
          : [{ ...command, type: 'GpRefusalLetterReceived' }],
      EncourageGpRegistration: (command) => [{ ...command, type: 'GpRegistrationEncouraged' }],
      RegisterWithGp: (command) => [{ ...command, type: 'GpRegistered' }],
    },
    evolve: {
      GpRegistrationEstablished: (state, event, { recordedAt }) => ({
        childId: event.childId,
        status: event.status,
        letters: lettersAfter(state.letters, event, recordedAt),
      }),
      GpRefusalLetterReceived: (state, event, { recordedAt }) => ({
        ...state,
        letters: lettersAfter(state.letters, event, recordedAt),
      }),
      GpRegistrationEncouraged: (state, { childId }) => ({ ...state, childId }),
      GpRegistered: (state, event, { recordedAt }) => ({
        childId: event.childId,
        status: 'registered',
        letters: lettersAfter(state.letters, event, recordedAt),
      }),
    },
  },
  // Narration. Being without a doctor matters; getting one is good news.
  narration: {
    GpRegistrationEstablished: (event, names) =>
      gp(
        `GP registration: ${wordsFor(GpStatus, event.status).toLowerCase()}${at(event, names.agency)}`,
        event.status === 'registered' ? 'positive' : 'significant',
        event.why,
      ),
    GpRefusalLetterReceived: (event, names) =>
      gp(
        `The letter with the reasons for refusing came${at(event, names.agency)}`,
        'routine',
        event.reasons,
      ),
    GpRegistrationEncouraged: (event, names) =>
      gp(
        `${personInWords(event.by, names)} encouraged registration with a GP`,
        'routine',
        labelled({ Help: event.help, Response: event.response }),
      ),
    GpRegistered: (event, names) =>
      gp(
        `Registered with a GP${at(event, names.agency)}`,
        'positive',
        labelled({ Doctor: event.doctor }),
      ),
  },
};

export const gpRegistration = pathway(gpRegistrationDefinition);

// Clocks. A practice that refuses writes to the patient; once another has taken them on, nobody waits for that.
export type LetterClock = Clock & { readonly leftAt?: Instant };

export const gpRegistrationClocks = (
  letters: readonly OwedLetter[],
  calendar: Calendar,
): readonly LetterClock[] =>
  letters.map(({ terms, from, receivedAt, notNeededFrom }) => ({
    ...clockOf(terms, { from, doneAt: receivedAt }, calendar),
    ...(receivedAt === undefined && notNeededFrom && { leftAt: notNeededFrom }),
  }));
