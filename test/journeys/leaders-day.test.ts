/** A senior leader's day: what came up all the way to them, their answer, the meeting, and how it ended. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Asker, ask, command } from '../support/graph.ts';
import { commandLine } from '../support/product.ts';
import { hasBrowser, openBrowser } from './browser.ts';
import { type Device, openDevice } from './device.ts';
import { type RunningProduct, startProduct } from './running-product.ts';

const main = (page: Page) => page.getByRole('main');

type Known = {
  readonly now: string;
  readonly agencies: readonly { readonly id: string; readonly name: string }[];
  readonly children: { readonly nodes: readonly { readonly id: string }[] };
};

/** A practitioner's disagreement, which the people before the leaders could not settle. */
const takenAllTheWay = async (asker: Asker, decision: string): Promise<string> => {
  const { now, agencies, children } = await ask<Known>(
    asker,
    '{ now agencies { id name } children(first: 1) { nodes { id } } }',
  );
  const idOf = (name: string) => agencies.find((one) => one.name.startsWith(name))?.id ?? '';
  const occurred = { at: now };
  const { id: concernId } = await command(asker, 'raiseConcern', {
    ...{ occurred, childIds: children.nodes.map(({ id }) => id), subject: 'ACTION_OR_INACTION' },
    ...{ decisionDisputed: decision, decisionReceivedAt: occurred },
    ...{ raisingAgencyId: idOf('Children’s social care'), raisedBy: { name: 'Tunde Bakare' } },
    receivingAgencyId: idOf('CAMHS'),
    ...{ outcomeSought: 'Keep the case open.', riskNow: 'He says that he will go to the bridge.' },
  });
  for (const fromStage of [1, 2, 3])
    await command(asker, 'escalateChallenge', {
      ...{ concernId, occurred, fromStage, toStage: fromStage + 1, by: { name: 'Tunde Bakare' } },
      why: 'The managers met and did not agree.',
    });
  return concernId;
};

/** From the day's first page to the case, which says what is asked, the risk, and by when. */
const openCase = async ({ page, says, look }: Device, decision: string): Promise<void> => {
  expect(await says()).toContain('Disagreements that wait for your agency');
  await look();
  await page.getByRole('link', { name: 'Disagreements', exact: true }).click();
  await look();
  await main(page)
    .getByRole('link', { name: new RegExp(decision) })
    .click();
  const text = await says();
  expect(text).toMatch(/Step 4/);
  expect(text).toContain('He says that he will go to the bridge.');
  expect(text).toMatch(/by end of \w+ \d+ December/);
  expect(text).not.toContain('Samim Rahmati'); // a leader sees the reference alone
  await look();
};

const act = async ({ page }: Device, what: string): Promise<void> => {
  const link = main(page).getByRole('link', { name: what });
  const button = main(page).getByRole('button', { name: what });
  if (!(await link.or(button).first().isVisible()))
    await page.getByText('Record what happened', { exact: true }).click();
  await link.or(button).first().click();
};

/** What was settled is not kept to: it is open again at the step where it ended, and its history says why. */
const openAgain = async (device: Device): Promise<void> => {
  await act(device, 'Open it again');
  await device.page.getByLabel('Why it is opened again').fill('The case was closed after all.');
  await device.page.getByRole('button', { name: 'Open it again' }).click();
  const text = await device.says();
  expect(text).toContain('The disagreement is open again.');
  expect(text).toMatch(/Step 4: waiting for/);
  expect(text).toContain('The case was closed after all.');
};

/** Makes it safe for now, answers, and ends it: what was decided, and who agreed. */
const decide = async (device: Device): Promise<void> => {
  const { page, says, look } = device;
  await act(device, 'Record what keeps the child safe');
  await page.getByRole('textbox').first().fill('A duty worker rings him each evening.');
  await page.getByRole('button', { name: /^Record/ }).click();
  expect(await says()).toContain('What keeps the child safe meanwhile is recorded.');

  await act(device, 'Record an answer');
  await page.getByLabel('The answer', { exact: true }).fill('We keep the case open.');
  await page.getByRole('radio').first().check();
  await look();
  await page.getByRole('button', { name: 'Record the answer' }).click();
  expect(await says()).toContain('The answer is recorded.');

  await act(device, 'Record that it is resolved');
  await page.getByRole('radio').first().check();
  await page.getByLabel('What was agreed').fill('Open for six months; a home visit this week.');
  const agreed = (row: number) =>
    page.getByRole('group', { name: `Agreed by: ${row}` }).getByLabel('Name');
  expect(await agreed(1).inputValue()).toBe('Helen Storr-Whitby');
  await agreed(2).fill('Lorna Whitcombe');
  await look();
  await page.getByRole('button', { name: 'Record the outcome' }).click();
  expect(await says()).toContain('The outcome is recorded, and the disagreement has ended.');
  await look();
};

describe.skipIf(!hasBrowser)('a senior leader’s day', () => {
  let product: RunningProduct;
  let browser: Browser;
  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  it.each([{ scripts: false }, { scripts: true }])(
    'goes from the queue to a decision, and to the year that it counts in, with scripts: $scripts',
    async ({ scripts }) => {
      const decision = `To close the case, scripts ${scripts}`;
      const token = await commandLine(product.folder, 'token', '--as', 'practitioner');
      await takenAllTheWay({ origin: () => product.origin, token }, decision);
      const device = await openDevice(browser, {
        ...{ origin: product.origin, person: 'Helen Storr-Whitby', scripts },
      });
      await openCase(device, decision);
      await decide(device);
      const ended = new URL(device.page.url()).pathname;

      const { page, says, look } = device;
      await page.getByRole('link', { name: 'My work' }).click();
      expect(await says()).not.toContain(decision);
      await page.getByRole('link', { name: 'Disagreements', exact: true }).click();
      await main(page)
        .getByRole('link', { name: /The year’s disagreements/ })
        .click();
      expect(await says()).toContain('CAMHS');
      await look();
      await page.getByRole('link', { name: 'Policies' }).click();
      expect(await says()).toMatch(/version 2\.1|2\.1/);
      await page.goto(`${product.origin}${ended}`);
      await openAgain(device);
      await device.close();
    },
    120_000,
  );
});
