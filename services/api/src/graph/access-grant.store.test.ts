/** Letting somebody into a record by name: who can be let in, who was, and that it ends. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Asker, type Product, startProduct } from '../testing/harness.ts';
import { people, samim, settle } from '../testing/kelderby.fixtures.ts';

let product: Product;
let tunde: Asker;
beforeAll(async () => {
  product = await startProduct();
  await settle(product);
  tunde = await product.as('tunde');
});
afterAll(() => product.end());

const codeIn = ({ errors }: { readonly errors?: readonly object[] }): unknown =>
  (errors?.[0] as { extensions?: { code?: string } } | undefined)?.extensions?.code; // as GraphQL answers

type Known = {
  readonly grants: readonly { readonly id: string; readonly to: { readonly name: string } }[];
  readonly couldBeLetIn: readonly { readonly userId: string }[];
};

const query = `query ($at: Position) { child(id: "${samim}", atLeastAsFreshAs: $at) {
  grants { id to { name roleInWords } isOver basisInWords reason givenBy } couldBeLetIn { userId } } }`;
const known = async (at?: string): Promise<Known> => {
  const { data, errors } = await tunde.ask<{ child: Known }>(query, { at });
  if (data == null) throw new Error(`Expected a child, found ${JSON.stringify(errors)}.`);
  return data.child;
};

const unasked = people.unasked.userId;
const give = (grantId: string, userId = unasked) =>
  tunde.send('grantAccess', {
    ...{ childId: samim, grantId, userId, until: '2098-01-01T00:00:00Z' },
    ...{ basis: 'REVIEW', reason: 'For the autumn review', occurred: { on: '2025-01-06' } },
  });

describe('access by name', () => {
  const grantId = randomUUID();

  it('is for those who cannot open the record, and never for the office', async () => {
    const ids = (await known()).couldBeLetIn.map(({ userId }) => userId);
    expect(ids).toContain(unasked);
    expect(ids).not.toContain(people.tunde.userId);
    expect(ids).not.toContain(people.elaine.userId);
  });

  it('lets somebody in, says so, and no longer offers them', async () => {
    const reviewer = await product.as('unasked');
    const before = await reviewer.ask(`{ child(id: "${samim}") { name } }`);
    expect(codeIn(before)).toBe('FORBIDDEN');
    const { position } = await give(grantId);
    const { grants, couldBeLetIn } = await known(position);
    expect(grants).toContainEqual({
      ...{ id: grantId, isOver: false, basisInWords: 'Learning review' },
      ...{ reason: 'For the autumn review', givenBy: people.tunde.name },
      to: { name: people.unasked.name, roleInWords: 'Reviewer' },
    });
    expect(couldBeLetIn.map(({ userId }) => userId)).not.toContain(unasked);
    const after = await reviewer.ask(`{ child(id: "${samim}") { name } }`);
    expect(codeIn(after)).toBeUndefined();
  });

  it('tells the last to end first', async () => {
    const later = randomUUID();
    const { position } = await tunde.send('grantAccess', {
      ...{ childId: samim, grantId: later, userId: people.carys.userId, basis: 'TASK' },
      ...{ until: '2099-01-01T00:00:00Z', reason: 'To see it', occurred: { on: '2025-01-06' } },
    });
    const ids = (await known(position)).grants.map(({ id }) => id);
    expect(ids.filter((id) => id === later || id === grantId)).toEqual([later, grantId]);
  });

  it('ends when somebody ends it', async () => {
    const about = { childId: samim, grantId, reason: 'Over', occurred: { on: '2025-01-06' } };
    const { position } = await tunde.send('revokeAccess', about);
    const { grants, couldBeLetIn } = await known(position);
    expect(grants.map(({ id }) => id)).not.toContain(grantId);
    expect(couldBeLetIn.map(({ userId }) => userId)).toContain(unasked);
    const after = await (await product.as('unasked')).ask(`{ child(id: "${samim}") { name } }`);
    expect(codeIn(after)).toBe('FORBIDDEN');
  });

  it('is told only to those who may open the record', async () => {
    const owen = await product.as('owen');
    expect(codeIn(await owen.ask(query))).toBe('FORBIDDEN');
  });
});

describe('who opened a record', () => {
  it('names a person to colleagues, and to others their agency alone', async () => {
    const openings = `{ child(id: "${samim}") { openings(first: 200) { edges { node { person agency { name } } } } } }`;
    type Openings = {
      child: { openings: { edges: { node: { person: string | null; agency: object } }[] } };
    };
    const priya = await product.as('priya');
    await priya.ask(openings);
    const asked = async (asker: Asker) => {
      const { data } = await asker.ask<Openings>(openings);
      return data?.child.openings.edges.map(({ node }) => node.person) ?? [];
    };
    await product.shown();
    const when = `{ child(id: "${samim}") { openings { edges { node { at } } } } }`;
    const { data } = await tunde.ask<{
      child: { openings: { edges: { node: { at: string } }[] } };
    }>(when);
    const at = data?.child.openings.edges.map(({ node }) => node.at) ?? [];
    expect(at).toEqual(at.toSorted().toReversed());
    expect(await asked(tunde)).toContain(people.tunde.name);
    expect(await asked(tunde)).not.toContain(people.priya.name);
    expect(await asked(priya)).toContain(people.priya.name);
  });
});
