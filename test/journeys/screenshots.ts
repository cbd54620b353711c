/**
 * `pnpm screenshots [FOLDER]`: every page, as everybody who can open it, at phone and desktop width, to be looked at.
 * `pnpm screenshots --guides`: the pictures of the guides, into `docs/pictures`.
 */
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { hasBrowser, openBrowser, signInAs } from './browser.ts';
import { everyPage, type Reached, routes, walkers } from './every-page.ts';
import { type GuidePicture, guidePictures } from './guide-pictures.ts';
import { startProduct } from './running-product.ts';

const widths = [375, 1200];

/** "/children/:childId/entries/new" as a file's name. */
const nameOf = ({ route }: Reached, role: string): string =>
  `${role}${route === '/' ? '-my-work' : route.replaceAll('/', '-').replaceAll(':', '')}`;

/** What differs from role to role is taken for each; other pages once. */
const differs = (route: string): boolean => route === '/' || route === '/challenges';

type Product = { readonly browser: Browser; readonly origin: string; readonly folder: string };

/** A window of somebody's, and every page that they find. */
const walkAs = async (
  { browser, origin }: Product,
  { person }: (typeof walkers)[number],
): Promise<{ readonly page: Page; readonly found: readonly Reached[] }> => {
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
  return { page, found };
};

const takeAs = async (
  product: Product,
  walker: (typeof walkers)[number],
  taken: Set<string>,
): Promise<void> => {
  const { page, found } = await walkAs(product, walker);
  const wanted = found.filter(
    ({ route, status, html }) =>
      status === 200 && html !== undefined && (differs(route) || !taken.has(route)),
  );
  for (const one of wanted) {
    taken.add(one.route);
    await page.goto(`${product.origin}${one.address}`);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      const path = join(product.folder, `${nameOf(one, walker.role)}-${width}.png`);
      await page.screenshot({ path, fullPage: true });
    }
    console.log(`${nameOf(one, walker.role)} ${one.address}`);
  }
  await page.context().close();
};

/** Twenty pixels of air above what the picture begins with. */
const clipOf = async (page: Page, { from, height = 1000 }: GuidePicture) => {
  const box = from === undefined ? undefined : await page.locator(from).first().boundingBox();
  const whole = await page.evaluate(() => document.documentElement.scrollHeight);
  const y = Math.max(0, (box?.y ?? 0) - 20);
  return { x: 0, y, width: 1200, height: Math.min(height, whole - y) };
};

const takeGuides = async (product: Product, walker: (typeof walkers)[number]): Promise<void> => {
  const { page, found } = await walkAs(product, walker);
  const at = (route: string): string => {
    const one = found.find((reached) => reached.route === route && reached.status === 200);
    if (one === undefined) throw new Error(`Expected ${walker.role} to reach ${route}.`);
    return one.address;
  };
  for (const picture of guidePictures.filter(({ role }) => role === walker.role)) {
    await picture.open(page, { origin: product.origin, at });
    const path = join(product.folder, `${picture.file}.png`);
    await page.screenshot({ path, fullPage: true, clip: await clipOf(page, picture) });
    console.log(path);
  }
  await page.context().close();
};

const takeEverything = async (product: Product): Promise<void> => {
  const taken = new Set<string>();
  for (const walker of walkers) await takeAs(product, walker, taken);
  const missing = routes.filter((route) => !taken.has(route));
  if (missing.length > 0) console.log(`Not opened by anybody: ${missing.join(', ')}`);
};

const main = async (): Promise<void> => {
  if (!hasBrowser) throw new Error('No Chromium was found; the line above says how to install it.');
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { guides: { type: 'boolean', default: false } },
  });
  const folder = values.guides
    ? fileURLToPath(new URL('../../docs/pictures', import.meta.url))
    : resolve(positionals[0] ?? 'screenshots');
  await mkdir(folder, { recursive: true });
  const product = await startProduct();
  const browser = await openBrowser();
  const one = { browser, origin: product.origin, folder };
  try {
    if (values.guides) for (const walker of walkers) await takeGuides(one, walker);
    else await takeEverything(one);
  } finally {
    await browser.close();
    await product.stop();
  }
};

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
