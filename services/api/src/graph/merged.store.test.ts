/** Two records of one child: who may merge them, what they then show as one, and that they can be separated again. */
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Asker, type Product, startProduct } from '../testing/harness.ts';
import { agencies, involve, people, samim, settle } from '../testing/kelderby.fixtures.ts';

let product: Product;
const askers: Record<keyof typeof people, Asker> = {} as never; // filled before any test
let other: string;
let beforeMerging: string;
let asked: string;
const id = (n: number) => `2f7c1d90-0000-4000-8000-00000000000${n}`;
const on = (day: string) => ({ occurred: { on: day } });

const record = async (asker: Asker, mutation: string, input: Record<string, unknown>) => {
  const answer = await asker.send(mutation, input);
  if (answer.__typename !== 'Receipt')
    throw new Error(`Expected ${mutation} to be carried out, found ${JSON.stringify(answer)}.`);
  await product.shown();
  return answer.id ?? '';
};

const merging = { why: 'The same solicitor and the same port reference', ...on('2025-04-11') };

beforeAll(async () => {
  product = await startProduct();
  await settle(product);
  for (const name of Object.keys(people) as (keyof typeof people)[])
    askers[name] = await product.as(people[name].userId);
  other = await record(askers.owen, 'registerChild', {
    ...{ reference: 'KCP-000777', names: [{ given: 'Sameer', family: 'Ramati', kind: 'CURRENT' }] },
    ...{ agencyId: agencies.police, ...on('2024-02-24') },
  });
  await record(askers.owen, 'recordEntry', {
    ...{
      agencyId: agencies.police,
      childIds: [other],
      text: 'Found at the bus station',
      ...on('2024-02-24'),
    },
  });
  await record(askers.owen, 'identifyRisk', {
    ...{
      riskId: id(1),
      childId: other,
      to: 'FROM_OTHERS',
      what: 'A man waits for him',
      ...on('2024-02-24'),
    },
    by: { name: 'Owen Garside' },
  });
  asked = await record(askers.owen, 'makeRequest', {
    ...{ childIds: [other], kind: 'CAMHS', reasons: 'Not sleeping', ...on('2024-02-24') },
    requestedBy: [{ name: 'Owen Garside', agencyId: agencies.police }],
    requestedOf: { agencyId: agencies.camhs },
  });
  await record(askers.tunde, 'recordEntry', {
    ...{
      agencyId: agencies.socialCare,
      childIds: [samim],
      text: 'Visited at home',
      ...on('2024-03-01'),
    },
  });
});
afterAll(() => product.end());

const childOfRequest = async () =>
  (
    await askers.owen.ask<{ request: { child: { id: string } } }>(
      `{ request(id: "${asked}") { child { id } } }`,
    )
  ).data?.request.child;

type Seen = {
  readonly id: string;
  readonly mergedInto: { readonly id: string } | null;
  readonly mergedWith: readonly { readonly id: string }[];
  readonly chronology: {
    readonly totalCount: number;
    readonly laterCount: number;
    readonly nodes: readonly { readonly text: string | null }[];
  };
  readonly glance: {
    readonly risks: readonly { readonly what: string; readonly recordId: string }[];
  };
};
const seen = async (asker: Asker, id: string, asked = '') => {
  const { data, errors } = await asker.ask<{ child: Seen }>(
    `{ child(id: "${id}") { id mergedInto { id } mergedWith { id }
       chronology(kinds: [ENTRY]${asked}) { totalCount laterCount nodes { text } }
       glance { risks { what recordId } } } }`,
  );
  return data?.child ?? errors?.[0]?.extensions?.['because'];
};

