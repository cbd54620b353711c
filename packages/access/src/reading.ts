/** Who may see what. Rules over facts that are given: no store, no clock. */
import type { Viewer } from './viewer.ts';

export type Seeing = { readonly may: true } | { readonly may: false; readonly because: NotSeeing };
export type NotSeeing =
  | 'roleSeesNoCaseContent'
  | 'agencyNotInvolved'
  | 'outsideReviewScope'
  | 'notYourAgencysConcern'
  | 'notYourColleague'
  | 'leftThePartnership';

const yes: Seeing = { may: true };
const no = (because: NotSeeing): Seeing => ({ may: false, because });

export type ChildFacts = {
  readonly childId: string;
  /** Agencies that are or were involved; someone whose agency was involved answers for what it did. */
  readonly involvedAgencies: readonly string[];
};

/** Whose records somebody may open, said so that a store can look for them all: those an agency is or was involved with, and those named. */
export type Openable = { readonly agencyId?: string; readonly childIds: readonly string[] };

/** Practitioners open what their agency is involved with, reviewers what lies in their review's scope; and whoever was let in by name. */
export const openable = ({ role, agencyId, grants }: Viewer, now: string): Openable => {
  if (role === 'administrator') return { childIds: [] };
  const childIds = grants
    .filter(({ until }) => until === undefined || now < until)
    .map(({ childId }) => childId);
  return role === 'practitioner' && agencyId !== undefined ? { agencyId, childIds } : { childIds };
};

const notOpen: Readonly<Record<Viewer['role'], Seeing>> = {
  administrator: no('roleSeesNoCaseContent'),
  reviewer: no('outsideReviewScope'),
  leader: no('notYourAgencysConcern'),
  practitioner: no('agencyNotInvolved'),
};

/** A child's record. */
export const mayOpenChild = (viewer: Viewer, child: ChildFacts, now: string): Seeing => {
  const { agencyId, childIds } = openable(viewer, now);
  const isInvolved = agencyId !== undefined && child.involvedAgencies.includes(agencyId);
  return isInvolved || childIds.includes(child.childId) ? yes : notOpen[viewer.role];
};

export type ConcernFacts = {
  /** The child it is about; a thematic concern has none. */
  readonly child?: ChildFacts;
  readonly raisingAgencyId: string;
  readonly receivingAgencyId: string;
  readonly supportingAgencyIds: readonly string[];
};

/** A professional challenge: the agencies that are party to it, and whoever may open the child. */
export const mayOpenConcern = (viewer: Viewer, concern: ConcernFacts, now: string): Seeing => {
  if (viewer.role === 'administrator') return no('roleSeesNoCaseContent');
  const parties = [
    concern.raisingAgencyId,
    concern.receivingAgencyId,
    ...concern.supportingAgencyIds,
  ];
  if (viewer.agencyId !== undefined && parties.includes(viewer.agencyId)) return yes;
  if (concern.child !== undefined) return mayOpenChild(viewer, concern.child, now);
  return no('notYourAgencysConcern');
};

export type OwnerFacts = {
  readonly userId: string;
  /** Agencies that they work for, or worked for when they left. */
  readonly agencyIds: readonly string[];
  /** Whoever takes over what was open, where they have left. */
  readonly successorId?: string | undefined;
};

/** Open work in somebody's name: theirs, their successor's, and the leaders' of their agency, who hand it on. */
export const mayHandOn = (viewer: Viewer, owner: OwnerFacts): Seeing => {
  if (viewer.role === 'administrator') return no('roleSeesNoCaseContent');
  if (viewer.userId === owner.userId || viewer.userId === owner.successorId) return yes;
  const leads = viewer.role === 'leader' && viewer.agencyId !== undefined;
  return leads && owner.agencyIds.includes(viewer.agencyId) ? yes : no('notYourColleague');
};

/** Who an entry was meant for, where somebody restricted it. */
export type Audience = {
  readonly agencyIds?: readonly string[];
  readonly userIds?: readonly string[];
};

/** The agency whose entry it is always sees it; a restricted entry is otherwise for those named. */
export const maySeeEntry = (
  viewer: Viewer,
  entry: { readonly agencyId?: string; readonly audience?: Audience },
): boolean => {
  const { audience } = entry;
  if (audience === undefined) return true;
  if (viewer.agencyId !== undefined && viewer.agencyId === entry.agencyId) return true;
  return (
    (audience.userIds?.includes(viewer.userId) ?? false) ||
    (viewer.agencyId !== undefined && (audience.agencyIds?.includes(viewer.agencyId) ?? false))
  );
};
