/** What keeps somebody out of a page, as far as axe can tell. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Level AA of WCAG 2.2, and what it builds on. */
const wcag22aa = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** GOV.UK's own script gives a conditional radio this attribute knowingly: screen readers use it. */
const known = ['.govuk-radios__input[aria-expanded]'];

const barriersBy = async (page: Page, tags?: readonly string[]): Promise<readonly string[]> => {
  await page.evaluate(axe.source);
  const violations = await page.evaluate(
    async ([exclude, runOnly]) => {
      const { axe: inPage } = window as unknown as { axe: typeof axe };
      const found = await inPage.run(
        { exclude },
        { resultTypes: ['violations'], ...(runOnly && { runOnly }) },
      );
      return found.violations;
    },
    [known, tags ? [...tags] : undefined] as const,
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
};

/** Barriers in the page as it stands against WCAG 2.2 AA, as lines to read. */
export const barriersIn = (page: Page): Promise<readonly string[]> => barriersBy(page, wcag22aa);

/** The same by every rule that axe has, its advice on good practice too. */
export const barriersByAnyRule = (page: Page): Promise<readonly string[]> => barriersBy(page);

export const expectNoBarriers = async (page: Page): Promise<void> => {
  expect(await barriersIn(page)).toEqual([]);
};
