/** Child: everything that can happen to a child's own record. Stored for ever: add optional fields; never rename, never remove. */
import { z } from 'zod';
import {
  ChildDied,
  LegalStatusChanged,
  MovedArea,
  PlacementChanged,
  TurnedEighteen,
} from './events/care.ts';
import {
  ChildDetailsChanged,
  ChildDetailsCorrected,
  ChildRegistered,
  RecordsMerged,
  RecordsSeparated,
} from './events/identity.ts';
import {
  AgencyInvolvementEnded,
  AgencyInvolvementStarted,
  CareCoordinatorAppointed,
  LeadProfessionalAppointed,
  WorkerChanged,
} from './events/involvement.ts';
import {
  HouseholdRecorded,
  PersonAdded,
  RelationshipEnded,
  RelationshipRecorded,
} from './events/people.ts';
import { PromptSettled, RecordRestricted, RecordUnrestricted } from './events/sight.ts';

export const ChildEvent = z.discriminatedUnion('type', [
  ChildRegistered,
  ChildDetailsChanged,
  ChildDetailsCorrected,
  RecordsMerged,
  RecordsSeparated,
  PersonAdded,
  RelationshipRecorded,
  RelationshipEnded,
  HouseholdRecorded,
  PlacementChanged,
  LegalStatusChanged,
  MovedArea,
  TurnedEighteen,
  ChildDied,
  AgencyInvolvementStarted,
  AgencyInvolvementEnded,
  WorkerChanged,
  LeadProfessionalAppointed,
  CareCoordinatorAppointed,
  RecordRestricted,
  RecordUnrestricted,
  PromptSettled,
]);
export type ChildEvent = Readonly<z.infer<typeof ChildEvent>>;
