/** Thirteen months without a GP, as a story of commands; all invented. */
import type { GpRegistrationCommand, GpStatus } from './gp-registration.ts';
import { agencies, samim, when } from './kelderby.fixtures.ts';

const of = (on: string) => ({ childId: samim, occurred: when(on) });

export const establish = (status: GpStatus, on = '2024-01-15'): GpRegistrationCommand => ({
  type: 'EstablishGpRegistration',
  ...of(on),
  status,
  practice: 'Harbour Road Surgery',
  why: 'The surgery asked for a passport',
  askedOf: { role: 'Receptionist' },
});
export const letter = (
  on = '2024-02-12',
  practice = 'Harbour Road Surgery',
): GpRegistrationCommand => ({
  type: 'ReceiveGpRefusalLetter',
  ...of(on),
  practice,
  reasons: 'No proof of identity was shown',
});
export const encourage = (): GpRegistrationCommand => ({
  type: 'EncourageGpRegistration',
  ...of('2024-11-26'),
  by: { name: 'Shanice Boateng', agencyId: agencies.lanternBridge },
  how: 'in-person',
  help: 'Went through the form together',
  response: 'He will go if someone comes with him',
});
export const registered = (): GpRegistrationCommand => ({
  type: 'RegisterWithGp',
  ...of('2024-12-10'),
  agencyId: agencies.surgery,
  practice: 'Quayside Surgery',
  doctor: 'Dr Sunita Rao',
});

/** Every command, in an order in which each is allowed. */
export const story: readonly GpRegistrationCommand[] = [
  establish('refused'),
  letter(),
  encourage(),
  registered(),
];
