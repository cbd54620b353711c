/** Who has been told of an entry, and who opened it: people are named to their own agency and to reviewers. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Asker, type Product, startProduct } from '../testing/harness.ts';
import { agencies, samim, settle } from '../testing/kelderby.fixtures.ts';

let product: Product;
let tunde: Asker;
let priya: Asker;
let entryId = '';
beforeAll(async () => {
  product = await startProduct();
  await settle(product);
  tunde = await product.as('tunde');
  priya = await product.as('priya');
  const { id = '' } = await tunde.send('recordEntry', {
    ...{ childIds: [samim], agencyId: agencies.socialCare, text: 'He rang.' },
    occurred: { on: '2024-11-04' },
    told: [{ agencyId: agencies.camhs, role: 'Duty worker' }],
  });
  entryId = id;
});
afterAll(() => product.end());

type Entry = {
  readonly ledger: readonly { readonly standing: string; readonly recipient: string }[];
  readonly openings: readonly { readonly person: string | null; readonly agency: object }[];
};

const ask = async (asker: Asker): Promise<Entry> => {
  const { data, errors } = await asker.ask<{ child: { entry: Entry } }>(
    `{ child(id: "${samim}") { entry(id: "${entryId}") {
       ledger { standing recipient } openings { person agency { id } } } } }`,
  );
  if (data == null) throw new Error(`Expected an entry, found ${JSON.stringify(errors)}.`);
  return data.child.entry;
};

describe('one entry', () => {
  it('says who was told of it', async () => {
    const { ledger } = await ask(tunde);
    expect(ledger.map(({ standing }) => standing)).toEqual(['told']);
    expect(ledger[0]?.recipient).toContain('Duty worker');
  });

  it('names who opened it to colleagues, and to others their agency alone', async () => {
    await expect
      .poll(async () => (await ask(tunde)).openings[0])
      .toEqual({ person: 'Tunde Bakare', agency: { id: agencies.socialCare } });
    const { openings } = await ask(priya);
    const ofSocialCare = openings.filter(({ person }) => person === null);
    expect(ofSocialCare[0]).toEqual({ person: null, agency: { id: agencies.socialCare } });
  });
});
