/** Deciding many pairs of a file together: every certain one, or all that make one group. */
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { type Asking, operation, required } from '../../../page.ts';
import { Problem } from '../../../problem.ts';
import type { Web } from '../../../web-context.ts';
import { press, put } from '../press.ts';

const at = (file: string) => operation(fileURLToPath(new URL(file, import.meta.url)));
const [query, mutation] = [at('./query.graphql'), at('./mutation.graphql')];
const group = at('./group.graphql');

const Side = z.object({ id: z.string() }).nullable();
const Pairs = z.array(
  z.object({ certain: z.boolean(), decided: z.string().nullable(), a: Side, b: Side }),
);
const Import = z.object({ pairs: Pairs });
const Holding = z.object({
  pairGroups: z.object({ nodes: z.array(z.object({ pairs: Pairs })).max(1) }),
});
const Settled = z.object({ position: z.string().nullable() });

type Ref = { readonly a: string; readonly b: string };
type Pairs = Readonly<z.infer<typeof Pairs>>;

const refsOf = (pairs: Pairs): readonly Ref[] =>
  pairs.flatMap(({ decided, a, b }) => (!decided && a && b ? [{ a: a.id, b: b.id }] : []));

type Choice = { readonly same: readonly Ref[]; readonly apart: readonly Ref[] };

const settle = async (web: Web, asked: Asking, choice: Choice): Promise<string | null> => {
  const data = await put(web, asked, mutation, choice);
  return Settled.parse(required(data, 'settlePairs')).position;
};

export const linkCertainPairs = press(async (web, asked) => {
  const { pairs } = Import.parse(required(await put(web, asked, query), 'import'));
  const same = refsOf(pairs.filter(({ certain }) => certain));
  return { done: 'linked-certain', position: await settle(web, asked, { same, apart: [] }) };
});

/** The group is named by one of its accounts: what was decided meanwhile is left as it is. */
const groupOf = async (web: Web, asked: Asking): Promise<readonly Ref[]> => {
  const data = await put(web, asked, group, { holding: asked.params['entryId'] });
  const [found] = Holding.parse(required(data, 'import')).pairGroups.nodes;
  if (found === undefined) throw new Problem('notFound', 'The import suggests no such group.');
  return refsOf(found.pairs);
};

export const linkGroup = press(async (web, asked) => {
  const same = await groupOf(web, asked);
  return { done: 'linked-group', position: await settle(web, asked, { same, apart: [] }) };
});

export const keepGroupApart = press(async (web, asked) => {
  const apart = await groupOf(web, asked);
  return { done: 'apart-group', position: await settle(web, asked, { same: [], apart }) };
});
