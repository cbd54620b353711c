/** What the forms about one review have in common: the review, whom they may name, and the way back. */
import { type Typed, typedText } from '@throughline/govuk/form-description';
import { z } from 'zod';
import type { Receipt } from '../../answer.ts';
import type { FormPageOptions } from '../../form-page.ts';
import { type Asking, type Data, required } from '../../page.ts';
import { Named } from '../shapes.ts';

const Review = z.object({
  id: z.string(),
  title: z.string(),
  from: z.string().nullish(),
  to: z.string().nullish(),
  enquiries: z.array(z.string()).default([]),
  children: z.array(z.object({ id: z.string().optional() })).default([]),
  returns: z.array(z.object({ agency: Named.nullable(), status: z.string() })).default([]),
});
export type FormedReview = Readonly<z.infer<typeof Review>>;

export const reviewOf = (data: Data): FormedReview => Review.parse(required(data, 'review'));

/** Back to the review, which says what was done. */
export const backTo =
  (done: string) =>
  (_: Receipt, { params }: Asking): string =>
    `/reviews/${params['reviewId']}?done=${done}`;

export const backLink = ({ params }: Asking): string => `/reviews/${params['reviewId']}`;

/**
 * The line from which somebody came, with the page and the filter that it stands in: the link names it, and
 * the form carries it. Anything but a page of this review is left out.
 */
export const cameFrom = (asked: Asking): string => {
  const home = backLink(asked);
  const named = typedText(asked.typed, 'from') || (asked.query['from'] ?? '');
  return named.startsWith(`${home}?`) || named.startsWith(`${home}#`) ? named : home;
};

/** Where to go on to, which then says what was done. */
export const withDone = (address: string, done: string): string => {
  const [whole = '', place] = address.split('#');
  const [path, query = ''] = whole.split('?');
  const said = new URLSearchParams(query);
  said.set('done', done);
  return `${path}?${said}${place === undefined ? '' : `#${place}`}`;
};

/** Agencies in the review that stand so; all of them where nothing is said. */
export const agenciesThat = (data: Data, ...statuses: readonly string[]) =>
  reviewOf(data)
    .returns.filter(({ status }) => statuses.length === 0 || statuses.includes(status))
    .flatMap(({ agency }) => (agency ? [{ value: agency.id, label: agency.name }] : []));

/** The agency that the link named. */
export const agencyTyped = ({ query }: Asking): Typed => ({ agencyId: query['agency'] ?? '' });

/** A day as its three boxes. */
export const dayTyped = (name: string, day: string | null | undefined): Typed => {
  const [year = '', month = '', date = ''] = day?.split('-') ?? [];
  return {
    [`${name}.day`]: date.replace(/^0/, ''),
    [`${name}.month`]: month.replace(/^0/, ''),
    [`${name}.year`]: year,
  };
};

/** What every form about a review knows: which review, and that it is done now. */
export const knownNow = (data: Data, { params }: Asking) => ({
  reviewId: params['reviewId'],
  occurred: { at: String(required(data, 'now')) },
});

type Words = { readonly title: string; readonly button: string; readonly lead?: string };

/** How the agencies stand that may be named, and what is said in place of the form where none stands so. */
type Whom = { readonly standing: readonly string[]; readonly nobody: string };

export const reviewView =
  (words: Words, whom?: Whom): FormPageOptions['view'] =>
  (data, asked) => ({
    ...words,
    caption: reviewOf(data).title,
    back: backLink(asked),
    nobody: whom && agenciesThat(data, ...whom.standing).length === 0 ? whom.nobody : undefined,
  });
