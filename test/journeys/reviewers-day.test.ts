/** A reviewer's day: what their review waits for, the merged chronology, what was known then, a mark, a copy in Word. */
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, openBrowser } from './browser.ts';
import { type Device, openDevice } from './device.ts';
import { type RunningProduct, startProduct } from './running-product.ts';

const main = (page: Page) => page.getByRole('main');
const LATE = 'Open Harbour Refugee Support';

/** Asks the late agency again, from the day's first page. */
const ask = async ({ page, says, look }: Device): Promise<void> => {
  expect(await says()).toContain('What your reviews wait for');
  expect(await says()).not.toContain('Outcomes that people were not told');
  await look();
  await main(page)
    .getByRole('link', { name: new RegExp(`^Record that you asked again ?: .*${LATE}`) })
    .click();
  await page.getByLabel('What was said').fill('It comes this afternoon.');
  await page.getByRole('button', { name: /^Record/ }).click();
  await look();
};

/** Links the accounts of one event that two files certainly tell, from the day's first page. */
const link = async ({ page, look }: Device, file: string): Promise<void> => {
  await page.getByRole('link', { name: 'My work' }).click();
  await main(page)
    .getByRole('link', { name: /pairs of entries that may tell of one event/ })
    .click();
  await page.getByRole('link', { name: file }).click();
  await look();
  await page.getByRole('button', { name: /^Link (all|the) .*certain pairs?$/ }).click();
  await page.getByText('The certain pairs are linked').waitFor(); // or the next click would cut the sending short
  await page.getByRole('link', { name: 'Reviews' }).click();
  await main(page)
    .getByRole('link', { name: /Two winters/ })
    .click();
};

/** The chronology of all agencies: what was known to one of them on a day, then the whole again. */
const read = async ({ page, says, look }: Device): Promise<void> => {
  const review = page.url().replace(/[?#].*/, '');
  expect(await says()).toMatch(/Page 1 of \d+/);
  expect(await says()).toContain('No agency recorded anything for');
  await page.goto(`${review}?print=1`); // whole, however many pages the screen has
  expect(await says()).toMatch(/One event, told in \d accounts/);
  await page.goto(`${review}?marked=missed-opportunity`);
  expect(await says()).toContain('One sentence on the telephone would have told them.');
  await look();
  await page.goto(review);
};

/** Marks an entry, and finds the mark beside it. */
const mark = async ({ page, says, look }: Device, note: string): Promise<void> => {
  await main(page)
    .getByRole('link', { name: /^Mark this entry/ })
    .first()
    .click();
  await page.getByLabel('Good practice').check();
  await page.getByLabel('Theme').fill('Voice of the child');
  await page.getByLabel('Note').fill(note);
  await look();
  await page.getByRole('button', { name: 'Keep the mark' }).click();
  expect(await says()).toContain(note);
};

const takeAway = async ({ page }: Device): Promise<void> => {
  await page.getByText('Take a copy away').click();
  await page.getByLabel('What it is for').fill('The panel');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download as Word' }).click(),
  ]);
  expect((await readFile(await download.path())).subarray(0, 2).toString()).toBe('PK');
};

/** An abbreviation that a reader from elsewhere does not know, explained where it stands. */
const explain = async ({ page }: Device): Promise<void> => {
  const short = main(page).locator('.throughline-abbr').first();
  await short.click();
  const meaning = main(page).locator('[popover]:popover-open');
  await meaning.waitFor();
  expect(await meaning.textContent()).toContain(await short.getAttribute('title'));
  await page.keyboard.press('Escape');
  await meaning.waitFor({ state: 'detached' });
};

describe.skipIf(!hasBrowser)('a reviewer’s day', () => {
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
    { scripts: false, file: 'College_CPOMS_export.csv' },
    { scripts: true, file: 'KVPT_CAMHS_multi-agency_chronology.docx' },
  ])(
    'goes from what a review waits for to a copy of all of it, with scripts: $scripts',
    async ({ scripts, file }) => {
      const device = await openDevice(browser, {
        ...{ origin: product.origin, person: 'Wyn Talbot', scripts },
      });
      await ask(device);
      await link(device, file);
      await read(device);
      await mark(device, `She listened for forty minutes. Scripts: ${scripts}.`);
      await takeAway(device);
      await explain(device);
      await device.close();
    },
    120_000,
  );
});
