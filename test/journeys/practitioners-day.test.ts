/** A practitioner's day: what nobody was told, a call, a debt chased, a draft finished on the telephone, a disagreement. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, openBrowser } from './browser.ts';
import { type Device, fillDate, openDevice } from './device.ts';
import { type RunningProduct, startProduct } from './running-product.ts';

const main = (page: Page) => page.getByRole('main');

/** From the day's first page to the outcome that nobody was told, and one call that tells it. */
const tell = async ({ page, says, look }: Device, whom: RegExp): Promise<void> => {
  expect(await says()).toContain('Outcomes that people were not told');
  await look();
  await main(page)
    .getByRole('link', { name: /^Record who was told ?: .*28 October 2024/ })
    .click();
  await page.getByLabel(whom).check();
  await page.getByLabel(/What was said/).fill('No further action, on 30 October 2024.');
  await page.getByRole('button', { name: 'Record the call or message' }).click();
  const banner = page.getByRole('alert');
  expect(await banner.textContent()).toMatch(/Recorded\. Outcome told to [^.]+\. Still not told: /);
  expect(await banner.textContent()).toMatch(whom);
  await look();
};

/** Whoever owes it is asked again, and that they were asked stands there. */
const chase = async ({ page, says }: Device): Promise<void> => {
  await main(page).getByRole('button', { name: 'Ask again' }).click();
  await page.getByRole('button', { name: 'Record it' }).click();
  expect(await says()).toContain('Recorded that somebody asked again.');
};

/** What is true now: the plan, how to reach somebody, and what must be known before acting. */
const lookUp = async ({ page, says, look }: Device): Promise<void> => {
  await page.getByRole('region', { name: 'Child' }).getByRole('link', { name: /Samim/ }).click();
  expect(await says()).toMatch(/07700 900171[\s\S]*01632 960150 \(the agency\)/);
  await look();
  await page.getByRole('link', { name: 'Safety plan', exact: true }).click();
  expect(await says()).toContain('What to do');
  expect(await page.getByRole('region', { name: 'Child' }).textContent()).toContain('Risk to self');
  await look();
};

/** Begins an entry at the desk, and finishes it on the telephone. */
const beginEntry = async ({ page, look }: Device, words: string): Promise<void> => {
  await page.getByRole('region', { name: 'Child' }).getByRole('link', { name: /Samim/ }).click();
  await page.getByRole('link', { name: 'Record what happened' }).click();
  await page.getByLabel('What happened', { exact: true }).fill(words);
  await page.getByRole('button', { name: 'Save and come back later' }).click();
  await page.getByText('Your draft is kept. Nobody else can see it').waitFor();
  await look();
};
const finishEntry = async ({ page, says, look }: Device, words: string): Promise<void> => {
  await main(page)
    .getByRole('link', { name: /draft of/ })
    .click();
  await page.getByText(/This is your draft of/).waitFor();
  await look();
  expect(await page.getByLabel('What happened', { exact: true }).inputValue()).toBe(words);
  const record = page.getByRole('button', { name: 'Record it' });
  for (let asked = 1; asked <= 5 && (await record.count()) === 0; asked += 1)
    await page.getByRole('button', { name: 'Continue' }).click(); // a page at a time, then all of it once more
  await record.click();
  await page.getByText('The entry has been recorded.').waitFor();
  expect(await says()).toContain(words);
  await page.getByRole('link', { name: 'Throughline' }).click(); // a telephone folds the menu away
  expect(await says()).not.toContain('Your drafts');
};

const goOn = (page: Page): Promise<void> => page.getByRole('button', { name: 'Continue' }).click();

/** Disagrees with what another agency decided; the page says whom it waits for, until when and why. */
const disagree = async ({ page, says, look }: Device, decision: string): Promise<void> => {
  await main(page)
    .getByRole('link', { name: /Samim Rahmati/ })
    .last()
    .click();
  await page
    .getByRole('link', { name: 'Disagree with another agency’s decision or action' })
    .click();
  expect(await says()).toContain('999');
  await look();
  await page.getByRole('button', { name: /continue|disagree|start/i }).click();
  await page
    .getByLabel('The agency you disagree with')
    .selectOption({ label: 'CAMHS (mental health trust)' });
  await page.getByLabel('The decision or inaction you disagree with').fill(decision);
  await fillDate(page, 'When you learned of it', ['1', '12', '2025']);
  await page.getByLabel('Action, or nothing being done').check();
  await goOn(page);
  await page.getByLabel('Risk to the child now').fill('He says that he will go to the bridge.');
  await goOn(page);
  await page.getByLabel('What you ask for').fill('Keep the case open and offer a home visit.');
  await goOn(page);
  await look();
  await goOn(page); // how they were told
  await look();
  await page.getByRole('button', { name: 'Record the disagreement' }).click();
  expect(await says()).toContain(decision);
  expect(await says()).toMatch(/by end of \w+ \d+ December.*3 working days from/);
  await look();
};

describe.skipIf(!hasBrowser)('a practitioner’s day', () => {
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
    { scripts: false, whom: /Police: Officer|Police/ },
    { scripts: true, whom: /Kelderby College/ },
  ])(
    'goes from what is owed to what is told, with scripts: $scripts',
    async ({ scripts, whom }) => {
      const words = `He ate with us and will ring on Friday. Scripts: ${scripts}.`;
      const mine = { origin: product.origin, person: 'Tunde Bakare', scripts };
      const desk = await openDevice(browser, mine);
      await tell(desk, whom);
      await chase(desk);
      await lookUp(desk);
      await beginEntry(desk, words);
      await desk.close();

      const telephone = await openDevice(browser, { ...mine, width: 375 });
      await finishEntry(telephone, words);
      await disagree(telephone, `To close the case after one appointment. Scripts: ${scripts}.`);
      await telephone.close();
    },
    120_000,
  );
});
