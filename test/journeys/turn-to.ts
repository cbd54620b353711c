/** A review's chronology comes in pages: turned until one shows what is looked for. */
import type { Page } from 'playwright-core';

export const turnTo = async (page: Page, selector: string): Promise<void> => {
  while ((await page.locator(selector).count()) === 0) {
    const later = page.getByRole('link', { name: 'Later entries' }).first();
    const address = await later.getAttribute('href', { timeout: 5_000 }); // ms; absent on the last page
    await page.goto(new URL(address ?? '', page.url()).href);
  }
};
