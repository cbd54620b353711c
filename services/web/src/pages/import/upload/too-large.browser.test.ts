/** A file that is too large, sent by a browser, with scripts and without: nothing has to be typed again. */
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { graphOf } from '../../../graph.fixtures.ts';
import { invented, type Website, website } from '../../../web.fixtures.ts';
import { childId, forms, root, trust } from '../../cases.fixtures.ts';

const chrome = '/usr/bin/chromium';
if (!existsSync(chrome))
  console.warn(`A browser test of uploads was skipped: no Chromium at ${chrome}.`);

describe.skipIf(!existsSync(chrome))('a file that is too large', { timeout: 60_000 }, () => {
  let browser: Browser;
  let site: Website;
  let folder: string;
  beforeAll(async () => {
    const args = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-sync'];
    browser = await chromium.launch({ executablePath: chrome, args });
    folder = await mkdtemp(join(tmpdir(), 'throughline-large-'));
    await writeFile(join(folder, 'chronology.docx'), Buffer.alloc(21 * 1024 * 1024, 'x'));
    site = await website({ forms, execute: graphOf(root()).execute });
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
    await rm(folder, { recursive: true });
  });

  it.each([true, false])('comes back with the rest as it was; scripts: %s', async (scripts) => {
    const context = await browser.newContext({
      ...{ baseURL: site.origin, javaScriptEnabled: scripts },
    });
    const page = await context.newPage();
    const path = `/children/${childId}/imports/new`;
    await page.goto(`/sign-in?then=${encodeURIComponent(path)}`);
    await page.getByLabel(invented.name).check();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByLabel(trust.name).check();
    await page.getByLabel('Yes').check();
    await page.getByLabel('File', { exact: true }).setInputFiles(join(folder, 'chronology.docx'));
    await page.getByRole('button', { name: 'Continue' }).click();
    const link = page.getByRole('alert').getByRole('link');
    expect(await link.textContent()).toMatch(/must be 20 MB or smaller\. .* has 21 MB/);
    expect(await page.title()).toMatch(/^Error: /);
    expect(await page.getByLabel(trust.name).isChecked()).toBe(true);
    expect(await page.getByLabel('Yes').isChecked()).toBe(true);
    await link.click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('file');
    await context.close();
  });
});
