import { afterEach, describe, expect, it } from 'vitest';
import { draftsKept } from './drafts.fixtures.ts';
import { visitForm, visitPages } from './form-page.fixtures/page.ts';
import { faults } from './markup.fixtures.ts';
import { hidden, visitor, type Website, website } from './web.fixtures.ts';
import type { Execute } from './web-context.ts';

type Asked = Parameters<Execute>[0];
type Answer = Awaited<ReturnType<Execute>>;

let site: Website | undefined;
afterEach(() => site?.close());

const child = { name: 'Invented <Child>', agencies: ['College', 'Police'] };
const receipt = { data: { recordVisit: { __typename: 'Receipt', position: '42' } } };

/** A website whose graph knows one child and gives one answer to a command. */
const opened = async (answer: Answer = receipt, query: Answer = { data: { child } }) => {
  const asked: Asked[] = [];
  const drafts = draftsKept();
  site = await website({
    morePages: visitPages,
    forms: visitForm,
    execute: async (one) => {
      const ofADraft = drafts.answer(one);
      if (ofADraft) return ofADraft;
      asked.push(one);
      return one.operationName === 'VisitForm' ? query : answer;
    },
  });
  const browser = visitor(site);
  const page = await browser.signIn(undefined, '/children/c1/visit');
  const html = await page.answer.text();
  const typed = {
    _csrf: hidden(html, '_csrf'),
    _command: hidden(html, '_command'),
    'occurred.date.day': '27',
    'occurred.date.month': '10',
    'occurred.date.year': '2024',
    'occurred.time': '1:30am',
    what: 'He said "I heard <b>him</b>".',
    agency: 'College',
  };
  const post = (more: Record<string, string> = {}) =>
    browser.post('/children/c1/visit', { ...typed, ...more });
  const sent = () => asked.filter(({ operationName }) => operationName === 'RecordVisit');
  return { browser, page: page.answer, html, typed, post, sent, asked, drafts };
};

describe('opening a form', () => {
  it('asks the graph as the person who is signed in', async () => {
    const { asked, page, html } = await opened();
    expect(page.status).toBe(200);
    expect(asked[0]?.session.person.id).toBe('demo-1');
    expect(asked[0]?.variables).toMatchObject({ childId: 'c1' });
    expect(html).toContain('Invented &lt;Child&gt;');
    expect(html).toContain('value="Police"');
    expect(html).not.toContain('name="childId"');
  });

  it.each([
    [{ data: { child: null } }, 404],
    [{ data: { child: { __typename: 'NotFound' } } }, 404],
    [{ data: { child: { __typename: 'NotYet' } } }, 503],
    [{ errors: [{ message: 'no', extensions: { code: 'FORBIDDEN', because: 'x' } }] }, 403],
    [{ errors: [{ message: 'Samim broke it' }] }, 500],
  ] as const)('shows the right page where the graph answers %j', async (answer, status) => {
    const { page, html } = await opened(receipt, answer);
    expect(page.status).toBe(status);
    expect(html).not.toContain('Samim');
    expect(site?.lines.join()).not.toContain('Samim');
  });
});

