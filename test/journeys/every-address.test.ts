/** Every address opened as somebody might who typed it, kept it too long or cut it short: a page answers, with a way on. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { visitor } from '../../services/web/src/web.fixtures.ts';
import { routes, walkers } from './every-page.ts';
import { type RunningProduct, startProduct } from './running-product.ts';

/** What stands for each id in a route, and what is asked besides. */
const mistaken = [
  ['nothing asked', 'x', ''],
  [
    'words for ids, dates and places',
    '%3Cb%3E',
    '?at=never&after=%3Cb%3E&past=agency&knower=x&held.day=99',
  ],
  [
    'what is well formed and not there',
    '00000000-0000-4000-8000-000000000000',
    '?skip=-4&words=x&year=zz&about=x&from=//elsewhere.example&agency=x&done=x&print=1&order=x',
  ],
] as const;

/** It shows nothing on purpose: whoever opened it goes back or closes it. */
const leadsNowhere = '/blank-screen';

type Visitor = ReturnType<typeof visitor>;

const signIn = async (browser: Visitor, person: string): Promise<void> => {
  const { path, answer } = await browser.follow(await browser.ask('/sign-in?then=/help'));
  const choice = new RegExp(`value="([^"]+)"(?:(?!<input)[\\s\\S])*?${person}`);
  const [, chosen = ''] = choice.exec(await answer.text()) ?? [];
  await browser.follow(await browser.post(path, { person: chosen }));
};

/** What is wrong with an answer, in words. */
const wrongWith = async (answer: Response): Promise<string | undefined> => {
  if (answer.status >= 500) return `status ${answer.status}`;
  const isPage = answer.headers.get('content-type')?.startsWith('text/html');
  if (!isPage) return answer.status === 200 ? undefined : `no page, status ${answer.status}`;
  const html = await answer.text();
  if (!/<title>\s*\S.* – Throughline\s*<\/title>/.test(html)) return 'no title';
  if (html.match(/<h1[\s>]/g)?.length !== 1) return 'not one heading';
  if (!html.includes('/throughline.css')) return 'no style';
  return /<a [^>]*href="\/[^"]*"/.test(html) ? undefined : 'no way on';
};

describe('an address that is mistaken', () => {
  let product: RunningProduct;
  beforeAll(async () => {
    product = await startProduct();
  }, 240_000);
  afterAll(() => product?.stop());

  it.each(walkers)(
    'is answered by a page: $role',
    async ({ person }) => {
      const browser = visitor(product);
      await signIn(browser, person);
      const mine = await (await browser.ask('/')).text();
      expect(mine).toContain('Sign out');
      const wrong: string[] = [];
      for (const [what, id, query] of mistaken)
        for (const route of routes) {
          const address = `${route.replaceAll(/:\w+/g, id)}${query}`;
          const found = await wrongWith((await browser.follow(await browser.ask(address))).answer);
          if (found !== undefined && !(route === leadsNowhere && found === 'no way on'))
            wrong.push(`${what}: ${route}: ${found}`);
        }
      expect(wrong).toEqual([]);
    },
    60_000,
  );
});
