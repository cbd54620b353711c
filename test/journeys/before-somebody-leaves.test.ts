/** Before somebody leaves: their leader hands on what is open in their name, a colleague finds it, the office closes the account. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, openBrowser } from './browser.ts';
import { type Device, openDevice } from './device.ts';
import { type RunningProduct, startProduct } from './running-product.ts';

describe.skipIf(!hasBrowser)('before a social worker leaves', () => {
  let product: RunningProduct;
  let browser: Browser;
  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  const as = (person: string, scripts: boolean): Promise<Device> =>
    openDevice(browser, { origin: product.origin, person, scripts });

  it('one piece is handed on by themselves, with a script', async () => {
    const { page, says, look, close } = await as('Tunde Bakare', true);
    await page.getByRole('link', { name: 'Hand some of it on to a colleague' }).click();
    await look();
    await page.getByLabel(/Send round the minutes/).check();
    await page.getByLabel(/Moira Fenwick/).check();
    await page.getByRole('button', { name: 'Hand it over' }).click();
    expect(await says()).toContain('It is handed over.');
    expect(await says()).not.toContain('Send round the minutes');
    await close();
  }, 120_000);

  it('all the rest by their leader, who opens no record, without a script', async () => {
    const { page, says, look, close } = await as('Lorna Whitcombe', false);
    await page.getByRole('link', { name: 'Colleagues' }).click();
    await look();
    await page.getByRole('link', { name: 'Tunde Bakare' }).click();
    expect(await says()).not.toContain('Samim');
    await page.getByRole('link', { name: 'Tick all of it' }).click();
    await page.getByLabel(/Moira Fenwick/).check();
    await page.locator('#why').fill('He goes to another council.');
    await page.getByRole('button', { name: 'Hand it over' }).click();
    expect(await says()).toContain('Nothing that could be handed over is open');
    await close();
  }, 120_000);

  it('and the office, which sees no child, closes the account', async () => {
    const { page, says, look, close } = await as('Elaine Porteous', false);
    await page.getByRole('link', { name: 'Agencies', exact: true }).click();
    await page.getByRole('link', { name: 'Children’s social care' }).click();
    await page.locator('a[href$="users/tunde-bakare/leave"]').click();
    await look();
    expect(await says()).not.toContain('Open in their name');
    await page.getByLabel(/Moira Fenwick/).check();
    await page.getByRole('button', { name: 'Close their account' }).click();
    expect(await says()).toContain('Their account is closed.');
    await close();
  }, 120_000);

  it('so that the colleague has all of it, and the record says whose it was', async () => {
    const { page, says, close } = await as('Moira Fenwick', true);
    expect(await says()).toContain('Send round the minutes');
    await page.getByRole('link', { name: 'Samim Rahmati', exact: true }).first().click();
    await page.getByRole('link', { name: 'Chronology', exact: true }).click();
    await page.getByRole('link', { name: 'Show newest first' }).click();
    expect(await says()).toContain('Moira Fenwick is now the worker at Children’s social care');
    expect(await says()).toContain('Instead of: Tunde Bakare');
    await close();
  }, 120_000);
});
