/** What waits for an agency, apart from what waits for others; and outcomes that somebody was not told. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Asker, type Product, startProduct } from '../testing/harness.ts';
import { agencies, people, samim, settle } from '../testing/kelderby.fixtures.ts';

let product: Product;
let tunde: Asker;
let decided: string;
let undecided: string;

const ask = async (kind: string): Promise<string> => {
  const { id } = await tunde.send('makeRequest', {
    ...{ occurred: { at: '2024-10-28T11:20:00Z' }, childIds: [samim], kind },
    requestedBy: [{ name: 'Tunde Bakare', agencyId: agencies.socialCare }],
    requestedOf: { agencyId: agencies.camhs },
    ...{ reasons: 'Not sleeping.', network: [{ name: 'Mark Hope', agencyId: agencies.college }] },
  });
  return id ?? '';
};

beforeAll(async () => {
  product = await startProduct();
  await settle(product);
  tunde = await product.as(people.tunde.userId);
  undecided = await ask('CHILD_IN_NEED');
  decided = await ask('CAMHS');
  await tunde.send('decideOutcome', {
    ...{ requestId: decided, occurred: { at: '2024-10-30T15:00:00Z' }, reasons: 'Not ill.' },
    ...{ outcome: 'no_further_action', by: { agencyId: agencies.camhs } },
  });
  await product.shown();
});
afterAll(() => product.end());

type Due = { readonly id: string; readonly owedBy: readonly { readonly id: string }[] };

describe('what is due', () => {
  const due = async (asked: string): Promise<readonly Due[]> => {
    const { data } = await tunde.ask<{ deadlines: { nodes: readonly Due[] } }>(
      `{ deadlines${asked} { nodes { id owedBy { id } } } }`,
    );
    return data?.deadlines.nodes ?? [];
  };
  const ids = (all: readonly Due[]) => all.map(({ id }) => id).toSorted();
  const isMine = ({ owedBy }: Due) => owedBy.some(({ id }) => id === agencies.socialCare);

  it('is told apart by whether one’s own agency owes it', async () => {
    const [all, mine, others] = [
      await due(''),
      await due('(owedByMyAgency: true)'),
      await due('(owedByMyAgency: false)'),
    ];
    expect(all.length).toBeGreaterThan(0);
    expect(mine.every(isMine)).toBe(true);
    expect(others.some(isMine)).toBe(false);
    expect(ids([...mine, ...others])).toEqual(ids(all));
  });
});

describe('a refusal by a practice that was chosen from the list', () => {
  it('names the practice, at a glance and in what it owes', async () => {
    await tunde.send('establishGpRegistration', {
      ...{ childId: samim, status: 'REFUSED', agencyId: agencies.surgery },
      occurred: { on: '2025-12-01' },
    });
    await product.shown();
    const { data } = await tunde.ask<{
      agencies: readonly { readonly id: string; readonly name: string }[];
      child: object;
    }>(
      `{ agencies { id name }
        child(id: "${samim}") { glance { gp { what } } deadlines { pathway owedByInWords } } }`,
    );
    const name = data?.agencies.find(({ id }) => id === agencies.surgery)?.name;
    expect(data?.child).toMatchObject({
      glance: { gp: { what: `refused, ${name}` } },
      deadlines: expect.arrayContaining([{ pathway: 'gpRegistration', owedByInWords: [name] }]),
    });
  });
});

describe('requests', () => {
  const requests = async (asked: string) => {
    const { data } = await tunde.ask<{ requests: { nodes: readonly { readonly id: string }[] } }>(
      `{ requests(open: true${asked}) { nodes { id } } }`,
    );
    return data?.requests.nodes.map(({ id }) => id);
  };

  it('are told apart by whether an outcome was told to all who are owed it', async () => {
    expect(await requests(', untold: true')).toEqual([decided]);
    expect(await requests(', untold: false')).toEqual([undecided]);
    expect(await requests('')).toHaveLength(2);
  });

  it('are told apart by whether they have an outcome, by who was asked, and by who asked', async () => {
    expect(await requests(', decided: false')).toEqual([undecided]);
    expect(await requests(', decided: true')).toEqual([decided]);
    expect(await requests(', askedByMyAgency: true')).toHaveLength(2);
    expect(await requests(', askedOfMyAgency: true')).toEqual([]);
    const priya = await product.as(people.priya.userId);
    const { data } = await priya.ask<{ requests: { nodes: readonly { readonly id: string }[] } }>(
      '{ requests(decided: false, askedOfMyAgency: true) { nodes { id } } }',
    );
    expect(data?.requests.nodes.map(({ id }) => id)).toEqual([undecided]);
  });
});
