/** What the page's script does while a large file is read: looks again, also after the service was out of reach. */
import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { graphOf } from '../../../graph.fixtures.ts';
import { invented, type Website, website } from '../../../web.fixtures.ts';
import { childId, root } from '../../cases.fixtures.ts';
import { importId } from '../import.fixtures.ts';

const chrome = '/usr/bin/chromium';
const path = `/children/${childId}/imports/reading/${importId}`;
const inBrowser = 60_000; // ms; a browser and a clock of its own beside the other tests

let browser: Browser;
let site: Website;
let page: Page;
let recorded = 100;
let isDown = false;

const skips = !existsSync(chrome);

beforeAll(async () => {
  if (skips) return;
  browser = await chromium.launch({
    executablePath: chrome,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const fileBeingRead = () => ({ file: 'large.csv', recorded, toRecord: 5000, outcome: null });
  site = await website({ execute: graphOf(root({ fileBeingRead })).execute });
  const context = await browser.newContext({ baseURL: site.origin });
  await context.route('**/imports/reading/**', (route) =>
    isDown ? route.abort() : route.continue(),
  );
  page = await context.newPage();
  await page.clock.install();
  await page.goto(`/sign-in?then=${encodeURIComponent(path)}`);
  await page.getByLabel(invented.name).check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByText('100 of 5,000 rows are recorded').first().waitFor();
  await page.waitForLoadState(); // the script is there by then
}, inBrowser);
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

it.skipIf(skips)(
  'looks again, says when it cannot, waits longer each time, and goes on',
  async () => {
    recorded = 200;
    await page.clock.runFor(3_000);
    await page.getByText('200 of 5,000 rows are recorded').first().waitFor();
    isDown = true;
    recorded = 4000;
    await page.clock.runFor(3_000);
    await page.getByText('We cannot reach the service just now').waitFor();
    await page.getByText('tries again in 6 seconds').waitFor();
    await page.clock.runFor(6_000);
    await page.getByText('tries again in 12 seconds').waitFor();
    expect(await page.getByText('200 of 5,000 rows are recorded').count()).toBeGreaterThan(0);
    isDown = false;
    await page.clock.runFor(12_000);
    await page.getByText('4,000 of 5,000 rows are recorded').first().waitFor();
    expect(await page.getByText('We cannot reach the service').count()).toBe(0);
  },
  inBrowser,
);
