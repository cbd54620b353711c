/** A real browser for the journeys: Debian's Chromium, where there is one. */
import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';

const executablePath = '/usr/bin/chromium';

export const hasBrowser = existsSync(executablePath);

if (!hasBrowser)
  console.warn(
    `No Chromium at ${executablePath}: the journeys are skipped. Install it (on Debian: apt-get install chromium) to run them.`,
  );

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const openBrowser = (): Promise<Browser> => chromium.launch({ executablePath, args: flags });

/** Chooses a demonstration person. */
export const signInAs = async (page: Page, origin: string, person: string): Promise<void> => {
  await page.goto(`${origin}/sign-in`);
  await page.getByLabel(person).check();
  await page.getByRole('button', { name: /sign in|continue/i }).click();
  await page.waitForURL(`${origin}/`);
};

export const signOut = (page: Page): Promise<void> =>
  page
    .getByRole('link', { name: 'Sign out' })
    .or(page.getByRole('button', { name: 'Sign out' }))
    .click();
