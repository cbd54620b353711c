import { afterEach, describe, expect, it } from 'vitest';
import { faults } from '../../markup.fixtures.ts';
import { hidden } from '../../web.fixtures.ts';
import { opened, practitioner } from '../cases.fixtures.ts';
import { office, version } from '../organisation/office.fixtures.ts';
import { ladder } from '../professional-concern/concern.fixtures.ts';

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

const whole = { leavesOut: [], contentJson: '{"stages":[1]}', hash: 'f'.repeat(64), ladder };
const receipt = { __typename: 'Receipt', commandId: 'c', id: version.policyId, position: '8' };
const older = {
  ...version,
  version: '1.4',
  standing: 'no longer in force',
  inForceTo: '2024-08-31',
};

const open = async (path: string, more: object = {}) => {
  const known = { me: office, ladder, policies: [older, version], adoptPolicy: receipt };
  const one = await opened(path, { ...known, policyPreview: whole, ...more });
  close = one.site.close;
  const preview = (typed: Readonly<Record<string, string>> = {}) =>
    one.browser.post('/policies/adopt', {
      _csrf: hidden(one.html, '_csrf'),
      _add: 'preview',
      kind: 'concerns-resolution',
      contentJson: '{ "stages": [1] }',
      ...typed,
    });
  return { ...one, preview };
};

describe('policies', () => {
  it('shows the ladder in force as people read it, to everybody', async () => {
    const { html } = await open('/policies', { me: practitioner });
    expect(html).toContain(
      'Answer the concern: within 3 working days of the disagreement being raised',
    );
    expect(html).toContain('Kelderby: Concerns &lt;Resolution&gt;');
    expect(html).toMatch(/1\.4[\s\S]*?To 31 August 2024|to 31 August 2024/);
    expect(html).not.toContain('/policies/new');
    expect(await faults(html)).toEqual([]);
  });

  it('says so where no ladder is in force', async () => {
    const { html } = await open('/policies', { ladder: null, policies: [] });
    expect(html).toContain('has adopted no ladder that is in force today');
    expect(html).toContain('/policies/new');
    expect(await faults(html)).toEqual([]);
  });

  it('shows one version, and gives it as a file to begin the next from', async () => {
    const path = `/policies/${version.policyId}/2.1`;
    const { html, browser } = await open(path, { policies: [{ ...version, ladder }] });
    expect(html).toContain('In force: from 1 September 2024.');
    expect(html).toContain(`${path}/file`);
    expect(await faults(html)).toEqual([]);
    const file = await browser.ask(`${path}/file`);
    expect(file.headers.get('content-disposition')).toContain('concerns-resolution-2.1.json');
    expect(await file.json()).toEqual({ stages: [] });
    expect((await browser.ask(`/policies/${version.policyId}/9`)).status).toBe(404);
  });
});

describe('a policy that is no ladder', () => {
  const limit = {
    ...{ id: 'refusal', what: 'write to the patient', within: '14 days', from: 'the refusal' },
    ...{ source: 'www.example.org/<a>', isVerified: true, counting: null, note: null },
  };
  const unsure = { ...limit, id: 'core', what: 'hold the core group', isVerified: false };
  const rule = { about: ['Referral'], decideWithin: '1 working day', tellWithin: '2 working days' };
  const terms = {
    timeLimits: [limit, { ...unsure, source: 'No source was found', effectiveFrom: '2017-12-11' }],
    feedbackRules: [{ ...rule, tell: ['everyone who asked'] }],
  };
  const expectTerms = (html: string) => {
    const words = html.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ');
    expect(words).toContain('Write to the patient: within 14 days, counted from: the refusal.');
    expect(words).toContain('Source: www.example.org/&lt;a&gt;.');
    expect(words).toContain('Not verified No source was found. In force from 11 December 2017.');
    expect(words).toContain('Say whether it is taken on: within 1 working day of being asked.');
    expect(words).toContain('Everyone who asked');
  };

  it('is shown as people read it, and what could not be verified as such', async () => {
    const { html } = await open(`/policies/${version.policyId}/2.1`, {
      policies: [{ ...version, ...terms }],
    });
    expectTerms(html);
    expect(await faults(html)).toEqual([]);
  });

  it('is previewed in the same words', async () => {
    const { preview } = await open('/policies/new', {
      policyPreview: { ...whole, ladder: null, ...terms },
    });
    const shown = await (await preview({ kind: 'statutory-clocks' })).text();
    expect(shown).toContain('As people will read it');
    expectTerms(shown);
    expect(await faults(shown)).toEqual([]);
  });
});

