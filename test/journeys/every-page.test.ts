/** Every page there is, as each role: walked by its routes, so that a new page cannot be forgotten. */
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  barriersIn,
  carryAxe,
  lostInForcedColours,
} from '../../services/web/src/barriers.fixtures.ts';
import { faults } from '../../services/web/src/markup.fixtures.ts';
import { hasBrowser, openBrowser, signInAs } from './browser.ts';
import { everyPage, type Reached, routes, walkers } from './every-page.ts';
import { type RunningProduct, startProduct } from './running-product.ts';
import { wordedElsewhere, wordsOfSchemas } from './words-asked.ts';

const tallest = 18_000; // pixels at 375: as much as somebody can go through on a telephone
const telephone = 375; // pixels wide
const widths = [320, 640, 1200]; // 1280 pixels at 400 %, as WCAG 1.4.10 has it, and at 200 %; a desk
const paper = 703; // between the margins of an upright sheet of A4

const atATime = 2; // pages that are looked at: the product answers for one while the browser draws the other

/** Pages that nobody of the demonstration can open, by how their routes begin, and why. */
const outOfReach: readonly (readonly [string, string])[] = [
  ['/imports/:importId/columns', 'only while a file was read and has not come in'],
  ['/children/:childId/imports/reading/:', 'only while a large file is being read'],
  [
    '/challenges/:concernId/clocks/',
    'only while a clock runs; the story’s disagreements are settled',
  ],
  ['/challenges/:concernId/actions/', 'the one disagreement that is walked has every action done'],
  ['/requests/:requestId/waive', 'for a leader who was let into the record by name'],
  ['/children/:childId/entries/:entryId/disputes/', 'the story has no dispute that is not settled'],
  ['/children/:childId/merge/:', 'the story’s two children share no name and no date of birth'],
  ['/children/:childId/separate/:', 'the story has no merged records'],
  ['/chronologies-asked/:', 'the story’s review asks it of the college, as whom nobody walks here'],
  ['/children/:childId/entries/:entryId/wrong-child/:', 'only after the right child was found'],
];

type Walk = {
  readonly role: string;
  readonly context: BrowserContext;
  readonly found: readonly Reached[];
};

const tooWide = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

const newWindow = async (context: BrowserContext): Promise<Page> => {
  const page = await context.newPage();
  await carryAxe(page);
  return page;
};

/** What is wrong with a page for somebody who looks at it, on screens of each width and in Windows' colours. */
const faultsSeen = async (page: Page, address: string): Promise<readonly string[]> => {
  await page.setViewportSize({ width: telephone, height: 900 });
  await page.goto(address);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const wrong = height > tallest ? [`${height} pixels long at ${telephone}`] : [];
  const fits = async (width: number): Promise<void> => {
    const over = await tooWide(page);
    if (over > 0) wrong.push(`${over} pixels too wide at ${width}`);
  };
  await fits(telephone);
  wrong.push(...(await barriersIn(page)));
  for (const one of await lostInForcedColours(page)) wrong.push(`in forced colours: ${one}`);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    await fits(width);
  }
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: paper, height: 900 });
  await fits(paper);
  await page.emulateMedia({ media: 'screen' });
  return wrong;
};

/** What a reader who does not see the page steers by. */
const landmarks = (html: string): readonly string[] =>
  [
    /<title>\s*\S.* – Throughline\s*<\/title>/.test(html) ? '' : 'no title of its own',
    html.match(/<h1[\s>]/g)?.length === 1 ? '' : 'not one h1',
    html.match(/<main[\s>]/g)?.length === 1 ? '' : 'not one main',
    /class="govuk-skip-link"/.test(html) ? '' : 'no way to skip to the content',
    /<html[^>]* lang="en"/.test(html) ? '' : 'no language',
    /(?:src|href|action)="(?:https?:)?\/\/(?!www\.equalityadvisoryservice\.com|ico\.org\.uk)/.test(
      html,
    )
      ? 'asks something of another website'
      : '',
    /\son\w+="|\sstyle="|<script(?![^>]*nonce=)/.test(html) ? 'is at odds with the policy' : '',
  ].filter(Boolean);

