/**
 * Child: the person round whom all turns. One stream for each child: who they are, who is round them,
 * which agencies are involved, and who may see the record.
 */
import { type Definition, pathway } from '../pathway.ts';
import { ChildCommand, type ChildRefusal, childRefusals } from './commands.ts';
import { ChildEvent } from './events.ts';
import { narration } from './narration.ts';
import { rules } from './rules.ts';
import type { Child } from './state.ts';

export const childDefinition: Definition<
  Child,
  typeof ChildEvent,
  typeof ChildCommand,
  ChildRefusal
> = {
  slug: 'child',
  category: 'child',
  idField: 'childId',
  events: ChildEvent,
  commands: ChildCommand,
  opens: ['RegisterChild'],
  ofAnyDay: [
    ...(['StartAgencyInvolvement', 'EndAgencyInvolvement', 'ChangeWorker'] as const),
    ...(['AppointLeadProfessional', 'AppointCareCoordinator', 'HandRoleOn'] as const),
  ],
  permissions: {
    RegisterChild: 'register',
    ChangeChildDetails: 'record',
    CorrectChildDetails: 'record',
    MergeRecords: 'register',
    SeparateRecords: 'register',
    AddPerson: 'record',
    RecordRelationship: 'record',
    EndRelationship: 'record',
    RecordHousehold: 'record',
    ChangePlacement: 'record',
    ChangeLegalStatus: 'record',
    MoveArea: 'record',
    TurnEighteen: 'record',
    RecordChildDeath: 'record',
    StartAgencyInvolvement: 'register', // an agency that is not yet involved must be able to say that it is
    EndAgencyInvolvement: 'record',
    ChangeWorker: 'record',
    AppointLeadProfessional: 'record',
    AppointCareCoordinator: 'record',
    HandRoleOn: 'hand-on',
    RestrictRecord: 'restrict',
    UnrestrictRecord: 'restrict',
    SettlePrompt: 'record',
  },
  refusals: childRefusals,
  subjects: ({ childId }) => (childId === undefined ? [] : [childId]),
  rules,
  narration,
} as const;

export const child = pathway<Child, typeof ChildEvent, typeof ChildCommand, string>(
  childDefinition,
);
