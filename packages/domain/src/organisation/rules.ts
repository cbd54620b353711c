/** Organisation: what follows when the partnership office or an agency asks. */
import type { Decision, Rules } from '@throughline/decider/decider';
import type { Given } from '../given.ts';
import type { OrganisationCommand, OrganisationRefusal } from './commands.ts';
import type { OrganisationEvent } from './events.ts';
import { evolve, type Organisation, unregistered } from './state.ts';

type OrganisationRules = Rules<
  Organisation,
  OrganisationCommand,
  OrganisationEvent,
  OrganisationRefusal,
  Given
>;
type Answer = Decision<OrganisationEvent, OrganisationRefusal>;

const no = (refused: OrganisationRefusal): Answer => ({ refused });

/** A fact about an agency that is on the books. */
const record = ({ isRegistered }: Organisation, event: OrganisationEvent): Answer =>
  isRegistered ? [event] : no('notRegistered');

/** Something new in an agency that still exists. */
const begin = (organisation: Organisation, event: OrganisationEvent): Answer =>
  organisation.successorId === undefined
    ? record(organisation, event)
    : { refused: 'hasBeenSucceeded', found: { successorId: organisation.successorId } };

const isNobody = ({ name, userId }: { name?: string | undefined; userId?: string | undefined }) =>
  name === undefined && userId === undefined;

const appointRoleHolder: OrganisationRules['decide']['AppointRoleHolder'] = (command, agency) => {
  const { appointmentId, person, teamId } = command;
  if (agency.appointments.some((each) => each.appointmentId === appointmentId))
    return no('appointmentExists');
  if (isNobody(person)) return no('nobodyNamed');
  if (teamId !== undefined && !agency.teams.includes(teamId)) return no('noSuchTeam');
  return begin(agency, { ...command, type: 'RoleHolderAppointed' });
};

const isHeld = ({ appointments }: Organisation, appointmentId: string): boolean =>
  appointments.some((each) => each.appointmentId === appointmentId && each.to === undefined);

const joinUser: OrganisationRules['decide']['JoinUser'] = (command, agency) => {
  if (agency.users.includes(command.userId)) return no('userExists');
  if (command.teamId !== undefined && !agency.teams.includes(command.teamId))
    return no('noSuchTeam');
  return begin(agency, { ...command, type: 'UserJoined' });
};

export const rules: OrganisationRules = {
  initial: unregistered,
  evolve,
  decide: {
    RegisterAgency: (command, { isRegistered }) =>
      isRegistered ? no('alreadyRegistered') : [{ ...command, type: 'AgencyRegistered' }],
    RenameAgency: (command, agency) => record(agency, { ...command, type: 'AgencyRenamed' }),
    SucceedAgency: (command, agency) =>
      command.successorId === command.agencyId
        ? no('cannotSucceedItself')
        : begin(agency, { ...command, type: 'AgencySucceeded' }),
    RegisterTeam: (command, agency) =>
      agency.teams.includes(command.teamId)
        ? no('teamExists')
        : begin(agency, { ...command, type: 'TeamRegistered' }),
    AppointRoleHolder: appointRoleHolder,
    EndRoleHolder: (command, agency) =>
      isHeld(agency, command.appointmentId)
        ? record(agency, { ...command, type: 'RoleHolderEnded' })
        : no('noSuchAppointment'),
    NameDeputy: (command, agency) => {
      if (!isHeld(agency, command.appointmentId)) return no('noSuchAppointment');
      if (isNobody(command.person)) return no('nobodyNamed');
      return record(agency, { ...command, type: 'DeputyNamed' });
    },
    SetOnCall: (command, agency) => {
      if (Date.parse(command.until) <= Date.parse(command.from)) return no('endsBeforeItBegins');
      if (isNobody(command.person)) return no('nobodyNamed');
      return begin(agency, { ...command, type: 'OnCallSet' });
    },
    JoinUser: joinUser,
    RemoveUser: (command, agency) =>
      agency.users.includes(command.userId)
        ? record(agency, { ...command, type: 'UserLeft' })
        : no('noSuchUser'),
  },
};
