/** Questions that a record leaves open: from what its entries say, and from no line that the reader may not see. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Asker, type Product, startProduct } from '../testing/harness.ts';
import { agencies, people, samim, settle } from '../testing/kelderby.fixtures.ts';

let product: Product;
let tunde: Asker;
let priya: Asker;
beforeAll(async () => {
  product = await startProduct();
  await settle(product);
  tunde = await product.as(people.tunde.userId);
  priya = await product.as(people.priya.userId);
});
afterAll(() => product.end());

const day = (back: number) => new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 10);
const write = async (asker: Asker, agencyId: string, more: object) => {
  const answer = await asker.send('recordEntry', {
    ...{ childIds: [samim], agencyId, occurred: { on: day(1) }, text: 'Rang.' },
    ...more,
  });
  expect(answer).toMatchObject({ __typename: 'Receipt' });
};
const asked = async (asker = tunde) => {
  await product.shown();
  const { data } = await asker.ask<{
    child: { prompts: { id: string; about: string; days: number | null; name: string | null }[] };
  }>(`{ child(id: "${samim}") { prompts { id about days name } } }`);
  return new Map(data?.child.prompts.map((one) => [one.about, one]));
};

describe('what a record leaves open', () => {
  it('is everything that no entry says', async () => {
    const open = await asked();
    for (const about of ['not-seen', 'immigration-status', 'legal-support', 'legal-status'])
      expect([...open.keys()]).toContain(about);
    expect(open.get('not-seen')).toMatchObject({ days: null });
  });

  it('counts the days since somebody saw the child, and not since somebody rang', async () => {
    await write(tunde, agencies.socialCare, { childSeen: 'SEEN', occurred: { on: day(90) } });
    await write(tunde, agencies.socialCare, { childSeen: 'BY_PHONE' });
    expect((await asked()).get('not-seen')).toMatchObject({ days: 90 });
    await write(tunde, agencies.socialCare, { childSeen: 'ALONE', occurred: { on: day(3) } });
    expect((await asked()).has('not-seen')).toBe(false);
  });

  it('is not open once an entry speaks of it, in whole words', async () => {
    await write(tunde, agencies.socialCare, { text: 'A visard fell. Advisable.' });
    expect((await asked()).has('immigration-status')).toBe(true);
    await write(tunde, agencies.socialCare, { text: 'His ASYLUM claim; new solicitor.' });
    const open = await asked();
    expect(open.has('immigration-status')).toBe(false);
    expect(open.has('legal-support')).toBe(false);
  });

  it('asks who somebody is who was there, but for a line that is kept from the reader', async () => {
    await write(priya, agencies.camhs, { audience: 'HEALTH', present: [{ name: 'Daud Kept' }] });
    expect((await asked()).get('unknown-person')).toBeUndefined();
    expect((await asked(priya)).get('unknown-person')).toMatchObject({ name: 'Daud Kept' });
    await write(tunde, agencies.socialCare, { present: [{ name: 'Hamid Open' }] });
    const one = (await asked()).get('unknown-person');
    expect(one).toMatchObject({ name: 'Hamid Open' });
    await tunde.send('settlePrompt', {
      ...{ childId: samim, occurred: { on: day(0) }, prompt: one?.id, answer: 'NOT_APPLICABLE' },
    });
    expect((await asked()).has('unknown-person')).toBe(false);
  });
});
