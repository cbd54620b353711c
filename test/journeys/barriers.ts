/** What keeps somebody out of a page, as far as a machine can tell. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Barriers that axe finds in WCAG 2.2 AA, as lines to read. */
export const barriersIn = async (page: Page): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode() // in the page itself: otherwise a second page is opened for each look, only for frames of other origins
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    // GOV.UK's own script gives a conditional radio this attribute.
    .exclude('.govuk-radios__input[aria-expanded]')
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
};

export const expectNoBarriers = async (page: Page): Promise<void> => {
  expect(await barriersIn(page)).toEqual([]);
};
