import { afterEach, describe, expect, it } from 'vitest';
import { faults } from '../../../markup.fixtures.ts';
import { child, childId, college, leader, opened } from '../../cases.fixtures.ts';
import { path, recorder } from '../../record.fixtures.ts';

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

const since = { grain: 'DAY', asWritten: '1/2/2025', inWords: '1 February 2025' };

const full = {
  safetyPlan: {
    id: 'p',
    version: 'v4',
    since,
    warningSigns: 'Not sleeping',
    what: 'Ring <somebody>',
    childTookPart: true,
  },
  placement: { what: 'foster-care, 9 Beckside Lane', since },
  gp: { what: 'registered, Quayside', since },
  risks: [{ id: 'r', to: 'self', what: 'Goes missing', since, lookedAt: since }],
  workers: [{ name: 'Mark Example', role: 'Tutor', agency: college, since }],
  language: 'Dari',
  interpreterNeeded: true,
};

const open = async (glance: object, more: object = {}, known: object = {}) => {
  const one = await opened(path, {
    me: recorder,
    child: { ...child, warnings: ['Risk to self'], glance, ...more },
    ...known,
  });
  close = one.site.close;
  return one;
};

describe('a child at a glance', () => {
  it('begins with the safety plan, and has it one link away in the bar', async () => {
    const { html } = await open(full);
    const main = html.slice(html.indexOf('<main'));
    expect(main.indexOf('Ring &lt;somebody&gt;')).toBeGreaterThan(0);
    expect(main.indexOf('Ring &lt;somebody&gt;')).toBeLessThan(main.indexOf('Goes missing'));
    expect(html.slice(0, html.indexOf('<main'))).toContain(`href="${path}/safety-plan"`);
    expect(await faults(html)).toEqual([]);
  });

  it('says what is true now in words, not codes', async () => {
    const { html } = await open(full);
    expect(html).toContain('Foster care, 9 Beckside Lane (since 1 February 2025)');
    expect(html).toContain('Dari, interpreter needed');
    expect(html).toContain('To themselves');
  });

  it('says so where nothing is known', async () => {
    const { html } = await open({});
    for (const words of [
      'No safety plan is on record here.',
      'No open risk is on record.',
      'Nothing that was asked for is open.',
      'No agency is on record as involved now.',
    ])
      expect(html).toContain(words);
    expect(await faults(html)).toEqual([]);
  });

  const due = (name: string, status: string, more: object = {}) => ({
    id: name,
    name,
    pathway: 'request',
    caseId: 'r',
    dueAt: '2025-01-01T00:00:00Z',
    startedAt: '2025-01-01T00:00:00Z',
    rule: '',
    inWords: 'due by end of Wednesday 1 January 2025',
    status,
    owedByInWords: [],
    child: { ...child },
    ...more,
  });

  it('says who owes what is due, and leads whoever may record it to where it is recorded', async () => {
    const letter = due('write to the patient', 'running', {
      ...{ pathway: 'gpRegistration', caseId: childId, owedByInWords: ['Quayside Surgery'] },
    });
    const { html } = await open(full, { deadlines: [letter] });
    expect(html).toContain('1 January 2025. Owed by Quayside Surgery</span>');
    expect(html).toContain(`href="${path}/gp/letter"`);
    const read = await open(
      full,
      { deadlines: [letter] },
      { me: { ...recorder, permissions: [] } },
    );
    expect(read.html).toContain('Write to the patient');
    expect(read.html).not.toContain('/gp/letter');
  });

  it('names an agency once that was involved by both of two records that were merged', async () => {
    const police = { agency: null, agencyName: 'Police', team: null, worker: null, to: null };
    const { html } = await open(full, {
      involvement: [
        { ...police, from: since },
        { ...police, from: since },
      ],
    });
    expect(html.match(/<li>Police/g)).toHaveLength(1);
  });

  it('leaves feedback to the request it is owed for, and met deadlines out', async () => {
    const { html } = await open(full, {
      deadlines: [
        due('Feedback to the network', 'late'),
        due('decide', 'late'),
        due('visit', 'met'),
      ],
    });
    expect(html).toContain('href="/requests/r"');
    expect(html).toContain('Decide');
    expect(html).not.toContain('Feedback to the network');
    expect(html).not.toContain('>Visit');
  });

  it('puts the questions that the record leaves open, each with its answer a link away', async () => {
    const prompts = [{ id: 'language', about: 'language' }];
    const { html } = await open(full, { prompts });
    expect(html).toContain('No language is on record.');
    expect(html).toContain(`href="${path}/prompts/language"`);
    await close?.();
    expect((await open(full, { prompts }, { me: leader })).html).not.toContain('/prompts/');
  });

  it('says how to reach a worker: their own number, or else the agency’s', async () => {
    const worker = { name: 'Mark Example', agency: { ...college, phone: '01632 960111' }, since };
    const workers = [worker, { ...worker, name: 'Mary Example', contact: '07700 900123' }];
    const { html } = await open({ ...full, workers });
    expect(html).toContain('01632 960111 (the agency)');
    expect(html).toContain('>07700 900123<');
  });

  it('offers only what somebody may do', async () => {
    const { html } = await open(full, {}, { me: leader });
    expect(html).not.toContain(`${path}/entries/new`);
    expect(html).toContain(`${path}/challenges/new`);
  });

  it('never puts the child’s name into the browser’s title', async () => {
    expect((await open(full)).html).toMatch(/<title>\s*At a glance – Throughline\s*<\/title>/);
  });

  it('is no page where there is no such child', async () => {
    const one = await opened(path, { me: recorder, child: null });
    close = one.site.close;
    expect(one.status).toBe(404);
    expect(one.asked.at(-1)?.variables['childId']).toBe(childId);
  });
});
