/** A challenge that goes all the way: a practitioner disagrees, takes it step by step, and a senior leader finds it waiting. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNoBarriers } from '../../services/web/src/barriers.fixtures.ts';
import { hasBrowser, openBrowser, signInAs, signOut } from './browser.ts';
import { type RunningProduct, startProduct } from './running-product.ts';

const decision = 'Decision to close the case after one missed appointment';
const reason = 'The managers met and did not agree; he is still not safe.';

const begin = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: 'Children', exact: true }).click();
  await page
    .getByRole('link', { name: /Samim Rahmati/ })
    .first()
    .click();
  await page
    .getByRole('link', { name: /Disagree with another agency/ })
    .first()
    .click();
  await expect(page.getByRole('main').textContent()).resolves.toMatch(/999/);
  await expect(page.getByRole('main').textContent()).resolves.toMatch(/Step 4/);
  await page
    .getByRole('button', { name: /continue|disagree|start/i })
    .first()
    .click();
};

const goOn = (page: Page): Promise<void> => page.getByRole('button', { name: 'Continue' }).click();

const describeIt = async (page: Page): Promise<void> => {
  await page
    .getByLabel('The agency you disagree with')
    .selectOption({ label: 'CAMHS (mental health trust)' });
  await page.getByLabel('The decision or inaction you disagree with').fill(decision);
  const learned = page.getByRole('group', { name: 'When you learned of it' });
  await learned.getByLabel('Day').fill('1');
  await learned.getByLabel('Month').fill('12');
  await learned.getByLabel('Year').fill('2025');
  await page.getByLabel('Action, or nothing being done').check();
  await goOn(page);
  await page
    .getByLabel('Risk to the child now')
    .fill('He has said that he will go to the bridge again.');
  await goOn(page);
  await page.getByLabel('What you ask for').fill('Keep the case open and offer a home visit.');
  await goOn(page);
  await goOn(page); // how they were told
  await expect(page.getByRole('main').textContent()).resolves.toContain(decision);
  await page.getByRole('button', { name: 'Record the disagreement' }).click();
};

const takeFurther = async (page: Page): Promise<void> => {
  await page
    .getByRole('link', { name: /next step/i })
    .or(page.getByRole('button', { name: /next step/i }))
    .first()
    .click();
  await page.getByLabel(/Why it goes further/).fill(reason);
  await page.getByRole('button', { name: /take it further/i }).click();
};

describe.skipIf(!hasBrowser)('taking a challenge to senior leaders', () => {
  let product: RunningProduct;
  let browser: Browser;
  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  it.each([{ scripts: false }, { scripts: true }])(
    'works with scripts: $scripts',
    async ({ scripts }) => {
      const context = await browser.newContext({ javaScriptEnabled: scripts });
      const page = await context.newPage();
      const lookForBarriers = () => (scripts ? expectNoBarriers(page) : Promise.resolve());
      await signInAs(page, product.origin, 'Tunde Bakare');
      await begin(page);
      await lookForBarriers();

      await goOn(page); // nothing is filled in
      await expect(page.getByRole('alert').textContent()).resolves.toMatch(/problem/i);
      await expect(page.title()).resolves.toMatch(/^Error: /);
      await describeIt(page);

      await expect(page.getByRole('main').textContent()).resolves.toContain(decision);
      await expect(page.getByRole('main').textContent()).resolves.toMatch(/3 working days from/);
      await lookForBarriers();
      for (const step of [2, 3, 4]) {
        await takeFurther(page);
        await expect(page.getByRole('main').textContent()).resolves.toMatch(
          new RegExp(`Step ${step}`),
        );
      }
      const address = page.url().split('?')[0] ?? '';
      await signOut(page);

      await signInAs(page, product.origin, 'Lorna Whitcombe');
      await page.goto(`${product.origin}/challenges`);
      await expect(page.getByRole('main').textContent()).resolves.toMatch(/Step 4/);
      await lookForBarriers();
      await page.goto(address);
      await expect(page.getByRole('main').textContent()).resolves.toMatch(/senior leader/i);
      await expect(page.getByRole('main').textContent()).resolves.toContain(reason);
      await expect(page.getByRole('main').textContent()).resolves.not.toContain('Samim Rahmati'); // a leader sees the reference alone
      await lookForBarriers();
      await context.close();
    },
    180_000,
  );
});
