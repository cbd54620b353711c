import { afterEach, describe, expect, it } from 'vitest';
import { hidden } from '../../web.fixtures.ts';
import { opened } from '../cases.fixtures.ts';
import { request, requestId, undecided } from './request.fixtures.ts';
import { offeredSteps, requestSteps } from './steps.ts';

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

const receipt = { __typename: 'Receipt', commandId: 'c', id: requestId, position: '6' };
const mutations = Object.fromEntries(
  requestSteps.map(({ form }) => [form.charAt(0).toLowerCase() + form.slice(1), receipt]),
);
const open = async (path: string, known: object = undecided) => {
  const one = await opened(`/requests/${requestId}/${path}`, { request: known, ...mutations });
  close = one.site.close;
  const post = (typed: Readonly<Record<string, string>>) =>
    one.browser.post(`/requests/${requestId}/${path}`, {
      _csrf: hidden(one.html, '_csrf'),
      _command: hidden(one.html, '_command'),
      ...typed,
    });
  return { ...one, post };
};

const standing = (more: object = {}) => ({ ...undecided, ...more, steps: [], ...more });
const paths = (one: Parameters<typeof offeredSteps>[0]) =>
  offeredSteps({ ...one, stillNeeded: one.stillNeeded ?? [] }).flatMap(({ steps }) =>
    steps.map(({ path }) => path),
  );
const mha = { ...standing(), stillNeeded: [] };

