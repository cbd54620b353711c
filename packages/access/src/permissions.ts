/** What each role may ask for. The role is what the partnership office gave the user, not what a token says. */
import type { MeetingKind } from '@throughline/domain/meeting/events';
import type { Permission } from '@throughline/domain/pathway';

export type Role = 'practitioner' | 'leader' | 'reviewer' | 'administrator';

const permissions: Readonly<Record<Role, ReadonlySet<Permission>>> = {
  practitioner: new Set([
    'read',
    'record',
    'arrange',
    'convene',
    'register',
    'import',
    'challenge',
    'restrict',
    'hand-on',
  ]),
  leader: new Set(['read', 'challenge', 'lead', 'hand-on']),
  // Looks back: brings in what agencies wrote, puts it in order, holds learning events, and says nothing of the child.
  reviewer: new Set(['read', 'import', 'arrange', 'convene', 'review', 'hand-on']),
  administrator: new Set(['organise']), // runs the partnership office; sees no case content
};

export const mayAsk = (role: Role, permission: Permission): boolean =>
  permissions[role].has(permission);

/** Whoever looks back holds learning events; every other meeting is for the agencies that work with the child. */
export const mayConvene = (role: Role, kind: MeetingKind | undefined): boolean =>
  mayAsk(role, 'convene') && (mayAsk(role, 'record') || kind === 'learning');

/** Undo is the same for every pathway; what it needs is not. */
const undoing: Readonly<Record<string, Permission | 'nothing'>> = {
  organisation: 'organise',
  policy: 'organise',
  learningReview: 'review',
  meeting: 'convene',
  access: 'nothing', // that a record was opened stands; access that was given is revoked
};

/** Whether somebody may mark as an error, or move, what was recorded under a stream category. */
export const mayUndo = (role: Role, category: string): boolean => {
  const needs = undoing[category] ?? 'record';
  return needs !== 'nothing' && mayAsk(role, needs);
};
