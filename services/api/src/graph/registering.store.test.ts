/** Opening a record for a child who may have one: found under a spelling by ear, and never two under one reference. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { idOfNew } from '../carry-out.ts';
import { type Asker, type Product, startProduct } from '../testing/harness.ts';
import { agencies, people, samim, settle } from '../testing/kelderby.fixtures.ts';

let product: Product;
let tunde: Asker;
let owen: Asker;
beforeAll(async () => {
  product = await startProduct();
  await settle(product);
  tunde = await product.as(people.tunde.userId);
  owen = await product.as(people.owen.userId);
});
afterAll(() => product.end());

type Found = { totalCount: number; alikeCount: number; nodes: { id: string; reference: string }[] };

const find = async (asker: Asker, search: string) =>
  (
    await asker.ask<{ children: Found }>(
      'query Find($search: String) { children(search: $search) { totalCount alikeCount nodes { id reference } } }',
      { search },
    )
  ).data?.children;

const newChild = (reference: string, given: string, family: string) => ({
  ...{ commandId: randomUUID(), reference, names: [{ given, family, kind: 'CURRENT' }] },
  ...{ agencyId: agencies.socialCare, occurred: { on: '2024-01-01' } },
});

describe('looking for a child before opening a record', () => {
  it('finds them under a name spelt by ear, and says that it only sounds like it', async () => {
    expect(await find(tunde, 'Samin Rahmatti')).toMatchObject({
      ...{ totalCount: 1, alikeCount: 1, nodes: [{ id: samim }] },
    });
    expect(await find(tunde, 'Samim Rahmati')).toMatchObject({ totalCount: 1, alikeCount: 0 });
  });

  it('finds nobody for whom the record is closed', async () => {
    expect(await find(owen, 'Samin Rahmatti')).toMatchObject({ totalCount: 0, alikeCount: 0 });
  });

  it('puts those that fit before those that only sound like it', async () => {
    const { id } = await tunde.send('registerChild', newChild('KCP-000901', 'Samin', 'Rahmatti'));
    await product.shown();
    expect((await find(tunde, 'Samin Rahmatti'))?.nodes.map((one) => one.id)).toEqual([id, samim]);
    expect((await find(tunde, 'Samim Rahmati'))?.nodes.map((one) => one.id)).toEqual([samim, id]);
  });
});

describe('a child who was registered a moment ago', () => {
  it('can be worked with at once, before any view shows them', async () => {
    const child = newChild('KCP-000905', 'New', 'Child');
    const involvement = {
      ...{ childId: idOfNew(child.commandId), occurred: { on: '2024-01-01' } },
      ...{ agencyId: agencies.camhs, concerning: 'CHILD' },
    };
    const { data } = await tunde.ask(
      `mutation($child: RegisterChildInput!, $involvement: StartAgencyInvolvementInput!) {
        registerChild(input: $child) { __typename }
        startAgencyInvolvement(input: $involvement) { __typename }
      }`,
      { child, involvement },
    );
    expect(data).toEqual({
      registerChild: { __typename: 'Receipt' },
      startAgencyInvolvement: { __typename: 'Receipt' },
    });
  });
});

describe('a reference', () => {
  it('stands for one child', async () => {
    const first = newChild('KCP-000902', 'Invented', 'Child');
    expect(await tunde.send('registerChild', first)).toMatchObject({ __typename: 'Receipt' });
    await product.shown();
    expect(await tunde.send('registerChild', newChild('KCP-000902', 'Another', 'Child'))).toEqual({
      ...{ __typename: 'Refused', refusal: 'referenceIsTaken', found: [] },
    });
    expect((await find(tunde, 'KCP-000902'))?.totalCount).toBe(1);
  });

  it('stands for one child, though two are registered at once', async () => {
    const both = await Promise.all(
      ['One', 'Other'].map((given) =>
        tunde.send('registerChild', newChild('KCP-000904', given, 'Child')),
      ),
    );
    expect(both.map((answer) => answer.refusal ?? answer.__typename).toSorted()).toEqual([
      'Receipt',
      'referenceIsTaken',
    ]);
  });

  it('is no hindrance to sending the same command again', async () => {
    const command = newChild('KCP-000903', 'Invented', 'Person');
    await tunde.send('registerChild', command);
    await product.shown();
    expect(await tunde.send('registerChild', command)).toMatchObject({ repeated: true });
  });
});
