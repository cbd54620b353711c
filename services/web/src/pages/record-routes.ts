/** Pages of a child's record: my work, finding a child, what is true now, the chronology and its entries. */
import type { Handler } from '../page.ts';
import type { Route } from '../pages.ts';
import { atAGlance } from './child/at-a-glance/page.ts';
import { findChild } from './child/find/page.ts';
import { chronology } from './entry/chronology/page.ts';
import { safetyPlan } from './risk-and-safety/safety-plan/page.ts';
import { myWork } from './work/mine/page.ts';

const see = (path: string, page: Handler, permission: string): Route => ({
  method: 'GET',
  path,
  page,
  permission,
  audit: 'RecordOpened',
});

const involved = 'practitioners whose agency is involved; reviewers within their scope';

export const recordRoutes: readonly Route[] = [
  { method: 'GET', path: '/', page: myWork, permission: 'anyone', audit: 'RecordOpened' },
  see('/children', findChild, 'practitioners and reviewers: the children they may open'),
  see('/children/:childId', atAGlance, involved),
  see('/children/:childId/safety-plan', safetyPlan, involved),
  see('/children/:childId/chronology', chronology, involved),
];
