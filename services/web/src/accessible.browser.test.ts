import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { barriersByAnyRule, barriersIn, lostInForcedColours } from './barriers.fixtures.ts';
import { visitForm, visitPages } from './form-page.fixtures/page.ts';
import { faults } from './markup.fixtures.ts';
import { hidden, invented, visitor, type Website, website } from './web.fixtures.ts';

const chrome = '/usr/bin/chromium';
const content = [
  '/',
  '/help',
  '/glossary',
  '/accessibility',
  '/privacy',
  '/cookies',
  '/blank-screen',
  '/signed-out',
  '/nowhere',
];

let site: Website;
beforeAll(async () => {
  site = await website({
    morePages: visitPages,
    forms: visitForm,
    execute: async () => ({ data: { child: { name: 'Invented Child', agencies: ['College'] } } }),
  });
});
afterAll(() => site.close());

const formWithErrors = async (): Promise<string> => {
  const browser = visitor(site);
  const { answer } = await browser.signIn(undefined, '/children/c1/visit');
  const _csrf = hidden(await answer.text(), '_csrf');
  return (await browser.post('/children/c1/visit', { _csrf, 'people.0.name': '' })).text();
};

describe('the markup of a page', () => {
  it.each(content)('is valid: %s', async (path) => {
    expect(await faults(await (await visitor(site).ask(path)).text())).toEqual([]);
  });

  it('is valid for a form, for a form with errors, and for somebody signed in', async () => {
    const browser = visitor(site);
    const { answer } = await browser.signIn(undefined, '/children/c1/visit');
    expect(await faults(await answer.text())).toEqual([]);
    expect(await faults(await formWithErrors())).toEqual([]);
  });

  it('is valid where one chooses a demonstration person', async () => {
    const browser = visitor(site);
    const { path, answer } = await browser.follow(await browser.ask('/sign-in'));
    expect(await faults(await answer.text())).toEqual([]);
    expect(await faults(await (await browser.post(path, {})).text())).toEqual([]);
  });
});

if (!existsSync(chrome))
  console.warn(`Browser tests of the website were skipped: no Chromium at ${chrome}.`);