describe('whom a step is about', () => {
  it('says what each has heard in the words of every form, not in those of the record', async () => {
    const { html } = await open('learnt-otherwise', request);
    expect(html).toContain('No record that anybody told them');
    expect(html).not.toMatch(/hint">\s*no record\s*</);
  });
});

describe('what can be recorded on a request', () => {
  it('begins with whether it has arrived and is taken on, and tells nobody of no outcome', () => {
    expect(paths(mha)).toEqual(expect.arrayContaining(['acknowledge', 'screen', 'arrange']));
    expect(paths(mha)).not.toContain('tell');
    expect(paths(mha)).not.toContain('service');
    expect(paths(mha)).not.toContain('application');
  });

  it('offers no second acknowledgement, and an application once a doctor has recommended it', () => {
    const steps = [{ type: 'RequestAcknowledged' }, { type: 'MedicalRecommendationMade' }];
    expect(paths({ ...mha, steps })).not.toContain('acknowledge');
    expect(paths({ ...mha, steps })).toContain('application');
  });

  it('offers nothing of the Mental Health Act for anything else', () => {
    const referral = { ...mha, kind: 'referral' };
    for (const path of ['recommendation', 'seek-bed', 'find-bed', 'reasons'])
      expect(paths(referral)).not.toContain(path);
    expect(paths({ ...mha, kind: 'information' })).not.toContain('carried-out');
    expect(paths({ ...mha, kind: 'second-opinion' })).toContain('opinion');
  });

  it('turns to who knows once there is an outcome, and back where a bed is still needed', () => {
    const recipients = request.recipients.map((one) => ({ isAcknowledged: false, ...one }));
    const decided = { ...mha, recipients, outcomeInWords: 'Not completed: no bed' };
    expect(paths(decided)).toEqual(expect.arrayContaining(['tell', 'explain', 'reconsider']));
    expect(paths(decided)).not.toContain('find-bed');
    const needed = { ...decided, stillNeeded: ['A bed'] };
    expect(paths(needed)).toEqual(expect.arrayContaining(['seek-bed', 'find-bed', 'found']));
  });

  it('is one page of links, each to its form', async () => {
    const { html } = await open('record', request);
    expect(html).toContain('What happened?');
    expect(html).toContain(`/requests/${requestId}/explain`);
    expect(html).not.toContain(`/requests/${requestId}/waive`); // for a leader to say
    expect(html).not.toContain(`/requests/${requestId}/screen`);
  });

  it('says what came of it within a sentence, and leaves an abbreviation as it is', async () => {
    const outcomeInWords = 'Declined at triage: redirected to CAMHS';
    const { html } = await open('record', { ...request, outcomeInWords });
    expect(html).toMatch(/Outcome so far: declined at triage: redirected to (<button[^>]*>)?CAMHS/);
  });

  it('says on the request’s own page what is still needed, and where that is found', async () => {
    const { html } = await open('', { ...request, stillNeeded: ['A bed', 'Another assessment'] });
    expect(html).toContain('Still needed: a bed, another assessment.');
    expect(html).toContain(`/requests/${requestId}/found`);
  });
});

const me = { userId: 'demo-1', name: 'Ada <Example>' };
const day = (name: string) => ({
  [`${name}.date.day`]: '2',
  [`${name}.date.month`]: '5',
  [`${name}.date.year`]: '2025',
});
/** Each form: what somebody types, and what is sent. */
const typed: Readonly<Record<string, readonly [Readonly<Record<string, string>>, object]>> = {
  acknowledge: [{ words: 'Had it.' }, { words: 'Had it.', by: me }],
  screen: [
    { decision: 'REDIRECTED', reasons: 'Not ours.' },
    { decision: 'REDIRECTED', by: me },
  ],
  'pass-on': [{ 'to.role': 'Duty team' }, { to: { role: 'Duty team' } }],
  arrange: [{ ...day('planned'), place: 'Home' }, { place: 'Home' }],
  recommendation: [
    { 'by.name': 'Dr Example', section: '2', ...day('examined') },
    { by: { name: 'Dr Example' }, section: '2' },
  ],
  'seek-bed': [{ askedOf: 'The bed manager' }, { askedOf: 'The bed manager', by: me }],
  'find-bed': [{ where: 'Ward 3' }, { where: 'Ward 3' }],
  application: [
    { 'by.name': 'An AMHP', section: '2', hospital: 'Kelder General' },
    { by: { name: 'An AMHP' }, hospital: 'Kelder General' },
  ],
  conveyed: [
    { 'by.role': 'Ambulance', how: 'By road', to: 'Ward 3', restraint: 'no' },
    { by: { role: 'Ambulance' }, restraint: false },
  ],
  'carried-out': [
    { 'assessors.0.name': 'Dr Example', topics: 'Sleep\nMoney' },
    { assessors: [{ name: 'Dr Example' }], topics: ['Sleep', 'Money'] },
  ],
  'not-completed': [
    { why: 'NO_BED', words: 'None.' },
    { why: 'NO_BED', by: me },
  ],
  opinion: [
    { 'by.name': 'Dr Second', opinion: 'Agree.' },
    { by: { name: 'Dr Second' }, opinion: 'Agree.' },
  ],
  dependants: [{ what: 'The dog.' }, { what: 'The dog.', by: me }],
  service: [
    { given: 'no', reasons: 'Full.' },
    { given: false, by: me },
  ],
  explain: [
    { recipients: 'child', channel: 'IN_PERSON' },
    { recipients: ['child'], by: me },
  ],
  'learnt-otherwise': [
    { recipients: 'practitioner.1', from: 'The mother' },
    { recipients: ['practitioner.1'], from: 'The mother' },
  ],
  'not-told': [
    { recipients: 'practitioner.1', words: 'Not rung.' },
    { recipients: ['practitioner.1'] },
  ],
  'outcome-acknowledged': [{ recipients: 'requester.1' }, { recipients: ['requester.1'] }],
  reasons: [
    { 'to.name': 'R', inWriting: 'yes' },
    { to: { name: 'R' }, inWriting: true },
  ],
  alternative: [{ what: 'A crisis plan.' }, { what: 'A crisis plan.', by: me }],
  reconsider: [{ why: 'Worse.' }, { why: 'Worse.', by: me }],
  pals: [{ words: 'Rang.' }, { words: 'Rang.', by: me }],
  found: [{ needs: 'BED', how: 'Ward 3.' }, { needs: ['BED'] }],
  name: [
    { as: 'FAMILY', 'who.name': 'An aunt' },
    { as: 'FAMILY', who: { name: 'An aunt' } },
  ],
};

describe('recording one thing on a request', () => {
  it.each(requestSteps)('records what was typed: $path', async ({ path, form }) => {
    const [typing, sent] = typed[path] ?? [{}, { missing: path }];
    const { post, asked } = await open(path, request);
    const answer = await post({ ...day('occurred'), ...typing });
    expect(answer.headers.get('location')).toBe(`/requests/${requestId}?done=${path}&at=6`);
    expect(asked.find(({ name }) => name === form)?.variables['input']).toMatchObject({
      requestId,
      occurred: { on: '2025-05-02' },
      ...sent,
    });
  });

  it.each(requestSteps)('leads from each error to its question: $path', async ({ path }) => {
    const { post } = await open(path, request);
    const answer = await post({ 'occurred.date.day': '40' });
    const html = await answer.text();
    expect(answer.status).toBe(422);
    const links = [...html.matchAll(/<a href="#([\w-]+)">/g)].map(([, id]) => id);
    expect(links.length).toBeGreaterThan(0);
    for (const id of links) expect(html).toContain(`id="${id}"`);
  });

  it('explains an outcome to the child or family, not to colleagues', async () => {
    const { html } = await open('explain', request);
    expect(html).toContain('value="child"');
    expect(html).not.toContain('value="practitioner.1"');
  });
});
