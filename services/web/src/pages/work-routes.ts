/** The pages about open work in somebody's name: their addresses, and who may open them. */
import type { Route } from '../pages.ts';
import { form } from './case-route.ts';
import { colleagues } from './work/colleagues/page.ts';
import { handOver } from './work/hand-over/page.ts';

export const workRoutes: readonly Route[] = [
  { method: 'GET', path: '/colleagues', page: colleagues, permission: 'lead', audit: null },
  ...form('/colleagues/:userId', handOver, ['hand-on', 'ActionHandedOn']),
];
