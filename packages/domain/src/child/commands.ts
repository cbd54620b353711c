/** Child: what may be asked of a child's own record, and the ways we may say no. */
import { z } from 'zod';
import { handing } from '../keepers.ts';
import { AgencyId, ChildId, fact } from '../vocabulary.ts';
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
  RoleForChild,
  WorkerChanged,
} from './events/involvement.ts';
import {
  HouseholdRecorded,
  PersonAdded,
  RelationshipEnded,
  RelationshipRecorded,
} from './events/people.ts';
import { PromptSettled, RecordRestricted, RecordUnrestricted } from './events/sight.ts';

export const ChildCommand = z.discriminatedUnion('type', [
  ChildRegistered.extend({
    type: z.literal('RegisterChild'),
    agencyId: AgencyId.optional().meta({
      label: 'Agency that works with the child',
      hint: 'Usually your own: it is then involved from the day on which the record begins',
    }),
  }),
  ChildDetailsChanged.extend({ type: z.literal('ChangeChildDetails') }),
  ChildDetailsCorrected.extend({ type: z.literal('CorrectChildDetails') }),
  RecordsMerged.extend({ type: z.literal('MergeRecords') }),
  RecordsSeparated.extend({ type: z.literal('SeparateRecords') }),
  PersonAdded.extend({ type: z.literal('AddPerson') }),
  RelationshipRecorded.extend({ type: z.literal('RecordRelationship') }),
  RelationshipEnded.extend({ type: z.literal('EndRelationship') }),
  HouseholdRecorded.extend({ type: z.literal('RecordHousehold') }),
  PlacementChanged.extend({ type: z.literal('ChangePlacement') }),
  LegalStatusChanged.extend({ type: z.literal('ChangeLegalStatus') }),
  MovedArea.extend({ type: z.literal('MoveArea') }),
  TurnedEighteen.extend({ type: z.literal('TurnEighteen') }),
  ChildDied.extend({ type: z.literal('RecordChildDeath') }),
  AgencyInvolvementStarted.extend({ type: z.literal('StartAgencyInvolvement') }),
  AgencyInvolvementEnded.extend({ type: z.literal('EndAgencyInvolvement') }),
  WorkerChanged.extend({ type: z.literal('ChangeWorker') }),
  LeadProfessionalAppointed.extend({ type: z.literal('AppointLeadProfessional') }),
  CareCoordinatorAppointed.extend({ type: z.literal('AppointCareCoordinator') }),
  z.object({
    type: z.literal('HandRoleOn'),
    ...{ childId: ChildId, ...fact, agencyId: AgencyId, role: RoleForChild },
    ...handing,
  }),
  RecordRestricted.extend({ type: z.literal('RestrictRecord') }),
  RecordUnrestricted.extend({ type: z.literal('UnrestrictRecord') }),
  PromptSettled.extend({ type: z.literal('SettlePrompt') }),
]);
export type ChildCommand = Readonly<z.infer<typeof ChildCommand>>;

export const childRefusals = [
  'alreadyRegistered',
  'notRegistered',
  'isTheSameRecord',
  'alreadyMerged',
  'notMerged',
  'personExists',
  'noSuchPerson',
  'relationshipExists',
  'noSuchRelationship',
  'alreadyInvolved',
  'notInvolved',
  'endsBeforeItBegins',
  'alreadyEighteen',
  'alreadyDied',
  'restrictionExists',
  'noSuchRestriction',
  'nobodyNamed',
  'notInTheirName',
  'noDayToAskAgain',
] as const;
export type ChildRefusal = (typeof childRefusals)[number];
