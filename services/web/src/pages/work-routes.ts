/** The pages about what is due, and about open work in somebody's name: their addresses, and who may open them. */
import type { Route } from '../pages.ts';
import { form, seen } from './case-route.ts';
import { colleagues } from './work/colleagues/page.ts';
import { whatIsDue } from './work/due/page.ts';
import { handOver } from './work/hand-over/page.ts';

export const workRoutes: readonly Route[] = [
  seen('/due', whatIsDue),
  { method: 'GET', path: '/colleagues', page: colleagues, permission: 'lead', audit: null },
  ...form('/colleagues/:userId', handOver, ['hand-on', 'ActionHandedOn']),
];
