/** A form of several pages, walked with the browser's own buttons: nothing is asked to be sent again, nothing typed is lost. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, openBrowser } from './browser.ts';
import { openDevice } from './device.ts';
import { type RunningProduct, startProduct } from './running-product.ts';

const words = (scripts: boolean) => `He asked for his sister. Scripts: ${scripts}.`;
const seen = 'Tired, and glad to be asked';

const goOn = (page: Page) => page.getByRole('button', { name: 'Continue' }).click();
const happened = (page: Page) => page.getByLabel('What happened', { exact: true });
const presented = (page: Page) => page.getByLabel(/How the child presented/);
const title = (page: Page) => page.getByRole('heading', { level: 1 }).textContent();

/** Types what is asked, to the page that shows everything once more. */
const fill = async (page: Page, text: string): Promise<void> => {
  await happened(page).fill(text);
  await goOn(page);
  await presented(page).fill(seen);
  await goOn(page);
  await goOn(page);
  await goOn(page);
  expect(await title(page)).toBe('Check your answers');
};

/** What each page of the form shows that somebody comes to. A browser that asked to send it again would stop here. */
const expectFirst = async (page: Page, text: string): Promise<void> => {
  expect(await title(page)).toBe('What happened');
  expect(await happened(page).inputValue()).toBe(text);
};
const expectSecond = async (page: Page): Promise<void> => {
  expect(await title(page)).toBe('The child');
  expect(await presented(page).inputValue()).toBe(seen);
};
const expectCheck = async (page: Page, text: string): Promise<void> => {
  expect(await title(page)).toBe('Check your answers');
  const says = await page.getByRole('main').textContent();
  expect(says).toContain(text);
  expect(says).toContain(seen);
};

describe.skipIf(!hasBrowser)('a form of several pages', () => {
  let product: RunningProduct;
  let browser: Browser;
  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  const begin = async (scripts: boolean) => {
    const device = await openDevice(browser, {
      ...{ origin: product.origin, person: 'Tunde Bakare', scripts },
    });
    const { page } = device;
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.isNavigationRequest() && request.method() === 'POST') sent.push(request.url());
    });
    await page.goto(`${product.origin}/children?search=Samim`);
    await page.getByRole('main').getByRole('link', { name: /Samim/ }).first().click();
    await page.getByRole('link', { name: 'Record what happened' }).click();
    return { ...device, sent };
  };

  it.each([{ scripts: false }, { scripts: true }])(
    'is walked back, forward and looked at again, with scripts: $scripts',
    async ({ scripts }) => {
      const text = words(scripts);
      const { page, sent, close } = await begin(scripts);
      await fill(page, text);
      const posts = sent.length;
      await page.reload();
      await expectCheck(page, text);
      for (let back = 1; back <= 3; back += 1) await page.goBack();
      await expectSecond(page);
      await page.reload();
      await expectSecond(page);
      await page.goBack();
      await expectFirst(page, text);
      await page.reload();
      await expectFirst(page, text);
      await page.goForward();
      await expectSecond(page);
      for (let forward = 1; forward <= 3; forward += 1) await page.goForward();
      await expectCheck(page, text);
      expect(sent.length).toBe(posts);
      expect(page.url()).not.toMatch(/sister|Tired/);

      await page.getByRole('button', { name: 'Change What happened' }).click();
      await happened(page).fill(`${text} And his aunt.`);
      await page.goBack();
      await expectCheck(page, text);
      await page.getByRole('button', { name: 'Record it' }).click();
      await page.getByText('The entry has been recorded.').waitFor();
      await page.goBack();
      await page.getByText('The form that you went back to has been sent').waitFor();
      expect(await happened(page).inputValue()).toBe('');
      await close();
    },
    120_000,
  );

  it('is two forms in two tabs', async () => {
    const { page, close } = await begin(true);
    const other = await page.context().newPage();
    await other.goto(page.url().replace(/\?.*/, ''));
    await fill(page, 'The first tab');
    await fill(other, 'The second tab');
    for (let back = 1; back <= 4; back += 1) await page.goBack();
    await expectFirst(page, 'The first tab');
    for (let back = 1; back <= 4; back += 1) await other.goBack();
    await expectFirst(other, 'The second tab');
    await close();
  }, 120_000);
});
