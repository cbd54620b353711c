/** A reviewer begins: opens a review, sets its scope, asks an agency, receives and returns, marks an entry, reads the gaps. */
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNoBarriers } from '../../services/web/src/barriers.fixtures.ts';
import { hasBrowser, openBrowser, signInAs } from './browser.ts';
import { type RunningProduct, startProduct } from './running-product.ts';

let product: RunningProduct;
let browser: Browser;
beforeAll(async () => {
  if (!hasBrowser) return;
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const day = async (page: Page, group: string, [d, m, y]: readonly [string, string, string]) => {
  const boxes = page.getByRole('group', { name: group });
  await boxes.getByLabel('Day').fill(d);
  await boxes.getByLabel('Month').fill(m);
  await boxes.getByLabel('Year').fill(y);
};

const rowOf = (page: Page, agency: string) => page.getByRole('row').filter({ hasText: agency });

describe.skipIf(!hasBrowser).each([
  ['with scripts', true],
  ['without scripts', false],
])('a reviewer begins a review, %s', (_, javaScriptEnabled) => {
  it('and comes to the merged chronology with its gaps and marks', async () => {
    const context = await browser.newContext({ javaScriptEnabled, acceptDownloads: true });
    const page = await context.newPage();
    await signInAs(page, product.origin, 'Wyn Talbot');
    await page.getByRole('link', { name: 'Reviews' }).click();
    await page.getByRole('button', { name: 'Open a review' }).click();
    await page.getByLabel('Title').fill('Review of the winter');
    await page.getByLabel('Local child safeguarding practice review').check();
    await page.getByRole('button', { name: 'Open the review' }).click();

    await page.getByLabel(/KCP-000001/).check();
    await day(page, 'First day', ['14', '11', '2023']);
    await page.getByLabel('Key lines of enquiry').fill('Who knew of the risks, and when?');
    await page.getByLabel('Police').check();
    await page.getByLabel('Kelderby College').check();
    if (javaScriptEnabled) await expectNoBarriers(page);
    await page.getByRole('button', { name: 'Set the scope' }).click();
    if (javaScriptEnabled) await expectNoBarriers(page);
    expect(await page.getByText(/No agency recorded anything for/).count()).toBeGreaterThan(0);

    await rowOf(page, 'Kelderby College').getByRole('link', { name: 'Ask for it' }).click();
    await day(page, 'By when', ['15', '12', '2025']);
    await page.getByRole('button', { name: 'Record that it is asked' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      rowOf(page, 'Kelderby College').getByRole('link', { name: 'Blank template, Word' }).click(),
    ]);
    expect((await readFile(await download.path())).subarray(0, 2).toString()).toBe('PK');

    await rowOf(page, 'Kelderby College')
      .getByRole('link', { name: 'Record that it came' })
      .click();
    await page.getByLabel(/College_CPOMS_export\.csv/).check();
    await page.getByRole('button', { name: 'Record that it came' }).click();
    const college = rowOf(page, 'Kelderby College').first();
    expect(await college.textContent()).toContain('College_CPOMS_export.csv');
    await college.getByRole('link', { name: 'Return with queries' }).click();
    await page.getByLabel('Queries').fill('Was there no contact in July 2024?');
    await page.getByRole('button', { name: 'Record the queries' }).click();
    expect(await page.getByText('Returned with queries').count()).toBeGreaterThan(0);

    await page
      .getByRole('link', { name: /^Mark this entry/ })
      .first()
      .click();
    await page.getByLabel('Missed opportunity').check();
    await page.getByLabel('Theme').fill('Voice of the child');
    if (javaScriptEnabled) await expectNoBarriers(page);
    await page.getByRole('button', { name: 'Keep the mark' }).click();
    await page.goto(`${page.url().replace(/\?.*/, '')}?selection=yes`);
    expect(await page.getByRole('link', { name: /^Mark this entry/ }).count()).toBe(1);
    expect(await page.getByText('1 of').count()).toBe(1);
    if (javaScriptEnabled) await expectNoBarriers(page);
    await context.close();
  }, 120_000);

  it('and the agency finds in My work what it is asked, one click from bringing in the answer', async () => {
    const page = await browser.newPage({ javaScriptEnabled });
    await signInAs(page, product.origin, 'Mark Hope');
    const asked = page.getByRole('region', { name: /What reviews ask of your agency/ });
    expect(await asked.textContent()).toContain('Was there no contact in July 2024');
    await asked
      .getByRole('link', { name: /^Answer \d/ })
      .first()
      .click();
    if (javaScriptEnabled) await expectNoBarriers(page);
    await page.getByRole('button', { name: 'Bring in the answered chronology' }).click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Bring in a file');
    await page.close();
  }, 60_000);

  it('and nobody else is offered it', async () => {
    const page = await browser.newPage({ javaScriptEnabled });
    await signInAs(page, product.origin, 'Tunde Bakare');
    expect(await page.getByRole('link', { name: 'Reviews' }).count()).toBe(0);
    const answer = await page.goto(`${product.origin}/reviews`);
    expect(answer?.status()).toBe(403);
    await page.close();
  }, 60_000);
});
