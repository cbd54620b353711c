/** What a review asks of one's own agency: its chronology, or answers to queries about it. */
import { z } from 'zod';
import { Occurred } from '../shapes.ts';
import { clockTag, type Tag } from '../tag-for.ts';

export const ReviewAsk = z.object({
  reviewId: z.string(),
  title: z.string(),
  status: z.string(),
  clock: z.string().nullable(),
  dueInWords: z.string().nullable(),
  children: z.array(z.object({ id: z.string(), name: z.string(), reference: z.string() })),
  instructions: z.string().nullable(),
  columns: z.array(z.string()),
  queries: z.array(z.string()),
  rowQueries: z.array(
    z.object({
      childId: z.string(),
      question: z.string(),
      entry: z
        .object({
          id: z.string(),
          headline: z.string(),
          source: z.string().nullish(),
          occurred: Occurred,
        })
        .nullable(),
    }),
  ),
  withheldCount: z.number(),
});
export type ReviewAsk = Readonly<z.infer<typeof ReviewAsk>>;

export const isReturned = ({ status }: ReviewAsk): boolean => status === 'returned with queries';

/** "Returned with queries", and how near its day is; the day itself in words, or that none was set. */
export const tagsOf = (ask: ReviewAsk): readonly Tag[] => [
  ...(isReturned(ask) ? [{ text: 'Returned with queries', classes: 'govuk-tag--yellow' }] : []),
  ...(ask.clock ? [clockTag(ask.clock)] : []),
];

export const dueOf = ({ dueInWords }: ReviewAsk): string =>
  dueInWords === null
    ? 'No day was set'
    : `${dueInWords.charAt(0).toUpperCase()}${dueInWords.slice(1)}`;

/** Where the file is brought in: on the record of each child, for a file is one child's. */
export const uploadsOf = (ask: ReviewAsk) => {
  const what = isReturned(ask) ? 'Bring in the answered chronology' : 'Bring in the chronology';
  return ask.children.map(({ id, name, reference }) => ({
    text: ask.children.length === 1 ? what : `${what} for ${name}, ${reference}`,
    href: `/children/${id}/imports/new`,
  }));
};
