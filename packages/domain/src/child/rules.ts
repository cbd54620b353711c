/** Child: what follows when someone asks. Only what cannot be true is refused. */
import type { Decision, Rules } from '@throughline/decider/decider';
import { earliest, latest } from '@throughline/time/occurred-at';
import type { Given } from '../given.ts';
import type { ChildCommand, ChildRefusal } from './commands.ts';
import type { ChildEvent } from './events.ts';
import { isMeant } from './involvement.ts';
import { type Child, evolve, unregistered } from './state.ts';

type ChildRules = Rules<Child, ChildCommand, ChildEvent, ChildRefusal, Given>;
type Answer = Decision<ChildEvent, ChildRefusal>;

const no = (refused: ChildRefusal): Answer => ({ refused });
const record = (child: Child, event: ChildEvent): Answer =>
  child.isRegistered ? [event] : no('notRegistered');

const startInvolvement: ChildRules['decide']['StartAgencyInvolvement'] = (command, child) => {
  const { occurred, ended } = command;
  const last = ended && latest(ended);
  const first = earliest(occurred);
  if (last && first && last < first) return no('endsBeforeItBegins');
  const isOpen = child.involvements.some(
    (each) => each.to === undefined && isMeant(command, each) && each.team === command.team,
  );
  if (isOpen && ended === undefined) return no('alreadyInvolved');
  return record(child, { ...command, type: 'AgencyInvolvementStarted' });
};

const endInvolvement: ChildRules['decide']['EndAgencyInvolvement'] = (command, child) =>
  child.involvements.some((each) => each.to === undefined && isMeant(command, each))
    ? record(child, { ...command, type: 'AgencyInvolvementEnded' })
    : no('notInvolved');

const recordRelationship: ChildRules['decide']['RecordRelationship'] = (command, child) => {
  if (child.relationships.includes(command.relationshipId)) return no('relationshipExists');
  if (command.personId !== undefined && !child.people.includes(command.personId))
    return no('noSuchPerson');
  return record(child, { ...command, type: 'RelationshipRecorded' });
};

const restrictRecord: ChildRules['decide']['RestrictRecord'] = (command, child) => {
  const { restrictionId, audience, userIds = [] } = command;
  if (child.restrictions.some((each) => each.restrictionId === restrictionId))
    return no('restrictionExists');
  if (audience === 'named' && userIds.length === 0) return no('nobodyNamed');
  return record(child, { ...command, type: 'RecordRestricted' });
};

const mergeRecords: ChildRules['decide']['MergeRecords'] = (command, child) => {
  if (command.otherChildId === command.childId) return no('isTheSameRecord');
  if (child.merged.includes(command.otherChildId)) return no('alreadyMerged');
  return record(child, { ...command, type: 'RecordsMerged' });
};

export const rules: ChildRules = {
  initial: unregistered,
  evolve,
  decide: {
    RegisterChild: (command, child) =>
      child.isRegistered ? no('alreadyRegistered') : [{ ...command, type: 'ChildRegistered' }],
    ChangeChildDetails: (command, child) =>
      record(child, { ...command, type: 'ChildDetailsChanged' }),
    CorrectChildDetails: (command, child) =>
      record(child, { ...command, type: 'ChildDetailsCorrected' }),
    MergeRecords: mergeRecords,
    SeparateRecords: (command, child) =>
      child.merged.includes(command.otherChildId)
        ? record(child, { ...command, type: 'RecordsSeparated' })
        : no('notMerged'),
    AddPerson: (command, child) =>
      child.people.includes(command.personId)
        ? no('personExists')
        : record(child, { ...command, type: 'PersonAdded' }),
    RecordRelationship: recordRelationship,
    EndRelationship: (command, child) =>
      child.relationships.includes(command.relationshipId)
        ? record(child, { ...command, type: 'RelationshipEnded' })
        : no('noSuchRelationship'),
    RecordHousehold: (command, child) => record(child, { ...command, type: 'HouseholdRecorded' }),
    ChangePlacement: (command, child) => record(child, { ...command, type: 'PlacementChanged' }),
    ChangeLegalStatus: (command, child) =>
      record(child, { ...command, type: 'LegalStatusChanged' }),
    MoveArea: (command, child) => record(child, { ...command, type: 'MovedArea' }),
    TurnEighteen: (command, child) =>
      child.isEighteen
        ? no('alreadyEighteen')
        : record(child, { ...command, type: 'TurnedEighteen' }),
    RecordChildDeath: (command, child) =>
      child.hasDied ? no('alreadyDied') : record(child, { ...command, type: 'ChildDied' }),
    StartAgencyInvolvement: startInvolvement,
    EndAgencyInvolvement: endInvolvement,
    ChangeWorker: (command, child) =>
      child.involvements.some(({ agencyId }) => agencyId === command.agencyId)
        ? record(child, { ...command, type: 'WorkerChanged' })
        : no('notInvolved'),
    AppointLeadProfessional: (command, child) =>
      record(child, { ...command, type: 'LeadProfessionalAppointed' }),
    AppointCareCoordinator: (command, child) =>
      record(child, { ...command, type: 'CareCoordinatorAppointed' }),
    RestrictRecord: restrictRecord,
    UnrestrictRecord: (command, child) =>
      child.restrictions.some((each) => each.restrictionId === command.restrictionId)
        ? record(child, { ...command, type: 'RecordUnrestricted' })
        : no('noSuchRestriction'),
    SettlePrompt: (command, child) =>
      command.answer === 'ask-again' && command.askAgainOn === undefined
        ? no('noDayToAskAgain')
        : record(child, { ...command, type: 'PromptSettled' }),
  },
};