describe('sending a form', () => {
  it('sends the command, and goes on to a page at least as fresh', async () => {
    const { post, sent, typed } = await opened();
    const answer = await post();
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/children/c1/visits?kind=all&at=42');
    expect(sent()[0]?.variables).toMatchObject({
      input: {
        commandId: typed._command,
        childId: 'c1',
        agency: 'College',
        what: 'He said "I heard <b>him</b>".',
        occurred: { on: '2024-10-27', time: '1:30am' },
      },
    });
  });

  it('sends nothing while something is missing, and says what, where', async () => {
    const { post, sent } = await opened();
    const answer = await post({ what: ' ', 'occurred.date.day': '31', 'occurred.date.month': '2' });
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(sent()).toEqual([]);
    expect(html).toContain('<title>Error: Record a visit');
    expect(html).toMatch(/<a href="#what">Enter what happened/);
    expect(html).toMatch(/<a href="#occurred-date-day">The date must be a real date/);
    for (const [, id] of html.matchAll(/<a href="#([^"]+)">(?:Enter|The)/g))
      expect(html).toContain(`id="${id}"`);
    expect(html).toContain('value="31"');
  });

  it('is sent under the same id when a mistake has been mended, and a new one after a refusal', async () => {
    const refused = { data: { recordVisit: { __typename: 'Refused', refusal: 'notOpen' } } };
    const { post, typed } = await opened(refused);
    expect(hidden(await (await post({ what: '' })).text(), '_command')).toBe(typed._command);
    expect(hidden(await (await post()).text(), '_command')).not.toBe(typed._command);
  });

  it('keeps what was typed when it is refused, and says why in words', async () => {
    const { post } = await opened({
      data: { recordVisit: { __typename: 'Refused', refusal: 'skipsATier' } },
    });
    const html = await (await post()).text();
    expect(html).toContain('This could not be done: skips a tier.');
    expect(html).toContain('He said &quot;I heard &lt;b&gt;him&lt;/b&gt;&quot;.');
    expect(html).toContain('value="College" checked');
  });

  it('shows what the graph found wrong beside its field', async () => {
    const { post } = await opened({
      data: {
        recordVisit: {
          __typename: 'Invalid',
          issues: [{ path: 'occurred.asWritten', message: 'It was not understood as a date' }],
        },
      },
    });
    const answer = await post();
    expect(answer.status).toBe(422);
    expect(await answer.text()).toMatch(
      /<a href="#occurred-date-day">It was not understood as a date/,
    );
  });

  it.each([
    [{ data: { recordVisit: { __typename: 'Conflict' } } }, 409],
    [{ data: { recordVisit: { __typename: 'Mystery' } } }, 500],
    [{ errors: [{ message: 'x', extensions: { code: 'UNAUTHENTICATED' } }] }, 401],
  ] as const)('shows the right page where the graph answers %j', async (answer, status) => {
    expect((await (await opened(answer)).post()).status).toBe(status);
  });

  it('gives one more row where one is asked for, and sends nothing', async () => {
    const { post, sent, browser } = await opened();
    const { answer } = await browser.follow(await post({ _add: 'people', 'people.0.name': 'Pat' }));
    const html = await answer.text();
    expect(answer.status).toBe(200);
    expect(sent()).toEqual([]);
    expect(html).toContain('name="people.0.name" type="text" value="Pat"');
    expect(html).toContain('name="people.1.name"');
  });

  it('gives back what was typed where the session had ended, so that it can be copied', async () => {
    const { post, sent } = await opened();
    site?.wait(16 * 60_000);
    const answer = await post();
    expect(answer.status).toBe(401);
    expect(await answer.text()).toContain('He said &quot;I heard &lt;b&gt;him&lt;/b&gt;&quot;.');
    expect(sent()).toEqual([]);
    expect(site?.lines.join()).not.toContain('I heard');
  });

  it('gives back what was typed where the service fails, so that it can be copied', async () => {
    const query: { errors?: { message: string }[]; data?: object } = { data: { child } };
    const { post } = await opened(receipt, query);
    query.errors = [{ message: 'The store did not answer.' }];
    const answer = await post();
    const html = await answer.text();
    expect(answer.status).toBe(500);
    expect(html).toContain('Copy it before you leave this page.');
    expect(html).toContain('He said &quot;I heard &lt;b&gt;him&lt;/b&gt;&quot;.');
    expect(await faults(html)).toEqual([]);
    expect(site?.lines.join()).not.toContain('I heard');
  });

  it('shows the words of a form that was opened before somebody signed in again', async () => {
    const { post, sent, browser } = await opened();
    await browser.signIn();
    const answer = await post();
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('He said &quot;I heard &lt;b&gt;him&lt;/b&gt;&quot;.');
    expect(sent()).toEqual([]);
  });

  it('is refused without its token, and nothing is sent', async () => {
    const { post, sent } = await opened();
    expect((await post({ _csrf: '' })).status).toBe(403);
    expect(sent()).toEqual([]);
  });
});

