/** Pages about who can open a child's record, and who has. */
import type { Route } from '../pages.ts';
import { endAccess } from './access/end/page.ts';
import { giveAccess } from './access/give/page.ts';
import { access } from './access/list/page.ts';
import { form, seen } from './case-route.ts';

export const accessRoutes: readonly Route[] = [
  seen('/children/:childId/access', access),
  ...form('/children/:childId/access/new', giveAccess, ['restrict', 'AccessGranted']),
  ...form('/children/:childId/access/:grantId/end', endAccess, ['restrict', 'AccessRevoked']),
];
