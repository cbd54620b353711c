/** `docs/screen-reader.md` is held to the accessibility tree: the headings and groups that it names are there, at their level. */
import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, openBrowser } from './browser.ts';
import { type Device, openDevice } from './device.ts';
import { type RunningProduct, startProduct } from './running-product.ts';

const written = readFileSync(new URL('../../docs/screen-reader.md', import.meta.url), 'utf8');

/** What the document says of one page, each line of it whole. */
const linesOf = (page: string): readonly string[] =>
  (written.split(`\n## ${page}\n`)[1]?.split('\n## ')[0] ?? '')
    .trim()
    .split(/\n(?=- )/)
    .map((line) => line.replaceAll(/\s+/g, ' '));

type Named = { readonly role: 'heading' | 'group'; readonly level?: number; readonly name: string };

/** "heading 2: Risks, Now" names two; "group: Was the child seen? (optional)" one. */
const namedIn = (line: string): readonly Named[] => [
  ...[...line.matchAll(/heading (\d): ([^;]+)/g)].flatMap(([, level, names = '']) =>
    names.split(', ').map((name) => ({ role: 'heading' as const, level: Number(level), name })),
  ),
  ...[...line.matchAll(/group: ([^;,]+)/g)].map(([, name = '']) => ({
    role: 'group' as const,
    name: name.replace(/: \d+: .*$/, ''),
  })),
];

const child = 'children/';
const pages = [
  { page: 'My work', path: () => '' },
  { page: 'At a glance', path: (id: string) => `${child}${id}` },
  { page: 'Chronology', path: (id: string) => `${child}${id}/chronology` },
  { page: 'Record what happened', path: (id: string) => `${child}${id}/entries/new` },
  { page: 'What you disagree with', path: (id: string) => `${child}${id}/challenges/new/details` },
];

describe.skipIf(!hasBrowser)('what a screen reader says', () => {
  let product: RunningProduct;
  let browser: Browser;
  let device: Device;
  let id: string;
  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct(), openBrowser()]);
    const { origin } = product;
    device = await openDevice(browser, { origin, person: 'Tunde Bakare', scripts: true });
    const link = device.page.getByRole('main').locator('a[href^="/children/"]').first();
    id = (await link.getAttribute('href'))?.split('/')[2] ?? '';
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  it.each(pages)('is what is written of $page', async ({ page, path }) => {
    const named = linesOf(page).flatMap(namedIn);
    expect(named.length).toBeGreaterThan(0);
    await device.page.goto(`${product.origin}/${path(id)}`);
    const missing: Named[] = [];
    for (const one of named) {
      const { role, level, name } = one;
      const found = device.page.getByRole(role, { name, ...(level ? { level } : {}) });
      if ((await found.count()) === 0) missing.push(one);
    }
    expect(missing).toEqual([]);
  });
});
