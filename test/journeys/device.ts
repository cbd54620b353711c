/** A device of somebody's, signed in: with scripts or without. */
import type { Browser, Page } from 'playwright-core';
import { expectNoBarriers } from '../../services/web/src/barriers.fixtures.ts';
import { signInAs } from './browser.ts';

export type Device = {
  readonly page: Page;
  /** What the page says, without its frame. */
  readonly says: () => Promise<string>;
  /** axe works by a script in the page: without scripts nobody looks. */
  readonly look: () => Promise<void>;
  readonly close: () => Promise<void>;
};

export type Whose = {
  readonly origin: string;
  readonly person: string;
  readonly scripts: boolean;
  /** A telephone's, where it matters. */
  readonly width?: number;
};

export const openDevice = async (
  browser: Browser,
  { origin, person, scripts, width = 1200 }: Whose,
): Promise<Device> => {
  const context = await browser.newContext({
    javaScriptEnabled: scripts,
    acceptDownloads: true,
    viewport: { width, height: 900 },
  });
  const page = await context.newPage();
  await signInAs(page, origin, person);
  return {
    page,
    says: async () => (await page.getByRole('main').textContent()) ?? '',
    look: () => (scripts ? expectNoBarriers(page) : Promise.resolve()),
    close: () => context.close(),
  };
};

/** Day, month and year into the boxes of a question. */
export const fillDate = async (
  page: Page,
  group: string,
  [day, month, year]: readonly [string, string, string],
): Promise<void> => {
  const boxes = page.getByRole('group', { name: group });
  await boxes.getByLabel('Day').fill(day);
  await boxes.getByLabel('Month').fill(month);
  await boxes.getByLabel('Year').fill(year);
};
