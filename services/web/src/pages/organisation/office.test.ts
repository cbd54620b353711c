import { afterEach, describe, expect, it } from 'vitest';
import { faults } from '../../markup.fixtures.ts';
import { hidden } from '../../web.fixtures.ts';
import { opened, trust } from '../cases.fixtures.ts';
import { agencies, agency, appointmentId, office, teamId } from './office.fixtures.ts';

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

const receipt = { __typename: 'Receipt', commandId: 'c', id: trust.id, position: '6' };
const mutations = Object.fromEntries(
  [
    'registerAgency',
    'renameAgency',
    'succeedAgency',
    'registerTeam',
    'appointRoleHolder',
    'endRoleHolder',
    'nameDeputy',
    'setOnCall',
    'joinUser',
    'removeUser',
    'moveUser',
  ].map((name) => [name, receipt]),
);
const openInName = [
  { what: 'disagreement', count: 2, goesOn: true },
  { what: 'worker', count: 1, goesOn: true },
  { what: 'planned-contact', count: 3, goesOn: true },
  { what: 'draft', count: 1, goesOn: false },
];

const open = async (path: string, more: object = {}) => {
  const known = {
    me: office,
    officeAgencies: agencies,
    officeAgency: agency,
    openInName,
    ...mutations,
  };
  const one = await opened(path, { ...known, ...more });
  close = one.site.close;
  const post = (typed: Readonly<Record<string, string>>) =>
    one.browser.post(path, {
      _csrf: hidden(one.html, '_csrf'),
      _command: hidden(one.html, '_command'),
      ...typed,
    });
  return { ...one, post };
};
const one = `/office/agencies/${trust.id}`;

