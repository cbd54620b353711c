/** The routes of pages about a case: one that shows it, and a form's two. */
import type { Handler } from '../page.ts';
import type { Route } from '../pages.ts';

export const seen = (path: string, page: Handler): Route => ({
  method: 'GET',
  path,
  page,
  permission: 'read',
  audit: 'RecordOpened',
});

/** A form's two addresses; `event` is what sending it leaves on record. */
export const form = (path: string, page: Handler, [permission, event]: readonly [string, string]) =>
  [
    { method: 'GET', path, page, permission, audit: 'RecordOpened' },
    { method: 'POST', path, page, permission, audit: event },
  ] as const satisfies readonly Route[];
