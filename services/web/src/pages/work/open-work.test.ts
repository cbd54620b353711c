/** Open work in somebody's name: in My work, for their leader, and handing it on. */
import { afterEach, describe, expect, it } from 'vitest';
import { faults } from '../../markup.fixtures.ts';
import { hidden } from '../../web.fixtures.ts';
import { child, leader, opened, practitioner } from '../cases.fixtures.ts';

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

const caseId = '2f7c1d90-0000-4000-8000-0000000000a1';
const piece = (kind: string, more: object = {}) => ({
  ...{ id: `meeting/${caseId}/${kind}`, kind, kindInWords: 'Action of a meeting' },
  ...{ what: 'Ring <the> school', pathway: 'meeting', caseId, dueOn: '2025-12-04' },
  ...{ inNameOf: practitioner.name, childReference: child.reference, child },
  ...more,
});
const theirs = piece('a', { child: null });
const person = (userId: string, name: string, more: object = {}) => ({
  ...{ userId, name, title: 'Social worker', roleInWords: 'Practitioner', hasLeft: false },
  mayRecord: true,
  ...{ openCount: 2, openWork: [], disagreements: 0, drafts: 0, ...more },
});
const colleagues = [
  person('demo-1', 'Ada <Example>'),
  person('kit', 'Kit Sample'),
  person('lee', 'Lee Leader', { mayRecord: false }),
  person('val', 'Val Former', { hasLeft: true }),
  person('gone', 'Old Name', { hasLeft: true, openCount: 0 }),
];
const handing = { ...leader, permissions: [...leader.permissions, 'hand-on'] };
const receipt = { __typename: 'Receipt', commandId: 'c', id: caseId, position: '6' };

const open = async (path: string, known: object) => {
  const one = await opened(path, { me: handing, colleagues, handOver: receipt, ...known });
  close = one.site.close;
  return one;
};

describe('my work', () => {
  const none = { nodes: [], totalCount: 0 };
  const lists = { deadlines: none, requests: none, escalationQueue: none, children: none };
  it('has what is in my own name, and says from whom it came', async () => {
    const inherited = piece('b', { inNameOf: 'Val <Former>' });
    const { html } = await open('/', {
      ...{ ...lists, me: practitioner, myOpenWork: [piece('a'), inherited] },
    });
    expect(html).toContain('In your name');
    expect(html).toContain('Action of a meeting: Ring &lt;the&gt; school');
    expect(html).toContain(`href="/meetings/${caseId}"`);
    expect(html).toContain('due 4 December 2025');
    expect(html.match(/It was in the name of Val &lt;Former&gt;/g)).toHaveLength(1);
    expect(html).toContain('href="/colleagues/demo-1"');
    expect(await faults(html)).toEqual([]);
  });

  it('shows ten, and where the rest is', async () => {
    const many = Array.from({ length: 12 }, (_, n) => piece(String(n)));
    const { html } = await open('/', { ...lists, me: practitioner, myOpenWork: many });
    expect(html.match(/Ring &lt;the&gt; school<span/g)).toHaveLength(10);
    expect(html).toContain('See all 12 in your name');
  });
});

describe('the open work of an agency’s people', () => {
  it('is counted for its leader, those who left with work in their name first', async () => {
    const { html } = await open('/colleagues', {});
    expect(html.indexOf('Val Former')).toBeLessThan(html.indexOf('Kit Sample'));
    expect(html).toContain('href="/colleagues/kit"');
    expect(html).not.toContain('Old Name');
    expect(await faults(html)).toEqual([]);
  });

  it('is for leaders', async () =>
    expect((await open('/colleagues', { me: practitioner })).status).toBe(403));
});

describe('handing over', () => {
  const path = '/colleagues/tess';
  const colleague = person('tess', 'Tess <Example>', {
    ...{ openWork: [theirs, piece('b', { child: null, what: null })], drafts: 2, disagreements: 1 },
  });

  it('names each piece by the child’s reference, and offers colleagues who are there', async () => {
    const { html } = await open(path, { colleague });
    expect(html).toContain(child.reference);
    expect(html).not.toContain('Invented');
    expect(html).toContain('value="kit"');
    expect(html).not.toContain('value="val"');
    expect(html).not.toContain('value="lee"'); // whose role opens no record
    expect(html).toContain('1 disagreement waits for');
    expect(html).toContain('They have 2 drafts. Nobody else can read');
    expect(html).not.toContain('checked');
    expect(await faults(html)).toEqual([]);
  });

  it('ticks all of it on request', async () => {
    const { html } = await open(`${path}?all=yes`, { colleague });
    expect(html.match(/type="checkbox"[^>]*checked/g)).toHaveLength(2);
  });

  it('sends what was ticked, to whom and why', async () => {
    const { browser, html, asked } = await open(path, { colleague });
    const answer = await browser.post(path, {
      ...{ _csrf: hidden(html, '_csrf'), _command: hidden(html, '_command') },
      ...{ pieces: theirs.id, to: 'kit', why: 'She has moved.' },
    });
    expect(answer.headers.get('location')).toBe(`${path}?done=handed-over&at=6`);
    expect(asked.find(({ name }) => name === 'HandOver')?.variables['input']).toMatchObject({
      ...{ from: 'tess', to: 'kit', pieces: [theirs.id], why: 'She has moved.' },
    });
  });

  it('leads from each error to its question', async () => {
    const { browser, html } = await open(path, { colleague });
    const answer = await browser.post(path, {
      ...{ _csrf: hidden(html, '_csrf'), _command: hidden(html, '_command') },
    });
    const wrong = await answer.text();
    expect(answer.status).toBe(422);
    expect(wrong).toContain('href="#pieces"');
    expect(wrong).toContain('href="#to"');
    expect(await faults(wrong)).toEqual([]);
  });

  it('says so where nothing is open, and where nobody could take it', async () => {
    const empty = await open(path, { colleague: { ...colleague, openWork: [] } });
    expect(empty.html).toContain('Nothing that could be handed over');
    expect(await faults(empty.html)).toEqual([]);
    await close?.();
    const alone = await open(path, { colleague, colleagues: [person('tess', 'Tess')] });
    expect(alone.html).toContain('Nobody else of your agency has an account');
    expect(alone.html).toContain('Action of a meeting: Ring &lt;the&gt; school');
    expect(await faults(alone.html)).toEqual([]);
  });
});
