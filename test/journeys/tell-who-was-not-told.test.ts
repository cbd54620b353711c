/** A practitioner's day: find the young person, find the request nobody was told about, tell them, see the debt paid. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNoBarriers } from './barriers.ts';
import { hasBrowser, openBrowser, signInAs } from './browser.ts';
import { type RunningProduct, startProduct } from './running-product.ts';

const recipientLine = (page: Page, name: RegExp) => page.getByRole('row').filter({ hasText: name });

describe.skipIf(!hasBrowser)('telling those whom nobody told', () => {
  let product: RunningProduct;
  let browser: Browser;
  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  it.each([
    {
      scripts: false,
      who: /Police/,
      words: 'Rang the officer. No further action on 30 October 2024.',
    },
    {
      scripts: true,
      who: /Kelderby College/,
      words: 'Rang Mark Hope. No further action on 30 October 2024.',
    },
  ])(
    'works with scripts: $scripts',
    async ({ scripts, who, words }) => {
      const context = await browser.newContext({ javaScriptEnabled: scripts });
      const page = await context.newPage();
      await signInAs(page, product.origin, 'Tunde Bakare');

      await page.getByRole('link', { name: 'Children', exact: true }).click();
      await page.getByRole('searchbox').or(page.getByRole('textbox')).first().fill('Sameem');
      await page.getByRole('button', { name: /search|find/i }).click();
      await expectNoBarriersWith(page, scripts);
      await page
        .getByRole('link', { name: /Samim Rahmati/ })
        .first()
        .click();
      await expectNoBarriersWith(page, scripts);
      await page.getByRole('link', { name: 'Chronology', exact: true }).click();
      await expect(page.getByRole('heading', { level: 1 }).textContent()).resolves.toContain(
        'Chronology',
      );
      await expectNoBarriersWith(page, scripts);

      await page.getByRole('link', { name: 'Requests', exact: true }).last().click();
      await page
        .getByRole('link', { name: /28 October 2024|Mental Health Act assessment/ })
        .first()
        .click();
      await expect(recipientLine(page, who).last().textContent()).resolves.toMatch(
        /no record|not told/i,
      );
      await expectNoBarriersWith(page, scripts);

      await page
        .getByRole('link', { name: /somebody was told/i })
        .or(page.getByRole('button', { name: /somebody was told/i }))
        .first()
        .click();
      await page.getByLabel(who).check();
      await page.getByLabel(/What was said/).fill(words);
      await expectNoBarriersWith(page, scripts);
      await page.getByRole('button', { name: /record/i }).click();

      await expect(recipientLine(page, who).last().textContent()).resolves.toMatch(/told/i);
      await expect(recipientLine(page, who).last().textContent()).resolves.not.toMatch(
        /no record|recorded as not told/i,
      );
      await expectNoBarriersWith(page, scripts);
      await context.close();
    },
    120_000,
  );
});

/** axe works by a script in the page. */
const expectNoBarriersWith = (page: Page, scripts: boolean): Promise<void> =>
  scripts ? expectNoBarriers(page) : Promise.resolve();
