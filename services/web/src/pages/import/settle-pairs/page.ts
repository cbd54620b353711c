/** Linking every certain pair of a file that nobody has decided yet, together. */
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { operation, required } from '../../../page.ts';
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

export const linkCertainPairs = press(async (web, asked) => {
  const { pairs } = Import.parse(required(await put(web, asked, query), 'import'));
  const same = pairs.flatMap(({ certain, decided, a, b }) =>
    certain && !decided && a && b ? [{ a: a.id, b: b.id }] : [],
  );
  const data = await put(web, asked, mutation, { same, apart: [] });
  const { position } = Settled.parse(required(data, 'settlePairs'));
  return { done: 'linked-certain', position };
});
