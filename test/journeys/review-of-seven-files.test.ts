/** A reviewer's whole beginning: seven agencies' files as they come, two rows mended, pairs confirmed, marks, and the Word file that holds it all. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { isRefused, type ReadFile, readChronologyFile } from '@throughline/exchange/read-file';
import type { Browser, Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { expectNoBarriers } from '../../services/web/src/barriers.fixtures.ts';
import { ask, command } from '../support/graph.ts';
import { commandLine } from '../support/product.ts';
import { hasBrowser, openBrowser, signInAs } from './browser.ts';
import { type RunningProduct, startProduct } from './running-product.ts';
import { turnTo } from './turn-to.ts';

const caseA = (name: string) => fileURLToPath(new URL(`../data/case-a/${name}`, import.meta.url));
const { files, totals } = z
  .object({
    files: z.array(z.object({ file: z.string(), agency: z.string() })),
    totals: z.object({ importable_rows: z.number() }),
  })
  .parse(JSON.parse(readFileSync(caseA('expected.json'), 'utf8')));
/** Rows of the hospital's file name their agency in a column; the file itself is the hospital's. */
const ownerOf = (agency: string) =>
  agency.startsWith('(') ? 'Kelderby Royal Infirmary' : agency.replace(/\s*\(.*\)$/, '');