describe('the partnership office', () => {
  it('lists agencies with their people, and the roles that nobody holds', async () => {
    const { html } = await open('/office');
    expect(html).toMatch(/Kelder Valley Trust<\/a>[\s\S]*?numeric"[^>]*>2<[\s\S]*?Senior manager/);
    expect(html).toMatch(/Old Trust<\/a>, by Kelder Valley Trust/);
    expect(await faults(html)).toEqual([]);
  });

  it('is searched by name or kind where agencies are many', async () => {
    const [first = {}] = agencies;
    const many = Array.from({ length: 30 }, (_, n) => ({
      ...{ ...first, id: `g-${n}`, name: `Beech Road ${n}`, successor: null },
      kindInWords: n === 7 ? 'GP practice' : 'School or college',
    }));
    expect((await open('/office')).html).not.toContain('Find an agency');
    await close?.();
    const found = await open('/office?search=road+gp', { officeAgencies: many });
    expect(found.html).toContain('1 of the agencies fits “road gp”');
    expect(found.html).toContain('>Beech Road 7</a>');
    expect(found.html).not.toContain('>Beech Road 8</a>');
    expect(await faults(found.html)).toEqual([]);
    await close?.();
    const none = await open('/office?search=elm', { officeAgencies: many });
    expect(none.html).toContain('0 of the agencies fit “elm”');
    expect(none.html).not.toContain('No agency is registered yet.');
  });

  it('says so where no agency is registered', async () => {
    const { html } = await open('/office', { officeAgencies: [] });
    expect(html).toContain('No agency is registered yet.');
    expect(await faults(html)).toEqual([]);
  });

  it('shows an agency’s roles with deputies, who is on call, its people, and its history', async () => {
    const { html } = await open(one);
    expect(html).toContain('Nobody holds: senior manager.');
    expect(html).toMatch(/Lorna &lt;Example&gt;, Team manager[\s\S]*?01632 960 001/);
    expect(html).toMatch(/Pat Sample, from [\s\S]*? until /);
    expect(html).toContain('Line manager: Kit Duty');
    expect(html).toMatch(/Val Former: left [\s\S]*?; what was open went to Lorna &lt;Example&gt;/);
    expect(html).toContain('Crisis &lt;east&gt;');
    expect(html.indexOf('Val Former left')).toBeLessThan(html.indexOf('Trust registered'));
    expect(await faults(html)).toEqual([]);
  });

  it('shows one that another has taken over, and offers nothing new for it', async () => {
    const { html } = await open(one, { officeAgency: { ...agency, successor: trust } });
    expect(html).toContain('has taken over from this agency');
    expect(html).not.toContain('/users/new');
    expect(await faults(html)).toEqual([]);
  });

  it('is no page where there is no such agency', async () =>
    expect((await open(one, { officeAgency: null })).status).toBe(404));
});

const moment = {
  'occurred.date.day': '2',
  'occurred.date.month': '5',
  'occurred.date.year': '2025',
};
const person = { 'person.userId': 'pat' };
const named = { person: { userId: 'pat', name: 'Pat Sample' } };
const onCall = {
  ...{
    'from.date.day': '1',
    'from.date.month': '5',
    'from.date.year': '2025',
    'from.time': '17:00',
  },
  ...{ 'until.date.day': '8', 'until.date.month': '5', 'until.date.year': '2025' },
  'until.time': '9:00',
};
const agencyId = trust.id;
/** Each form: its path, its command, what somebody types, what is sent, and the code of the banner. */
const forms = [
  [
    '/office/agencies/new',
    'RegisterAgency',
    { name: 'Kelderby Probation', kind: 'PROBATION' },
    { name: 'Kelderby Probation', kind: 'PROBATION' },
    'registered',
  ],
  [
    `${one}/rename`,
    'RenameAgency',
    { name: 'New name' },
    { agencyId, name: 'New name' },
    'renamed',
  ],
  [
    `${one}/succeed`,
    'SucceedAgency',
    { successorId: '2f7c1d90-0000-4000-8000-000000000001' },
    { agencyId, successorId: '2f7c1d90-0000-4000-8000-000000000001' },
    'succeeded',
  ],
  [`${one}/teams/new`, 'RegisterTeam', { name: 'West' }, { agencyId, name: 'West' }, 'team'],
  [
    `${one}/role-holders/new`,
    'AppointRoleHolder',
    { roleClass: 'SENIOR_MANAGER', teamId, ...person },
    { agencyId, teamId, ...named },
    'appointed',
  ],
  [
    `${one}/role-holders/${appointmentId}/end`,
    'EndRoleHolder',
    { why: 'Moved.' },
    { appointmentId },
    'role-ended',
  ],
  [
    `${one}/role-holders/${appointmentId}/deputy`,
    'NameDeputy',
    person,
    { appointmentId, ...named },
    'deputy',
  ],
  [
    `${one}/on-call/new`,
    'SetOnCall',
    { roleClass: 'LINE_MANAGER', ...person, ...onCall },
    { agencyId, ...named },
    'on-call',
  ],
  [
    `${one}/users/new`,
    'JoinUser',
    { name: 'New Person', userId: 'new-person', role: 'PRACTITIONER' },
    { agencyId, userId: 'new-person', role: 'PRACTITIONER' },
    'joined',
  ],
  [
    `${one}/users/pat/move`,
    'MoveUser',
    { role: 'LEADER', title: 'Team manager' },
    { agencyId, userId: 'pat', role: 'LEADER', title: 'Team manager' },
    'moved',
  ],
  [
    `${one}/users/lorna/leave`,
    'RemoveUser',
    { openItemsTo: 'pat' },
    { agencyId, userId: 'lorna', openItemsTo: 'pat' },
    'left',
  ],
] as const;

describe('changing what the office keeps', () => {
  it.each(forms)('records what was typed: %s', async (...form) => {
    const [path, command, typed, sent, done] = form;
    const { post, asked, html } = await open(path);
    expect(await faults(html)).toEqual([]);
    const answer = await post({ ...moment, ...typed });
    expect(answer.headers.get('location')).toBe(`${one}?done=${done}&at=6`);
    expect(asked.find(({ name }) => name === command)?.variables['input']).toMatchObject({
      occurred: { on: '2025-05-02' },
      ...sent,
    });
  });

  it.each(forms)('leads from each error to its question: %s', async (path) => {
    const { post } = await open(path);
    const answer = await post({ 'occurred.date.day': '40' });
    const html = await answer.text();
    expect(answer.status).toBe(422);
    const links = [...html.matchAll(/<a href="#([\w-]+)">/g)].map(([, id]) => id);
    expect(links.length).toBeGreaterThan(0);
    for (const id of links) expect(html).toContain(`id="${id}"`);
    expect(await faults(html)).toEqual([]);
  });

  it('shows what somebody holds before they leave, and never offers them as their own successor', async () => {
    const { html } = await open(`${one}/users/lorna/leave`);
    expect(html).toMatch(/Held now, and going to whoever takes over[\s\S]*?<li>Line manager<\/li>/);
    expect(html).toContain('2 disagreements in which it is the turn of their role');
    expect(html).toContain('3 planned contacts');
    expect(html).toContain('1 draft, which only they can read: it is lost');
    expect(html).toContain('1 record in which they are named as worker');
    expect(html).toContain('value="pat"');
    expect(html).not.toContain('value="lorna"');
    expect(html).not.toContain('value="val"');
  });

  it('tells the office what stays open when somebody moves, and who hands it on', async () => {
    const { html } = await open(`${one}/users/lorna/move`);
    expect(html).toContain('1 record in which they are named as worker');
    expect(html).toMatch(/End what they no longer hold[\s\S]*?<li>Line manager<\/li>/);
    expect(html).toContain('under Colleagues');
    expect(html).not.toContain('it waits for whoever takes over');
    expect(await faults(html)).toEqual([]);
  });

  it('asks for no team where the agency has none', async () => {
    const { html } = await open(`${one}/users/new`, { officeAgency: { ...agency, teams: [] } });
    expect(html).not.toContain('teamId');
    expect(html).toContain('name="role"');
    expect(await faults(html)).toEqual([]);
  });

  it('begins a new name with the present one', async () => {
    const { html } = await open(`${one}/rename`);
    expect(html).toMatch(/name="name" type="text" value="Kelder Valley Trust"/);
    expect(html).toMatch(/name="shortName" type="text" value="KVT"/);
  });

  it('offers nobody as their own deputy', async () => {
    const { html } = await open(`${one}/role-holders/${appointmentId}/deputy`);
    expect(html).toContain('value="pat"');
    expect(html).not.toContain('value="lorna"');
  });

  it('is no page for an appointment that is not there', async () =>
    expect((await open(`${one}/role-holders/none/end`)).status).toBe(404));
});
