/** What each role may ask for. The role is what the partnership office gave the user, not what a token says. */
import type { Permission } from '@throughline/domain/pathway';

export type Role = 'practitioner' | 'leader' | 'reviewer' | 'administrator';

const permissions: Readonly<Record<Role, ReadonlySet<Permission>>> = {
  practitioner: new Set(['read', 'record', 'register', 'import', 'challenge', 'restrict']),
  leader: new Set(['read', 'challenge', 'lead']),
  reviewer: new Set(['read', 'import', 'record']),
  administrator: new Set(['organise']), // runs the partnership office; sees no case content
};

export const mayAsk = (role: Role, permission: Permission): boolean =>
  permissions[role].has(permission);
