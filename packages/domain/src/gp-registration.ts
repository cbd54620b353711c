/**
 * GP registration: whether a child has a doctor, and if not why not. Anyone in England may register
 * without papers; a practice that refuses must write to the patient with its reasons.
 */
import { z } from 'zod';
import { choice } from './choice.ts';
import { ClockTerms } from './statutory-clocks.ts';
import { AgencyId, Channel, ChildId, fact, Line, Person, Text } from './vocabulary.ts';

// Events. Stored for ever: add optional fields; never rename, never remove.
const about = { childId: ChildId, ...fact };
const practice = {
  practice: Line.optional().meta({ label: 'Name of the practice' }),
  agencyId: AgencyId.optional().meta({ label: 'Practice, if it is in the partnership' }),
};

export const GpStatus = choice(
  {
    registered: 'Registered',
    'not-registered': 'Not registered',
    refused: 'Refused by a practice',
    declined: 'The young person declined',
    unknown: 'Not known',
  },
  { label: 'Registration' },
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
  GpRegistrationEstablished.omit({ letter: true }).extend({
    type: z.literal('EstablishGpRegistration'),
  }),
  GpRefusalLetterReceived.extend({ type: z.literal('ReceiveGpRefusalLetter') }),
  GpRegistrationEncouraged.extend({ type: z.literal('EncourageGpRegistration') }),
  GpRegistered.extend({ type: z.literal('RegisterWithGp') }),
]);
export type GpRegistrationCommand = Readonly<z.infer<typeof GpRegistrationCommand>>;

export const gpRegistrationRefusals = ['notRefused', 'noReason'] as const;
export type GpRegistrationRefusal = (typeof gpRegistrationRefusals)[number];
