/** Someone signed in, with the standing they have at this moment. */
import type { Role } from './permissions.ts';

export type Viewer = {
  readonly userId: string;
  readonly partnership: string;
  readonly name: string;
  readonly role: Role;
  /** Their agency; the partnership office has none. */
  readonly agencyId?: string;
  /** Children they were given access to by name: a reviewer's scope, or a time-limited grant. */
  readonly grants: readonly { readonly childId: string; readonly until?: string }[];
};
