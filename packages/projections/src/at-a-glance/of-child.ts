/** What the child's own events come to: where they live, who works with them, who is close to them. */
import type { ChildEvent } from '@throughline/domain/child/events';
import { detailsIn } from '../children.ts';
import type { AtAGlance } from './row.ts';
import { every, lastBy, latest, latestBy, lineThatHolds, type Story, since } from './story.ts';

const statusesIn = (story: Story<ChildEvent>): AtAGlance['legalStatuses'] =>
  latestBy(every(story, 'LegalStatusChanged'), ({ status }) => status).filter(
    ({ change }) => change === 'began',
  );

const workersNamedIn = (story: Story<ChildEvent>) =>
  every(story, 'WorkerChanged', 'AgencyInvolvementStarted').flatMap(({ event, metadata }) => {
    const { occurred, agencyId } = event;
    const person = event.type === 'WorkerChanged' ? event.person : event.worker;
    const contact = 'contact' in event ? event.contact : undefined;
    return person === undefined || agencyId === undefined
      ? []
      : [{ event: { occurred, agencyId, person, contact }, metadata }];
  });

const workersIn = (story: Story<ChildEvent>): AtAGlance['workers'] =>
  latestBy(workersNamedIn(story), ({ agencyId }) => agencyId).filter(
    ({ agencyId }) => !hasLeft(story, agencyId),
  );

const hasLeft = (story: Story<ChildEvent>, agencyId: string): boolean => {
  const comingAndGoing = every(story, 'AgencyInvolvementStarted', 'AgencyInvolvementEnded');
  const ofAgency = comingAndGoing.filter(({ event }) => event.agencyId === agencyId);
  const last = lineThatHolds(ofAgency)?.event;
  return last?.type === 'AgencyInvolvementEnded' || last?.ended !== undefined;
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
