import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Problem, type ProblemKind, problems } from './problem.ts';
import { another, hidden, invented, visitor, type Website, website } from './web.fixtures.ts';

const fail = (kind: ProblemKind, because?: string) => ({
  method: 'GET' as const,
  path: `/fails/${because ?? kind}`,
  permission: 'anyone',
  audit: null,
  page: async () => {
    throw new Problem(kind, 'made to fail', { because });
  },
});

const kinds = Object.keys(problems) as ProblemKind[]; // the keys of a constant object

let site: Website;
beforeAll(async () => {
  site = await website({
    morePages: [
      ...[...kinds.map((kind) => fail(kind)), fail('notAllowed', 'notPermitted')],
      {
        method: 'GET',
        path: '/breaks/:childId',
        permission: 'signed in',
        audit: null,
        page: async () => {
          throw new TypeError('a fault');
        },
      },
    ],
  });
});
afterAll(() => site.close());

describe('every page', () => {
  it('lets only its own scripts run, by a nonce that never comes twice', async () => {
    const nonces = await Promise.all(
      [1, 2].map(async () => {
        const answer = await visitor(site).ask('/');
        const policy = answer.headers.get('content-security-policy') ?? '';
        const nonce = /script-src 'nonce-([^']+)'/.exec(policy)?.[1] ?? 'none';
        const scripts = (await answer.text()).match(/<script[^>]*>/g) ?? [];
        expect(scripts.length).toBeGreaterThan(0);
        for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`);
        expect(policy).not.toContain('unsafe');
        expect(policy).toContain("default-src 'none'");
        return nonce;
      }),
    );
    expect(nonces[0]).not.toBe(nonces[1]);
  });

  it('is kept by no cache and shown in no frame', async () => {
    const { headers } = await visitor(site).ask('/');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('says that a demonstration is one', async () => {
    expect(await (await visitor(site).ask('/')).text()).toContain('all of it is invented');
  });

  it('has its style and scripts under a name that changes with them', async () => {
    const html = await (await visitor(site).ask('/')).text();
    const [style = ''] = /\/assets\/[0-9a-f]{16}\/throughline\.css/.exec(html) ?? [];
    for (const file of [style, style.replace('throughline.css', 'throughline.js')]) {
      const answer = await visitor(site).ask(file);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expect(await answer.text()).not.toContain('GDS Transport');
    }
  });
});

describe('a request that cannot be answered', () => {
  it.each(kinds)('has a page of its own: %s', async (kind) => {
    const answer = await visitor(site).ask(`/fails/${kind}`);
    expect(answer.status).toBe(problems[kind].status);
    const html = await answer.text();
    expect(html).toContain(problems[kind].title);
    expect(html).toMatch(/<strong>[2-9A-Z]{8}<\/strong>/);
    expect(html).not.toContain('made to fail');
  });

  it('says once why somebody may not: what is known, or else what it may be', async () => {
    const known = await (await visitor(site).ask('/fails/notPermitted')).text();
    expect(known).toContain('Your role does not allow this.');
    expect(known).not.toContain('sharing restrictions');
    const html = await (await visitor(site).ask('/fails/notAllowed')).text();
    expect(html).toContain('Your role, or the child’s sharing restrictions, do not allow it.');
  });

  it('is "not found" for an address that no page has', async () => {
    const answer = await visitor(site).ask('/nowhere?name=Someone');
    expect(answer.status).toBe(404);
  });

  it('asks somebody unknown to sign in first, and remembers where they were going', async () => {
    const answer = await visitor(site).ask('/breaks/1?at=5');
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/sign-in?then=%2Fbreaks%2F1%3Fat%3D5');
  });
});

describe('the main navigation', () => {
  it('leaves out what the person’s role would find nothing in', async () => {
    const links = async (person: string) => {
      const { answer } = await visitor(site).signIn(person, '/help');
      return answer.text();
    };
    expect(await links(invented.id)).toContain('href="/children"');
    const leader = await links(another.id);
    expect(leader).not.toContain('href="/children"');
    expect(leader).toContain('href="/challenges"');
  });
});

describe('the log', () => {
  it('knows the route and the reference, and nothing that was asked or who asked', async () => {
    const browser = visitor(site);
    await browser.signIn();
    const { answer } = await browser.follow(await browser.ask('/breaks/Samim?search=secret'));
    const reference = /<strong>([2-9A-Z]{8})<\/strong>/.exec(await answer.text())?.[1];
    const lines = site.lines.filter((line) => line.includes(reference ?? 'none'));
    expect(answer.status).toBe(500);
    expect(lines.map((line) => JSON.parse(line).route)).toContain('/breaks/:childId');
    expect(lines.join()).toContain('TypeError');
    const keys = lines.map((line) => [...line.matchAll(/"(\w+)":/g)].map(([, key]) => key));
    expect(keys.map((each) => new Set(each).size)).toEqual(keys.map(({ length }) => length));
    expect(site.lines.join()).not.toMatch(/Samim|secret|Ada|cookie|code=/);
  });
});

describe('a form that was not ours', () => {
  const signedIn = async () => {
    const browser = visitor(site);
    const { answer } = await browser.signIn();
    return { browser, token: hidden(await answer.text(), '_csrf') };
  };

  it('is refused without its token', async () => {
    const { browser } = await signedIn();
    expect((await browser.post('/sign-out', {})).status).toBe(403);
    expect((await browser.post('/sign-out', { _csrf: 'AAAA' })).status).toBe(403);
  });

  it('is refused from another website, token or not', async () => {
    const { browser, token } = await signedIn();
    const from = (origin: string) =>
      browser.post('/sign-out', { _csrf: token }, { origin }).then(({ status }) => status);
    expect(await from('https://elsewhere.example')).toBe(403);
    expect(await from('null')).toBe(403);
    expect(await from(site.origin)).toBe(303);
  });

  it('is refused with the token of another session', async () => {
    const { browser } = await signedIn();
    const { token } = await signedIn();
    expect((await browser.post('/sign-out', { _csrf: token })).status).toBe(403);
  });

  it('carries a token that looks different each time', async () => {
    const { browser, token } = await signedIn();
    expect(hidden(await (await browser.ask('/')).text(), '_csrf')).not.toBe(token);
  });

  it('is asked to sign in where the session is over', async () => {
    const { browser, token } = await signedIn();
    site.wait(20 * 60_000);
    const answer = await browser.post('/sign-out', { _csrf: token });
    expect(answer.status).toBe(401);
    expect(await answer.text()).toContain('Sign in again');
  });
});

describe('a website that is set up wrongly', () => {
  it('does not start with a short secret', async () => {
    await expect(website({ options: { sessionSecret: 'short' } })).rejects.toThrow(
      /expected at least 32 characters, found 5/,
    );
  });

  it('does not start with forms that are no forms', async () => {
    await expect(
      website({ forms: { RaiseConcern: { fields: [{ name: 'x' }] } } }),
    ).rejects.toThrow();
  });
});
