/** `pnpm screenshots [FOLDER]`: every page, as everybody who can open it, at phone and desktop width, to be looked at. */
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { hasBrowser, openBrowser, signInAs } from './browser.ts';
import { everyPage, type Reached, routes, walkers } from './every-page.ts';
import { startProduct } from './running-product.ts';

const widths = [375, 1200];

/** "/children/:childId/entries/new" as a file's name. */
const nameOf = ({ route }: Reached, role: string): string =>
  `${role}${route === '/' ? '-my-work' : route.replaceAll('/', '-').replaceAll(':', '')}`;

/** What differs from role to role is taken for each; other pages once. */
const differs = (route: string): boolean => route === '/' || route === '/challenges';

const takeAs = async (
  { browser, origin, folder }: { browser: Browser; origin: string; folder: string },
  { role, person }: (typeof walkers)[number],
  taken: Set<string>,
): Promise<void> => {
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 } });
  const page = await context.newPage();
  await signInAs(page, origin, person);
  const found = await everyPage(async (address) => {
    const answer = await context.request.get(`${origin}${address}`);
    const type = answer.headers()['content-type'] ?? '';
    return {
      status: answer.status(),
      type,
      text: type.startsWith('text/html') ? await answer.text() : '',
    };
  });
  const wanted = found.filter(
    ({ route, status, html }) =>
      status === 200 && html !== undefined && (differs(route) || !taken.has(route)),
  );
  for (const one of wanted) {
    taken.add(one.route);
    await page.goto(`${origin}${one.address}`);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      const path = join(folder, `${nameOf(one, role)}-${width}.png`);
      await page.screenshot({ path, fullPage: true });
    }
    console.log(`${nameOf(one, role)} ${one.address}`);
  }
  await context.close();
};

const main = async (): Promise<void> => {
  if (!hasBrowser) throw new Error('No Chromium was found; the line above says how to install it.');
  const folder = resolve(process.argv[2] ?? 'screenshots');
  await mkdir(folder, { recursive: true });
  const product = await startProduct();
  const browser = await openBrowser();
  try {
    const taken = new Set<string>();
    for (const walker of walkers)
      await takeAs({ browser, origin: product.origin, folder }, walker, taken);
    const missing = routes.filter((route) => !taken.has(route));
    if (missing.length > 0) console.log(`Not opened by anybody: ${missing.join(', ')}`);
  } finally {
    await browser.close();
    await product.stop();
  }
};

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
