/** A practitioner's day: find the young person, find the request nobody was told about, tell them, see the debt paid. */
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNoBarriers } from '../../services/web/src/barriers.fixtures.ts';
import { hasBrowser, openBrowser, signInAs } from './browser.ts';
import { secondsOf } from './keystroke-level.ts';
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

  it('records a call in six presses and thirty seconds, on two screens of a telephone and one of a laptop', async () => {
    const context = await browser.newContext({ viewport: { width: 375, height: 800 } });
    const page = await context.newPage();
    await signInAs(page, product.origin, 'Tunde Bakare');
    await openChild(page, product.origin);
    let presses = 0;
    const press = async (what: Locator): Promise<void> => {
      presses += 1;
      await what.click();
    };
    await press(page.getByRole('link', { name: 'Record a telephone call' }).first());
    const who = page.getByLabel('Who was it?');
    const college = await who.locator('option', { hasText: 'Mark Hope' }).getAttribute('value');
    presses += 2; // the list, and the name in it
    await who.selectOption(college);
    await press(page.getByLabel('What was said'));
    const words = 'What came of it in February: the crisis team.';
    await page.keyboard.type(words);
    await press(page.getByRole('checkbox', { name: /^Kelderby College/ }).last());
    await expectNoBarriers(page);

    const button = page.getByRole('button', { name: 'Record the call' });
    expect(await bottomOf(button)).toBeLessThan(1600); // two screens of a telephone
    await page.setViewportSize({ width: 1366, height: 768 });
    expect(await bottomOf(button)).toBeLessThan(768);
    await press(button);
    await expect(page.getByRole('main').textContent()).resolves.toContain('What it told');
    expect(presses).toBe(6);
    const hands = 2; // from the mouse to the keys, and back
    expect(secondsOf({ presses, keys: words.length, hands })).toBeLessThan(30);
    await context.close();
  }, 60_000);

  it('sees the debt paid once one call has told everybody who was left', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await signInAs(page, product.origin, 'Tunde Bakare');
    const child = await openChild(page, product.origin);
    await page.goto(`${product.origin}${child}/requests`);
    await page
      .getByRole('link', { name: /28 October 2024|Mental Health Act assessment/ })
      .first()
      .click();
    await expect(debtLine(page).textContent()).resolves.toMatch(/owed|open|late/i);
    await expect(debtLine(page).textContent()).resolves.not.toMatch(/paid/i);

    await page.goto(`${product.origin}${child}/call`);
    await page.getByLabel('Who was it?').selectOption({ label: 'Somebody else' });
    await page.getByText('Somebody who is not on the list').click();
    await page.getByRole('textbox', { name: /^Role/ }).fill('Duty desks, rung in turn');
    await page.getByLabel('What was said').fill('Not taken on, on 30 October 2024.');
    await page.getByText('Who else has not been told').click();
    const asked = page.getByRole('group', { name: /asked 28 October 2024/ });
    for (const box of await asked.getByRole('checkbox').all()) await box.check();
    await expectNoBarriers(page);
    await page.getByRole('button', { name: 'Record the call' }).click();

    await expect(page.getByRole('main').textContent()).resolves.toContain(
      'Nobody is left who has not been told.',
    );
    await expectNoBarriers(page);
    await page.getByRole('link', { name: /asked 28 October 2024/ }).click();
    await expect(debtLine(page).textContent()).resolves.toMatch(/paid/i);
    await context.close();
  }, 120_000);
});

/** The path of the child's page. */
const openChild = async (page: Page, origin: string): Promise<string> => {
  await page.goto(`${origin}/children?search=Sameem`);
  await page
    .getByRole('main')
    .getByRole('link', { name: /Samim Rahmati/ })
    .first()
    .click();
  return new URL(page.url()).pathname;
};

/** How far down the page somebody has to go to it. */
const bottomOf = (place: Locator): Promise<number> =>
  place.evaluate((it) => it.getBoundingClientRect().bottom + window.scrollY);

const debtLine = (page: Page) =>
  page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: 'Feedback to the network' }) });

/** axe works by a script in the page. */
const expectNoBarriersWith = (page: Page, scripts: boolean): Promise<void> =>
  scripts ? expectNoBarriers(page) : Promise.resolve();
