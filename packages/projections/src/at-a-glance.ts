/** At a glance: what is true of a child now, so that nobody has to read a life to answer a telephone. */
import type { ChildDetails } from '@throughline/domain/child/details';
import type { ChildEvent } from '@throughline/domain/child/events';
import type { GpRegistrationEvent } from '@throughline/domain/gp-registration';
import type { RiskAndSafetyEvent } from '@throughline/domain/risk-and-safety/events';
import type { Person } from '@throughline/domain/vocabulary';
import type { Occurred } from '@throughline/time/occurred';
import { detailsIn } from './children.ts';
import { type Told, threadOf } from './ground.ts';
import { type Happening, isReadable, type Projection } from './projection.ts';
import { type Rows, table } from './table.ts';

type ChildOf<T extends ChildEvent['type']> = Extract<ChildEvent, { readonly type: T }>;
type RiskOf<T extends RiskAndSafetyEvent['type']> = Extract<
  RiskAndSafetyEvent,
  { readonly type: T }
>;

/** Something that is so, and since when. */
type Since<What> = What & { readonly since: Occurred; readonly recordedAt: string };

export type OpenRisk = Since<
  Pick<
    RiskOf<'RiskIdentified'>,
    'riskId' | 'to' | 'what' | 'triggers' | 'protectiveFactors' | 'reviewOn'
  >
> & { readonly lookedAt: Occurred };
export type SafetyPlan = Since<Omit<RiskOf<'SafetyPlanMade'>, 'type' | 'occurred' | 'childId'>> & {
  readonly lastReviewed?: Occurred | undefined;
  readonly lastReminded?: Occurred | undefined;
};
export type PlannedContact = Since<
  Pick<
    RiskOf<'ContactPlanned'>,
    'contactPlanId' | 'agencyId' | 'service' | 'worker' | 'every' | 'until' | 'how'
  >
> & {
  readonly lastHeld?: Occurred | undefined;
  readonly lastMissed?: Occurred | undefined;
  /** How often it took place, and how often it was missed. */
  readonly held: number;
  readonly missed: number;
};

export type AtAGlance = {
  readonly childId: string;
  readonly details: ChildDetails;
  readonly placement?:
    | Since<
        Pick<
          ChildOf<'PlacementChanged'>,
          'placement' | 'place' | 'address' | 'addressIsProtected' | 'agencyId'
        >
      >
    | undefined;
  readonly household?:
    | Since<Pick<ChildOf<'HouseholdRecorded'>, 'address' | 'addressIsProtected' | 'members'>>
    | undefined;
  readonly legalStatuses: readonly Since<
    Pick<ChildOf<'LegalStatusChanged'>, 'status' | 'authority'>
  >[];
  readonly responsibleAuthority?: string | undefined;
  readonly leadProfessional?:
    | Since<{ readonly agencyId: string; readonly person: Person }>
    | undefined;
  readonly careCoordinator?:
    | Since<{ readonly agencyId: string; readonly person: Person; readonly title: string }>
    | undefined;
  readonly workers: readonly Since<{
    readonly agencyId: string;
    readonly person: Person;
    /** How to reach them. */
    readonly contact?: string | undefined;
  }>[];
  readonly people: readonly Omit<ChildOf<'PersonAdded'>, 'type' | 'childId' | 'cites'>[];
  readonly relationships: readonly Since<
    Pick<
      ChildOf<'RelationshipRecorded'>,
      'relationshipId' | 'relationship' | 'personId' | 'standing' | 'source'
    >
  >[];
  readonly gp?:
    | Since<{
        readonly status: string;
        readonly practice?: string | undefined;
        readonly agencyId?: string | undefined;
        readonly doctor?: string | undefined;
        readonly why?: string | undefined;
      }>
    | undefined;
  readonly risks: readonly OpenRisk[];
  readonly safetyPlan?: SafetyPlan | undefined;
  readonly contacts: readonly PlannedContact[];
  readonly promptsSettled: readonly Pick<
    ChildOf<'PromptSettled'>,
    'prompt' | 'answer' | 'askAgainOn' | 'why'
  >[];
  readonly isEighteen: boolean;
  readonly hasDied: boolean;
};

export const glanceTable = table<AtAGlance>({
  name: 'atAGlance',
  key: ({ childId }) => childId,
  columns: {},
});

type Story<Event extends { readonly type: string }> = readonly Told<Event>[];
type Line<E> = { readonly event: E; readonly metadata: { readonly recordedAt: string } };

/** The events of one type, in the order in which they were recorded. */
const every = <E extends { readonly type: string }, T extends E['type']>(
  story: Story<E>,
  type: T,
): readonly Line<Extract<E, { readonly type: T }>>[] =>
  // Checked by its type, which the compiler does not carry through a filter.
  story.filter(({ event }) => event.type === type) as never;

