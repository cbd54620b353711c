import { afterEach, describe, expect, it } from 'vitest';
import { draftsKept } from './drafts.fixtures.ts';
import { visitForm, visitPages } from './form-page.fixtures/page.ts';
import { faults } from './markup.fixtures.ts';
import { another, hidden, visitor, type Website, website } from './web.fixtures.ts';
import type { Execute } from './web-context.ts';

type Asked = Parameters<Execute>[0];
type Answer = Awaited<ReturnType<Execute>>;

let site: Website | undefined;
afterEach(() => site?.close());

const form = '/children/c1/visit-by-pages';
const child = { name: 'Invented', agencies: ['College', 'Police'] };
const receipt = { data: { recordVisit: { __typename: 'Receipt', position: '42' } } };
const words = 'He said that he is afraid.';
const first = { 'occurred.words': 'in May 2024', what: words, _step: '0' };

/** Opens the form at its own address. `keep` answers what is kept, where it is to fail. */
const open = async ({ answer = receipt, keep }: { answer?: Answer; keep?: Answer } = {}) => {
  const asked: Asked[] = [];
  const drafts = draftsKept();
  site = await website({
    morePages: visitPages,
    forms: visitForm,
    execute: async (one) => {
      if (keep && one.operationName === 'SaveDraft') return keep;
      const ofADraft = drafts.answer(one);
      if (ofADraft) return ofADraft;
      asked.push(one);
      return one.operationName === 'VisitForm' ? { data: { child } } : answer;
    },
  });
  const browser = visitor(site);
  await browser.signIn();
  return {
    browser,
    drafts,
    sent: () => asked.filter((one) => one.operationName === 'RecordVisit'),
  };
};

type Opened = Awaited<ReturnType<typeof open>>;

