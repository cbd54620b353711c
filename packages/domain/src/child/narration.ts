/** Child: how what happens to the record reads in the child's chronology. */
import { wordsFor } from '../choice.ts';
import type { Names, Narrate, Narration } from '../narration.ts';
import { labelled, listInWords, personInWords } from '../wording.ts';
import { currentName } from './details.ts';
import { LegalStatus, Placement } from './events/care.ts';
import { RelationshipKind } from './events/people.ts';
import { Audience } from './events/sight.ts';
import type { ChildEvent } from './events.ts';

const child = (headline: string, text?: string): Narration => ({
  headline,
  text,
  kind: 'child',
  significance: 'routine',
});
const significant = (headline: string, text?: string): Narration => ({
  ...child(headline, text),
  significance: 'significant',
});
const involvement = (headline: string, text?: string): Narration => ({
  ...child(headline, text),
  kind: 'involvement',
});

const because = { child: '', parent: ' with a parent or carer', sibling: ' with a sibling' };

type Agency = {
  readonly agencyId: string;
  readonly team?: string | undefined;
  readonly concerning: keyof typeof because;
};
const agencyInWords = ({ agencyId, team }: Agency, names: Names): string =>
  team === undefined ? names.agency(agencyId) : `${names.agency(agencyId)} (${team})`;

const lowerFirst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

export const narration: Narrate<ChildEvent> = {
  ChildRegistered: (event) =>
    child(`Record opened for ${currentName(event)}`, labelled({ Reference: event.reference })),
  ChildDetailsChanged: (event) => child('Details changed', event.why),
  ChildDetailsCorrected: (event) => ({
    ...child('Details corrected', event.why),
    kind: 'correction',
  }),
  RecordsMerged: (event) => ({
    ...significant('Joined with another record of the same child', event.why),
    kind: 'correction',
  }),
  RecordsSeparated: (event) => ({
    ...significant('Separated from the record of another child', event.why),
    kind: 'correction',
  }),
  PersonAdded: (event) => child(`${event.name} added to the people who matter`),
  RelationshipRecorded: (event) =>
    child(
      `Relationship recorded: ${lowerFirst(wordsFor(RelationshipKind, event.relationship))}`,
      event.source,
    ),
  RelationshipEnded: (event) => child('Relationship ended', event.why),
  HouseholdRecorded: (event) =>
    child(
      event.members.length === 0
        ? 'Household recorded'
        : `Household recorded: ${listInWords(event.members.map(({ name }) => name))}`,
    ),
  PlacementChanged: (event) =>
    significant(
      `Moved: ${lowerFirst(wordsFor(Placement, event.placement))}${event.place === undefined ? '' : `, ${event.place}`}`,
      event.why,
    ),
  LegalStatusChanged: (event) =>
    significant(
      `${wordsFor(LegalStatus, event.status)} ${event.change === 'began' ? 'began' : 'ended'}`,
      event.why,
    ),
  MovedArea: (event) =>
    significant(
      `Moved to ${event.to}; ${event.responsibleAuthority} is responsible from now on`,
      event.handover,
    ),
  TurnedEighteen: (event) => significant('Turned eighteen', event.whatChanges),
  ChildDied: (event) => ({ ...significant('Died', event.circumstances), significance: 'negative' }),
  AgencyInvolvementStarted: (event, names) =>
    involvement(
      `${agencyInWords(event, names)} became involved${because[event.concerning]}`,
      labelled({
        Role: event.role,
        Worker: event.worker && personInWords(event.worker, names),
        Why: event.why,
      }),
    ),
  AgencyInvolvementEnded: (event, names) =>
    involvement(
      `${agencyInWords(event, names)} ended its involvement${because[event.concerning]}`,
      labelled({ Why: event.why, 'Carried on by': event.handedTo }),
    ),
  WorkerChanged: (event, names) =>
    involvement(
      `${personInWords(event.person, names)} is now the worker at ${names.agency(event.agencyId)}`,
      labelled({
        'Instead of': event.instead && personInWords(event.instead, names),
        Why: event.why,
      }),
    ),
  LeadProfessionalAppointed: (event, names) =>
    involvement(
      `${personInWords(event.person, names)} (${names.agency(event.agencyId)}) became lead professional`,
    ),
  CareCoordinatorAppointed: (event, names) =>
    involvement(
      `${personInWords(event.person, names)} (${names.agency(event.agencyId)}) became ${event.title === 'key-worker' ? 'key worker' : 'care co-ordinator'}`,
    ),
  RecordRestricted: (event) =>
    child(
      `${event.entryIds === undefined ? 'Record' : 'Entries'} restricted: ${lowerFirst(wordsFor(Audience, event.audience))}`,
    ),
  RecordUnrestricted: () => child('Restriction lifted'),
  PromptSettled: null,
};
