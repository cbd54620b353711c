import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day, graphOf } from '../../graph.fixtures.ts';
import { faults } from '../../markup.fixtures.ts';
import { hidden, visitor, website } from '../../web.fixtures.ts';
import { child, childId, college, forms, opened, root, trust } from '../cases.fixtures.ts';
import { reviewer } from '../learning-review/review.fixtures.ts';
import { meetingRoutes } from '../meeting-routes.ts';

const id = '2f7c1d90-0000-4000-8000-0000000000dd';
const actionId = '2f7c1d90-0000-4000-8000-0000000000da';
const seat = { key: 'a1', kind: 'child', name: 'Invented <Child>', came: 'invited' };
const meeting = {
  ...{
    id,
    name: 'Strategy <meeting>',
    status: 'called',
    mayRecord: true,
    when: day('2025-12-04', '4 December'),
    child,
  },
  parties: [{ ...seat }, { key: 'agency.x', kind: 'agency', name: 'Police', came: 'invited' }],
  leftOut: [{ agency: trust, because: 'wrote in the last six months', isRecorded: false }],
};
const receipt = { __typename: 'Receipt', id, position: '9', commandId: 'c' };
const mutations = [
  ...['callMeeting', 'inviteToMeeting', 'recordAgencyNotInvited', 'recordMeetingAttendance'],
  ...['presentViews', 'coverOwnAgenda', 'recordDecision', 'agreeAction', 'completeAction'],
  ...['recordActionNotDone', 'shareMeetingOutcome', 'rearrangeMeeting', 'cancelMeeting'],
];
const graph = graphOf(
  root({ meeting, ...Object.fromEntries(mutations.map((name) => [name, receipt])) }),
);

let site: Awaited<ReturnType<typeof website>>;
let browser: ReturnType<typeof visitor>;
beforeAll(async () => {
  site = await website({ execute: graph.execute, forms });
  browser = visitor(site);
  await browser.signIn();
});
afterAll(() => site.close());

const ids: Readonly<Record<string, string>> = { childId, meetingId: id, actionId };
const paths = meetingRoutes
  .filter(({ method }) => method === 'GET')
  .map(({ path }) => path.replace(/:(\w+)/g, (_, name: string) => ids[name] ?? ''));

const send = async (path: string, form: Record<string, string>) => {
  const html = await (await browser.open(path)).text();
  const keep = { _csrf: hidden(html, '_csrf'), _command: hidden(html, '_command') };
  const typed = {
    'occurred.date.day': '4',
    'occurred.date.month': '12',
    'occurred.date.year': '2025',
  };
  const answer = await browser.post(path, { ...keep, ...typed, ...form });
  return { answer, input: graph.asked.at(-1)?.variables['input'] };
};

it('is a learning event that a reviewer calls, and nothing else is offered', async () => {
  const open = async (known: Readonly<Record<string, unknown>>) => {
    const { html, site: other } = await opened(`/children/${childId}/meetings/new`, known);
    await other.close();
    return html;
  };
  const html = await open({ me: reviewer });
  expect(html).toContain('Call a learning event');
  expect(html).not.toContain('Strategy discussion');
  expect(await open({})).toContain('Strategy discussion');
});

describe('the forms of a meeting', () => {
  it.each(paths)('have valid markup: %s', async (path) => {
    const answer = await browser.open(path);
    expect(answer.status).toBe(200);
    expect(await faults(await answer.text())).toEqual([]);
  });

  it.each(paths)('have valid markup where something is wrong: %s', async (path) => {
    const { answer } = await send(path, {
      'occurred.date.day': '40',
      'scheduledFor.date.day': '40',
    });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain('<title>Error: ');
    expect(await faults(html)).toEqual([]);
  });
});

