import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { graphOf } from '../graph.fixtures.ts';
import { faults } from '../markup.fixtures.ts';
import { visitor, website } from '../web.fixtures.ts';
import { anyRole, child, childId, forms, root } from './cases.fixtures.ts';
import { caseRoutes } from './cases-routes.ts';
import { imported, importId } from './import/import.fixtures.ts';
import {
  concern,
  concernId,
  ladder,
  prepared,
  resolved,
} from './professional-concern/concern.fixtures.ts';
import { request, requestId, settled, undecided } from './request/request.fixtures.ts';

const meetingId = '2f7c1d90-0000-4000-8000-0000000000dd';
const meeting = {
  ...{ id: meetingId, name: 'Strategy meeting', status: 'held', when: request.askedAt, child },
};
const pageInfo = { hasNextPage: false, hasPreviousPage: false };

const known = root({
  me: anyRole,
  child: {
    ...child,
    requests: [request, undecided, settled],
    concerns: [concern, resolved, prepared],
    imports: [imported],
    meetings: [meeting],
  },
  request,
  requests: { totalCount: 2, nodes: [request, undecided], pageInfo },
  concern,
  escalationQueue: { totalCount: 1, nodes: [concern], pageInfo },
  import: imported,
  fileBeingRead: { file: 'College <export>.csv', recorded: 300, toRecord: 900 },
  meeting,
  ladder,
});

const ids: Readonly<Record<string, string>> = {
  childId,
  requestId,
  concernId,
  importId,
  readingId: importId,
  meetingId,
  action: '1',
  clock: 's2_meet',
  row: '7',
  number: '2',
  a: '4',
  b: '5',
};
/** Asked only of a file that is not in the chronology yet: its own test answers it. */
const ofHeldFiles = '/imports/:importId/columns';
/** A file, and no page. */
const isFile = (path: string): boolean => path.endsWith('.csv');
const paths = caseRoutes
  .filter(({ method, path }) => method === 'GET' && path !== ofHeldFiles && !isFile(path))
  .map(({ path }) => path.replace(/:(\w+)/g, (_, name: string) => ids[name] ?? ''));

let site: Awaited<ReturnType<typeof website>>;
let browser: ReturnType<typeof visitor>;
beforeAll(async () => {
  site = await website({ execute: graphOf(known).execute, forms });
  browser = visitor(site);
  await browser.signIn();
});
afterAll(() => site.close());

describe('the pages about requests, disagreements, imports and meetings', () => {
  it.each(paths)('answer with valid markup: %s', async (path) => {
    const answer = await browser.open(path);
    expect(answer.status).toBe(200);
    expect(await faults(await answer.text())).toEqual([]);
  });

  it.each(paths)('keep the child’s name out of the address and the title: %s', async (path) => {
    const html = await (await browser.open(path)).text();
    expect(/<title>([^<]*)/.exec(html)?.[1]).not.toContain('Invented');
    for (const [, href] of html.matchAll(/href="([^"]*)"/g)) expect(href).not.toContain('Invented');
  });

  it.each(paths)('ask somebody who has not signed in to do so: %s', async (path) => {
    expect((await visitor(site).ask(path)).headers.get('location')).toMatch(/^\/sign-in/);
  });
});
