/** A partnership begins with nobody but one administrator: what waits for them leads, step by step, to a first entry. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startProduct } from '../support/product.ts';
import { hasBrowser, openBrowser, signInAs, signOut } from './browser.ts';

const agency = 'Northgate Children’s Services';
const worker = 'Imogen Example';

const main = async (page: Page): Promise<string> =>
  ((await page.getByRole('main').textContent()) ?? '').replaceAll(/\s+/g, ' ');

const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name }).first().click();

/** Opens what My work says is to be done. */
const begin = async (page: Page, what: RegExp): Promise<void> => {
  await page.getByRole('link', { name: 'My work', exact: true }).click();
  await page.getByRole('link', { name: what }).click();
};

const registerAgency = async (page: Page): Promise<void> => {
  await begin(page, /Register the first agency/);
  await page.getByLabel('Name of the agency').fill(agency);
  await page.getByLabel('Kind of agency').selectOption({ label: 'Children’s social care' });
  await press(page, 'Register it');
};

const addWorker = async (page: Page): Promise<void> => {
  await begin(page, /Add somebody at Northgate/);
  await page.getByLabel('Name', { exact: true }).fill(worker);
  await page.getByLabel('User name').fill('imogen');
  await page.getByLabel('Practitioner').check();
  await press(page, 'Add them');
};

const inForceFrom = async (page: Page): Promise<void> => {
  const group = page.getByRole('group', { name: 'In force from' });
  await group.getByLabel('Day').fill('1');
  await group.getByLabel('Month').fill('4');
  await group.getByLabel('Year').fill('2025');
};

const adoptStatutoryClocks = async (page: Page): Promise<void> => {
  await begin(page, /Adopt the policy “Statutory clocks”/);
  await press(page, /Preview it.*Statutory clocks/);
  expect(await main(page)).toContain('Nothing is left out');
  await inForceFrom(page);
  await press(page, 'Adopt it');
};

/** The example, with one thing changed as a partnership would change it. */
const adoptLadder = async (page: Page): Promise<void> => {
  await begin(page, /Adopt the policy “Concerns resolution/);
  await page.getByRole('link', { name: /Change it here.*ladder/ }).click();
  const content = page.getByLabel('Or paste what the file says');
  await content.fill((await content.inputValue()).replaceAll('Step 1', 'Stage One'));
  await page.getByRole('button', { name: 'Preview it', exact: true }).click();
  expect(await main(page)).toContain('Stage One');
  await page.getByLabel('Name of the policy').fill('How Northgate’s agencies disagree');
  await page.getByLabel('Version').fill('1.0');
  await inForceFrom(page);
  await press(page, 'Adopt it');
};

/** Looking first, as everybody is asked to. */
const openRecord = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: 'Children', exact: true }).click();
  await page.getByLabel('Name, date of birth or number').fill('Rowan Sample');
  await press(page, 'Search');
  expect(await main(page)).toContain('Nobody was found');
  await press(page, 'Open a record for a child');
  const reference = page.getByRole('textbox', { name: 'Reference' });
  expect(await reference.inputValue()).toBe('KEL-000001'); // proposed: the first of this partnership’s
  await reference.fill('NGT-000001');
  await page.getByLabel('Given name').fill('Rowan');
  await page.getByLabel('Family name').fill('Sample');
  await page.getByLabel('Name used now').check();
  await press(page, 'Continue');
  await press(page, 'Open the record');
};

const recordCall = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: 'Record a telephone call' }).click();
  await page.getByRole('radio', { name: /^Rowan Sample/ }).check();
  await page.getByLabel('What was said').fill('Rowan rang, and was safe.');
  await press(page, 'Record the call');
};

describe.skipIf(!hasBrowser)('the first day of a partnership', () => {
  let product: Awaited<ReturnType<typeof startProduct>>;
  let browser: Browser;
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'throughline-first-day-'));
    [product, browser] = await Promise.all([startProduct(folder), openBrowser()]);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await product?.end('SIGINT');
    await rm(folder, { recursive: true, force: true });
  });

  it('goes from one administrator to a first call, without scripts', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await signInAs(page, product.origin, 'First administrator');
    expect(await main(page)).toContain('so a disagreement cannot be recorded');
    await registerAgency(page);
    await addWorker(page);
    await adoptStatutoryClocks(page);
    await adoptLadder(page);
    await page.goto(product.origin);
    const left = await main(page);
    expect(left).not.toContain('Statutory clocks');
    expect(left).not.toContain('Concerns resolution');
    expect(left).not.toContain('Nobody there has an account');
    expect(left).toContain(`Appoint somebody at ${agency}`);
    await signOut(page);

    await signInAs(page, product.origin, worker);
    await openRecord(page);
    expect(await main(page)).toContain(`Agencies involved now ${agency}`);
    await recordCall(page);
    await page.getByRole('link', { name: 'See the entry in the record' }).click();
    expect(await main(page)).toContain('Rowan rang, and was safe.');
    await signOut(page);

    await signInAs(page, product.origin, 'First administrator');
    await page.goto(`${product.origin}/children`);
    expect(await main(page)).not.toContain('Rowan');
    await context.close();
  }, 180_000);
});
