/** What the child's own events come to: where they live, who works with them, who is close to them. */
import type { ChildEvent } from '@throughline/domain/child/events';
import { detailsIn } from '../children.ts';
import type { AtAGlance } from './row.ts';
import { every, lastBy, latest, type Story, since } from './story.ts';

const statusesIn = (story: Story<ChildEvent>): AtAGlance['legalStatuses'] =>
  lastBy(every(story, 'LegalStatusChanged').map(since), ({ status }) => status).filter(
    ({ change }) => change === 'began',
  );

const workersIn = (story: Story<ChildEvent>): AtAGlance['workers'] =>
  lastBy(
    story.flatMap(({ event, metadata }) => {
      const person =
        event.type === 'WorkerChanged'
          ? event.person
          : event.type === 'AgencyInvolvementStarted'
            ? event.worker
            : undefined;
      return person === undefined || !('agencyId' in event) || event.agencyId === undefined
        ? []
        : [
            {
              agencyId: event.agencyId,
              person,
              contact: 'contact' in event ? event.contact : undefined,
              since: event.occurred,
              recordedAt: metadata.recordedAt,
            },
          ];
    }),
    ({ agencyId }) => agencyId,
  ).filter(({ agencyId }) => !hasLeft(story, agencyId));

const hasLeft = (story: Story<ChildEvent>, agencyId: string): boolean => {
  const last = story.findLast(
    ({ event }) =>
      (event.type === 'AgencyInvolvementStarted' || event.type === 'AgencyInvolvementEnded') &&
      event.agencyId === agencyId,
  );
  return last?.event.type === 'AgencyInvolvementEnded';
};

export const fromChild = (story: Story<ChildEvent>) => {
  const ended = new Set(every(story, 'RelationshipEnded').map(({ event }) => event.relationshipId));
  return {
    details: detailsIn(story),
    placement: latest(every(story, 'PlacementChanged')),
    household: latest(every(story, 'HouseholdRecorded')),
    legalStatuses: statusesIn(story),
    responsibleAuthority: every(story, 'MovedArea').at(-1)?.event.responsibleAuthority,
    leadProfessional: latest(every(story, 'LeadProfessionalAppointed')),
    careCoordinator: latest(every(story, 'CareCoordinatorAppointed')),
    workers: workersIn(story),
    people: every(story, 'PersonAdded').map(({ event }) => event),
    relationships: every(story, 'RelationshipRecorded')
      .map(since)
      .filter(({ relationshipId }) => !ended.has(relationshipId)),
    promptsSettled: lastBy(
      every(story, 'PromptSettled').map(({ event }) => event),
      ({ prompt }) => prompt,
    ),
    isEighteen: every(story, 'TurnedEighteen').length > 0,
    hasDied: every(story, 'ChildDied').length > 0,
  };
};