describe.skipIf(!existsSync(chrome))('a page in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: chrome,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    });
  });
  afterAll(() => browser.close());

  type Look = { readonly width?: number; readonly scripts?: boolean };

  /** A fresh browser window; anything that a policy blocks or a script throws is an error of the test. */
  const open = async ({ width = 1200, scripts = true }: Look = {}) => {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      javaScriptEnabled: scripts,
      baseURL: site.origin,
    });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (line) => {
      if (line.type() === 'error' && !/status of 4\d\d/.test(line.text()))
        complaints.push(line.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    return { page, complaints, close: () => context.close() };
  };

  const picture = async (page: Page, name: string) => {
    const folder = process.env['SCREENSHOTS'];
    if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
  };

  const signIn = async (page: Page, then: string) => {
    await page.goto(`/sign-in?then=${encodeURIComponent(then)}`);
    await page.getByLabel(invented.name).check();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.waitForURL(({ pathname }) => pathname === then); // or what is looked at is the empty page between the two
  };

  it('would show a barrier if there were one', async () => {
    const { page, close } = await open({ scripts: true });
    await page.goto('/help');
    await page.getByRole('main').evaluate((main) => {
      main.innerHTML = '<h1>Help</h1><input type="text"><p>Pale</p>';
      for (const pale of main.querySelectorAll('p')) pale.style.color = '#ccc';
    });
    expect((await barriersIn(page)).map((line) => line.split(':')[0])).toEqual([
      'color-contrast',
      'label',
    ]);
    expect(await lostInForcedColours(page)).toEqual([]);
    await page.getByRole('main').evaluate((main) => {
      for (const one of main.querySelectorAll<HTMLElement>('input, p')) {
        one.style.border = 'none';
        one.style.setProperty('forced-color-adjust', 'none');
      }
    });
    expect(await lostInForcedColours(page)).toEqual([
      expect.stringMatching(/^no edge: <input/),
      expect.stringMatching(/^keeps its own colours: <p.*Pale/),
    ]);
    await close();
  });

  it('prints what At a glance folds away, and no other fold', async () => {
    const { page, close } = await open({ scripts: false });
    await page.goto('/help');
    const shown = (folds: string) =>
      page.getByRole('main').evaluate((main, classes) => {
        main.innerHTML = `<details class="${classes}"><summary>Show</summary><p>Telephone 01632 960001</p></details>`;
        return main.querySelector('p')?.checkVisibility();
      }, folds);
    expect(await shown('govuk-details throughline-folded')).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await shown('govuk-details throughline-folded')).toBe(true);
    expect(await shown('govuk-details')).toBe(false);
    await close();
  });

  it('colours all the words of a tag in a table, on a telephone and on a desk', async () => {
    const { page, close } = await open({ scripts: false });
    await page.goto('/help');
    const hangingOut = (words: string) =>
      page.getByRole('main').evaluate((main, text) => {
        main.innerHTML = `<table class="govuk-table"><tr><td><strong class="govuk-tag">${text}</strong></td></tr></table>`;
        const tag = main.querySelector('strong');
        return tag === null ? undefined : tag.scrollWidth - tag.clientWidth;
      }, words);
    for (const width of [375, 1200]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await hangingOut('Recorded as not told')).toBe(0);
    }
    await close();
  });

  it('stops at the frame of a table only while there is something to scroll to', async () => {
    const { page, close } = await open();
    const frame = `<div class="throughline-scroll" tabindex="0" role="region" aria-label="Due">
      <p class="throughline-unbroken">${'By the end of Wednesday. '.repeat(4)}</p></div>`;
    await page.route('**/help', async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace('</main>', `${frame}</main>`);
      await route.fulfill({ response, body });
    });
    await page.goto('/help');
    const stop = page.locator('.throughline-scroll[tabindex="0"]');
    await stop.waitFor({ state: 'detached' });
    await page.setViewportSize({ width: 375, height: 900 });
    await stop.waitFor();
    await close();
  });

  it('begins a picture of years that is wider than the screen with the latest, and says that it is', async () => {
    const { page, close } = await open();
    const picture = `<p class="throughline-narrow">Move it sideways.</p>
      <div class="throughline-picture" tabindex="0" role="region" aria-label="Picture"><svg width="900" height="20"></svg></div>`;
    await page.route('**/help', async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace('</main>', `${picture}</main>`);
      await route.fulfill({ response, body });
    });
    await page.setViewportSize({ width: 375, height: 900 });
    await page.goto('/help');
    const left = () => page.locator('.throughline-picture').evaluate((one) => one.scrollLeft);
    await expect.poll(left).toBeGreaterThan(400);
    expect(await page.getByText('Move it sideways').isVisible()).toBe(true);
    await page.setViewportSize({ width: 1200, height: 900 });
    expect(await page.getByText('Move it sideways').isVisible()).toBe(false);
    await close();
  });

  const wider = (page: Page) =>
    page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );

  /** Every page once, looked at on a telephone and on a desk. */
  const atBothWidths = async (page: Page, name: string) => {
    for (const width of [375, 1200]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await barriersByAnyRule(page)).toEqual([]);
      expect(await wider(page)).toBe(0);
      await picture(page, `${name}-${width}`);
    }
  };

  it.each(content)('has no barrier, and fits a telephone and a desk: %s', async (path) => {
    const { page, complaints, close } = await open();
    await page.goto(path);
    await atBothWidths(page, path.slice(1) || 'start');
    expect(complaints).toEqual([]);
    await close();
  });

  it('has no barrier on the way in', async () => {
    const { page, complaints, close } = await open();
    await page.goto('/sign-in');
    await atBothWidths(page, 'choose');
    expect(complaints).toEqual([]);
    await close();
  });

  it('has no barrier in a form', async () => {
    const { page, complaints, close } = await open();
    await signIn(page, '/children/c1/visit');
    await atBothWidths(page, 'form');
    expect(complaints).toEqual([]);
    await close();
  });

  it('fits a telephone and a desk where a child’s name has two hundred letters', async () => {
    const { page, close } = await open();
    await signIn(page, '/children/c1/visit');
    await page.getByText('Invented Child').evaluate((name) => {
      name.textContent = 'Kwa'.repeat(70);
    });
    await atBothWidths(page, 'long-name');
    await close();
  });

  it('lets each line of somebody’s words, and each field, run the way in which it is written', async () => {
    const { page, close } = await open();
    await signIn(page, '/children/c1/visit');
    const field = page.getByLabel('What happened');
    await field.fill('گم شد!');
    expect(await field.evaluate((one) => one.matches(':dir(rtl)'))).toBe(true);
    const lefts = await page.getByRole('main').evaluate((main) => {
      main.innerHTML = '<p class="throughline-verbatim">He said:\nگم شد!</p>';
      const words = main.querySelector('p')?.firstChild;
      const leftOf = (from: number, to: number): number => {
        const range = document.createRange();
        if (words) range.setStart(words, from);
        if (words) range.setEnd(words, to);
        return range.getBoundingClientRect().left;
      };
      return [leftOf(0, 8), leftOf(9, 14), leftOf(14, 15)];
    });
    const [english = 0, dari = 0, itsMark = 0] = lefts;
    expect(dari).toBeGreaterThan(english);
    expect(itsMark).toBeLessThan(dari);
    await close();
  });

  it('has no barrier in a form with errors', async () => {
    const { page, complaints, close } = await open();
    await signIn(page, '/children/c1/visit');
    await page.getByRole('button', { name: 'Record the visit' }).click();
    await page.getByRole('alert').waitFor();
    await atBothWidths(page, 'form-errors');
    expect(complaints).toEqual([]);
    await close();
  });

  it('starts the design systems’ scripts under the policy', async () => {
    const { page, close } = await open();
    await signIn(page, '/children/c1/visit');
    await page.locator('[data-govuk-service-navigation-init]').waitFor({ state: 'attached' });
    await close();
  });

  it('goes blank at one press, title too, and comes back where it was', async () => {
    const { page, close } = await open();
    await signIn(page, '/help');
    await page.waitForLoadState(); // the script is there by then
    await page.getByRole('link', { name: 'Blank this screen' }).click();
    expect(await page.title()).toBe('Throughline');
    const covered = await page.evaluate(
      () => document.elementFromPoint(600, 300)?.closest('dialog')?.open ?? false,
    );
    expect(covered).toBe(true);
    await picture(page, 'blank');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.title()).toBe('Help – Throughline');
    await close();
  });

  it('works without scripts: signing in, a form, blanking, signing out', async () => {
    const { page, close } = await open({ scripts: false, width: 375 });
    await signIn(page, '/children/c1/visit');
    await page.getByRole('button', { name: 'Record the visit' }).click();
    expect(await page.title()).toMatch(/^Error: Record a visit/);
    const [cover] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('link', { name: 'Blank this screen' }).click(),
    ]);
    expect(new URL(cover.url()).pathname).toBe('/blank-screen');
    await cover.close();
    await page.getByRole('button', { name: 'Sign out' }).click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('You have signed out');
    await close();
  });
});
