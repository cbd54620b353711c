/** Organisation: how an agency's own history reads to the partnership office. No line of it stands in a chronology. */
import { endInWords } from '@throughline/time/deadline';
import { wordsFor } from '../choice.ts';
import type { Names, Narrate, Narration } from '../narration.ts';
import type { Person } from '../vocabulary.ts';
import { labelled, personInWords } from '../wording.ts';
import { AgencyKind, type OrganisationEvent, RoleClass, UserRole } from './events.ts';

const line = (headline: string, text?: string): Narration => ({
  headline,
  text,
  kind: 'involvement',
  significance: 'routine',
});

const roleInWords = (roleClass: RoleClass): string => wordsFor(RoleClass, roleClass).toLowerCase();

/** An appointment is spoken of by its id: these are the words for it, as the agency's events have told so far. */
export type Appointed = (
  appointmentId: string,
) => { person: Person; roleClass: RoleClass } | undefined;

const held = (appointed: Appointed, appointmentId: string, names: Names): string => {
  const found = appointed(appointmentId);
  return found === undefined
    ? 'an appointment'
    : `${personInWords(found.person, names)}, ${roleInWords(found.roleClass)}`;
};

export const officeNarration = (appointed: Appointed): Narrate<OrganisationEvent> => ({
  AgencyRegistered: ({ name, kind }) => line(`${name} registered`, wordsFor(AgencyKind, kind)),
  AgencyRenamed: ({ name, why }) => line(`Renamed to ${name}`, why),
  AgencySucceeded: ({ successorId, why }, names) =>
    line(`${names.agency(successorId)} took over`, why),
  TeamRegistered: ({ name }) => line(`Team registered: ${name}`),
  RoleHolderAppointed: ({ person, roleClass, title }, names) =>
    line(`${personInWords(person, names)} appointed as ${roleInWords(roleClass)}`, title),
  RoleHolderEnded: ({ appointmentId, why }, names) =>
    line(`Appointment ended: ${held(appointed, appointmentId, names)}`, why),
  DeputyNamed: ({ appointmentId, person, until, contact }, names) =>
    line(
      `${personInWords(person, names)} named as deputy for ${held(appointed, appointmentId, names)}`,
      labelled({ Until: until && endInWords(until), 'How to reach them': contact }),
    ),
  OnCallSet: ({ person, roleClass, from, until, contact }, names) =>
    line(
      `${personInWords(person, names)} on call as ${roleInWords(roleClass)}`,
      labelled({
        From: endInWords(from),
        Until: endInWords(until),
        'How to reach them': contact,
      }),
    ),
  UserJoined: ({ name, role, title }) =>
    line(`${name} joined as ${wordsFor(UserRole, role).toLowerCase()}`, title),
  UserMoved: ({ userId, role, title, why }, names) =>
    line(
      `${names.user(userId)} moved: ${[title, wordsFor(UserRole, role).toLowerCase()].filter(Boolean).join(', ')} from now on`,
      labelled({ Why: why }),
    ),
  UserLeft: ({ userId, openItemsTo, why }, names) =>
    line(
      `${names.user(userId)} left`,
      labelled({
        'What was open went to': openItemsTo && names.user(openItemsTo),
        Why: why,
      }),
    ),
});
