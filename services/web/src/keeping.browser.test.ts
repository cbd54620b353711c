/** What the page's script does for somebody who types: keeps a draft, warns before the time is up, blanks the screen. */
import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page, type Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { draftsKept } from './drafts.fixtures.ts';
import { visitForm, visitPages } from './form-page.fixtures/page.ts';
import { invented, type Website, website } from './web.fixtures.ts';

const chrome = '/usr/bin/chromium';
const visit = '/children/c1/visit';
const minute = 60_000;

if (!existsSync(chrome))
  console.warn(`Browser tests of the page’s script were skipped: no Chromium at ${chrome}.`);

const inBrowser = 60_000; // ms; a browser and a clock of its own beside the other tests

describe.skipIf(!existsSync(chrome))('somebody who types', { timeout: inBrowser }, () => {
  let browser: Browser;
  let site: Website;
  let drafts: ReturnType<typeof draftsKept>;
  let page: Page;

  beforeAll(async () => {
    const args = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-sync'];
    browser = await chromium.launch({ executablePath: chrome, args });
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    drafts = draftsKept();
    site = await website({
      morePages: visitPages,
      forms: visitForm,
      execute: async (asked) =>
        drafts.answer(asked) ?? { data: { child: { name: 'Invented', agencies: ['College'] } } },
    });
    const context = await browser.newContext({ baseURL: site.origin });
    page = await context.newPage();
    await page.clock.install();
    await page.goto(`/sign-in?then=${encodeURIComponent(visit)}`);
    await page.getByLabel(invented.name).check();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByLabel('What happened').waitFor();
    await page.waitForLoadState(); // the script is there by then, and hears what is typed
  });
  afterEach(async () => {
    await page.context().close();
    await site.close();
  });

  const type = async (words: string) => {
    await page.getByLabel('What happened').fill(words);
    await page.clock.runFor(5_000);
  };
  const kept = () => JSON.stringify([...drafts.kept.values()]);

  it('finds it kept after a pause, and is told so', async () => {
    await type('He said that he is afraid.');
    await page.getByText(/Your draft was kept at/).waitFor();
    expect(kept()).toContain('He said that he is afraid.');
    expect(kept()).not.toContain('_csrf');
    await page.reload();
    expect(await page.getByLabel('What happened').inputValue()).toBe('He said that he is afraid.');
    await page.getByText('This is your draft of').waitFor();
  });

  it('finds kept what was refused, though nothing more is typed', async () => {
    await page.getByLabel('What happened').fill('Sent before anything was kept.');
    await page.getByRole('button', { name: 'Record the visit' }).click();
    await page.getByText('There is a problem').waitFor();
    await page.waitForLoadState();
    await page.clock.runFor(5_000);
    await page.getByText(/Your draft was kept at/).waitFor();
    expect(kept()).toContain('Sent before anything was kept.');
  });

  it('is asked two minutes before the time is up, and goes on by one press', async () => {
    await page.clock.fastForward(13 * minute + 1_000);
    const dialog = page.getByRole('dialog', { name: 'You will be signed out soon' });
    await dialog.waitFor();
    expect(await dialog.textContent()).toContain('signed out in 2 minutes');
    await page.clock.fastForward(70_000);
    expect(await dialog.textContent()).toContain('signed out in 1 minute');
    await dialog.getByRole('button', { name: 'Stay signed in' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.clock.fastForward(5 * minute);
    expect(await dialog.isVisible()).toBe(false);
  });

  it('is not asked again while the answer is on its way, but where the service was not reached', async () => {
    const waiting: Route[] = [];
    await page.route('**/session', (route) => {
      waiting.push(route);
    });
    const dialog = page.getByRole('dialog', { name: 'You will be signed out soon' });
    const press = async () => {
      await dialog.getByRole('button', { name: 'Stay signed in' }).click();
      await expect.poll(() => waiting.length).toBe(1);
      return waiting.pop();
    };
    await page.clock.fastForward(14 * minute);
    const unreached = await press();
    await page.clock.fastForward(5_000);
    expect(await dialog.isVisible()).toBe(false);
    await unreached?.abort();
    await expect.poll(() => page.clock.runFor(1_000).then(() => dialog.isVisible())).toBe(true);
    const slow = await press();
    await page.clock.fastForward(2 * minute);
    expect(await dialog.isVisible()).toBe(false);
    await slow?.continue();
    expect(new URL(page.url()).pathname).toBe(visit);
  });

  it('loses nothing where nobody answers: the page goes, the words stay', async () => {
    await type('Nobody came to the door.');
    await page.getByText(/Your draft was kept at/).waitFor();
    await page.clock.fastForward(15 * minute + 1_000);
    await page.waitForURL(/\/signed-out\?/);
    await page.getByText('What you had typed is kept as your draft').waitFor();
    await page.getByRole('button', { name: 'Sign in again' }).click();
    await page.getByLabel(invented.name).check();
    await page.getByRole('button', { name: 'Continue' }).click();
    expect(await page.getByLabel('What happened').inputValue()).toBe('Nobody came to the door.');
  });

  it('is signed out in time, though the question takes the cursor out of what was typed', async () => {
    await page.getByLabel('What happened').pressSequentially('Called away');
    await page.clock.runFor(5_000);
    await page.getByText(/Your draft was kept at/).waitFor();
    await page.clock.fastForward(13 * minute);
    await page.getByRole('dialog', { name: 'You will be signed out soon' }).waitFor();
    await page.clock.runFor(6_000);
    await page.clock.fastForward(2 * minute);
    await page.waitForURL(/\/signed-out\?/);
  });

  it('blanks the screen by Shift three times, and by nothing that writing needs', async () => {
    const covered = () => page.evaluate(() => document.querySelector('dialog[open]') !== null);
    await page.getByLabel('What happened').pressSequentially('ABC');
    expect(await covered()).toBe(false);
    for (let n = 0; n < 3; n += 1) await page.keyboard.press('Shift');
    expect(await covered()).toBe(true);
    expect(await page.title()).toBe('Throughline');
    await page.keyboard.press('Escape');
    await expect.poll(covered).toBe(false);
  });
});
