/** The pictures of the guides: what each shows, as whom, and where it begins on the page. */
import type { Page } from 'playwright-core';
import type { walkers } from './every-page.ts';
import { turnTo } from './turn-to.ts';

export type GuidePicture = {
  readonly file: string;
  readonly role: (typeof walkers)[number]['role'];
  /** From the child's, the review's or the site's first page. */
  readonly open: (page: Page, places: Places) => Promise<unknown>;
  /** What stands at the top of the picture; the page's own top where it is left out. */
  readonly from?: string;
  readonly height?: number;
};

export type Places = {
  readonly origin: string;
  /** The address that one walk found for a route. */
  readonly at: (route: string) => string;
};

const night = new URLSearchParams(
  Object.entries({
    ...{ 'from.day': '27', 'from.month': '10', 'from.year': '2024' },
    ...{ 'to.day': '28', 'to.month': '10', 'to.year': '2024', kind: 'ENTRY' },
  }),
);

const opening =
  (route: string, query = ''): GuidePicture['open'] =>
  (page, { origin, at }) =>
    page.goto(`${origin}${at(route)}${query}`);

/** The demonstration's one gap lies beyond the first page. */
const laterEntries: GuidePicture['open'] = async (page, places) => {
  await opening('/reviews/:reviewId')(page, places);
  await turnTo(page, '.throughline-entry:has(+ .throughline-gap)');
};

/** Accounts stand beside each other once somebody has linked them. */
const withLinkedAccounts: GuidePicture['open'] = async (page, places) => {
  await opening('/children/:childId/imports')(page, places);
  await page.getByRole('link', { name: 'College_CPOMS_export.csv' }).click();
  await page.getByRole('button', { name: /^Link (all|the) .*certain pairs?$/ }).click();
  await opening('/reviews/:reviewId')(page, places);
  await turnTo(page, '.throughline-entry:has(.throughline-accounts)');
};

export const guidePictures: readonly GuidePicture[] = [
  { file: 'my-work', role: 'practitioner', open: opening('/'), height: 900 },
  { file: 'at-a-glance', role: 'practitioner', open: opening('/children/:childId'), height: 1000 },
  {
    ...{ file: 'chronology', role: 'practitioner', from: '.throughline-year' },
    open: opening('/children/:childId/chronology', `?${night}`),
  },
  {
    ...{ file: 'chronology-picture', role: 'practitioner', from: '.throughline-legend' },
    open: opening('/children/:childId/chronology/picture'),
  },
  { file: 'telephone-call', role: 'practitioner', open: opening('/children/:childId/call') },
  {
    ...{ file: 'disagreement', role: 'practitioner', from: 'h2:has-text("Steps and what is due")' },
    open: opening('/challenges/:concernId'),
  },
  {
    ...{ file: 'year-of-disagreements', role: 'practitioner', height: 1000 },
    open: opening('/challenges/year'),
  },
  {
    ...{ file: 'review-gap', role: 'reviewer', from: '.throughline-entry:has(+ .throughline-gap)' },
    open: laterEntries,
  },
  {
    ...{
      file: 'review-accounts',
      role: 'reviewer',
      from: '.throughline-entry:has(.throughline-accounts)',
    },
    open: withLinkedAccounts,
  },
  { file: 'office-agency', role: 'administrator', open: opening('/office/agencies/:agencyId') },
];
