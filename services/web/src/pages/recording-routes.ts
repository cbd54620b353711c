/** Pages that record something on a child's record, and the page that offers them. */
import type { Handler } from '../page.ts';
import type { Route } from '../pages.ts';
import { recordOnChild } from './child/record/page.ts';
import { recordCall } from './entry/call/page.ts';
import { callRecorded } from './entry/called/page.ts';

const involved = 'practitioners whose agency is involved; reviewers within their scope';

const see = (path: string, page: Handler): Route => ({
  ...{ method: 'GET', path, page, permission: involved },
  audit: 'RecordOpened',
});

/** A form's two addresses; `event` is what sending it leaves on record. */
const form = (path: string, page: Handler, event: string): readonly Route[] => [
  { method: 'GET', path, page, permission: 'record', audit: 'RecordOpened' },
  { method: 'POST', path, page, permission: 'record', audit: event },
];

const ofChild = '/children/:childId';

export const recordingRoutes: readonly Route[] = [
  see(`${ofChild}/record`, recordOnChild),
  ...form(`${ofChild}/call`, recordCall, 'EntryRecorded'),
  see(`${ofChild}/call/:entryId`, callRecorded),
];