/** One tab: the address and the page that it shows, and what a button of that page sends with what stands in it. */
const tab = async ({ browser }: Opened, address = form) => {
  let at = '';
  let html = '';
  const go = async (to: string) => {
    const { path, answer } = await browser.follow(await browser.ask(to));
    at = path || to;
    html = await answer.text();
    return html;
  };
  await go(address);
  const press = (typed: Record<string, string>) => {
    const inputs = [...html.matchAll(/<input [^>]*type="hidden"[^>]*>/g)].map(([input]) => input);
    const part = (input: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(input)?.[1];
    const kept = inputs.map((one) => [part(one, 'name') ?? '', part(one, 'value') ?? '']);
    return browser.post(form, { ...Object.fromEntries(kept), ...typed });
  };
  return { go, press, at: () => at, html: () => html };
};

const second = { agency: 'College', _step: '1' };

describe('a form of several pages', () => {
  it('leads from each page to the address of the next, which says nothing that was typed', async () => {
    const one = await tab(await open());
    expect(one.at()).toMatch(/^\/children\/c1\/visit-by-pages\?form=[0-9a-f-]{36}$/);
    const turned = await one.press(first);
    expect(turned.status).toBe(303);
    const next = turned.headers.get('location') ?? '';
    expect(next).toBe(`${one.at()}&page=2`);
    const page = await one.go(next);
    expect(page).toContain('<h1 class="govuk-heading-l">Who was there</h1>');
    expect(page).toContain(`name="what" value="${words}"`);
    expect(await faults(page)).toEqual([]);
  });

  it('shows what was typed on every page, gone back to, gone on to or looked at again', async () => {
    const one = await tab(await open());
    const begun = one.at();
    await one.go((await one.press(first)).headers.get('location') ?? '');
    const check = (await one.press(second)).headers.get('location') ?? '';
    expect(check).toBe(`${begun}&page=check`);
    for (const round of ['there', 'and back']) {
      expect(await one.go(check), round).toContain('Check your answers');
      expect(await one.go(`${begun}&page=2`), round).toContain('value="College" checked');
      expect(await one.go(begun), round).toContain(`${words}</textarea>`);
    }
  });

  it('leads from an answer, and from the page before, to the page that asks it', async () => {
    const one = await tab(await open());
    const begun = one.at();
    await one.go((await one.press(first)).headers.get('location') ?? '');
    const back = await one.press({ ...second, _back: 'yes' });
    expect(back.headers.get('location')).toBe(`${begun}&page=1`);
    await one.go((await one.press(second)).headers.get('location') ?? '');
    const change = await one.press({ _change: 'what' });
    expect(change.headers.get('location')).toBe(`${begun}&page=1#what`);
    await one.go(`${begun}&page=check`);
    expect((await one.press({ _checked: 'yes' })).headers.get('location')).toContain('/visits');
  });

  it('asks for one more row where it is asked for, and shows it again', async () => {
    const one = await tab(await open());
    const begun = one.at();
    await one.go((await one.press(first)).headers.get('location') ?? '');
    const more = await one.press({ ...second, _add: 'people' });
    expect(more.headers.get('location')).toBe(`${begun}&page=2#people`);
    expect(await one.go(`${begun}&page=2`)).toContain('name="people.1.name"');
  });

  it('is another form in another tab, and neither has the other’s words', async () => {
    const opened = await open();
    const [one, other] = [await tab(opened), await tab(opened)];
    expect(other.at()).not.toBe(one.at());
    await one.press(first);
    await other.press({ ...first, what: 'She was well.' });
    expect(await one.go(`${one.at()}&page=2`)).toContain(words);
    expect(await other.go(`${other.at()}&page=2`)).not.toContain(words);
  });

  it('stays where it is, with every word, where nothing can be kept, and says so', async () => {
    const broken = { errors: [{ message: 'The store did not answer.' }] };
    const opened = await open({ keep: broken });
    const one = await tab(opened);
    const answer = await one.press(first);
    const html = await answer.text();
    expect(answer.status).toBe(503);
    expect(html).toContain('<title>Error: The visit');
    expect(html).toContain('We could not keep what you typed just now');
    expect(html).toContain(`${words}</textarea>`);
    const checked = await one.press({ ...first, ...second, _checked: 'yes', _change: 'what' });
    expect(await checked.text()).toContain('<title>Error: Check your answers');
    expect(opened.sent()).toEqual([]);
    expect(site?.lines.join()).not.toContain('afraid');
  });

  it('says why nothing more is kept of somebody with too many drafts', async () => {
    const full = { data: { saveDraft: { __typename: 'Refused', refusal: 'tooManyDrafts' } } };
    const answer = await (await tab(await open({ keep: full }))).press(first);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('drafts');
  });

  it('is over once it was sent: going back leads to a new one, which says so', async () => {
    const opened = await open();
    const one = await tab(opened);
    await one.go((await one.press(first)).headers.get('location') ?? '');
    await one.go((await one.press(second)).headers.get('location') ?? '');
    const check = one.at();
    const command = hidden(one.html(), '_command');
    expect((await one.press({ _checked: 'yes' })).headers.get('location')).toContain('/visits');
    expect(opened.drafts.kept.size).toBe(0);
    const back = await one.go(check);
    expect(back).toContain('The form that you went back to has been sent or thrown away');
    expect(back).not.toContain(words);
    expect(hidden(back, '_command')).not.toBe(command);
    expect(one.at().split('&')[0]).not.toBe(check.split('&')[0]);
    expect(await faults(back)).toEqual([]);
  });

  it('goes on as another command after a refusal, also where somebody goes back', async () => {
    const refused = { data: { recordVisit: { __typename: 'Refused', refusal: 'notOpen' } } };
    const one = await tab(await open({ answer: refused }));
    await one.go((await one.press(first)).headers.get('location') ?? '');
    const check = (await one.press(second)).headers.get('location') ?? '';
    await one.go(check);
    const no = await (await one.press({ _checked: 'yes' })).text();
    expect(hidden(await one.go(check), '_command')).toBe(hidden(no, '_command'));
  });

  it('is nobody else’s, whatever address they have', async () => {
    const opened = await open();
    const one = await tab(opened);
    await one.press(first);
    const browser = visitor(site as Website); // `open` has set it
    await browser.signIn(another.id);
    const other = await tab({ ...opened, browser }, `${one.at()}&page=2`);
    expect(other.html()).not.toContain(words);
    expect(other.html()).toContain('The visit');
  });

  it('leads back to the same page where somebody signs in again after their time was up', async () => {
    const one = await tab(await open());
    await one.go((await one.press(first)).headers.get('location') ?? '');
    site?.wait(16 * 60_000);
    const page = await (await one.press(second)).text();
    expect(page).toContain('it is kept as your draft');
    expect(page).toContain(`href="/sign-in?then=${encodeURIComponent(one.at())}"`);
  });

  it('can be begun beside a draft of the same form, which stays', async () => {
    const opened = await open();
    await (await tab(opened)).press(first);
    const again = await tab(opened);
    const [, another = ''] =
      /href="([^"]*)">Keep the draft and begin another/.exec(again.html()) ?? [];
    expect(another).not.toBe(again.at());
    const fresh = await again.go(another);
    expect(fresh).not.toContain(words);
    expect(fresh).not.toContain('This is your draft of');
    expect(opened.drafts.kept.size).toBe(1);
  });

  it('is found again from its plain address, and one kept before forms had addresses too', async () => {
    const opened = await open();
    const one = await tab(opened);
    await one.press(first);
    const again = await tab(opened);
    expect(again.at()).toBe(one.at());
    expect(again.html()).toContain('This is your draft of');
    opened.drafts.kept.clear();
    await opened.browser.post(form, { _csrf: hidden(one.html(), '_csrf'), ...first });
    expect([...opened.drafts.kept.keys()]).toEqual([`demo-1 ${form}`]);
    expect((await tab(opened)).html()).toContain(`${words}</textarea>`);
  });
});