describe('keeping a form for later', () => {
  const visit = '/children/c1/visit';
  const about = (html: string) => ({
    _address: hidden(html, '_address'),
    _title: hidden(html, '_title'),
    _child: hidden(html, '_child'),
  });
  const words = 'He said &quot;I heard &lt;b&gt;him&lt;/b&gt;&quot;.';

  it('keeps what was typed, sends nothing, and has it in the form again', async () => {
    const { post, sent, html, browser, drafts } = await opened();
    const answer = await post({ ...about(html), _draft: 'later', 'people.0.name': 'Pat' });
    expect(answer.headers.get('location')).toBe('/?done=draft-kept');
    expect(sent()).toEqual([]);
    const kept = drafts.kept.get('demo-1 /children/c1/visit');
    expect(kept).toMatchObject({ title: 'Record a visit', address: visit, childId: 'c1' });
    expect(JSON.stringify(kept)).not.toMatch(/_csrf|_draft|_title/);
    const again = await (await browser.ask(visit)).text();
    expect(again).toContain(words);
    expect(again).toContain('value="College" checked');
    expect(again).toContain('name="people.0.name" type="text" value="Pat"');
    expect(again).toContain('This is your draft of 4 June 2026 at 9:10am');
    expect(await faults(again)).toEqual([]);
  });

  it('does the same for the page’s script, and looks at no record to do it', async () => {
    const { post, html, asked } = await opened();
    const before = asked.length;
    const answer = await post({ ...about(html), _draft: 'auto' });
    expect(await answer.json()).toEqual({ savedAt: '2026-06-04T08:10:00Z' });
    expect(asked.length).toBe(before);
  });

  it('is another person’s in no case', async () => {
    const { post, html } = await opened();
    await post({ ...about(html), _draft: 'later' });
    const other = visitor(site as Website);
    const { answer } = await other.signIn('demo-2', visit);
    expect(await answer.text()).not.toContain('I heard');
  });

  it('throws the draft away when it is sent, and when somebody begins afresh', async () => {
    const { post, html, drafts } = await opened();
    await post({ ...about(html), _draft: 'later' });
    expect((await post()).status).toBe(303);
    expect(drafts.kept.size).toBe(0);
    await post({ ...about(html), _draft: 'later' });
    const afresh = (await post({ _draft: 'discard' })).headers.get('location');
    expect(afresh).toMatch(/^\/children\/c1\/visit\?form=[0-9a-f-]{36}$/);
    expect(drafts.kept.size).toBe(0);
  });

  it('keeps a form that was sent after the time was up: signed in again, it is there', async () => {
    const { post, sent, html, browser } = await opened();
    site?.wait(16 * 60_000);
    const answer = await post(about(html));
    const page = await answer.text();
    expect(answer.status).toBe(401);
    expect(page).toContain('it is kept as your draft');
    expect(page).toContain(`href="/sign-in?then=${encodeURIComponent(visit)}"`);
    expect(sent()).toEqual([]);
    const { answer: back } = await browser.signIn(undefined, visit);
    expect(await back.text()).toContain(words);
  });

  it('keeps nothing that comes too late without its token, from elsewhere, or a day late', async () => {
    const { post, html, drafts } = await opened();
    site?.wait(16 * 60_000);
    await post({ ...about(html), _csrf: 'AAAA' });
    site?.wait(24 * 60 * 60_000);
    await post(about(html));
    expect(drafts.kept.size).toBe(0);
  });
});

describe('a record that somebody may not open', () => {
  it('says why in words', async () => {
    const { page, html } = await opened(receipt, {
      errors: [{ message: 'no', extensions: { code: 'FORBIDDEN', because: 'agencyNotInvolved' } }],
    });
    expect(page.status).toBe(403);
    expect(html).toContain('Your agency is not recorded as involved with this child.');
  });
});
