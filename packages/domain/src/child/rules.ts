/** Child: what follows when someone asks. Only what cannot be true is refused. */
import type { Decision, OfType, Rules } from '@throughline/decider/decider';
import { earliest, latest } from '@throughline/time/occurred-at';
import type { Given } from '../given.ts';
import { handOn } from '../keepers.ts';
import type { ChildCommand, ChildRefusal } from './commands.ts';
import type { ChildEvent } from './events.ts';
import { isMeant } from './involvement.ts';
import { roleOf } from './keepers.ts';
import { type Child, evolve, unregistered } from './state.ts';

type ChildRules = Rules<Child, ChildCommand, ChildEvent, ChildRefusal, Given>;
type Answer = Decision<ChildEvent, ChildRefusal>;
type Rule<Type> = (command: OfType<ChildCommand, Type>, child: Child) => Answer;

const no = (refused: ChildRefusal): Answer => ({ refused });

/** A rule for a child whose record is open. */
const registered =
  <Command>(rule: (command: Command, child: Child) => Answer) =>
  (command: Command, child: Child): Answer =>
    child.isRegistered ? rule(command, child) : no('notRegistered');

// Whoever opens a record usually works with the child; without an agency involved, nobody could write in it.
const registerChild: Rule<'RegisterChild'> = (command, child) => {
  const { agencyId, childId, occurred } = command;
  if (child.isRegistered) return no('alreadyRegistered');
  const opened = { ...command, type: 'ChildRegistered' as const };
  if (agencyId === undefined) return [opened];
  return [
    opened,
    { type: 'AgencyInvolvementStarted', childId, occurred, agencyId, concerning: 'child' },
  ];
};

const startInvolvement: Rule<'StartAgencyInvolvement'> = (command, child) => {
  const { occurred, ended } = command;
  const last = ended && latest(ended);
  const first = earliest(occurred);
  if (last && first && last < first) return no('endsBeforeItBegins');
  const isOpen = child.involvements.some(
    (each) => each.to === undefined && isMeant(command, each) && each.team === command.team,
  );
  if (isOpen && ended === undefined) return no('alreadyInvolved');
  return [{ ...command, type: 'AgencyInvolvementStarted' }];
};

const endInvolvement: Rule<'EndAgencyInvolvement'> = (command, child) =>
  child.involvements.some((each) => each.to === undefined && isMeant(command, each))
    ? [{ ...command, type: 'AgencyInvolvementEnded' }]
    : no('notInvolved');

const recordRelationship: Rule<'RecordRelationship'> = (command, child) => {
  if (child.relationships.includes(command.relationshipId)) return no('relationshipExists');
  if (command.personId !== undefined && !child.people.includes(command.personId))
    return no('noSuchPerson');
  return [{ ...command, type: 'RelationshipRecorded' }];
};

const restrictRecord: Rule<'RestrictRecord'> = (command, child) => {
  const { restrictionId, audience, userIds = [] } = command;
  if (child.restrictions.some((each) => each.restrictionId === restrictionId))
    return no('restrictionExists');
  if (audience === 'named' && userIds.length === 0) return no('nobodyNamed');
  return [{ ...command, type: 'RecordRestricted' }];
};

/** A colleague instead of somebody: the same events as where they are named anew. */
const handRoleOn: Rule<'HandRoleOn'> = (command, child) => {
  const { childId, occurred, cites, agencyId, role, from, to, why } = command;
  const about = { childId, occurred, cites, agencyId, person: to };
  const events: Readonly<Record<typeof role, ChildEvent>> = {
    worker: { ...about, type: 'WorkerChanged', instead: { userId: from }, why },
    'lead-professional': { ...about, type: 'LeadProfessionalAppointed' },
    'care-coordinator': {
      ...about,
      type: 'CareCoordinatorAppointed',
      title: child.coordinatorTitle ?? 'care-coordinator',
    },
  };
  return handOn(child.keepers, roleOf(role, agencyId), { from, to, event: events[role] });
};

const mergeRecords: Rule<'MergeRecords'> = (command, child) => {
  if (command.otherChildId === command.childId) return no('isTheSameRecord');
  if (child.merged.includes(command.otherChildId)) return no('alreadyMerged');
  return [{ ...command, type: 'RecordsMerged' }];
};

export const rules: ChildRules = {
  initial: unregistered,
  evolve,
  decide: {
    RegisterChild: registerChild,
    ChangeChildDetails: registered((command) => [{ ...command, type: 'ChildDetailsChanged' }]),
    CorrectChildDetails: registered((command) => [{ ...command, type: 'ChildDetailsCorrected' }]),
    MergeRecords: registered(mergeRecords),
    SeparateRecords: registered((command, child) =>
      child.merged.includes(command.otherChildId)
        ? [{ ...command, type: 'RecordsSeparated' }]
        : no('notMerged'),
    ),
    AddPerson: registered((command, child) =>
      child.people.includes(command.personId)
        ? no('personExists')
        : [{ ...command, type: 'PersonAdded' }],
    ),
    RecordRelationship: registered(recordRelationship),
    EndRelationship: registered((command, child) =>
      child.relationships.includes(command.relationshipId)
        ? [{ ...command, type: 'RelationshipEnded' }]
        : no('noSuchRelationship'),
    ),
    RecordHousehold: registered((command) => [{ ...command, type: 'HouseholdRecorded' }]),
    ChangePlacement: registered((command) => [{ ...command, type: 'PlacementChanged' }]),
    ChangeLegalStatus: registered((command) => [{ ...command, type: 'LegalStatusChanged' }]),
    MoveArea: registered((command) => [{ ...command, type: 'MovedArea' }]),
    TurnEighteen: registered((command, child) =>
      child.isEighteen ? no('alreadyEighteen') : [{ ...command, type: 'TurnedEighteen' }],
    ),
    RecordChildDeath: registered((command, child) =>
      child.hasDied ? no('alreadyDied') : [{ ...command, type: 'ChildDied' }],
    ),
    StartAgencyInvolvement: registered(startInvolvement),
    EndAgencyInvolvement: registered(endInvolvement),
    ChangeWorker: registered((command, child) =>
      child.involvements.some(({ agencyId }) => agencyId === command.agencyId)
        ? [{ ...command, type: 'WorkerChanged' }]
        : no('notInvolved'),
    ),
    AppointLeadProfessional: registered((command) => [
      { ...command, type: 'LeadProfessionalAppointed' },
    ]),
    AppointCareCoordinator: registered((command) => [
      { ...command, type: 'CareCoordinatorAppointed' },
    ]),
    HandRoleOn: registered(handRoleOn),
    RestrictRecord: registered(restrictRecord),
    UnrestrictRecord: registered((command, child) =>
      child.restrictions.some((each) => each.restrictionId === command.restrictionId)
        ? [{ ...command, type: 'RecordUnrestricted' }]
        : no('noSuchRestriction'),
    ),
    SettlePrompt: registered((command) =>
      command.answer === 'ask-again' && command.askAgainOn === undefined
        ? no('noDayToAskAgain')
        : [{ ...command, type: 'PromptSettled' }],
    ),
  },
};
