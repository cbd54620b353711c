/** Child: what the rules must remember of a child's own record. */
import type { Anchor } from '@throughline/time/deadline';
import type { LocalDate } from '@throughline/time/occurred';
import type { Keepers } from '../keepers.ts';
import { anchorOf } from '../statutory-clocks.ts';
import type { Audience } from './events/sight.ts';
import type { ChildEvent } from './events.ts';
import { type Involvement, involvementsAfter } from './involvement.ts';
import { keepersAfter } from './keepers.ts';

export type Restriction = {
  readonly restrictionId: string;
  readonly audience: Audience;
  readonly entryIds?: readonly string[] | undefined;
  readonly userIds?: readonly string[] | undefined;
  readonly since: Anchor;
  /** The day by which somebody looks at it again. */
  readonly until?: LocalDate | undefined;
};

export type Child = {
  readonly childId?: string;
  readonly isRegistered: boolean;
  readonly merged: readonly string[];
  readonly people: readonly string[];
  readonly relationships: readonly string[];
  readonly involvements: readonly Involvement[];
  readonly restrictions: readonly Restriction[];
  /** Who is what to the child, by `worker.` and the agency, or by the role. */
  readonly keepers: Keepers;
  readonly coordinatorTitle?: 'care-coordinator' | 'key-worker';
  readonly isEighteen: boolean;
  readonly hasDied: boolean;
};

export const unregistered: Child = {
  isRegistered: false,
  merged: [],
  people: [],
  relationships: [],
  involvements: [],
  restrictions: [],
  keepers: {},
  isEighteen: false,
  hasDied: false,
};

type Evolve = {
  readonly [T in ChildEvent['type']]: (
    child: Child,
    event: Extract<ChildEvent, { readonly type: T }>,
    metadata: { readonly recordedAt: string },
  ) => Child;
};

const unchanged = (child: Child): Child => child;
const kept = (child: Child, event: ChildEvent): Child => ({
  ...child,
  keepers: keepersAfter(child.keepers, event),
});
const involved = (child: Child, event: ChildEvent): Child => ({
  ...kept(child, event),
  involvements: involvementsAfter(child.involvements, event),
});

export const evolve: Evolve = {
  ChildRegistered: (child, { childId }) => ({ ...child, childId, isRegistered: true }),
  ChildDetailsChanged: unchanged,
  ChildDetailsCorrected: unchanged,
  RecordsMerged: (child, { otherChildId }) => ({
    ...child,
    merged: [...child.merged, otherChildId],
  }),
  RecordsSeparated: (child, { otherChildId }) => ({
    ...child,
    merged: child.merged.filter((id) => id !== otherChildId),
  }),
  PersonAdded: (child, { personId }) => ({ ...child, people: [...child.people, personId] }),
  RelationshipRecorded: (child, { relationshipId }) => ({
    ...child,
    relationships: [...child.relationships, relationshipId],
  }),
  RelationshipEnded: (child, { relationshipId }) => ({
    ...child,
    relationships: child.relationships.filter((id) => id !== relationshipId),
  }),
  HouseholdRecorded: unchanged,
  PlacementChanged: unchanged,
  LegalStatusChanged: unchanged,
  MovedArea: unchanged,
  TurnedEighteen: (child) => ({ ...child, isEighteen: true }),
  ChildDied: (child) => ({ ...child, hasDied: true }),
  AgencyInvolvementStarted: involved,
  AgencyInvolvementEnded: involved,
  WorkerChanged: kept,
  LeadProfessionalAppointed: kept,
  CareCoordinatorAppointed: (child, event) => ({
    ...kept(child, event),
    coordinatorTitle: event.title,
  }),
  RecordRestricted: (child, event, { recordedAt }) => {
    const { restrictionId, audience, entryIds, userIds, until, occurred } = event;
    const since = anchorOf(occurred, recordedAt);
    const restriction = { restrictionId, audience, entryIds, userIds, since, until };
    return { ...child, restrictions: [...child.restrictions, restriction] };
  },
  RecordUnrestricted: (child, { restrictionId }) => ({
    ...child,
    restrictions: child.restrictions.filter((each) => each.restrictionId !== restrictionId),
  }),
  PromptSettled: unchanged,
};
