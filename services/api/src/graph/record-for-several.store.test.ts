/** One event about several children: each record holds what is about that child, and nothing about another. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Asker, type Product, startProduct } from '../testing/harness.ts';
import { agencies, people, samim, settle } from '../testing/kelderby.fixtures.ts';

let product: Product;
let tunde: Asker;
let owen: Asker;
let other: string;
beforeAll(async () => {
  product = await startProduct();
  await settle(product);
  tunde = await product.as(people.tunde.userId);
  owen = await product.as(people.owen.userId);
  const registered = await tunde.send('registerChild', {
    ...{ reference: 'KCP-000555', names: [{ given: 'Bawan', kind: 'CURRENT' }] },
    ...{ agencyId: agencies.socialCare, occurred: { on: '2024-01-01' } },
  });
  other = registered.id ?? '';
  await product.shown();
});
afterAll(() => product.end());

const event = (more: object = {}) => ({
  ...{ childIds: [samim, other], agencyId: agencies.socialCare, occurred: { on: '2024-05-01' } },
  ...{ text: 'A fight at the house', own: [{ childId: other, text: 'He was hit' }] },
  ...more,
});
const textsOf = async (childId: string) => {
  await product.shown();
  const { data } = await tunde.ask<{
    child: { chronology: { nodes: { text: string; linked: { text: string }[] }[] } };
  }>(
    `{ child(id: "${childId}") { chronology(kinds: [ENTRY]) { nodes { text linked: linkedEntries { text } } } } }`,
  );
  return data?.child.chronology.nodes;
};

/** Of each line of a record, its id and the ids of the lines that belong with it. */
const idsOf = async (childId: string) => {
  const { data } = await tunde.ask<{
    child: { chronology: { nodes: { id: string; linked: readonly string[] }[] } };
  }>(`{ child(id: "${childId}") { chronology(kinds: [ENTRY]) { nodes { id linked } } } }`);
  return data?.child.chronology.nodes ?? [];
};

describe('recording something about several children', () => {
  it('leaves each record with what all may read, and its own part alone', async () => {
    expect(await tunde.send('recordEntryAboutSeveral', event())).toMatchObject({
      __typename: 'Receipt',
    });
    expect(await textsOf(samim)).toEqual([{ text: 'A fight at the house', linked: [] }]);
    expect((await textsOf(other))?.map(({ text }) => text).toSorted()).toEqual([
      ...['A fight at the house', 'He was hit'],
    ]);
    expect(JSON.stringify(await textsOf(other))).toContain(
      '"linked":[{"text":"A fight at the house"}]',
    );
    const [shared = { id: '', linked: [] }] = await idsOf(samim);
    expect(shared.linked).toEqual([]);
    expect((await idsOf(other)).flatMap(({ linked }) => linked)).toEqual([shared.id]);
  });

  it.each([
    [{ text: 'Bawan was hit' }, 'text'],
    [{ own: [{ childId: 'samim', text: 'He saw that bawan was hit' }] }, 'own.0.text'],
    [{ own: [{ childId: 'stranger', text: 'He was there' }] }, 'own.0.childId'],
    [{ childIds: ['samim'], own: [] }, 'childIds'],
  ] as const)('is sent back where it would tell one record of another: %j', async (more, path) => {
    const ids = { samim, stranger: agencies.police };
    const real = JSON.parse(
      JSON.stringify(more, (_, value) => (value in ids ? ids[value as keyof typeof ids] : value)),
    );
    expect(await tunde.send('recordEntryAboutSeveral', event(real))).toMatchObject({
      __typename: 'Invalid',
      issues: [{ path }],
    });
  });

  it('takes a name where whoever wrote it has looked', async () => {
    const answer = await tunde.send(
      'recordEntryAboutSeveral',
      event({ text: 'Bawan Street was closed', own: [], namesMayStand: true }),
    );
    expect(answer).toMatchObject({ __typename: 'Receipt' });
  });

  it('records nothing where one of the records may not be opened', async () => {
    const before = await product.log.head();
    expect(
      await owen.send('recordEntryAboutSeveral', event({ agencyId: agencies.police })),
    ).toMatchObject({ refusal: 'agencyNotInvolved' });
    expect(await product.log.head()).toBe(before);
  });
});
