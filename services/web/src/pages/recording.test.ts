/** Every page that records on a child's record: valid in each state, sent in the writer's name, and asked of the right thing. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { graphOf } from '../graph.fixtures.ts';
import { faults } from '../markup.fixtures.ts';
import { hidden, visitor, website } from '../web.fixtures.ts';
import { child, childId, college, forms, root, surgery, trust } from './cases.fixtures.ts';
import { recordingRoutes } from './recording-routes.ts';

const uuid = (n: number) => `2f7c1d90-0000-4000-8000-0000000000d${n}`;
const ids: Readonly<Record<string, string>> = {
  ...{ childId, riskId: uuid(1), planId: uuid(2), contactPlanId: uuid(3), entryId: uuid(4) },
};
const day = { grain: 'DAY', asWritten: '', inWords: '1 February 2025' };
const glance = {
  risks: [
    {
      id: uuid(1),
      recordId: childId,
      to: 'self',
      what: 'Goes to the <weir>',
      since: day,
      lookedAt: day,
    },
  ],
  safetyPlan: {
    id: uuid(2),
    recordId: childId,
    version: 'v2',
    since: day,
    what: 'Ring',
    childTookPart: true,
  },
  contacts: [
    {
      ...{
        id: uuid(3),
        recordId: childId,
        service: 'CAMHS <worker>',
        agency: college,
        everyInWords: 'every week',
      },
      ...{ plannedCount: 9, heldCount: 4, missedCount: 2 },
    },
  ],
};
const letterOwed = {
  ...{ id: 'gp-refusal-letter', name: 'write to the patient', pathway: 'gpRegistration' },
  ...{ caseId: uuid(6), dueAt: '2025-01-01T00:00:00Z', startedAt: '2025-01-01T00:00:00Z' },
  ...{ rule: '', inWords: 'due by end of 1 January 2025', status: 'running', owedBy: [] },
  ...{ owedByInWords: ['Harbour <Surgery>'], owedByRole: [] },
};
const entry = { id: uuid(4), headline: 'Rang', text: 'Rang', occurred: day };
const receipt = { __typename: 'Receipt', id: uuid(5), position: '9', commandId: 'c' };
const mutations = [
  ...['identifyRisk', 'reassessRisk', 'closeRisk', 'makeSafetyPlan', 'shareSafetyPlan'],
  ...['remindOfSafetyPlan', 'reviewSafetyPlan', 'planContact', 'recordContact'],
  ...['recordMissedContact', 'establishGpRegistration', 'encourageGpRegistration'],
  ...['registerWithGp', 'receiveGpRefusalLetter'],
];
const graph = graphOf(
  root({
    child: { ...child, glance, entry, deadlines: [letterOwed] },
    ...Object.fromEntries(mutations.map((name) => [name, receipt])),
  }),
);

let site: Awaited<ReturnType<typeof website>>;
let browser: ReturnType<typeof visitor>;
beforeAll(async () => {
  site = await website({ execute: graph.execute, forms });
  browser = visitor(site);
  await browser.signIn();
});
afterAll(() => site.close());

const pathOf = (path: string) => path.replace(/:(\w+)/g, (_, name: string) => ids[name] ?? '');
const of = (method: string) =>
  recordingRoutes.filter((route) => route.method === method).map(({ path }) => pathOf(path));

const send = async (path: string, form: Record<string, string>) => {
  const html = await (await browser.open(path)).text();
  const kept = { _csrf: hidden(html, '_csrf'), _command: hidden(html, '_command') };
  const typed = {
    ...{ 'occurred.date.day': '4', 'occurred.date.month': '12', 'occurred.date.year': '2025' },
  };
  const answer = await browser.post(path, { ...kept, ...typed, ...form });
  return { answer, input: graph.asked.at(-1)?.variables['input'] };
};
const at = (path: string) => `/children/${childId}${path}`;

describe('pages that record', () => {
  it.each(of('GET'))('have valid markup: %s', async (path) => {
    const answer = await browser.open(path);
    expect(answer.status).toBe(200);
    expect(await faults(await answer.text())).toEqual([]);
  });

  it.each(of('POST'))('have valid markup where something is wrong: %s', async (path) => {
    const { answer } = await send(path, { 'occurred.date.day': '40' });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain('<title>Error: ');
    expect(await faults(html)).toEqual([]);
  });
});

describe('recording a risk', () => {
  it('is in the name of whoever looked at it', async () => {
    const { answer, input } = await send(at('/risks/new'), {
      to: 'SELF',
      what: 'Goes to the weir',
    });
    expect(answer.headers.get('location')).toBe(at('/risks?done=risk-identified&at=9'));
    expect(input).toMatchObject({ childId, to: 'SELF', by: { userId: 'demo-1' } });
  });

  it('begins with what stood there when it is looked at again', async () => {
    const html = await (await browser.open(at(`/risks/${uuid(1)}/reassess`))).text();
    expect(html).toContain('Goes to the &lt;weir&gt;</textarea>');
  });

  it('is no page where there is no such risk', async () => {
    expect((await browser.open(at(`/risks/${uuid(9)}/close`))).status).toBe(404);
  });
});

describe('what is new', () => {
  const week = { 'every.n': '1', 'every.unit': 'WEEK', service: 'CAMHS', agencyId: college.id };
  it.each([
    ['/risks/new', 'riskId', { to: 'SELF', what: 'Goes to the weir' }],
    [
      '/safety-plan/new',
      'planId',
      {
        version: 'v3',
        what: 'Ring',
        childTookPart: 'yes',
        'withWhom.0.name': 'Sam',
        'sharedWith.0.agencyId': college.id,
      },
    ],
    ['/contacts/new', 'contactPlanId', week],
  ] as const)(
    'has an id of its own, the same when it is sent again: %s',
    async (path, name, form) => {
      const { answer, input } = await send(at(path), form);
      expect(answer.status).toBe(303);
      expect((input as Record<string, unknown>)[name]).toMatch(/^[0-9a-f-]{36}$/);
    },
  );
});

describe('a risk', () => {
  it('that was closed is still to be found, with what to do when it comes back', async () => {
    const html = await (await browser.open(at('/risks'))).text();
    expect(html).toContain(`href="${at('/chronology')}?kind=RISK"`);
    expect(html).toContain('comes back is recorded as a new risk');
  });
});

describe('a safety plan', () => {
  const plan = {
    ...{ version: 'v3', what: 'Ring', childTookPart: 'yes', 'withWhom.0.name': 'Sam' },
    'sharedWith.0.agencyId': college.id,
  };

  it('says which plan it takes the place of, and which was read when the form was opened', async () => {
    const html = await (await browser.open(at('/safety-plan/new'))).text();
    expect(html).toContain('It takes the place of v2.');
    expect(hidden(html, 'seenPlan')).toBe(uuid(2));
    const { input } = await send(at('/safety-plan/new'), { ...plan, seenPlan: 'none' });
    expect(input).toMatchObject({ seenPlan: 'none' });
  });
});

describe('planned contact', () => {
  it('stands beside what was held and missed', async () => {
    const html = await (await browser.open(at('/risks'))).text();
    expect(html).toMatch(/every week<\/span>, 9 times by now/);
  });

  it('is recorded of that very plan, for its agency', async () => {
    const { input } = await send(at(`/contacts/${uuid(3)}/missed`), { reason: 'NOT_TOLD' });
    expect(input).toMatchObject({ contactPlanId: uuid(3), agencyId: college.id });
  });
});

describe('GP registration', () => {
  it('is recorded as it is known', async () => {
    const { answer, input } = await send(at('/gp'), { status: 'REFUSED', practice: 'Quayside' });
    expect(answer.headers.get('location')).toBe(at('/record?done=gp-established&at=9'));
    expect(input).toMatchObject({ childId, status: 'REFUSED', practice: 'Quayside' });
  });

  it('can be that a practice took them off its list', async () => {
    const html = await (await browser.open(at('/gp'))).text();
    expect(html).toContain('Taken off a practice’s list');
    const { input } = await send(at('/gp'), { status: 'TAKEN_OFF_THE_LIST' });
    expect(input).toMatchObject({ status: 'TAKEN_OFF_THE_LIST' });
  });

  it('says which practice owes a letter, where its letter is recorded', async () =>
    expect(await (await browser.open(at('/gp/letter'))).text()).toContain(
      'A letter is owed by Harbour &lt;Surgery&gt;, due by end of 1 January 2025.',
    ));

  it('is recorded in the record in which it is owed, where two were merged', async () => {
    const { input } = await send(at('/gp/letter'), { practice: 'Harbour' });
    expect(input).toMatchObject({ childId: uuid(6) });
  });

  it('offers GP practices as the practice, and every agency for whoever said so', async () => {
    const html = await (await browser.open(at('/gp'))).text();
    const offered = (name: string) =>
      [...html.matchAll(new RegExp(`name="${name}" type="radio" value="([^"]*)"`, 'g'))].map(
        ([, id]) => id,
      );
    expect(offered('agencyId')).toEqual([surgery.id, '']);
    expect(offered('askedOf.agencyId')).toEqual([college.id, trust.id, surgery.id, '']);
    expect(html).toContain('If it is not listed, give its name');
  });
});
