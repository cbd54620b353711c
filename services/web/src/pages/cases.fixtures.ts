/** A small invented case for the tests of pages about requests, disagreements, imports and meetings. */
import { readFileSync } from 'node:fs';
import { day, graphOf } from '../graph.fixtures.ts';
import { visitor, website } from '../web.fixtures.ts';

export const forms: unknown = JSON.parse(
  readFileSync(new URL('../../../../schema/forms.json', import.meta.url), 'utf8'),
);

export const college = {
  id: '2f7c1d90-0000-4000-8000-000000000001',
  ...{ name: 'Kelderby College', kind: 'school-or-college' },
};
export const trust = {
  id: '2f7c1d90-0000-4000-8000-000000000002',
  ...{ name: 'Kelder Valley Trust', kind: 'mental-health-trust' },
};
export const surgery = {
  id: '2f7c1d90-0000-4000-8000-000000000003',
  ...{ name: 'Quayside Surgery', kind: 'gp' },
};

export const practitioner = {
  userId: 'demo-1',
  name: 'Ada <Example>',
  title: 'Social worker',
  role: 'PRACTITIONER',
  permissions: ['record', 'arrange', 'convene', 'challenge', 'import'],
  agency: college,
};
/** Nobody is both: so that a test may open every form. */
export const anyRole = { ...practitioner, permissions: [...practitioner.permissions, 'lead'] };
export const leader = { ...practitioner, role: 'LEADER', permissions: ['challenge', 'lead'] };

export const childId = '2f7c1d90-0000-4000-8000-00000000000c';
export const child = {
  id: childId,
  name: 'Invented <Child>',
  reference: 'KCP-000009',
  age: '17',
  bornOn: day('2008-01-01', '1 January 2008'),
};

export const step = (id: string, type: string, headline: string, more: object = {}) => ({
  id,
  type,
  headline,
  occurred: day('2024-10-28', '28 October 2024 at 11:20am', { at: '2024-10-28T11:20:00Z' }),
  recordedAt: '2024-10-28T11:25:00Z',
  recordedByAgency: college,
  ...more,
});

export const root = (more: Readonly<Record<string, unknown>> = {}) => ({
  now: '2025-12-02T09:14:00Z',
  me: practitioner,
  agencies: [college, trust, surgery],
  child,
  ...more,
});

type Started = {
  readonly site: Awaited<ReturnType<typeof website>>;
  readonly browser: ReturnType<typeof visitor>;
  readonly html: string;
  readonly status: number;
  readonly asked: ReturnType<typeof graphOf>['asked'];
};

/** Signs in and opens one page of a website whose graph answers from `known`. Close the site. */
export const opened = async (
  path: string,
  known: Readonly<Record<string, unknown>>,
): Promise<Started> => {
  const { execute, asked } = graphOf(root(known));
  const site = await website({ execute, forms });
  const browser = visitor(site);
  const { answer } = await browser.signIn(undefined, path);
  return { site, browser, asked, html: await answer.text(), status: answer.status };
};
