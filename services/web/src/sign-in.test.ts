import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { another, hidden, invented, visitor, type Website, website } from './web.fixtures.ts';

let site: Website;
beforeAll(async () => {
  site = await website();
});
afterAll(() => site.close());

const minute = 60_000;

describe('signing in', () => {
  it('leads through the provider and back to where one wanted to go', async () => {
    const { path, answer } = await visitor(site).signIn(invented.id, '/help?topic=1');
    expect(path).toBe('/help?topic=1');
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('Ada &lt;Example&gt;, Children’s social care');
  });

  it('lets the next person be somebody else', async () => {
    const browser = visitor(site);
    await browser.signIn(invented.id);
    const { answer } = await browser.signIn(another.id);
    expect(await answer.text()).toContain('Ben Sample');
  });

  it('asks again where nobody was chosen', async () => {
    const browser = visitor(site);
    const { path } = await browser.follow(await browser.ask('/sign-in'));
    const again = await browser.post(path, {});
    expect(again.status).toBe(422);
    expect(await again.text()).toContain('Select who you want to be');
  });

  it('asks for a proof key, a state and a nonce', async () => {
    const sent = await visitor(site).ask('/sign-in');
    const query = new URL(sent.headers.get('location') ?? '').searchParams;
    expect(query.get('code_challenge_method')).toBe('S256');
    expect(query.get('state')).toMatch(/.{20}/);
    expect(query.get('nonce')).toMatch(/.{20}/);
  });

  it.each([
    '//elsewhere.example',
    '/\\elsewhere.example',
    'https://elsewhere.example/',
    '/\t/elsewhere.example',
    'javascript:alert(1)',
    '/x/..//elsewhere.example',
    '/sign-in?then=/sign-in',
  ])('never leads elsewhere: %j', async (then) => {
    const { path } = await visitor(site).signIn(invented.id, then);
    expect(path).toBe('/');
  });

  it('refuses an answer to a question that this browser did not ask', async () => {
    const browser = visitor(site);
    await browser.ask('/sign-in');
    const forged = await browser.ask('/signed-in?code=abc&state=forged');
    expect(forged.status).toBe(403);
    expect(browser.cookies.has('throughline-session')).toBe(false);
  });

  it('begins anew where the question is not known', async () => {
    const answer = await visitor(site).ask('/signed-in?code=abc&state=forged');
    expect(answer.headers.get('location')).toBe('/sign-in');
  });

  it('keeps the session where scripts cannot read it', async () => {
    const browser = visitor(site);
    await browser.signIn();
    const header = (await browser.ask('/')).headers.getSetCookie().join();
    expect(header).toMatch(/throughline-session=[^;]+; Path=\/; HttpOnly; SameSite=Lax/);
  });
});

describe('a session', () => {
  const name = async (browser: ReturnType<typeof visitor>) =>
    /Ada &lt;Example&gt;/.test(await (await browser.ask('/')).text());

  it('lasts while somebody uses it, and ends 15 minutes after', async () => {
    const browser = visitor(site);
    await browser.signIn();
    site.wait(14 * minute);
    expect(await name(browser)).toBe(true);
    site.wait(14 * minute);
    expect(await name(browser)).toBe(true);
    site.wait(16 * minute);
    expect(await name(browser)).toBe(false);
    expect((await browser.ask('/session')).status).toBe(401);
  });

  it('ends after ten hours, however much it is used', async () => {
    const browser = visitor(site);
    await browser.signIn();
    for (let passed = 0; passed < 610; passed += 10) {
      site.wait(10 * minute);
      await browser.ask('/session');
    }
    expect(await name(browser)).toBe(false);
  });

  it('cannot be made up', async () => {
    const browser = visitor(site);
    await browser.signIn();
    const real = browser.cookies.get('throughline-session') ?? '';
    browser.cookies.set('throughline-session', `${real.slice(0, -4)}AAAA`);
    expect(await name(browser)).toBe(false);
  });

  it('is over at sign-out, for a copy of its cookie too', async () => {
    const browser = visitor(site);
    await browser.signIn();
    const copy = browser.cookies.get('throughline-session') ?? '';
    const token = hidden(await (await browser.ask('/')).text(), '_csrf');
    const out = await browser.post('/sign-out', { _csrf: token });
    expect(out.headers.get('location')).toBe('/signed-out');
    expect(browser.cookies.has('throughline-session')).toBe(false);
    browser.cookies.set('throughline-session', copy);
    expect(await name(browser)).toBe(false);
  });
});

describe('signing in again and again', () => {
  it('is slowed down', async () => {
    const busy = await website();
    const browser = visitor(busy);
    const answers = [];
    for (let time = 0; time < 61; time += 1) answers.push((await browser.ask('/sign-in')).status);
    expect(answers[59]).toBe(303);
    expect(answers[60]).toBe(429);
    await busy.close();
  });
});

describe('a provider that does not answer', () => {
  it('is said in words, with a reference', async () => {
    const lost = await website({
      options: { signIn: { issuer: 'http://127.0.0.1:9/nothing', clientId: 'x' } },
    });
    const answer = await visitor(lost).ask('/sign-in');
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain('nobody can sign in at the moment');
    await lost.close();
  });
});