let product: RunningProduct;
let browser: Browser;
beforeAll(async () => {
  if (!hasBrowser) return;
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

/** Another child, whose record is empty, and into which the reviewer is let. */
const newChild = async (familyName: string): Promise<string> => {
  const asker = {
    origin: () => product.origin,
    token: await commandLine(product.folder, 'token', '--as', 'practitioner'),
  };
  const { me, now } = await ask<{ me: { agency: { id: string } }; now: string }>(
    asker,
    '{ me { agency { id } } now }',
  );
  const { id, position } = await command(asker, 'registerChild', {
    names: [{ kind: 'CURRENT', given: 'Ilyas', family: familyName }],
    ...{ reference: `KCP-9${familyName}`, agencyId: me.agency.id },
    ...{ bornOn: { on: '2008-01-01' }, occurred: { at: now } },
  });
  const query = 'query ($id: ID!, $at: Position) { child(id: $id, atLeastAsFreshAs: $at) { id } }';
  await ask(asker, query, { id, at: position });
  await command(asker, 'grantAccess', {
    ...{
      childId: id,
      userId: 'wyn-talbot',
      grantId: randomUUID(),
      basis: 'REVIEW',
      reason: 'Review',
    },
    ...{ until: '2027-01-01T00:00:00Z', occurred: { at: now } },
  });
  return id;
};

const day = async (page: Page, group: string, [d, m, y]: readonly [string, string, string]) => {
  const boxes = page.getByRole('group', { name: group });
  await boxes.getByLabel('Day').fill(d);
  await boxes.getByLabel('Month').fill(m);
  await boxes.getByLabel('Year').fill(y);
};

/** Uploads one agency's file and adds what was understood of it; says where its page is. */
const bringIn = async (page: Page, childId: string, one: (typeof files)[number]) => {
  await page.goto(`${product.origin}/children/${childId}/imports/new`);
  const agency = page.getByLabel('Whose file it is');
  const options = await agency.getByRole('option').allTextContents();
  const owner = options.find((name) => name.trim().startsWith(ownerOf(one.agency)));
  await agency.selectOption({ label: owner?.trim() ?? '' });
  await page.getByLabel('File', { exact: true }).setInputFiles(caseA(one.file));
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Add it to the chronology' }).click();
  return page.url().replace(/[?#].*/, '');
};

const mend = async (page: Page, address: string, date: string) => {
  await page.goto(address);
  await page
    .getByRole('link', { name: /^Put it right/ })
    .first()
    .click();
  await page.getByLabel('When did it happen?').fill(date);
  await page
    .getByRole('button')
    .filter({ hasNotText: /Sign out|Show the page|Stay signed/ })
    .first()
    .click();
  await page.waitForURL(`${address}*`);
};

const wordFile = async (download: Download): Promise<ReadFile> => {
  const read = await readChronologyFile({
    name: download.suggestedFilename(),
    bytes: new Uint8Array(await readFile(await download.path())),
  });
  if (isRefused(read)) throw new Error(read.why);
  return read;
};

describe.skipIf(!hasBrowser).each([
  ['with scripts', true],
  ['without scripts', false],
])('a reviewer with seven agencies’ files, %s', (_, javaScriptEnabled) => {
  it('comes from files to a merged, marked chronology in Word', async () => {
    const familyName = javaScriptEnabled ? 'Karimi' : 'Noori';
    const childId = await newChild(familyName);
    const context = await browser.newContext({ javaScriptEnabled, acceptDownloads: true });
    const page = await context.newPage();
    await signInAs(page, product.origin, 'Wyn Talbot');

    // Opens the review.
    await page.goto(`${product.origin}/reviews/new`);
    await page.getByLabel('Title').fill('Seven files');
    await page.getByLabel('Local child safeguarding practice review').check();
    await page.getByRole('button', { name: 'Open the review' }).click();
    await page.getByLabel(new RegExp(`Ilyas ${familyName}`)).check();
    await day(page, 'First day', ['14', '11', '2023']);
    for (const box of await page
      .getByRole('group', { name: /^Agencies/ })
      .getByRole('checkbox')
      .all())
      await box.check();
    await page.getByRole('button', { name: 'Set the scope' }).click();
    const review = page.url().replace(/[?#].*/, '');

    // Receives seven files; mends two rows.
    const imports: string[] = [];
    for (const one of files) imports.push(await bringIn(page, childId, one));
    await mend(page, imports[2] ?? '', '30/06/2025'); // Lantern Bridge wrote the 31st of June
    await mend(page, imports[6] ?? '', '5 September 2024'); // the college wrote "Thursday"

    // Confirms the pairs that are certain, file by file.
    for (const address of imports) {
      await page.goto(address);
      const certain = page.getByRole('button', { name: /^Link (all|the) .*certain pairs?$/ });
      if ((await certain.count()) > 0) await certain.click();
    }

    // Records that one came, with its file.
    await page.goto(review);
    await page
      .getByRole('row')
      .filter({ hasText: 'Kelderby College' })
      .first()
      .getByRole('link', { name: 'Record that it came' })
      .click();
    await page.getByLabel(/College_CPOMS_export\.csv/).check();
    await page.getByRole('button', { name: 'Record that it came' }).click();

    // Annotates, from the line, and comes back to it.
    await page.goto(review);
    await turnTo(page, '.throughline-gap');
    expect(await page.getByText('Gap: nothing recorded.').count()).toBeGreaterThan(0);
    await page.goto(review);
    await turnTo(page, '.throughline-entry .throughline-accounts');
    expect(await page.getByText(/^One event, told in \d accounts/).count()).toBeGreaterThan(0);
    const beside = page
      .getByRole('listitem')
      .filter({ hasText: /One event, told in/ })
      .first();
    await beside
      .getByRole('link', { name: /^Mark this entry/ })
      .first()
      .click();
    await page.getByLabel('Missed opportunity').check();
    await page.getByLabel('Theme').fill('Voice of the child');
    await page.getByLabel('Note').fill('Nobody asked him with an interpreter.');
    await page.getByRole('button', { name: 'Keep the mark' }).click();
    expect(page.url()).toMatch(/done=marked.*#entry-/);
    expect(await beside.getByText('Nobody asked him with an interpreter.').count()).toBe(1);

    // Chooses an entry for a selection, beside the whole.
    await beside
      .getByLabel(/Choose:/)
      .first()
      .check();
    await page.getByLabel('Name of the selection').fill('Key events');
    await page.getByRole('button', { name: 'Add the ticked entries' }).click();
    expect(await page.getByText(/“Key events” \(1\)/).count()).toBe(1);
    if (javaScriptEnabled) await expectNoBarriers(page);

    // Takes it away in Word.
    await page.goto(review);
    await page.getByText('Take a copy away').click();
    await page.getByLabel('What it is for').fill('The panel');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download as Word' }).click(),
    ]);
    const { rows, rejected, provenance } = await wordFile(download);

    // And finds it all in the Word file.
    expect(rows.length).toBeGreaterThanOrEqual(totals.importable_rows - 5); // some lie before the period
    const said = [...provenance.titles, ...provenance.headers].join('\n');
    for (const words of ['Seven files', 'OFFICIAL – SENSITIVE', 'Wyn Talbot', 'Period: from'])
      expect(said).toContain(words);
    expect(rows.filter(({ agency }) => agency === 'Kelderby College').length).toBeGreaterThan(5);
    expect(rows.some(({ occurred }) => occurred.start === '2025-06-30')).toBe(true);
    expect(rows.some(({ occurred }) => occurred.start === '2024-09-05')).toBe(true);
    const marked = rows.filter(({ cells }) => cells['Marks']?.includes('Nobody asked him'));
    expect(marked).toHaveLength(1);
    expect(marked[0]?.cells['Marks']).toMatch(/Missed opportunity\. Voice of the child\./);
    expect(marked[0]?.cells['Marks']).toContain('Chosen for “Key events”.');
    expect(marked[0]?.comment).toContain('The same event, told by');
    const lines = rejected.map(({ cells }) => Object.values(cells).join(' '));
    expect(lines.some((line) => line.includes('Gap: No agency recorded anything for'))).toBe(true);

    // Bringing it in again adds nothing.
    await page.goto(`${product.origin}/children/${childId}/imports/new`);
    await page.getByLabel('Whose file it is').selectOption({ index: 1 });
    const name = download.suggestedFilename();
    const buffer = await readFile(await download.path());
    const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
    await page.getByLabel('File', { exact: true }).setInputFiles({ name, mimeType, buffer });
    await page.getByRole('button', { name: 'Continue' }).click();
    expect(await page.getByText('Nothing in this file is new').count()).toBe(1);
    await context.close();
  }, 300_000);
});