describe('merging two records of one child', () => {
  it('begins with records that share a name or a date of birth, where one may open them', async () => {
    const likely = async (asker: Asker) =>
      (
        await asker.ask<{ child: { likelyTheSame: { reference: string }[] } }>(
          `{ child(id: "${samim}") { likelyTheSame { reference } } }`,
        )
      ).data?.child.likelyTheSame;
    const twin = await record(askers.tunde, 'registerChild', {
      ...{ reference: 'KCP-000778', names: [{ given: 'Sameem', kind: 'CURRENT' }] },
      ...{ agencyId: agencies.socialCare, ...on('2024-02-24') },
    });
    expect(await likely(askers.tunde)).toEqual([{ reference: 'KCP-000778' }]);
    expect(await likely(askers.priya)).toEqual([]);
    expect(twin).not.toBe(samim);
  });

  it('is for somebody who may open both', async () => {
    const both = { childId: samim, otherChildId: other, ...merging };
    for (const asker of [askers.tunde, askers.owen])
      expect(await asker.send('mergeRecords', both)).toMatchObject({
        refusal: 'agencyNotInvolved',
      });
  });

  it('shows one whole chronology, in order, whichever record is asked for', async () => {
    await involve(product, agencies.socialCare, other);
    await product.shown();
    beforeMerging = new Date().toISOString();
    await pause(5);
    await record(askers.tunde, 'mergeRecords', { childId: samim, otherChildId: other, ...merging });
    for (const id of [samim, other])
      expect(await seen(askers.tunde, id)).toMatchObject({
        chronology: {
          totalCount: 2,
          nodes: [{ text: 'Found at the bus station' }, { text: 'Visited at home' }],
        },
        glance: { risks: [{ what: 'A man waits for him', recordId: other }] },
      });
  });

  it('says which record was kept, and finds that one under either name', async () => {
    expect(await seen(askers.tunde, samim)).toMatchObject({
      ...{ mergedInto: null, mergedWith: [{ id: other }] },
    });
    expect(await seen(askers.tunde, other)).toMatchObject({
      ...{ mergedInto: { id: samim }, mergedWith: [] },
    });
    const { data } = await askers.tunde.ask<{ children: { nodes: { id: string }[] } }>(
      '{ children(search: "Sameer") { nodes { id } } }',
    );
    expect(data?.children.nodes).toEqual([{ id: samim }]);
  });

  it('names the record that was kept in what was asked under the other', async () =>
    expect(await childOfRequest()).toEqual({ id: samim }));

  it('finds the words of both, under the record that was kept', async () => {
    const { data } = await askers.tunde.ask<{
      search: { nodes: { child: { id: string }; entry: { text: string } }[] };
    }>('{ search(text: "bus station") { nodes { child { id } entry { text } } } }');
    expect(data?.search.nodes).toEqual([
      { child: { id: samim }, entry: { text: 'Found at the bus station' } },
    ]);
  });

  it('lets whoever may open one of them open both, and records the opening of both', async () => {
    expect(await seen(askers.owen, samim)).toMatchObject({ chronology: { totalCount: 2 } });
    for (const id of [samim, other])
      expect(
        (await product.events('access', id)).filter(
          ({ metadata }) => metadata.actor.user === 'owen',
        ).length,
        id,
      ).toBeGreaterThan(0);
  });

  it('goes on with a page from where the last one ended', async () => {
    const ask = (after: string) =>
      askers.tunde.ask<{
        child: { chronology: { pageInfo: { endCursor: string; hasNextPage: boolean } } };
      }>(
        `{ child(id: "${samim}") { chronology(kinds: [ENTRY], order: NEWEST_FIRST, first: 1${after}) {
           pageInfo { endCursor hasNextPage } nodes { text } } } }`,
      );
    const first = (await ask('')).data?.child.chronology;
    expect(first).toMatchObject({
      nodes: [{ text: 'Visited at home' }],
      pageInfo: { hasNextPage: true },
    });
    const second = (await ask(`, after: "${first?.pageInfo.endCursor}"`)).data?.child.chronology;
    expect(second).toMatchObject({
      ...{ nodes: [{ text: 'Found at the bus station' }], pageInfo: { hasNextPage: false } },
    });
  });

  it('shows a line that stood in both once, and withholds it where one of them does', async () => {
    const entryId = await record(askers.tunde, 'recordEntry', {
      ...{
        agencyId: agencies.socialCare,
        childIds: [samim, other],
        text: 'Written twice',
        ...on('2024-03-02'),
      },
    });
    expect(await seen(askers.tunde, samim)).toMatchObject({ chronology: { totalCount: 3 } });
    await record(askers.tunde, 'restrictRecord', {
      ...{ childId: other, audience: 'NAMED', userIds: ['tunde'], entryIds: [entryId] },
      ...{
        restrictionId: id(2),
        why: 'Names another',
        ...on('2024-03-02'),
      },
    });
    expect(await seen(askers.owen, samim)).toMatchObject({ chronology: { totalCount: 2 } });
    const { data } = await askers.owen.ask(
      `{ child(id: "${samim}") { entry(id: "${entryId}") { text } } }`,
    );
    expect(data).toEqual({ child: { entry: null } });
  });

  it('counts as later what stood in the other record at a moment before', async () => {
    for (const [id, text] of [
      [samim, 'Visited at home'],
      [other, 'Found at the bus station'],
    ] as const)
      expect(await seen(askers.tunde, id, `, asKnownAt: "${beforeMerging}"`)).toMatchObject({
        chronology: { totalCount: 1, laterCount: 2, nodes: [{ text }] },
      });
  });

  it('is refused where one of them was merged already', async () => {
    expect(
      await askers.tunde.send('mergeRecords', { childId: other, otherChildId: samim, ...merging }),
    ).toMatchObject({ refusal: 'recordIsMerged' });
  });
});

describe('separating them again', () => {
  it('leaves each as it was, with what was written since where it was written', async () => {
    await record(askers.tunde, 'separateRecords', {
      ...{ childId: samim, otherChildId: other, why: 'Two young men', ...on('2025-04-12') },
    });
    expect(await seen(askers.owen, samim)).toBe('agencyNotInvolved');
    expect(await seen(askers.owen, other)).toMatchObject({
      ...{ mergedInto: null, glance: { risks: [{ recordId: other }] } },
    });
    expect(await seen(askers.tunde, samim)).toMatchObject({
      ...{ mergedWith: [], chronology: { totalCount: 2 }, glance: { risks: [] } },
    });
  });
  it('leaves a request with the record that it was about', async () =>
    expect(await childOfRequest()).toEqual({ id: other }));
});
