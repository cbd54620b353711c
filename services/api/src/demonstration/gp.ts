/** Thirteen months without a doctor: turned away, asked about again, and registered in the end. */
import type { GpRegistrationCommand } from '@throughline/domain/gp-registration';
import { agencies } from './agencies.ts';
import { type CaseA, samim } from './case-a.ts';
import { people } from './people.ts';
import { type Step, telling, when } from './step.ts';

const tell = telling<GpRegistrationCommand>('gp-registration', samim);
const childId = samim;

export const gpSteps = ({ cite }: CaseA): readonly Step[] => [
  tell({
    name: 'refused',
    by: 'karen-oldroyd',
    command: {
      type: 'EstablishGpRegistration',
      ...{ childId, occurred: when('2023-11-20T10:00'), ...cite('A1-06') },
      status: 'refused',
      practice: 'The surgery nearest to Beckside Lane',
      why: 'Reception asked Pat Lomax for a passport and turned him away.',
      askedOf: { name: 'Pat Lomax', role: 'foster carer' },
    },
  }),
  tell({
    name: 'still-none',
    by: 'karen-oldroyd',
    command: {
      type: 'EstablishGpRegistration',
      ...{ childId, occurred: when('2024-01-12T11:00'), ...cite('A1-09') },
      status: 'not-registered',
      why: 'He asked again about a doctor. The action of the first review was not done.',
    },
  }),
  tell({
    name: 'encouraged',
    by: 'layla-haddad',
    command: {
      type: 'EncourageGpRegistration',
      ...{ childId, occurred: when('2024-09-10'), ...cite('A2-08', 'A5-06') },
      by: people.haddad,
      how: 'in-person',
      help: 'Open Harbour looks for a surgery; CAMHS prescribe meanwhile.',
    },
  }),
  tell({
    name: 'registered',
    by: 'layla-haddad',
    command: {
      type: 'RegisterWithGp',
      ...{ childId, occurred: when('2024-12-10'), ...cite('A4-09', 'A5-11', 'A1-28') },
      practice: agencies.surgery.name,
      agencyId: agencies.surgery.id,
      doctor: 'Dr Sunita Rao',
    },
  }),
];
