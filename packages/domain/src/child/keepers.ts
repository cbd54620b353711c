/** Child: who is worker, lead professional or care co-ordinator, by account. The view of open work uses the same fold. */
import { type Keepers, keptBy } from '../keepers.ts';
import type { RoleForChild } from './events/involvement.ts';
import type { ChildEvent } from './events.ts';

/** An agency has one worker; a child has one lead professional and one care co-ordinator, of whichever agency. */
export const roleOf = (role: RoleForChild, agencyId: string): string =>
  role === 'worker' ? `worker.${agencyId}` : role;

export const keepersAfter = (keepers: Keepers, event: ChildEvent): Keepers => {
  switch (event.type) {
    case 'AgencyInvolvementStarted':
      return event.worker === undefined || event.ended !== undefined
        ? keepers
        : keptBy(keepers, roleOf('worker', event.agencyId), event.worker.userId);
    case 'WorkerChanged':
      return keptBy(keepers, roleOf('worker', event.agencyId), event.person.userId);
    case 'AgencyInvolvementEnded':
      return keptBy(keepers, roleOf('worker', event.agencyId), undefined);
    case 'LeadProfessionalAppointed':
      return keptBy(keepers, 'lead-professional', event.person.userId);
    case 'CareCoordinatorAppointed':
      return keptBy(keepers, 'care-coordinator', event.person.userId);
    default:
      return keepers;
  }
};
