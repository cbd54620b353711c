/**
 * GP registration: whether a child has a doctor, and if not why not. Anyone in England may register
 * without papers; a practice that refuses must write to the patient with its reasons.
 */
import { z } from 'zod';
import { choice, wordsFor } from './choice.ts';
import {
  letterFrom,
  lettersAfter,
  type OwedLetter,
  type Practice,
  refusalLetter,
  usualTerms,
} from './gp-refusal-letters.ts';
import type { Narration } from './narration.ts';
import { type Definition, pathway } from './pathway.ts';
import { ClockTerms, dayOf, termsOn } from './statutory-clocks.ts';
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
export type GpRegistration = {
  readonly childId?: string;
  readonly status: GpStatus;
  readonly letters: readonly OwedLetter[];
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