const since = <E extends { readonly occurred: Occurred }>({ event, metadata }: Line<E>) => ({
  ...event,
  since: event.occurred,
  recordedAt: metadata.recordedAt,
});

const latest = <E extends { readonly occurred: Occurred }>(lines: readonly Line<E>[]) => {
  const line = lines.at(-1);
  return line && since(line);
};

const lastBy = <Row>(rows: readonly Row[], keyOf: (row: Row) => string): readonly Row[] => [
  ...new Map(rows.map((row) => [keyOf(row), row])).values(),
];

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

const fromChild = (story: Story<ChildEvent>) => {
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

const gpIn = (story: Story<GpRegistrationEvent>): AtAGlance['gp'] => {
  const last = story.findLast(
    ({ event }) => event.type === 'GpRegistrationEstablished' || event.type === 'GpRegistered',
  );
  if (last === undefined) return undefined;
  const { event, metadata } = last;
  const at = { since: event.occurred, recordedAt: metadata.recordedAt };
  if (event.type === 'GpRegistered') return { ...event, ...at, status: 'registered' };
  return event.type === 'GpRegistrationEstablished' ? { ...event, ...at } : undefined;
};

const risksIn = (story: Story<RiskAndSafetyEvent>): readonly OpenRisk[] => {
  const closed = new Set(every(story, 'RiskClosed').map(({ event }) => event.riskId));
  return every(story, 'RiskIdentified')
    .filter(({ event }) => !closed.has(event.riskId))
    .map((line) => {
      const again = every(story, 'RiskReassessed').findLast(
        ({ event }) => event.riskId === line.event.riskId,
      )?.event;
      const now = again ?? line.event;
      const { what, triggers, protectiveFactors, reviewOn, occurred: lookedAt } = now;
      return { ...since(line), what, triggers, protectiveFactors, reviewOn, lookedAt };
    });
};

const planIn = (story: Story<RiskAndSafetyEvent>): SafetyPlan | undefined => {
  const made = latest(every(story, 'SafetyPlanMade'));
  if (made === undefined) return undefined;
  const reviews = every(story, 'SafetyPlanReviewed').filter(
    ({ event }) => event.planId === made.planId,
  );
  if (reviews.at(-1)?.event.outcome === 'ended') return undefined;
  const shared = every(story, 'SafetyPlanShared').filter(
    ({ event }) => event.planId === made.planId,
  );
  return {
    ...made,
    sharedWith: [...made.sharedWith, ...shared.flatMap(({ event }) => event.sharedWith)],
    lastReviewed: reviews.at(-1)?.event.occurred,
    lastReminded: every(story, 'SafetyPlanReminded').at(-1)?.event.occurred,
  };
};

const contactsIn = (story: Story<RiskAndSafetyEvent>): readonly PlannedContact[] =>
  every(story, 'ContactPlanned').map((line) => {
    const { contactPlanId, agencyId } = line.event;
    const isOf = (event: { contactPlanId?: string | undefined; agencyId: string }): boolean =>
      event.contactPlanId === undefined
        ? event.agencyId === agencyId
        : event.contactPlanId === contactPlanId;
    const held = every(story, 'ContactHeld').filter(({ event }) => isOf(event));
    const missed = every(story, 'ContactMissed').filter(({ event }) => isOf(event));
    const handed = every(story, 'ContactPlanHandedOn').findLast(
      ({ event }) => event.contactPlanId === contactPlanId,
    );
    return {
      ...since(line),
      worker: handed?.event.to ?? line.event.worker,
      lastHeld: held.at(-1)?.event.occurred,
      lastMissed: missed.at(-1)?.event.occurred,
      held: held.length,
      missed: missed.length,
    };
  });

const categories = new Set(['child', 'gpRegistration', 'riskAndSafety']);

const project = (happening: Happening, rows: Rows): void => {
  const { category, streamId: childId } = happening;
  if (!isReadable(happening) || !categories.has(category)) return;
  const risks = threadOf({ category: 'riskAndSafety', streamId: childId }, rows);
  rows.put(glanceTable, {
    childId,
    ...fromChild(threadOf({ category: 'child', streamId: childId }, rows)),
    gp: gpIn(threadOf({ category: 'gpRegistration', streamId: childId }, rows)),
    risks: risksIn(risks),
    safetyPlan: planIn(risks),
    contacts: contactsIn(risks),
  });
};

export const atAGlance: Projection = {
  name: 'at-a-glance',
  version: 4,
  tables: [glanceTable],
  project,
};
