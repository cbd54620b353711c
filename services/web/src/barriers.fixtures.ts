/** What keeps somebody out of a page, as far as axe can tell. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Level AA of WCAG 2.2, and what it builds on. */
const wcag22aa = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] };

/** GOV.UK's own script gives a conditional radio this attribute knowingly: screen readers use it. */
const known = ['.govuk-radios__input[aria-expanded]'];

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** To be called before a page is gone through: axe then comes with each of its documents, at half of what sending it costs. */
export const carryAxe = (page: Page): Promise<unknown> => page.addInitScript({ content: source });

/** Barriers in the page as it stands, by all of axe's rules or by some. */
const barriersBy = async (
  page: Page,
  only?: { readonly type: string; readonly values: readonly string[] },
): Promise<readonly string[]> => {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const violations = await page.evaluate(
    async ([exclude, runOnly]) => {
      const { axe: inPage } = window as unknown as { axe: typeof axe };
      const found = await inPage.run({ exclude }, {
        resultTypes: ['violations'],
        ...(runOnly && { runOnly }),
      } as axe.RunOptions);
      return found.violations;
    },
    [known, only] as const,
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
};

/** Barriers in the page as it stands against WCAG 2.2 AA, as lines to read. */
export const barriersIn = (page: Page): Promise<readonly string[]> => barriersBy(page, wcag22aa);

/** The same by every rule that axe has, its advice on good practice too. */
export const barriersByAnyRule = (page: Page): Promise<readonly string[]> => barriersBy(page);

/**
 * What is told from its surroundings by an edge alone, once the system has taken its background. Not among them: the
 * menu's button, which is a word with an arrow, and a file's control, which the browser draws with a button inside.
 */
const edged = [
  'button:not(.govuk-js-service-navigation-toggle)',
  '.govuk-button',
  '.govuk-tag',
  '.moj-badge',
  'select',
  'textarea',
  'input:not([type="hidden"], [type="radio"], [type="checkbox"], [type="file"])',
].join();

/**
 * What Windows' high contrast takes away: edges of controls and tags, and the system's colours of text that insists on
 * its own, as only GOV.UK's warning sign may, a letter in a ring of the same colours. (axe sees the page's own colours
 * there, so that its contrast says nothing.)
 */
export const lostInForcedColours = async (page: Page): Promise<readonly string[]> => {
  await page.emulateMedia({ forcedColors: 'active' });
  try {
    return await page.evaluate((selector) => {
      if (!matchMedia('(forced-colors: active)').matches)
        throw new Error('Expected the colours to be set by the system, found the page’s own.');
      const isSeen = (one: Element) => one.checkVisibility({ visibilityProperty: true });
      const hasEdge = (one: Element) => {
        const style = getComputedStyle(one);
        return (
          Number.parseFloat(style.borderBottomWidth) > 0 ||
          style.textDecorationLine.includes('underline')
        );
      };
      const insists = [
        ...document.querySelectorAll('main *:not(.govuk-warning-text__icon)'),
      ].filter(
        (one) =>
          getComputedStyle(one).forcedColorAdjust === 'none' &&
          [...one.childNodes].some(({ nodeType, data }: Node & { data?: string }) =>
            Boolean(nodeType === Node.TEXT_NODE && data?.trim()),
          ),
      );
      return [
        ...[...document.querySelectorAll(selector)]
          .filter((one) => isSeen(one) && !hasEdge(one))
          .map((one) => `no edge: ${one.outerHTML.slice(0, 200)}`),
        ...insists.map((one) => `keeps its own colours: ${one.outerHTML.slice(0, 200)}`),
      ];
    }, edged);
  } finally {
    await page.emulateMedia({ forcedColors: null });
  }
};

export const expectNoBarriers = async (page: Page): Promise<void> => {
  expect(await barriersIn(page)).toEqual([]);
};
