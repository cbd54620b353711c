/** A short day of each of the three users, with scripts and without: what they begin, put down, find again and finish. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNoBarriers } from './barriers.ts';
import { hasBrowser, openBrowser, signInAs } from './browser.ts';
import { type RunningProduct, startProduct } from './running-product.ts';

describe.skipIf(!hasBrowser)('a day', () => {
  let product: RunningProduct;
  let browser: Browser;
  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  /** A device of somebody's, signed in. */
  const device = async (person: string, scripts: boolean): Promise<Page> => {
    const context = await browser.newContext({ javaScriptEnabled: scripts });
    const page = await context.newPage();
    await signInAs(page, product.origin, person);
    return page;
  };
  const main = (page: Page) => page.getByRole('main');
  const look = (page: Page, scripts: boolean) =>
    scripts ? expectNoBarriers(page) : Promise.resolve(); // axe works by a script in the page

  it.each([{ scripts: false }, { scripts: true }])(
    'of a practitioner: an entry is begun at the desk and finished on the telephone; scripts: $scripts',
    async ({ scripts }) => {
      const words = `He ate with us and said that he will ring on Friday. Scripts: ${scripts}.`;
      const desk = await device('Tunde Bakare', scripts);
      await main(desk)
        .getByRole('link', { name: /Samim Rahmati/ })
        .last()
        .click();
      await desk.goto(`${desk.url().split('?')[0]}/entries/new`);
      await desk.getByLabel('What happened', { exact: true }).fill(words);
      await desk.getByRole('button', { name: 'Save and come back later' }).click();
      await desk.getByText('Your draft is kept. Nobody else can see it').waitFor();
      await look(desk, scripts);
      await desk.context().close();

      const telephone = await device('Tunde Bakare', scripts);
      await main(telephone)
        .getByRole('link', { name: /Record what happened.*draft of/ })
        .click();
      await telephone.getByText(/This is your draft of/).waitFor();
      await look(telephone, scripts);
      const text = telephone.getByLabel('What happened', { exact: true });
      expect(await text.inputValue()).toBe(words);
      await telephone.getByRole('button', { name: 'Record it' }).click();
      await telephone.getByText('The entry has been recorded.').waitFor();
      expect(await main(telephone).textContent()).toContain(words);

      await telephone.goto(product.origin);
      expect(await main(telephone).textContent()).not.toContain('Your drafts');
      await telephone.context().close();
    },
    180_000,
  );

  it.each([{ scripts: false }, { scripts: true }])(
    'of a leader: from their work to a disagreement of their agency; scripts: $scripts',
    async ({ scripts }) => {
      const page = await device('Lorna Whitcombe', scripts);
      await look(page, scripts);
      await main(page)
        .getByRole('link', { name: /open disagreements/ })
        .click();
      await look(page, scripts);
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(/isagreements/);
      await page.getByText('Help with this page').click();
      await page.getByText('The page says whom it waits for').waitFor();
      expect((await page.goto(`${product.origin}/children`))?.status()).not.toBe(500);
      expect(await main(page).textContent()).not.toContain('Samim');
      await page.context().close();
    },
    120_000,
  );

  it.each([{ scripts: false }, { scripts: true }])(
    'of a reviewer: the chronology, and an abbreviation that they do not know; scripts: $scripts',
    async ({ scripts }) => {
      const page = await device('Wyn Talbot', scripts);
      await main(page)
        .getByRole('link', { name: /Samim Rahmati/ })
        .last()
        .click();
      await page.getByRole('link', { name: 'Chronology', exact: true }).click();
      await look(page, scripts);
      const short = main(page).locator('.throughline-abbr').first();
      await short.click();
      const meaning = main(page).locator('[popover]:popover-open');
      await meaning.waitFor();
      expect(await meaning.textContent()).toContain(await short.getAttribute('title'));
      await look(page, scripts);
      await page.keyboard.press('Escape');
      await meaning.waitFor({ state: 'detached' });
      await page.context().close();
    },
    120_000,
  );
});
