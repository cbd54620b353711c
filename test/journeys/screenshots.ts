/** `pnpm screenshots [FOLDER]`: every page of the demonstration at phone and desktop width, to be looked at. */
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { hasBrowser, openBrowser, signInAs } from './browser.ts';
import { startProduct } from './running-product.ts';

const widths = [375, 1200];

/** Follows one link of the page and says where it led. */
const addressOf = async (page: Page, from: string, link: RegExp): Promise<string> => {
  await page.goto(from);
  const found = page.getByRole('main').getByRole('link', { name: link }).first();
  return new URL((await found.getAttribute('href')) ?? '', from).href.split('?')[0] ?? from;
};

type Shot = { readonly name: string; readonly person: string; readonly address: string };

const shotsOf = async (page: Page, origin: string): Promise<readonly Shot[]> => {
  const person = 'Tunde Bakare';
  await signInAs(page, origin, person);
  const child = await addressOf(page, `${origin}/children`, /Samim Rahmati/);
  const request = await addressOf(page, `${child}/requests`, /Mental Health Act|October 2024/);
  const challenge = await addressOf(page, `${child}/challenges`, /discharge|CAMHS/);
  const entry = await addressOf(page, `${child}/chronology`, /father/);
  const meeting = await addressOf(page, `${child}/meetings`, /./);
  const imported = await addressOf(page, `${child}/imports`, /csv|docx|xlsx/);
  const mine: readonly (readonly [string, string])[] = [
    ['my-work', `${origin}/`],
    ['find-a-child', `${origin}/children?search=Samim`],
    ['nobody-found', `${origin}/children?search=Nobody+of+that+name`],
    ['register-a-child', `${origin}/children/register`],
    ['at-a-glance', child],
    ['safety-plan', `${child}/safety-plan`],
    ['chronology', `${child}/chronology`],
    ['chronology-newest-first', `${child}/chronology?order=newest`],
    ['chronology-picture', `${child}/chronology/picture`],
    [
      'chronology-picture-of-a-year',
      `${child}/chronology/picture?from.day=1&from.month=1&from.year=2025&to.day=31&to.month=12&to.year=2025`,
    ],
    ['entry', entry],
    ['wrong-child', `${entry}/wrong-child`],
    ['question-left-open', `${child}/prompts/early-history`],
    ['record-an-entry', `${child}/entries/new`],
    ['involvement', `${child}/involvement`],
    ['who-was-told', `${child}/ledger`],
    ['requests-of-a-child', `${child}/requests`],
    ['request', request],
    ['record-who-was-told', `${request}/tell`],
    ['open-requests', `${origin}/requests`],
    ['disagreements-of-a-child', `${child}/challenges`],
    ['before-disagreeing', `${child}/challenges/new`],
    ['disagree', `${child}/challenges/new/details`],
    ['disagreement', challenge],
    ['meetings', `${child}/meetings`],
    ['meeting', meeting],
    ['imports', `${child}/imports`],
    ['import-a-file', `${child}/imports/new`],
    ['import', imported],
    ['search', `${origin}/search?text=bridge`],
    ['help', `${origin}/help`],
    ['accessibility', `${origin}/accessibility`],
    ['privacy', `${origin}/privacy`],
    ['cookies', `${origin}/cookies`],
    ['not-found', `${origin}/no-such-page`],
  ];
  return [
    ...mine.map(([name, address]) => ({ name, person, address })),
    { name: 'escalation-queue', person: 'Lorna Whitcombe', address: `${origin}/challenges` },
    { name: 'not-yours', person: 'Joel Pryce', address: child },
    { name: 'my-work-of-a-leader', person: 'Lorna Whitcombe', address: `${origin}/` },
    { name: 'my-work-of-a-reviewer', person: 'Wyn Talbot', address: `${origin}/` },
    { name: 'my-work-of-the-office', person: 'Elaine Porteous', address: `${origin}/` },
  ];
};

const take = async (
  browser: Browser,
  origin: string,
  shots: readonly Shot[],
  folder: string,
): Promise<void> => {
  for (const person of new Set(shots.map((shot) => shot.person)))
    for (const width of widths) {
      const context = await browser.newContext({ viewport: { width, height: 900 } });
      const page = await context.newPage();
      await signInAs(page, origin, person);
      for (const { name, address } of shots.filter((shot) => shot.person === person)) {
        const response = await page.goto(address);
        await page.screenshot({ path: join(folder, `${name}-${width}.png`), fullPage: true });
        console.log(`${name}-${width}.png ${response?.status()}`);
      }
      await context.close();
    }
};

const main = async (): Promise<void> => {
  if (!hasBrowser) throw new Error('No Chromium was found; the line above says how to install it.');
  const folder = resolve(process.argv[2] ?? 'screenshots');
  await mkdir(folder, { recursive: true });
  const product = await startProduct();
  const browser = await openBrowser();
  try {
    const shots = await shotsOf(await browser.newPage(), product.origin);
    await take(browser, product.origin, shots, folder);
  } finally {
    await browser.close();
    await product.stop();
  }
};

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