describe('in a partnership with many agencies', () => {
  const agencies = Array.from({ length: 30 }, (_, n) => ({ id: `g-${n}`, name: `School ${n}` }));
  const open = async (post?: Record<string, string>, form = 'attendance') => {
    const many = await website({ execute: graphOf(root({ meeting, agencies })).execute, forms });
    const somebody = visitor(many);
    await somebody.signIn();
    const path = `/meetings/${id}/${form}`;
    const html = await (await somebody.open(path)).text();
    const keep = { _csrf: hidden(html, '_csrf'), _command: hidden(html, '_command') };
    const answer = post && (await (await somebody.post(path, { ...keep, ...post })).text());
    await many.close();
    return answer ?? html;
  };

  it('shows those round the child, and folds the others away', async () => {
    const html = await open();
    const [shown = '', folded = ''] = html.split('Other agencies of the partnership (30)');
    expect(shown).toContain(trust.name);
    expect(shown).not.toContain('School 0');
    expect(folded).toContain('School 29');
    expect(await faults(html)).toEqual([]);
  });

  it('asks who was told of those round the child first, and folds the others away', async () => {
    const html = await open(undefined, 'share');
    const [shown = '', folded = ''] = html.split('Show 30 more');
    expect(shown).toContain(trust.name);
    expect(shown).not.toContain('School 0');
    expect(folded).toContain('School 29');
    expect(await faults(html)).toEqual([]);
    const again = await open({ to: 'agency.g-7', 'occurred.date.day': '40' }, 'share');
    expect(again).toMatch(/<details[^>]* open>\s*<summary[^>]*>\s*<span[^>]*>\s*Show 30 more/);
  });

  it('keeps the fold open where one in it was ticked', async () => {
    const ticked = { attended: 'agency.g-7', 'occurred.date.day': '40' };
    expect(await open(ticked)).toMatch(
      /<details class="govuk-details" open>\s*<summary[^>]*><span[^>]*>Other agencies/,
    );
    expect(await open({ 'occurred.date.day': '40' })).not.toMatch(
      / open>\s*<summary[^>]*><span[^>]*>Other agencies/,
    );
  });
});

describe('a meeting that is not held as it was called', () => {
  const then = {
    'scheduledFor.date.day': '9',
    'scheduledFor.date.month': '12',
    'scheduledFor.date.year': '2025',
  };

  it('is rearranged, with a reason', async () => {
    const { answer, input } = await send(`/meetings/${id}/rearrange`, { ...then, why: 'No chair' });
    expect(answer.headers.get('location')).toBe(`/meetings/${id}?done=rearranged&at=9`);
    expect(input).toMatchObject({ meetingId: id, scheduledFor: { on: '2025-12-09' } });
  });

  it('is cancelled only once that was looked at', async () => {
    const first = await send(`/meetings/${id}/cancel`, { why: 'He moved away' });
    const checked = await browser.follow(first.answer);
    expect(await checked.answer.text()).toContain('Check your answers');
    const { answer, input } = await send(`/meetings/${id}/cancel`, {
      ...{ why: 'He moved away', _checked: 'yes' },
    });
    expect(answer.headers.get('location')).toBe(`/meetings/${id}?done=cancelled&at=9`);
    expect(input).toMatchObject({ meetingId: id, why: 'He moved away' });
  });
});

describe('inviting to a meeting', () => {
  it('shows the agencies first that wrote of late and are not invited', async () => {
    const html = await (await browser.open(`/meetings/${id}/invite`)).text();
    expect(html.indexOf(`value="${trust.id}"`)).toBeLessThan(html.indexOf(`value="${college.id}"`));
    expect(html).toContain('Has entries of the last six months');
  });

  it('sends all of them as one form', async () => {
    const { answer, input } = await send(`/meetings/${id}/invite`, {
      ...{ agencies: trust.id, people: 'CHILD' },
    });
    expect(answer.headers.get('location')).toBe(`/meetings/${id}?done=invited&at=9`);
    expect(input).toMatchObject({ meetingId: id, agencies: [trust.id], people: ['CHILD'] });
  });
});

describe('who came to a meeting', () => {
  it('is ticked in one row for each', async () => {
    const { input } = await send(`/meetings/${id}/attendance`, {
      ...{ attended: 'a1', absent: 'agency.x' },
    });
    expect(input).toMatchObject({ attended: ['a1'], absent: ['agency.x'] });
  });
});

describe('what was agreed', () => {
  it('has an id of its own, by which it is later said to be done', async () => {
    const { answer, input } = await send(`/meetings/${id}/actions/new`, { what: 'Ring the hub' });
    expect(answer.status).toBe(303);
    expect((input as Record<string, unknown>)['actionId']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('is said to be done of that very action', async () => {
    const { input } = await send(`/meetings/${id}/actions/${actionId}/done`, {});
    expect(input).toMatchObject({ meetingId: id, actionId });
  });
});
