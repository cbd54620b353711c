/** What stood in the way, summed: for leaders alone, and no number that could tell of one child. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Asker, type Product, startProduct } from '../testing/harness.ts';
import { agencies, people, samim, settle } from '../testing/kelderby.fixtures.ts';

let product: Product;
let lorna: Asker;
let tunde: Asker;
beforeAll(async () => {
  product = await startProduct();
  await settle(product);
  lorna = await product.as(people.lorna.userId);
  tunde = await product.as(people.tunde.userId);
});
afterAll(() => product.end());

const met = async (constraint: string, on: string) => {
  const answer = await tunde.send('recordConstraint', {
    ...{ childIds: [samim], agencyId: agencies.socialCare, constraint, occurred: { on } },
    effect: 'A night on a chair in A&E',
  });
  expect(answer).toMatchObject({ __typename: 'Receipt' });
};
const asked = async (asker: Asker, year: number) => {
  await product.shown();
  return asker.ask<{ constraintsOfYear: { constraint: string; count: number | null }[] }>(
    `{ constraintsOfYear(year: ${year}) { constraint inWords count } }`,
  );
};

describe('what stood in the way', () => {
  it('is a number from five on, and before that only that it happened', async () => {
    for (const day of ['01', '02', '03', '04']) await met('NO_BED', `2025-03-${day}`);
    const few = [{ constraint: 'no-bed', inWords: 'No bed', count: null }];
    expect((await asked(lorna, 2025)).data?.constraintsOfYear).toEqual(few);
    await met('NO_BED', '2025-12-31');
    await met('NO_BED', '2026-01-01');
    const five = [{ constraint: 'no-bed', inWords: 'No bed', count: 5 }];
    expect((await asked(lorna, 2025)).data?.constraintsOfYear).toEqual(five);
  });

  it('says nothing of the child, and answers nobody but a leader', async () => {
    expect(JSON.stringify(await asked(lorna, 2025))).not.toMatch(/chair|Samim|KCP/);
    for (const who of ['tunde', 'wyn', 'elaine'] as const) {
      const { errors } = await asked(await product.as(people[who].userId), 2025);
      expect(errors?.[0]?.extensions, who).toMatchObject({ code: 'FORBIDDEN' });
    }
  });
});
