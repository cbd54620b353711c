/** Organisation: what follows when the partnership office or an agency asks. */
import type { Decision, OfType, Rules } from '@throughline/decider/decider';
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
type Rule<Type> = (command: OfType<OrganisationCommand, Type>, agency: Organisation) => Answer;

const no = (refused: OrganisationRefusal): Answer => ({ refused });

/** A rule for an agency that is on the books. */
const registered =
  <Command>(rule: (command: Command, agency: Organisation) => Answer) =>
  (command: Command, agency: Organisation): Answer =>
    agency.isRegistered ? rule(command, agency) : no('notRegistered');

/** A rule for something new, in an agency that still exists. */
const existing = <Command>(rule: (command: Command, agency: Organisation) => Answer) =>
  registered((command: Command, agency) =>
    agency.successorId === undefined
      ? rule(command, agency)
      : { refused: 'hasBeenSucceeded', found: { successorId: agency.successorId } },
  );

const isNobody = ({ name, userId }: { name?: string | undefined; userId?: string | undefined }) =>
  name === undefined && userId === undefined;

const appointRoleHolder: Rule<'AppointRoleHolder'> = (command, agency) => {
  const { appointmentId, person, teamId } = command;
  if (agency.appointments.some((each) => each.appointmentId === appointmentId))
    return no('appointmentExists');
  if (isNobody(person)) return no('nobodyNamed');
  if (teamId !== undefined && !agency.teams.includes(teamId)) return no('noSuchTeam');
  return [{ ...command, type: 'RoleHolderAppointed' }];
};

const isHeld = ({ appointments }: Organisation, appointmentId: string): boolean =>
  appointments.some((each) => each.appointmentId === appointmentId && each.to === undefined);

const joinUser: Rule<'JoinUser'> = (command, agency) => {
  if (agency.users.includes(command.userId)) return no('userExists');
  if (command.teamId !== undefined && !agency.teams.includes(command.teamId))
    return no('noSuchTeam');
  return [{ ...command, type: 'UserJoined' }];
};

const moveUser: Rule<'MoveUser'> = (command, agency) => {
  if (!agency.users.includes(command.userId)) return no('noSuchUser');
  if (command.teamId !== undefined && !agency.teams.includes(command.teamId))
    return no('noSuchTeam');
  return [{ ...command, type: 'UserMoved' }];
};

export const rules: OrganisationRules = {
  initial: unregistered,
  evolve,
  decide: {
    RegisterAgency: (command, { isRegistered }) =>
      isRegistered ? no('alreadyRegistered') : [{ ...command, type: 'AgencyRegistered' }],
    RenameAgency: registered((command) => [{ ...command, type: 'AgencyRenamed' }]),
    SucceedAgency: existing((command) =>
      command.successorId === command.agencyId
        ? no('cannotSucceedItself')
        : [{ ...command, type: 'AgencySucceeded' }],
    ),
    RegisterTeam: existing((command, agency) =>
      agency.teams.includes(command.teamId)
        ? no('teamExists')
        : [{ ...command, type: 'TeamRegistered' }],
    ),
    AppointRoleHolder: existing(appointRoleHolder),
    EndRoleHolder: registered((command, agency) =>
      isHeld(agency, command.appointmentId)
        ? [{ ...command, type: 'RoleHolderEnded' }]
        : no('noSuchAppointment'),
    ),
    NameDeputy: registered((command, agency) => {
      if (!isHeld(agency, command.appointmentId)) return no('noSuchAppointment');
      if (isNobody(command.person)) return no('nobodyNamed');
      return [{ ...command, type: 'DeputyNamed' }];
    }),
    SetOnCall: existing((command) => {
      if (Date.parse(command.until) <= Date.parse(command.from)) return no('endsBeforeItBegins');
      if (isNobody(command.person)) return no('nobodyNamed');
      return [{ ...command, type: 'OnCallSet' }];
    }),
    JoinUser: existing(joinUser),
    MoveUser: existing(moveUser),
    RemoveUser: registered((command, agency) =>
      agency.users.includes(command.userId) ? [{ ...command, type: 'UserLeft' }] : no('noSuchUser'),
    ),
  },
};
