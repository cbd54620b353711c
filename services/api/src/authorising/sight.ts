/**
 * Who says who else may see a child's record: an agency that works with the child, for its own accounts. Whoever was let
 * in by name lets in nobody, and nobody lifts what another agency kept.
 */
import { mayAsk } from '@throughline/access/permissions';
import type { Viewer } from '@throughline/access/viewer';
import type { Typed } from '@throughline/decider/decider';
import type { ChildEvent } from '@throughline/domain/child/events';
import type { Threaded } from '@throughline/domain/pathway';
import { involvements } from '@throughline/read-store/queries/children';
import { lineOfChild, recordsOfChild } from '@throughline/read-store/queries/merged';
import { agency } from '@throughline/read-store/queries/organisations';
import type { Api } from '../context.ts';
import { speaksNowFor } from './heirs.ts';

type Asked = {
  readonly command: Typed;
  readonly childId: string;
  /** The child's own stream, where the command goes to it. */
  readonly state?: unknown;
};

/** Asks that their agency works with the child now, or that it does or did. */
const needs: Readonly<Record<string, 'now' | 'ever'>> = {
  GrantAccess: 'now',
  RevokeAccess: 'now',
  RestrictRecord: 'now',
  UnrestrictRecord: 'ever',
  StartAgencyInvolvement: 'ever',
  MergeRecords: 'ever',
  SeparateRecords: 'ever',
};

type Needed = (typeof needs)[string];

/** An agency takes its own work up again; of another it says that it works with the child while it does so itself. */
const neededFor = ({ type, ...fields }: Typed, viewer: Viewer): Needed | undefined => {
  const { agencyId } = fields as { agencyId?: string }; // parsed by the command's schema
  const isOthers = type === 'StartAgencyInvolvement' && agencyId !== viewer.agencyId;
  return isOthers ? 'now' : needs[type];
};

const worksWith = (
  api: Pick<Api, 'views'>,
  viewer: Viewer,
  { childId, since }: { readonly childId: string; readonly since: Needed },
): boolean =>
  recordsOfChild(api.views, childId)
    .flatMap((record) => involvements(api.views, record))
    .filter(({ to }) => since === 'ever' || to === undefined)
    .some(({ agencyId }) => speaksNowFor(api, viewer, agencyId));

/** What hides whole records hides other agencies' accounts: children's social care answers for that, as lead for protecting children. */
const mayKeep = (
  api: Pick<Api, 'views'>,
  viewer: Viewer,
  { command, childId }: Pick<Asked, 'command' | 'childId'>,
): boolean => {
  const { entryIds } = command as Typed & { entryIds?: readonly string[] }; // parsed by the command's schema
  if (entryIds === undefined || entryIds.length === 0)
    return agency(api.views, viewer.agencyId ?? '')?.kind === 'childrens-social-care';
  return entryIds.every((entryId) => {
    const of = lineOfChild(api.views, { childId, rowId: entryId, maySee: () => true })?.agencyId;
    return of === undefined || speaksNowFor(api, viewer, of);
  });
};

/** Whose people set the restriction that is to be lifted. */
const whoKept = (state: unknown, command: Typed): string | undefined => {
  const { restrictionId } = command as Typed & { restrictionId: string }; // parsed by the command's schema
  const { past } = state as Threaded<unknown, ChildEvent>; // the state of a child's stream
  return past.find(
    ({ event }) => event.type === 'RecordRestricted' && event.restrictionId === restrictionId,
  )?.metadata.actor.agency;
};

/** What can be offered of a record's sight: each is asked of the rule that would deny it. */
const offered = {
  letIn: { type: 'GrantAccess', permission: 'restrict' },
  involve: { type: 'StartAgencyInvolvement', permission: 'register' },
  merge: { type: 'MergeRecords', permission: 'register' },
} as const;
export type Offered = keyof typeof offered;

export const mayOffer = (
  api: Pick<Api, 'views'>,
  viewer: Viewer,
  { what, childId }: { readonly what: Offered; readonly childId: string },
): boolean => {
  const { type, permission } = offered[what];
  const command = { type, agencyId: viewer.agencyId };
  return (
    mayAsk(viewer.role, permission) && deniesSight(api, viewer, { command, childId }) === undefined
  );
};

export const deniesSight = (
  api: Pick<Api, 'views'>,
  viewer: Viewer,
  asked: Asked,
): string | undefined => {
  const { command, childId, state } = asked;
  const since = neededFor(command, viewer);
  if (since !== undefined && !worksWith(api, viewer, { childId, since })) return 'notTheirsToLetIn';
  if (command.type === 'RestrictRecord')
    return mayKeep(api, viewer, asked) ? undefined : 'anotherAgencysToKeep';
  if (command.type !== 'UnrestrictRecord' || state === undefined) return undefined;
  const of = whoKept(state, command);
  return of === undefined || speaksNowFor(api, viewer, of) ? undefined : 'anotherAgencysToLift';
};
