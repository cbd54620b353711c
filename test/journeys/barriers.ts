/** What keeps somebody out of a page, as far as a machine can tell. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const axeOn = (page: Page): AxeBuilder =>
  new AxeBuilder({ page })
    .setLegacyMode() // in the page itself: otherwise a second page is opened for each look, only for frames of other origins
    // GOV.UK's own script gives a conditional radio this attribute.
    .exclude('.govuk-radios__input[aria-expanded]');

const found = async (axe: AxeBuilder): Promise<readonly string[]> =>
  (await axe.analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);

/** Barriers that axe finds in WCAG 2.2 AA, as lines to read. */
export const barriersIn = (page: Page): Promise<readonly string[]> =>
  found(axeOn(page).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']));

/** What cannot be read where Windows sets the colours; nothing else differs there. */
export const unreadableInForcedColours = async (page: Page): Promise<readonly string[]> => {
  await page.emulateMedia({ forcedColors: 'active' });
  try {
    if (!(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)))
      throw new Error('Expected the colours to be set by the system, found the page’s own.');
    return (await found(axeOn(page).withRules(['color-contrast']))).map((one) => `forced: ${one}`);
  } finally {
    await page.emulateMedia({ forcedColors: 'none' });
  }
};

export const expectNoBarriers = async (page: Page): Promise<void> => {
  expect(await barriersIn(page)).toEqual([]);
};
