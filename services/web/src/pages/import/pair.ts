/** Two entries that an import found alike: told of one event, or kept apart. They are never merged. */
import { typedText } from '@throughline/govuk/form-description';
import { z } from 'zod';
import { type Asking, type Data, required } from '../../page.ts';
import { Problem } from '../../problem.ts';
import { Occurred } from '../shapes.ts';
import { importForm } from './import-form.ts';

export const Entry = z.object({
  id: z.string(),
  headline: z.string(),
  source: z.string().nullish(),
  text: z.string().nullish(),
  agency: z.object({ name: z.string() }).nullish(),
  occurred: Occurred,
});

const Pairs = z.object({
  pairs: z.array(
    z.object({
      strength: z.number(),
      reasons: z.array(z.string()),
      a: Entry.nullish(),
      b: Entry.nullish(),
    }),
  ),
});

/** The pair that the address names. */
export const pairIn = (data: Data, { params }: Asking) => {
  const pair = Pairs.parse(required(data, 'import')).pairs.find(
    ({ a, b }) => a?.id === params['a'] && b?.id === params['b'],
  );
  if (!pair) throw new Problem('notFound', 'The import suggests no such pair.');
  return pair;
};

/** The import, with the page of pairs from which somebody came: the link names it, and the form carries it. */
const backTo = ({ params, query, typed }: Asking, done?: string) => {
  const before = Number.parseInt(typedText(typed, 'pairs') || (query['pairs'] ?? ''), 10) || 0;
  const said = new URLSearchParams({
    ...(before > 0 ? { pairs: String(before) } : {}),
    ...(done ? { done } : {}),
  });
  return { before, address: `/imports/${params['importId']}${said.size > 0 ? `?${said}` : ''}` };
};

export const pairForm = (
  data: Data,
  asked: Asking,
  { title, button }: { readonly title: string; readonly button: string },
) => {
  const { before, address } = backTo(asked);
  return { ...importForm(data, title), button, pair: pairIn(data, asked), back: address, before };
};

export const backToPairs =
  (done: string) =>
  (_receipt: unknown, asked: Asking): string =>
    backTo(asked, done).address;
