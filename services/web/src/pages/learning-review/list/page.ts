import { z } from 'zod';
import { page, required } from '../../../page.ts';
import { may, meOf } from '../../asker.ts';
import { Occurred } from '../../shapes.ts';
import { clockTag } from '../../tag-for.ts';

const Reviews = z.array(
  z.object({
    id: z.string(),
    title: z.string(),
    kindInWords: z.string(),
    lead: z.string().nullish(),
    clock: z.string().nullish(),
    dueInWords: z.string().nullish(),
    opened: Occurred,
    returns: z.array(z.object({ status: z.string(), clock: z.string().nullish() })),
  }),
);

/** The reviews that somebody may open, and how far their agencies have come. */
export const reviews = page(import.meta.url, {
  view: (data) => ({
    title: 'Learning reviews',
    mayOpen: may(meOf(data), 'review'),
    reviews: Reviews.parse(required(data, 'reviews')).map((review) => ({
      ...review,
      tag: review.clock ? clockTag(review.clock) : undefined,
      received: review.returns.filter(({ status }) => status === 'received').length,
      late: review.returns.filter(({ clock }) => clock === 'late').length,
    })),
  }),
});