describe('a new version of a policy', () => {
  it('is asked for where nobody has brought one, or one too large', async () => {
    const { browser, html } = await open('/policies/new');
    const opened = await browser.ask('/policies/adopt');
    expect(opened.headers.get('location')).toBe('/policies/new');
    const body = new FormData();
    for (const [name, value] of Object.entries({
      ...{ _csrf: hidden(html, '_csrf'), _add: 'preview' },
      ...{ kind: 'request-feedback', contentJson: '{ "kept": 1 }' },
    }))
      body.set(name, value);
    body.set('file', new File(['x'.repeat(21 * 1024 * 1024)], 'x.json'));
    const headers = { origin: new URL(opened.url).origin };
    const answer = await browser.ask('/policies/adopt', { method: 'POST', body, headers });
    const again = await answer.text();
    expect(answer.status).toBe(422);
    expect(again).toMatch(/href="#file">The file must be 20 MB or smaller/);
    expect(again).toContain('{ &quot;kept&quot;: 1 }');
    expect(again).toMatch(/value="request-feedback" checked/);
    expect(await faults(again)).toEqual([]);
  });

  it('is brought, and shown as people will read it, before anything is sent', async () => {
    const { preview, asked, html } = await open('/policies/new');
    expect(await faults(html)).toEqual([]);
    const shown = await (await preview()).text();
    expect(shown).toContain('Nothing is left out: it can be adopted, below.');
    expect(shown).toContain('Step 4: the last');
    expect(shown).not.toContain('name="name"');
    expect(asked.some(({ name }) => name === 'AdoptPolicy')).toBe(false);
    expect(await faults(shown)).toEqual([]);
  });

  it('can be previewed and not adopted while it leaves something out', async () => {
    const leavesOut = ['Step 2, clock 1 leaves out how long there is'];
    const { preview } = await open('/policies/new', { policyPreview: { ...whole, leavesOut } });
    const shown = await (await preview()).text();
    expect(shown).toContain('It can be previewed, and not adopted yet');
    expect(shown).toContain(leavesOut[0]);
    expect(shown).not.toContain('Adopt it');
    expect(await faults(shown)).toEqual([]);
  });

  it('says that it cannot be read where it is not JSON', async () => {
    const { preview } = await open('/policies/new', { policyPreview: null });
    const shown = await (await preview({ contentJson: 'words' })).text();
    expect(shown).toContain('This cannot be read: it is not JSON.');
    expect(await faults(shown)).toEqual([]);
  });

  it('is adopted from a day, as a further version of the policy that it follows', async () => {
    const { preview, browser, asked } = await open('/policies/new');
    const shown = await (await preview()).text();
    const answer = await browser.post('/policies/adopt', {
      _csrf: hidden(shown, '_csrf'),
      _command: hidden(shown, '_command'),
      kind: hidden(shown, 'kind'),
      contentJson: '{"stages":[1]}',
      version: '2.2',
      'inForceFrom.day': '1',
      'inForceFrom.month': '1',
      'inForceFrom.year': '2026',
    });
    expect(answer.headers.get('location')).toBe('/policies?done=adopted&at=8');
    expect(asked.find(({ name }) => name === 'AdoptPolicy')?.variables['input']).toMatchObject({
      ...{ policyId: version.policyId, name: version.name, kind: 'CONCERNS_RESOLUTION' },
      ...{ version: '2.2', inForceFrom: '2026-01-01', hash: whole.hash },
      contentJson: whole.contentJson,
    });
  });

  it('asks for a name where it is the first of its kind, and keeps what was typed', async () => {
    const { preview, browser } = await open('/policies/new', { policies: [] });
    const shown = await (await preview()).text();
    expect(shown).toContain('name="name"');
    const answer = await browser.post('/policies/adopt', {
      _csrf: hidden(shown, '_csrf'),
      _command: hidden(shown, '_command'),
      kind: hidden(shown, 'kind'),
      contentJson: '{"stages":[1]}',
      version: '1',
    });
    const again = await answer.text();
    expect(answer.status).toBe(422);
    expect(again).toMatch(/href="#name"/);
    expect(again).toContain('value="{&quot;stages&quot;:[1]}"');
    expect(await faults(again)).toEqual([]);
  });
});