describe.skipIf(!hasBrowser)('every page there is', () => {
  let product: RunningProduct;
  let browser: Browser;
  const walks: Walk[] = [];
  const opened = () =>
    walks.flatMap(({ role, context, found }) => found.map((one) => ({ role, context, ...one })));
  /** The first who can open it looks at each page. */
  const once = () => {
    const seen = new Set<string>();
    return opened().filter(({ route, status, html }) => {
      if (status !== 200 || html === undefined || seen.has(route)) return false;
      seen.add(route);
      return true;
    });
  };

  const walk = async ({ role, person }: (typeof walkers)[number]): Promise<Walk> => {
    const context = await browser.newContext({ viewport: { width: telephone, height: 900 } });
    await signInAs(await context.newPage(), product.origin, person);
    const found = await everyPage(async (address) => {
      const answer = await context.request.get(`${product.origin}${address}`);
      const type = answer.headers()['content-type'] ?? '';
      return { status: answer.status(), type, text: await answer.text() };
    });
    return { role, context, found };
  };

  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct(), openBrowser()]);
    walks.push(...(await Promise.all(walkers.map(walk))));
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  it('is opened by somebody', () => {
    const open = new Set(
      opened()
        .filter(({ status }) => status === 200)
        .map(({ route }) => route),
    );
    const isOutOfReach = (route: string) => outOfReach.some(([begins]) => route.startsWith(begins));
    expect(routes.filter((route) => !open.has(route) && !isOutOfReach(route))).toEqual([]);
  });

  it('begins with a page, and a menu, that open for every role', () => {
    for (const { role, found } of walks) {
      const statusOf = new Map(found.map(({ route, status }) => [route, status]));
      const menu = [
        ...(found.find(({ route }) => route === '/')?.html ?? '').matchAll(
          /service-navigation__link" href="([^"]+)"/g,
        ),
      ].map(([, link = '']) => link);
      expect(menu.length, role).toBeGreaterThan(2);
      for (const link of menu)
        expect({ role, link, status: statusOf.get(link) }).toEqual({ role, link, status: 200 });
    }
  });

  it('opens, or says why not, and never fails', () => {
    const failed = opened().filter(({ status }) => ![200, 403, 404].includes(status));
    expect(failed.map(({ role, address, status }) => `${role} ${address}: ${status}`)).toEqual([]);
  });

  it('has a title, one heading, its landmarks and valid markup, for every role', async () => {
    const wrong: string[] = [];
    for (const { role, route, html } of opened()) {
      if (html === undefined) continue;
      for (const fault of [...landmarks(html), ...(await faults(html))])
        wrong.push(`${role} ${route}: ${fault}`);
    }
    expect(wrong).toEqual([]);
  }, 120_000);

  it('asks in the words of the schemas alone, as it is rendered', () => {
    const forms = JSON.parse(
      readFileSync(new URL('../../schema/forms.json', import.meta.url), 'utf8'),
    );
    const known = wordsOfSchemas(forms);
    const wrong = once().flatMap(({ route, html = '' }) =>
      wordedElsewhere({ route, html }, known).map((words) => `${route}: ${words}`),
    );
    expect(wrong).toEqual([]);
    expect(once().filter(({ html }) => html?.includes('name="_command"')).length).toBeGreaterThan(
      90,
    );
  });

  it('has no barrier, in Windows’ colours either, and fits a narrow screen and a wide one', async () => {
    const waiting = [...once()];
    const wrong: string[] = [];
    /** Looks at what nobody looks at yet, in a window of its own. */
    const look = async (): Promise<void> => {
      const windows = new Map<BrowserContext, Page>();
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const { role, route, address, context } = next;
        const page = windows.get(context) ?? (await newWindow(context));
        windows.set(context, page);
        for (const fault of await faultsSeen(page, `${product.origin}${address}`))
          wrong.push(`${role} ${route}: ${fault}`);
      }
    };
    await Promise.all(Array.from({ length: atATime }, look));
    expect(wrong).toEqual([]);
  }, 400_000);
});
