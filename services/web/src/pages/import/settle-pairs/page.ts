/** Deciding many pairs of a file together: every certain one, or all that make one group. */
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { type Asking, operation, required } from '../../../page.ts';
import { Problem } from '../../../problem.ts';
import type { Web } from '../../../web-context.ts';
import { groupsOf } from '../pair-groups.ts';
import { press, put } from '../press.ts';

const at = (file: string) => operation(fileURLToPath(new URL(file, import.meta.url)));
const [query, mutation] = [at('./query.graphql'), at('./mutation.graphql')];

const Side = z.object({ id: z.string() }).nullable();
const Import = z.object({
  pairs: z.array(
    z.object({ certain: z.boolean(), decided: z.string().nullable(), a: Side, b: Side }),
  ),
});
const Settled = z.object({ position: z.string().nullable() });

type Ref = { readonly a: string; readonly b: string };
type Pairs = readonly z.infer<typeof Import>['pairs'][number][];

const refsOf = (pairs: Pairs): readonly Ref[] =>
  pairs.flatMap(({ decided, a, b }) => (!decided && a && b ? [{ a: a.id, b: b.id }] : []));

type Choice = { readonly same: readonly Ref[]; readonly apart: readonly Ref[] };

const settle = async (web: Web, asked: Asking, choice: Choice): Promise<string | null> => {
  const data = await put(web, asked, mutation, choice);
  return Settled.parse(required(data, 'settlePairs')).position;
};

const pairsOf = async (web: Web, asked: Asking): Promise<Pairs> =>
  Import.parse(required(await put(web, asked, query), 'import')).pairs;

export const linkCertainPairs = press(async (web, asked) => {
  const same = refsOf((await pairsOf(web, asked)).filter(({ certain }) => certain));
  return { done: 'linked-certain', position: await settle(web, asked, { same, apart: [] }) };
});

/** The group is named by one of its accounts: what was decided meanwhile is left as it is. */
const groupOf = async (web: Web, asked: Asking): Promise<readonly Ref[]> => {
  const open = (await pairsOf(web, asked)).filter(({ decided }) => !decided);
  const group = groupsOf(open).find(({ accounts }) =>
    accounts.some(({ id }) => id === asked.params['entryId']),
  );
  if (group === undefined) throw new Problem('notFound', 'The import suggests no such group.');
  return refsOf(group.pairs);
};

export const linkGroup = press(async (web, asked) => {
  const same = await groupOf(web, asked);
  return { done: 'linked-group', position: await settle(web, asked, { same, apart: [] }) };
});

export const keepGroupApart = press(async (web, asked) => {
  const apart = await groupOf(web, asked);
  return { done: 'apart-group', position: await settle(web, asked, { same: [], apart }) };
});
